import type {Classification} from '../model/account.js';
import {labelKey} from '../model/label.js';
import type {Vocabulary} from '../vocabulary.js';

/** What became of an account when the classification was changed. */
export type ChangeKind = 'renamed' | 'moved' | 'split' | 'merged' | 'ended' | 'reused';

type Named = {readonly code: string; readonly names: readonly string[]};

export type AccountChange = {
	/** The first fiscal year of the new code or name. */
	readonly year: number;
	readonly kind: ChangeKind;
	readonly classification: Classification;
	readonly from: readonly Named[];
	readonly to: readonly Named[];
	/** What it rests on: printed reports, or general knowledge, which may align rows but never accuse a report. */
	readonly sources: readonly string[];
};

export const accountChanges = (vocabulary: Vocabulary): readonly AccountChange[] =>
	(vocabulary.file('crosswalk') as {readonly changes: readonly AccountChange[]}).changes;

/** An account as a report of some year prints it; the year null where it is unknown. */
export type PrintedAccount = {readonly code: string; readonly label: string | null; readonly year: number | null};

/** The codes an account has in a later year, and what happened to it on the way. */
export type Carried = {readonly codes: readonly string[]; readonly kinds: ReadonlySet<ChangeKind>};

/** Whether two printed names are one: 八、社会保障和就业支出 is 社会保障和就业支出. */
export const isOneName = (a: string, b: string): boolean => {
	const [one, other] = [labelKey(a), labelKey(b)];
	return one.includes(other) || other.includes(one);
};

const isExactly = ({names}: Named, label: string | null): boolean =>
	label !== null && names.some(name => labelKey(name) === labelKey(label));

const isNamedSo = ({names}: Named, label: string | null): boolean =>
	label !== null && names.some(name => isOneName(name, label));

const named = (accounts: readonly Named[], code: string): Named | undefined =>
	accounts.find(account => account.code === code);

/**
 * Whether a change applies to what is printed. Reports of earlier years are under the old classification, unless they
 * already print the new name; later ones may still print a code that is gone, then its name has to say so.
 */
const applies = ({year, kind, from, to}: AccountChange, {code, label, year: printed}: PrintedAccount): boolean => {
	const [before, after] = [named(from, code), named(to, code)];
	if (before === undefined || kind === 'renamed') {
		return false;
	}

	if (printed !== null && printed < year) {
		return after === undefined || isExactly(before, label) || !isExactly(after, label);
	}

	return after === undefined || kind === 'reused' ? isNamedSo(before, label) : false;
};

/** The codes in the classification of a year; a code that was given another meaning is told apart by a tilde. */
export const carried = (account: PrintedAccount, changes: readonly AccountChange[], until: number | null): Carried => {
	let current: readonly PrintedAccount[] = [account];
	const kinds = new Set<ChangeKind>();
	for (const change of changes) {
		if (until !== null && change.year > until) {
			break;
		}

		current = current.flatMap(each => {
			if (!applies(change, each)) {
				return each;
			}

			kinds.add(change.kind);
			if (change.kind === 'ended' || change.kind === 'reused') {
				return {...each, code: `${each.code}~`};
			}

			return change.to.map(({code, names}) => ({code, label: names[0] ?? null, year: change.year}));
		});
	}

	return {codes: [...new Set(current.map(({code}) => code))], kinds};
};

/** Whether one printed name of a code followed on the other. */
export const isRenaming = (code: string, first: string, last: string, changes: readonly AccountChange[]): boolean =>
	changes.some(
		({kind, from, to}) =>
			kind === 'renamed' &&
			from.some(before => before.code === code && (isExactly(before, first) || isExactly(before, last))) &&
			to.some(after => after.code === code && (isExactly(after, first) || isExactly(after, last))) &&
			labelKey(first) !== labelKey(last),
	);

/** The changes of one classification, the earliest first. */
export const changesOf = (vocabulary: Vocabulary, classification: Classification): readonly AccountChange[] =>
	accountChanges(vocabulary)
		.filter(change => change.classification === classification)
		.sort((a, b) => a.year - b.year);
