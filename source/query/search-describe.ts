import {type Classification, parentOf, toAccountCode} from '../model/account.js';
import type {Target} from '../model/answer.js';
import type {CatalogEntry} from '../model/catalog.js';
import type {Words} from '../model/words.js';
import type {Entry, HitType} from './search-entry.js';
import type {SearchIndex} from './search-index.js';
import type {Printed} from './search-part.js';

/** What is said of a hit, and what it opens. */
export type Description = {
	readonly type: HitType;
	readonly id: string | null;
	readonly code: string | null;
	readonly title: string;
	readonly detail: string | null;
	readonly opens: Target | undefined;
};

const longestSnippet = 60;
const separator = ' · ';

const joined = (parts: ReadonlyArray<string | null | undefined>): string | null =>
	parts.filter(part => part != null && part !== '').join(separator) || null;

const newestFirst = (a: CatalogEntry, b: CatalogEntry): number =>
	(b.fiscalYear ?? 0) - (a.fiscalYear ?? 0) || (b.stage === 'final' ? 1 : 0) - (a.stage === 'final' ? 1 : 0);

const regionText = ({region: {province, city, county}}: CatalogEntry): string =>
	[...new Set([province, city, county])].filter(Boolean).join('');

const classOf = (index: SearchIndex, report: number): string =>
	index.facets.titles[index.facets.of[report] as number] ?? '';

/** The unit and kind of a report, and how many more print the same. */
const whereabouts = (index: SearchIndex, report: number, more: number): string | null => {
	const {unit, title, sources, report: id} = index.catalog[report] as CatalogEntry;
	return joined([unit ?? title ?? sources[0]?.file ?? id, classOf(index, report), more > 0 ? `+${more}` : '']);
};

const snippet = (text: string, words: readonly string[]): string => {
	const plain = text.replace(/\s+/g, ' ');
	const first = Math.max(0, Math.min(...words.map(word => plain.indexOf(word)).filter(at => at >= 0), plain.length));
	const from = first === plain.length ? 0 : Math.max(0, first - 20);
	const cut = plain.slice(from, from + longestSnippet);
	return `${from > 0 ? '…' : ''}${cut}${from + longestSnippet < plain.length ? '…' : ''}`;
};

const describeAccount = (index: SearchIndex, {title, code, about}: Entry, say: Words): Description => {
	const parent = toAccountCode(code ?? '');
	const above = parent && parentOf(parent);
	const known = above && index.vocabulary.account(about as Classification, above);
	return {
		type: 'account',
		id: `${about}:${code}`,
		code,
		title,
		detail: joined([say(`value.classification.${about}`), known?.name]),
		opens: {kind: 'account', code: code ?? ''},
	};
};

export type DescribeOptions = {
	/** Reports a filter lets through; all if there is none. */
	readonly allowed: ((report: number) => boolean) | undefined;
	readonly words: readonly string[];
	readonly say: Words;
	/** The name it was found by, where that is not its title. */
	readonly also: string | undefined;
};

/** What is said of a hit; by which other name it was found stands first, as nothing in its title would show why. */
export const describe = (index: SearchIndex, target: number, options: DescribeOptions): Description => {
	const plain = describeTarget(index, target, options);
	const {also, say} = options;
	return also === undefined ? plain : {...plain, detail: joined([say('search.also', {name: also}), plain.detail])};
};

const describeTarget = (
	index: SearchIndex,
	target: number,
	{allowed, words, say}: Omit<DescribeOptions, 'also'>,
): Description => {
	const {catalog, entries} = index;
	if (target >= entries.length) {
		const position = target - entries.length;
		const entry = catalog[position] as CatalogEntry;
		const title = joined([entry.unit ?? entry.title ?? entry.report, classOf(index, position)]) ?? entry.report;
		const opens = {kind: 'report', report: entry.report} as const;
		return {type: 'report', id: entry.report, code: entry.unitCode, title, detail: entry.title, opens};
	}

	const entry = entries[target] as Entry;
	const {type, title, code, about} = entry;
	const printings = entry.reports
		.map((position, at) => ({position, printed: entry.printings[at] as Printed | undefined}))
		.filter(({position}) => allowed?.(position) ?? true)
		.sort((a, b) => newestFirst(catalog[a.position] as CatalogEntry, catalog[b.position] as CatalogEntry));
	if (type === 'account') {
		return describeAccount(index, entry, say);
	}

	const [newest] = printings;
	if (newest === undefined) {
		return {type, id: null, code, title, detail: null, opens: undefined};
	}

	const {report} = catalog[newest.position] as CatalogEntry;
	const opensReport = {kind: 'report', report} as const;
	if (type === 'unit') {
		const kinds = [...new Set(printings.map(({position}) => classOf(index, position)))];
		const detail = joined([regionText(catalog[newest.position] as CatalogEntry), ...kinds]);
		return {type, id: report, code, title, detail, opens: opensReport};
	}

	const where = whereabouts(index, newest.position, printings.length - 1);
	if (type === 'finding') {
		return {type, id: report, code, title, detail: joined([about, where]), opens: opensReport};
	}

	if (type === 'prose') {
		const line = newest.printed?.[2] ?? 1;
		const detail = joined([snippet(about, words), where]);
		return {type, id: report, code, title, detail, opens: {kind: 'prose', report, line}};
	}

	const [, table, row, fact] = newest.printed as Printed;
	const opens: Target = row > 0 ? {kind: 'table', report, n: table, row} : {kind: 'table', report, n: table};
	return {type, id: fact === '' ? report : `${report}:${fact}`, code, title, detail: where, opens};
};
