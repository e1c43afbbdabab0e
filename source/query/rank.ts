import type {Amount} from '../model/amount.js';
import type {Answer, Value} from '../model/answer.js';
import type {ReportContents} from '../model/report.js';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import {percentOf} from './arithmetic.js';
import {columnsOf} from './columns.js';
import {type RankEntry, rankEntries} from './rank-entries.js';
import {isPerHead, type RatioEntry, ratioEntry, ratioNamed} from './rank-ratios.js';
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
	/** How many reports were asked, if those that cannot have it were left out. */
	readonly reports?: number;
};

/** A report's row of a ranking, and the number it is ranked by. */
type Placed = {readonly entry: RankEntry; readonly order: number; readonly more: Readonly<Record<string, Value>>};

type Ranking = {readonly placed: readonly Placed[]; readonly ranked: RankedValues; readonly isPerHead: boolean};

const amountsOf = (values: ReadonlyArray<Amount | null>): RankedValues => ({
	kind: 'amount',
	values: values.filter(value => value !== null),
});

const rankingOf = (reports: readonly ReportContents[], text: string, vocabulary: Vocabulary, words: Words): Ranking => {
	const ratio = ratioNamed(text, vocabulary);
	if (ratio === undefined) {
		const entries = rankEntries(reports, text, vocabulary, words);
		const placed = entries.map((entry): Placed => {
			const {amount, whole} = entry;
			return {entry, order: amount.fen, more: {share: whole === null ? null : percentOf(amount.fen, whole.fen)}};
		});
		return {placed, ranked: amountsOf(entries.map(({amount}) => amount)), isPerHead: false};
	}

	const entries = reports
		.map(contents => ratioEntry(contents, ratio, vocabulary, words))
		.filter((entry): entry is RatioEntry => entry !== undefined);
	const perHead = isPerHead(ratio);
	return {
		placed: entries.map(entry => ({
			entry,
			order: perHead ? (entry.perHead?.fen ?? 0) : (entry.share ?? 0),
			more: perHead ? {share: null, persons: entry.persons, per_head: entry.perHead} : {share: entry.share},
		})),
		ranked: perHead
			? amountsOf(entries.map(entry => entry.perHead))
			: {kind: 'percent', values: entries.map(({share}) => share ?? 0)},
		isPerHead: perHead,
	};
};

/** How many of the values are at most as large, by value. */
const countsUpTo = (orders: readonly number[]): ReadonlyMap<number, number> =>
	new Map([...orders].sort((a, b) => a - b).map((order, index) => [order, index + 1]));

/** One account (by code, name or outline path), line, measure or ratio of every report, the largest first. */
export const rankRows = (
	reports: readonly ReportContents[],
	question: string | RankQuestion,
	vocabulary: Vocabulary,
	words: Words,
): Answer => {
	const {
		text,
		summary = false,
		reports: asked = reports.length,
	} = typeof question === 'string' ? {text: question} : question;
	const {placed, ranked, isPerHead: perHead} = rankingOf(reports, text.trim(), vocabulary, words);
	const without = asked - placed.length;
	const notes = [summaryNote(ranked, words), without === 0 ? undefined : words('rank.without', {text, without})].filter(
		note => note !== undefined,
	);
	const note = notes.length === 0 ? {} : {note: notes.join(words('compare.and'))};
	if (summary) {
		return {...summaryRows(ranked), ...note};
	}

	const sorted = [...placed].sort(
		(a, b) => b.order - a.order || (a.entry.contents.report.id < b.entry.contents.report.id ? -1 : 1),
	);
	const upTo = countsUpTo(sorted.map(({order}) => order));
	const rows = sorted.map(({entry: {contents, code, label, amount, fact, opens}, order, more}) => ({
		cells: {
			// One more than those that are larger
			rank: sorted.length - (upTo.get(order) ?? 0) + 1,
			report: contents.report.id,
			unit: contents.report.unit,
			fiscal_year: contents.report.fiscalYear,
			stage: contents.report.stage,
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
	return {columns: perHead ? [...rankColumns, ...perHeadColumns] : rankColumns, rows, ...note};
};
