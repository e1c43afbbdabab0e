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
	readonly fact: Fact /** Null for a row that may be the total. */;
	readonly code: string | null;
};

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

/** The series of a table, by their first column; `of` says which one a fact belongs to. */
export const seriesOf = (
	facts: readonly CodedFact[],
): {readonly all: readonly Series[]; readonly of: (fact: Fact) => string} => {
	const keys = seriesKeys(facts);
	const of = (fact: Fact): string => keys.get(`${meaningOf(fact)} ${fact.column}`) ?? '';
	const all = new Map<string, Series>();
	for (const {fact} of [...facts].sort((a, b) => a.fact.column - b.fact.column)) {
		const key = of(fact);
		if (!all.has(key)) {
			const {column, columnPath: path, measure, fund, fiscalYear, stage} = fact;
			all.set(key, {key, column, path, measure, fund, fiscalYear, stage});
		}
	}

	return {all: [...all.values()], of};
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
