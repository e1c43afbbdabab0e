import type {Fact, FigureStage, Fund, Measure} from '../model/fact.js';
import type {Report} from '../model/report.js';
import type {Cut} from './outline-cut.js';

/** The columns of a table that tell the same thing of every row: one amount an account. */
export type Series = {
	readonly key: string;
	/** 1-based column of its first figure; decides between equals. */
	readonly column: number;
	readonly path: string;
	readonly measure: Measure | null;
	readonly fund: Fund | null;
	readonly fiscalYear: number | null;
	readonly stage: FigureStage | null;
};

/** One step of the way from the whole down to an account: its place among its siblings, and what it is called. */
export type Step = {
	readonly key: string;
	/** Null where the step is no account: a unit, a fund, a project. */
	readonly code: string | null;
	readonly label: string | null;
	/** Key of the word for it, where it is named by the program and not by the table. */
	readonly word?: string;
};

export type CodedFact = {
	readonly fact: Fact;
	/** Null for a row that may be the total. */
	readonly code: string | null;
	readonly label: string | null;
	/** Where its amount stands in the tree; empty for the whole. */
	readonly steps: readonly Step[];
};

/** What is told by the steps and therefore no longer by the series. */
export type Folded = 'fund' | 'measure';

/** A figure as a node's value in one series. */
export type SeriesFact = CodedFact & {readonly series: string};

type Meaning = Pick<Series, 'measure' | 'fund' | 'fiscalYear' | 'stage'>;

const meaningOf = ({fact, steps}: CodedFact, folded: Folded | undefined): Meaning => {
	const {measure, fund, fiscalYear, stage} = fact;
	return {
		measure:
			folded === 'measure' && (measure === 'total' || steps.some(({key}) => key === measure)) ? 'total' : measure,
		fund: folded === 'fund' ? null : fund,
		fiscalYear,
		stage,
	};
};

const meaningKey = ({measure, fund, fiscalYear, stage}: Meaning): string =>
	[measure ?? '', fund ?? '', fiscalYear ?? '', stage ?? ''].join('|');

const placeKey = ({steps, fact}: CodedFact): string => `${fact.row} ${steps.map(({key}) => key).join('/')}`;

/**
 * Which series a column belongs to, by what its figures mean. Blocks side by side share one (three times 科目|金额), as no
 * account stands in two of them; two columns that tell one account the same thing (小计 and 其中) are two.
 */
const seriesKeys = (
	facts: readonly CodedFact[],
	meaningText: (fact: CodedFact) => string,
): ReadonlyMap<string, string> => {
	const columnsByMeaning = new Map<string, Set<number>>();
	const cells = new Set<string>();
	for (const coded of facts) {
		const meaning = meaningText(coded);
		const {column} = coded.fact;
		columnsByMeaning.set(meaning, (columnsByMeaning.get(meaning) ?? new Set()).add(column));
		cells.add(`${meaning} ${column} ${placeKey(coded)}`);
	}

	const meet = (meaning: string, a: number, b: number): boolean =>
		facts.some(
			coded =>
				coded.fact.column === a && meaningText(coded) === meaning && cells.has(`${meaning} ${b} ${placeKey(coded)}`),
		);
	const keys = new Map<string, string>();
	for (const [meaning, columns] of columnsByMeaning) {
		const [first = 0, ...others] = [...columns].sort((a, b) => a - b);
		keys.set(`${meaning} ${first}`, meaning);
		for (const column of others) {
			keys.set(`${meaning} ${column}`, meet(meaning, first, column) ? `${meaning}#${column}` : meaning);
		}
	}

	return keys;
};

