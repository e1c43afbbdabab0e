import type {Answer, Column, Row} from '../model/answer.js';
import type {Words} from '../model/words.js';
import {finished, type Work} from '../model/work.js';
import {columnsOf} from './columns.js';
import {everything, type Filter} from './filter.js';
import {describe} from './search-describe.js';
import {findRanked} from './search-find.js';
import {type Highlight, highlightsOf, nameText} from './search-highlight.js';
import type {SearchIndex} from './search-index.js';
import {questionOf} from './search-question.js';
import type {Ranked} from './search-rank.js';

export type {Highlight} from './search-highlight.js';
export {buildSearchIndex, type SearchIndex} from './search-index.js';

export const searchColumns: readonly Column[] = columnsOf(
	['rank', 'count', 4],
	['type', 'text', 2],
	['id', 'text', 5],
	['code', 'code', 2],
	['title', 'text', 1],
	['detail', 'text', 3],
	['matched_by', 'text', 6],
	['score', 'count', 0],
);

export type SearchAnswer = Answer & {
	/** `nearest`: nothing fits, and the rows are what may have been meant. */
	readonly outcome: 'found' | 'nearest' | 'nothing';
	/** Hits in all, of which the rows are the first. */
	readonly total: number;
	/** One a row. */
	readonly highlights: ReadonlyArray<readonly Highlight[]>;
};

export type SearchOptions = {
	readonly words: Words;
	/** @default 50 */
	readonly limit?: number;
	/** Whether Latin letters are taken as pinyin too. @default true */
	readonly pinyin?: boolean;
	readonly filter?: Filter;
};

/** The name an entry was found by, if that is not its title: 环保局 for 生态环境局. */
const formerName = (index: SearchIndex, {target, name}: Ranked): string | undefined => {
	const {entries, titles} = index.names;
	return name === undefined || target >= index.entries.length || titles[entries[name] as number] === name
		? undefined
		: nameText(index, name).replace(/\s+/gu, '');
};

/**
 * The one search: units, reports, accounts, labels, projects, findings and prose, whatever way they are typed. Exact
 * names and codes come first; what is misspelt is looked for only when nothing fits as typed.
 */
export const searching = function* (
	index: SearchIndex,
	text: string,
	{words, limit = 50, pinyin = true, filter = everything}: SearchOptions,
): Work<SearchAnswer> {
	const question = questionOf(text);
	if (question.words.length === 0 && filter.terms.length === 0) {
		return {columns: searchColumns, rows: [], outcome: 'nothing', total: 0, highlights: []};
	}

	const found = yield* findRanked(index, question, {words, limit, pinyin, filter});
	const highlights: Array<readonly Highlight[]> = [];
	const rows = found.ranked.slice(0, limit).map((hit, at): Row => {
		const said = describe(index, hit.target, {
			allowed: found.filter?.report,
			words: found.words,
			say: words,
			also: formerName(index, hit),
		});
		highlights.push(highlightsOf(index, hit, said, found.words));
		const {type, id, code, title, detail, opens} = said;
		const cells = {rank: at + 1, type, id, code, title, detail, matched_by: hit.matchedBy, score: hit.score};
		return opens === undefined ? {cells} : {cells, opens};
	});
	return {
		columns: searchColumns,
		rows,
		outcome: rows.length === 0 ? 'nothing' : found.nearest ? 'nearest' : 'found',
		total: found.total,
		highlights,
	};
};

/** The same at once. */
export const searchRows = (index: SearchIndex, text: string, options: SearchOptions): SearchAnswer =>
	finished(searching(index, text, options));
