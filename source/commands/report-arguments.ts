import type {CatalogEntry} from '../model/catalog.js';
import {ExpectedError} from '../model/expected-error.js';
import type {ReportContents} from '../model/report.js';
import type {Filter} from '../query/filter.js';
import {parseFilter} from '../query/filter-words.js';
import {mayHold, reportTest} from '../query/report-filter.js';
import {findReports} from '../query/report-names.js';
import type {Store} from '../store/store.js';
import type {Context} from './command.js';

type Words_ = Pick<Context, 'words' | 'vocabulary'>;

/** The arguments of a verb that takes reports and filters: what is no filter is a report's name. */
export const namedAndFilter = ({
	arguments: given,
	vocabulary,
	words,
}: Pick<Context, 'arguments' | 'vocabulary' | 'words'>): {
	readonly names: readonly string[];
	readonly filter: Filter;
} => {
	const {terms, text} = parseFilter(given, vocabulary, words);
	return {names: text, filter: {terms, text: []}};
};

/** The one report a name means: more is an error that lists them, none is an error of another kind. */
export const entryNamed = (
	catalog: readonly CatalogEntry[],
	name: string,
	{words, vocabulary}: Words_,
): CatalogEntry => {
	const found = findReports(catalog, name, vocabulary);
	const [entry] = found;
	if (entry === undefined) {
		throw new ExpectedError(words(catalog.length === 0 ? 'error.no_report_yet' : 'error.no_report', {name}), 3);
	}

	if (found.length > 1) {
		const list = found.map(({report, unit}) => `  ${report}  ${unit ?? ''}`.trimEnd()).join('\n');
		throw new ExpectedError(words('error.several_reports', {name, count: found.length, list}), 1);
	}

	return entry;
};

/** One entry a name, in the order of the names, none twice. */
export const entriesNamed = (
	catalog: readonly CatalogEntry[],
	names: readonly string[],
	context: Words_,
): readonly CatalogEntry[] => [...new Set(names.map(name => entryNamed(catalog, name, context)))];

export const loadNamed = async (context: Context, name: string): Promise<ReportContents> => {
	const store = await context.store();
	return store.load(entryNamed(await store.catalog(), name, context).report);
};

// Enough to keep the disk busy, few enough never to run out of file handles.
const atOnce = 16;

/** One report after the other, so that those that were worked on can go from memory. */
export async function* eachLoaded(store: Store, entries: readonly CatalogEntry[]): AsyncGenerator<ReportContents> {
	for (let start = 0; start < entries.length; start += atOnce) {
		const batch = entries.slice(start, start + atOnce);
		yield* await Promise.all(batch.map(async ({report}) => store.load(report)));
	}
}

export const loadAll = async (store: Store, entries: readonly CatalogEntry[]): Promise<readonly ReportContents[]> => {
	const loaded: ReportContents[] = [];
	for await (const contents of eachLoaded(store, entries)) {
		loaded.push(contents);
	}

	return loaded;
};

/** The reports named (or all) that may hold figures which pass the filter, one after the other. */
export const eachChosen = async (
	context: Context,
): Promise<{readonly reports: AsyncGenerator<ReportContents>; readonly filter: Filter}> => {
	const {names, filter} = namedAndFilter(context);
	const store = await context.store();
	const catalog = await store.catalog();
	const entries = names.length === 0 ? catalog : entriesNamed(catalog, names, context);
	return {reports: eachLoaded(store, entries.filter(mayHold(filter))), filter};
};

/** Whether a filter lets a table of the report through. */
const tableTest = ({statements}: ReportContents, {terms}: Filter): ((n: number) => boolean) => {
	const wanted = terms.flatMap(term => (term.key === 'table' ? [new Set<number | string>(term.tables)] : []));
	const kept = statements.filter(({n, kind}) => wanted.every(set => set.has(n) || set.has(kind))).map(({n}) => n);
	const numbers = new Set(kept);
	return n => wanted.length === 0 || numbers.has(n);
};

/** A report, and the tables of it that were asked for. */
export type WholeReport = {readonly contents: ReportContents; readonly isTableKept: (n: number) => boolean};

const withTablesOf = ({contents, isTableKept}: WholeReport): ReportContents => {
	const isKept = ({table}: {readonly table: number}): boolean => isTableKept(table);
	return {
		...contents,
		statements: contents.statements.filter(({n}) => isTableKept(n)),
		indicators: contents.indicators.filter(isKept),
		unclassified: contents.unclassified.filter(isKept),
	};
};

/** The reports named (or all) that pass the filter as reports. */
export const chosenWhole = async (context: Context): Promise<readonly WholeReport[]> => {
	const {names, filter} = namedAndFilter(context);
	const passes = reportTest({terms: filter.terms.filter(({key}) => key !== 'table'), text: []}, context.words);
	const store = await context.store();
	const catalog = await store.catalog();
	const entries = names.length === 0 ? catalog : entriesNamed(catalog, names, context);
	const loaded = await loadAll(store, entries.filter(passes));
	return loaded.map(contents => ({contents, isTableKept: tableTest(contents, filter)}));
};

/** The same, with the tables that the filter lets through. */
export const chosenTables = async (context: Context): Promise<readonly ReportContents[]> =>
	(await chosenWhole(context)).map(withTablesOf);
