import {type Classification, classifications, levelOf, parentOf, toAccountCode} from '../model/account.js';
import type {Answer, Row} from '../model/answer.js';
import type {CatalogEntry} from '../model/catalog.js';
import {labelKey} from '../model/label.js';
import type {Words} from '../model/words.js';
import type {Account, Vocabulary} from '../vocabulary.js';
import {cellsOf, columnsOf} from './columns.js';
import {nearestNote} from './nearest-note.js';
import {type SearchIndex, searchRows} from './search.js';
import {questionOf} from './search-question.js';

export const accountColumns = columnsOf(
	['code', 'code', 1],
	['classification', 'text', 4],
	['level', 'text', 5],
	['name', 'text', 1],
	['parent', 'code', 6],
	['since', 'year', 7],
	['until', 'year', 7],
	['former_names', 'list', 3],
	['attested', 'flag', 8],
	['seen_in', 'list', 2],
);

/** With the number of reports, by which the list of all accounts can be sorted. */
const listColumns = [...accountColumns, ...columnsOf(['reports', 'count', 0])];

/** An account of the vocabulary, or one that only reports print. */
type Known = {
	readonly classification: Classification;
	readonly code: string;
	readonly account: Account | undefined;
	readonly name: string | null;
};

export type AccountSources = {
	readonly vocabulary: Vocabulary;
	/** The catalog of the store: which reports hold an account. */
	readonly catalog: readonly CatalogEntry[];
	/** Finds names as they are said or spelt out by sound; a code needs none. */
	readonly index?: SearchIndex | undefined;
	readonly words: Words;
};

const mostFound = 100;

/** The digits of a question that is a code, in any spelling. */
export const codeIn = (question: string): string | undefined => {
	const {words} = questionOf(question);
	return words.length === 1 && /^\d{1,7}$/.test(words[0] ?? '') ? words[0] : undefined;
};

const seenReports = (catalog: readonly CatalogEntry[]): ReadonlyMap<string, readonly string[]> => {
	const seen = new Map<string, string[]>();
	for (const {report, codes} of catalog) {
		for (const key of codes) {
			const reports = seen.get(key) ?? [];
			reports.push(report);
			seen.set(key, reports);
		}
	}

	return seen;
};

const knownAs = (vocabulary: Vocabulary, key: string, printed: string | null): Known[] => {
	const [classification, code = ''] = key.split(':') as [Classification, string];
	const account = vocabulary.account(classification, code);
	return classifications.includes(classification)
		? [{classification, code, account, name: account?.name ?? printed}]
		: [];
};

/** The account with these digits in each classification, or else all that begin with them. */
const byCode = ({vocabulary}: AccountSources, digits: string, seen: Iterable<string>): readonly Known[] => {
	const keys = new Set([
		...vocabulary.accounts().map(({classification, code}) => `${classification}:${code}`),
		...seen,
	]);
	const fitting = (fits: (code: string) => boolean): readonly Known[] =>
		[...keys].filter(key => fits(key.slice(key.indexOf(':') + 1))).flatMap(key => knownAs(vocabulary, key, null));
	const exact = fitting(code => code === digits);
	return exact.length > 0 ? exact : fitting(code => code.startsWith(digits));
};

type Found = {readonly known: readonly Known[]; readonly note?: string | undefined};

const byName = ({vocabulary, index, words}: AccountSources, question: string): Found => {
	const key = labelKey(question);
	const exact = vocabulary
		.accounts()
		.filter(({name, formerNames}) => [name, ...formerNames].some(known => labelKey(known) === key));
	if (exact.length > 0 || index === undefined) {
		return {known: exact.map(account => ({...account, account}))};
	}

	// Every account passes this filter, and nothing else does.
	const accounts = {terms: [{key: 'classification', choices: classifications} as const], text: []};
	const {rows, outcome} = searchRows(index, question, {words, filter: accounts, limit: mostFound});
	// What only resembles the question is offered, not taken for what was meant
	const meant = outcome === 'found' ? rows.filter(({cells}) => cells.matched_by !== 'fuzzy') : [];
	return {
		known: meant.flatMap(({cells}) => knownAs(vocabulary, String(cells.id), String(cells.title))),
		note: meant.length === 0 ? nearestNote(rows, words) : undefined,
	};
};

const rowOf = ({classification, code, account, name}: Known, seen: ReadonlyMap<string, readonly string[]>): Row => {
	const valid = toAccountCode(code);
	const cells = cellsOf(accountColumns, [
		code,
		classification,
		valid === undefined ? null : levelOf(valid),
		name,
		valid === undefined ? null : (parentOf(valid) ?? null),
		account?.since ?? null,
		account?.until ?? null,
		account?.formerNames ?? [],
		account?.attested ?? false,
		seen.get(`${classification}:${code}`) ?? [],
	]);
	return {cells, opens: {kind: 'account', code}};
};

/** What a code or a name means, over the years: `2101506`, `210 15 06`, 行政运行, `xzyx`. */
export const accountRows = (question: string, sources: AccountSources): Answer => {
	const seen = seenReports(sources.catalog);
	const digits = codeIn(question);
	const {known, note}: Found =
		digits === undefined ? byName(sources, question) : {known: byCode(sources, digits, seen.keys())};
	const rows = known.map(entry => rowOf(entry, seen));
	return {columns: accountColumns, rows, ...(note === undefined ? {} : {note})};
};

/** Every account that the reports print. */
export const printedAccounts = (catalog: readonly CatalogEntry[], vocabulary: Vocabulary): Answer => {
	const seen = seenReports(catalog);
	const known = [...seen.keys()].sort().flatMap(key => knownAs(vocabulary, key, null));
	const rows = known.map((entry): Row => {
		const {cells, ...row} = rowOf(entry, seen);
		return {...row, cells: {...cells, reports: seen.get(`${entry.classification}:${entry.code}`)?.length ?? 0}};
	});
	return {columns: listColumns, rows};
};
