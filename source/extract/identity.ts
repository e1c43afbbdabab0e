import type {Unit} from '../model/amount.js';
import type {Paragraph} from '../model/document.js';
import type {Finding} from '../model/finding.js';
import type {Region, Scope, Stage, Witness} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';
import {findingText} from './finding-words.js';
import {fullName} from './full-name.js';
import {identityLines} from './identity-lines.js';
import {type Tally, tally} from './identity-tally.js';
import {identityTitles} from './identity-titles.js';
import {type Vote, votesOf} from './identity-votes.js';
import type {PrintedTable} from './printed-tables.js';
import {regionOf} from './region.js';
import {unitNames} from './unit-names.js';

/** What `--unit`, `--year` … and `edit` set: the user's word wins over every print. */
export type Overrides = {
	readonly unit?: string;
	readonly fiscalYear?: number;
	readonly stage?: Stage;
	readonly scope?: Scope;
	readonly region?: Region;
};

export type Identity = {
	readonly unit: string | null;
	readonly fiscalYear: number | null;
	readonly stage: Stage | null;
	readonly scope: Scope | null;
	readonly region: Region;
	readonly title: string | null;
	readonly witnesses: readonly Witness[];
	readonly findings: readonly Finding[];
};

type ReadVotes = (lines: readonly Paragraph[]) => readonly Vote[];

const witnessOf = (field: Witness['field'], value: string, vote: Vote): Witness => ({
	field,
	value,
	from: vote.from,
	text: vote.text,
	place: vote.place,
});

const disagreement = (
	field: string,
	tallies: ReadonlyArray<Tally<string | number>>,
	file: string,
	vocabulary: Vocabulary,
): Finding[] => {
	const [first, second] = tallies;
	if (first === undefined || second === undefined || second.vote.weight < 5 || second.weight * 2 <= first.weight) {
		return [];
	}

	return [
		{
			rule: `identity_${field}`,
			severity: 'warning',
			message: findingText(vocabulary, `identity_${field}`, {first: first.value, second: second.value}),
			evidence: [first, second].flatMap(({vote}) =>
				vote.place === null ? [] : [{file, place: vote.place, text: vote.text}],
			),
		},
	];
};

/** The file name is the last witness: it is asked only for what no line of the document says. */
const fileNameVotes = (file: string, read: ReadVotes): readonly Vote[] =>
	read([
		{
			kind: 'paragraph',
			text: file.replace(/\.[^.]+$/u, '').replaceAll('_', ''),
			place: {kind: 'line', line: 0, column: 0},
		},
	]).map(vote => ({...vote, weight: 0.1, from: 'file_name' as const, place: null}));

/** However many tables repeat it, what captions say is said once: a file of many tables does not outvote its title. */
const captionVotes = (tables: readonly PrintedTable[], read: ReadVotes): readonly Vote[] => {
	const said = new Map<string, Vote>();
	for (const vote of tables.flatMap(({caption}) => read(caption.lines))) {
		const key = [vote.unit, vote.year, vote.stage, vote.scope].join('|');
		said.set(key, said.get(key) ?? {...vote, weight: Math.min(vote.weight, 3)});
	}

	return [...said.values()];
};

export const identifyReport = (
	file: string,
	paragraphs: readonly Paragraph[],
	tables: readonly PrintedTable[],
	vocabulary: Vocabulary,
	overrides: Overrides,
): Identity => {
	const names = unitNames(vocabulary);
	const titles = identityTitles(names);
	const read: ReadVotes = paragraphs => votesOf(identityLines(paragraphs), names, titles);
	const inCaptions = new Set(tables.flatMap(({caption}) => caption.lines));
	const printed = [...read(paragraphs.filter(line => !inCaptions.has(line))), ...captionVotes(tables, read)];
	const fromName = fileNameVotes(file, read);
	const decide = <Value>(read: (vote: Vote) => Value | undefined): ReadonlyArray<Tally<Value>> => {
		const inside = tally(printed, read);
		return inside.length > 0 ? inside : tally(fromName, read);
	};

	const units = decide(vote => vote.unit);
	const years = decide(vote => vote.year);
	const stages = decide(vote => vote.stage);
	const scopes = decide(vote => vote.scope);
	const fullUnit = fullName(units, name => names.endsAsName(name));
	const unit = overrides.unit ?? fullUnit?.value ?? null;
	const fiscalYear = overrides.fiscalYear ?? years[0]?.value ?? null;
	const stage = overrides.stage ?? stages[0]?.value ?? null;
	const scope = overrides.scope ?? scopes[0]?.value ?? null;
	const region = overrides.region ?? regionOf(unit, vocabulary);
	const title = printed.find(vote => vote.unit !== undefined && vote.from !== 'caption')?.text ?? null;
	return {
		unit,
		fiscalYear,
		stage,
		scope,
		region,
		title,
		witnesses: witnessesOf({unit: fullUnit, fiscal_year: years[0], stage: stages[0], scope: scopes[0]}, overrides),
		findings: [
			...disagreement('fiscal_year', years, file, vocabulary),
			...disagreement('stage', stages, file, vocabulary),
		],
	};
};

const witnessesOf = (
	found: Partial<Record<Witness['field'], Tally<string | number> | undefined>>,
	overrides: Overrides,
): readonly Witness[] => {
	const set: Partial<Record<Witness['field'], string | number | undefined>> = {
		unit: overrides.unit,
		fiscal_year: overrides.fiscalYear,
		stage: overrides.stage,
		scope: overrides.scope,
		region: overrides.region === undefined ? undefined : Object.values(overrides.region).join(''),
	};
	const byUser = Object.entries(set).flatMap(([field, value]): Witness[] =>
		value === undefined
			? []
			: [{field: field as Witness['field'], value: String(value), from: 'user', text: String(value), place: null}],
	);
	const byPrint = Object.entries(found).flatMap(([field, entry]): Witness[] =>
		entry === undefined || set[field as Witness['field']] !== undefined
			? []
			: [witnessOf(field as Witness['field'], String(entry.value), entry.vote)],
	);
	return [...byUser, ...byPrint];
};

/** The unit that all tables with one print; null where they differ. */
export const commonUnitOf = (tables: readonly PrintedTable[]): Unit | null => {
	const units = new Set(tables.map(({caption}) => caption.unit).filter(unit => unit !== null));
	return units.size === 1 ? ([...units][0] ?? null) : null;
};

/** The unit most tables print. */
export const printedUnitOf = (tables: readonly PrintedTable[]): Unit | null => {
	const counts = new Map<Unit, number>();
	for (const {caption} of tables) {
		if (caption.unit !== null) {
			counts.set(caption.unit, (counts.get(caption.unit) ?? 0) + 1);
		}
	}

	return [...counts.entries()].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
};
