import type {Amount} from '../model/amount.js';
import type {Answer, Row, Value} from '../model/answer.js';
import type {ReportContents} from '../model/report.js';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import {percentOf} from './arithmetic.js';
import {columnsOf} from './columns.js';
import {collectEntries, type RankEntry} from './rank-entries.js';
import {isPerHead, type Ratio, type RatioEntry, ratioEntry, ratioNamed} from './rank-ratios.js';
import {type RankedValues, summaryNote, summaryRows} from './rank-summary.js';

export const rankColumns = columnsOf(
	['rank', 'count', 2],
	['report', 'text', 0],
	['unit', 'text', 1],
	['fiscal_year', 'year', 3],
	['stage', 'text', 5],
	['code', 'code', 6],
	['label', 'text', 4],
	['amount', 'amount', 1],
	['share', 'percent', 4],
	['percentile', 'percent', 7],
	['fact', 'text', 0],
);

const perHeadColumns = columnsOf(['persons', 'count', 3], ['per_head', 'amount', 1]);

export type RankQuestion = {
	/** An account, a line, or a ratio (三公占比, 人均机关运行经费, 公务接待费÷三公). */
	readonly text: string;
	/** Median and quartiles instead of the ranking. */
	readonly summary?: boolean;
};

/** A report's row of a ranking, and the number it is ranked by. */
type Placed = {readonly entry: RankEntry; readonly order: number; readonly more: Readonly<Record<string, Value>>};

type Ranking = {readonly placed: readonly Placed[]; readonly ranked: RankedValues; readonly isPerHead: boolean};

const amountsOf = (values: ReadonlyArray<Amount | null>): RankedValues => ({
	kind: 'amount',
	values: values.filter(value => value !== null),
});

type Collector = {readonly add: (contents: ReportContents) => void; readonly ranking: () => Ranking};

const amountCollector = (text: string, vocabulary: Vocabulary, words: Words): Collector => {
	const {add, entries} = collectEntries(text, vocabulary, words);
	const placedOf = (entry: RankEntry): Placed => {
		const {amount, whole} = entry;
		return {entry, order: amount.fen, more: {share: whole === null ? null : percentOf(amount.fen, whole.fen)}};
	};
	return {
		add,
		ranking: () => ({
			placed: entries().map(placedOf),
			ranked: amountsOf(entries().map(({amount}) => amount)),
			isPerHead: false,
		}),
	};
};

const ratioCollector = (ratio: Ratio, vocabulary: Vocabulary, words: Words): Collector => {
	const entries: RatioEntry[] = [];
	const perHead = isPerHead(ratio);
	return {
		add(contents) {
			const entry = ratioEntry(contents, ratio, vocabulary, words);
			if (entry !== undefined) {
				entries.push(entry);
			}
		},
		ranking: () => ({
			placed: entries.map(entry => ({
				entry,
				order: perHead ? (entry.perHead?.fen ?? 0) : (entry.share ?? 0),
				more: perHead ? {share: null, persons: entry.persons, per_head: entry.perHead} : {share: entry.share},
			})),
			ranked: perHead
				? amountsOf(entries.map(entry => entry.perHead))
				: {kind: 'percent', values: entries.map(({share}) => share ?? 0)},
			isPerHead: perHead,
		}),
	};
};

/** How many of the values are at most as large, by value. */
const countsUpTo = (orders: readonly number[]): ReadonlyMap<number, number> =>
	new Map([...orders].sort((a, b) => a - b).map((order, index) => [order, index + 1]));

const rowsOf = (placed: readonly Placed[]): readonly Row[] => {
	const sorted = [...placed].sort((a, b) => b.order - a.order || (a.entry.report.id < b.entry.report.id ? -1 : 1));
	const upTo = countsUpTo(sorted.map(({order}) => order));
	return sorted.map(({entry: {report, code, label, amount, fact, opens}, order, more}) => ({
		cells: {
			// One more than those that are larger
			rank: sorted.length - (upTo.get(order) ?? 0) + 1,
			report: report.id,
			unit: report.unit,
			fiscal_year: report.fiscalYear,
			stage: report.stage,
			code,
			label,
			amount,
			share: null,
			percentile: percentOf(upTo.get(order) ?? 0, sorted.length),
			fact,
			...more,
		},
		...(opens === undefined ? {} : {opens}),
	}));
};

/** A ranking of reports that are given one after the other, as thousands of them are more than the memory holds. */
export type OpenRanking = {
	readonly add: (contents: ReportContents) => void;
	/** The largest first; of all reports that were asked, also those that were not given as they cannot have it. */
	readonly answer: (asked: number) => Answer;
};

/** One account (by code, name or outline path), line, measure or ratio of every report. */
export const openRanking = (
	{text: typed, summary = false}: RankQuestion,
	vocabulary: Vocabulary,
	words: Words,
): OpenRanking => {
	const text = typed.trim();
	const ratio = ratioNamed(text, vocabulary);
	const {add, ranking} =
		ratio === undefined ? amountCollector(text, vocabulary, words) : ratioCollector(ratio, vocabulary, words);
	return {
		add,
		answer(asked) {
			const {placed, ranked, isPerHead: perHead} = ranking();
			const without = asked - placed.length;
			const notes = [
				summaryNote(ranked, words),
				without === 0 ? undefined : words('rank.without', {text: typed, without}),
			].filter(note => note !== undefined);
			return {
				...(summary
					? summaryRows(ranked)
					: {columns: perHead ? [...rankColumns, ...perHeadColumns] : rankColumns, rows: rowsOf(placed)}),
				...(notes.length === 0 ? {} : {note: notes.join(words('compare.and'))}),
			};
		},
	};
};

/** The same of reports that are at hand. */
export const rankRows = (
	reports: readonly ReportContents[],
	question: string | RankQuestion,
	vocabulary: Vocabulary,
	words: Words,
): Answer => {
	const {add, answer} = openRanking(typeof question === 'string' ? {text: question} : question, vocabulary, words);
	for (const contents of reports) {
		add(contents);
	}

	return answer(reports.length);
};
