import {type Amount, toFen} from '../model/amount.js';
import {labelKey} from '../model/label.js';
import type {ReportContents} from '../model/report.js';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import {percentOf, sumOf} from './arithmetic.js';
import {lineEntry, lineNamed, type RankEntry} from './rank-entries.js';
import {staffOf} from './staff.js';

/** A share of a whole, or an amount a head. */
export type Ratio = {
	readonly id: string;
	readonly part: string;
	/** Lines joined by +, or `staff`. */
	readonly whole: string;
};

type RatioTexts = {
	readonly ratios: Readonly<
		Record<string, {readonly names: readonly string[]; readonly part: string; readonly whole: string}>
	>;
};

/** A ratio by identifier or name: `project_share`, 三公占比, 人均机关运行经费; or two lines: 公务接待费÷三公. */
export const ratioNamed = (text: string, vocabulary: Vocabulary): Ratio | undefined => {
	const {ratios} = vocabulary.file('ratios') as RatioTexts;
	const key = labelKey(text);
	const found = Object.entries(ratios).find(
		([id, {names}]) => id === key || names.some(name => labelKey(name) === key),
	);
	if (found !== undefined) {
		return {id: found[0], ...found[1]};
	}

	const [part = '', whole = '', ...others] = text.split('÷').map(each => each.trim());
	return part === '' || whole === '' || others.length > 0 ? undefined : {id: text, part, whole};
};

export const isPerHead = ({whole}: Ratio): boolean => whole === 'staff';

export type RatioEntry = RankEntry & {
	/** Per cent of the whole; null of an amount a head. */
	readonly share: number | null;
	readonly persons: number | null;
	readonly perHead: Amount | null;
};

const lineAmount = (contents: ReportContents, text: string, vocabulary: Vocabulary, words: Words): Amount | null =>
	lineEntry(contents, text, lineNamed(text, vocabulary), vocabulary, words)?.amount ?? null;

/** All of the lines, or nothing: a sum that lacks one would make the share too large. */
const wholeAmount = (contents: ReportContents, whole: string, vocabulary: Vocabulary, words: Words): Amount | null => {
	const amounts = whole.split('+').map(line => lineAmount(contents, line, vocabulary, words));
	const present = amounts.filter(amount => amount !== null);
	return present.length === amounts.length ? sumOf(present) : null;
};

/** Rounded to the fen, half away from nothing. */
const dividedBy = (amount: Amount, persons: number): Amount => ({
	...amount,
	fen: toFen(Math.sign(amount.fen) * Math.floor((2 * Math.abs(amount.fen) + persons) / (2 * persons))),
});

/** What one report has of a ratio; nothing where it prints only one side. */
export const ratioEntry = (
	contents: ReportContents,
	ratio: Ratio,
	vocabulary: Vocabulary,
	words: Words,
): RatioEntry | undefined => {
	const entry = lineEntry(contents, ratio.part, lineNamed(ratio.part, vocabulary), vocabulary, words);
	if (entry === undefined) {
		return undefined;
	}

	if (isPerHead(ratio)) {
		const staff = staffOf(contents, vocabulary);
		return staff === undefined
			? undefined
			: {...entry, share: null, persons: staff.persons, perHead: dividedBy(entry.amount, staff.persons)};
	}

	const whole = wholeAmount(contents, ratio.whole, vocabulary, words);
	const share = whole === null ? null : percentOf(entry.amount.fen, whole.fen);
	return share === null ? undefined : {...entry, whole, share, persons: null, perHead: null};
};
