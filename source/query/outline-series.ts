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

export type CodedFact = {
	readonly fact: Fact;
	/** Null for a row that may be the total. */
	readonly code: string | null;
	readonly label: string | null;
};

/** A figure as a node's value in one series. */
export type SeriesFact = CodedFact & {readonly series: string};

const meaningOf = ({measure, fund, fiscalYear, stage}: Fact): string =>
	[measure ?? '', fund ?? '', fiscalYear ?? '', stage ?? ''].join('|');

/**
 * Which series a column belongs to, by what its figures mean. Blocks side by side share one (three times 科目|金额), as no
 * account stands in two of them; two columns that tell one account the same thing (小计 and 其中) are two.
 */
const seriesKeys = (facts: readonly CodedFact[]): ReadonlyMap<string, string> => {
	const columnsByMeaning = new Map<string, Set<number>>();
	const cells = new Set<string>();
	for (const {fact, code} of facts) {
		const meaning = meaningOf(fact);
		columnsByMeaning.set(meaning, (columnsByMeaning.get(meaning) ?? new Set()).add(fact.column));
		cells.add(`${meaning} ${fact.column} ${fact.row} ${code ?? ''}`);
	}

	const meet = (meaning: string, a: number, b: number): boolean =>
		facts.some(
			({fact, code}) =>
				fact.column === a && meaningOf(fact) === meaning && cells.has(`${meaning} ${b} ${fact.row} ${code ?? ''}`),
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

const seriesFrom = (key: string, {fact}: CodedFact): Series => {
	const {column, columnPath: path, measure, fund, fiscalYear, stage} = fact;
	return {key, column, path, measure, fund, fiscalYear, stage};
};

/** Every figure with the series it belongs to, and the series by their first column. */
export const withSeries = (
	facts: readonly CodedFact[],
): {readonly facts: readonly SeriesFact[]; readonly series: readonly Series[]} => {
	const keys = seriesKeys(facts);
	const all = new Map<string, Series>();
	const assigned = facts.map(coded => ({
		...coded,
		series: keys.get(`${meaningOf(coded.fact)} ${coded.fact.column}`) ?? '',
	}));
	for (const coded of [...assigned].sort((a, b) => a.fact.column - b.fact.column)) {
		if (!all.has(coded.series)) {
			all.set(coded.series, seriesFrom(coded.series, coded));
		}
	}

	return {facts: assigned, series: [...all.values()]};
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