/** Every figure with the series it belongs to, and the series by their first column. */
export const withSeries = (
	facts: readonly CodedFact[],
	folded?: Folded,
): {readonly facts: readonly SeriesFact[]; readonly series: readonly Series[]} => {
	const meanings = new Map(facts.map(coded => [coded, meaningOf(coded, folded)]));
	const meaningText = (coded: CodedFact): string => meaningKey(meanings.get(coded) ?? coded.fact);
	const keys = seriesKeys(facts, meaningText);
	const all = new Map<string, Series>();
	const assigned = facts.map((coded): SeriesFact => {
		const series = keys.get(`${meaningText(coded)} ${coded.fact.column}`) ?? '';
		const {column, columnPath: path} = coded.fact;
		const known = all.get(series);
		if (known === undefined || known.column > column) {
			all.set(series, {key: series, column, path, ...(meanings.get(coded) as Meaning)});
		}

		return {...coded, series};
	});
	return {facts: assigned, series: [...all.values()].sort((a, b) => a.column - b.column)};
};

const ofOneFund = (a: Series, b: Series): boolean =>
	a.fund === b.fund && a.fiscalYear === b.fiscalYear && a.stage === b.stage;

/** Where a table prints 人员经费 and 公用经费 but no sum of them, their figures are also those of a series of the whole. */
export const withWhole = (
	{facts, series}: {readonly facts: readonly SeriesFact[]; readonly series: readonly Series[]},
	{measures, parts}: Cut,
): {readonly facts: readonly SeriesFact[]; readonly series: readonly Series[]} => {
	const partSeries = series.filter(({measure}) => measure !== null && parts.includes(measure));
	const lacking = partSeries.filter(
		part => !series.some(whole => whole.measure !== null && measures.includes(whole.measure) && ofOneFund(whole, part)),
	);
	const wholes = new Map<string, Series>();
	for (const part of lacking) {
		const key = ['parts', part.fund ?? '', part.fiscalYear ?? '', part.stage ?? ''].join('|');
		wholes.set(part.key, {...part, key, measure: measures.at(-1) ?? 'total'});
	}

	const added = facts.flatMap(fact => {
		const whole = wholes.get(fact.series);
		return whole === undefined ? [] : {...fact, series: whole.key};
	});
	const unique = new Map([...wholes.values()].map(whole => [whole.key, whole]));
	return {facts: [...facts, ...added], series: [...series, ...unique.values()]};
};

const wholeFunds: ReadonlySet<Fund | null> = new Set([null, 'all']);

const rankOf = (series: Series, cut: Cut, report: Report, fund: Fund | undefined): readonly number[] => {
	const measureRank = cut.measures.indexOf(series.measure ?? 'change');
	return [
		Number(series.fiscalYear !== report.fiscalYear),
		Number(series.stage !== report.stage),
		measureRank === -1 ? cut.measures.length : measureRank,
		fund === undefined ? Number(!wholeFunds.has(series.fund)) : Number(series.fund !== fund),
		series.column,
	];
};

const compareRanks = (a: readonly number[], b: readonly number[]): number => {
	const index = a.findIndex((rank, position) => rank !== b[position]);
	return index === -1 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
};

/** The column an outline is about: of the report's own year and stage, its total, of all funds or the one asked for. */
export const mainSeries = (
	all: readonly Series[],
	cut: Cut,
	report: Report,
	fund: Fund | undefined,
): Series | undefined => {
	const usable = all.filter(
		series =>
			series.measure !== 'change' && series.measure !== 'change_pct' && (fund === undefined || series.fund === fund),
	);
	return [...usable].sort((a, b) => compareRanks(rankOf(a, cut, report, fund), rankOf(b, cut, report, fund)))[0];
};

const earlierStages: readonly (FigureStage | null)[] = ['final', 'execution', 'adjusted', 'budget', null];

/** The same figure a year earlier: at the same stage if printed, else the most settled one. */
export const lastYearOf = (main: Series, all: readonly Series[]): Series | undefined => {
	const earlier = all.filter(
		({fiscalYear, measure, fund}) =>
			main.fiscalYear !== null && fiscalYear === main.fiscalYear - 1 && measure === main.measure && fund === main.fund,
	);
	return [main.stage, ...earlierStages]
		.map(stage => earlier.find(series => series.stage === stage))
		.find(series => series !== undefined);
};
