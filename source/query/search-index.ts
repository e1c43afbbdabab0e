import type {CatalogEntry} from '../model/catalog.js';
import {finished, type Work} from '../model/work.js';
import type {Vocabulary} from '../vocabulary.js';
import {accountEntries, type Entry, partEntries, unitEntries} from './search-entry.js';
import {lettersOf} from './search-letters.js';
import {type NameForm, openNames} from './search-names.js';
import type {ReportPart} from './search-part.js';
import {Readings} from './search-readings.js';
import type {StoredSearch} from './search-stored.js';
import {type NamedForm, type NameTable, nameTable} from './search-table.js';

/** Everything a search needs, made from the catalog and the stored index when a search is first asked for. */
export type SearchIndex = {
	readonly vocabulary: Vocabulary;
	readonly catalog: readonly CatalogEntry[];
	readonly parts: readonly (ReportPart | undefined)[];
	readonly entries: readonly Entry[];
	readonly names: NameTable;
	/** Which hits come first when they fit equally well, by entry: units that have reports before bare accounts. */
	readonly groups: Uint8Array;
	readonly reportGroup: number;
	/** Entries with a code, sorted by its letters. */
	readonly codes: ReadonlyArray<readonly [letters: string, entry: number]>;
	/** What a report is beside its unit, 2024年度部门预算: its names in the table, and by report which it is. */
	readonly facets: {readonly names: Uint32Array; readonly of: Int32Array; readonly titles: readonly string[]};
	/** Positions in the catalog, by the id of the report. */
	readonly ids: Uint32Array;
	/** Reports of each unit: those from `starts[unit]` to `starts[unit + 1]`. Units are the first entries. */
	readonly unitReports: {readonly starts: Uint32Array; readonly reports: Uint32Array};
	/** The number of every name. */
	readonly everyName: Uint32Array;
	/** Names found for the words typed last. */
	readonly scans: Map<string, Uint32Array>;
	readonly sections: ReadonlyArray<{readonly entry: number; readonly letters: string}>;
};

type ReportWords = {
	readonly report: string;
	readonly stages: Readonly<Record<string, readonly string[]>>;
	readonly scopes: Readonly<Record<string, readonly string[]>>;
};

const reportWords = (vocabulary: Vocabulary): ReportWords => {
	const {report} = vocabulary.file('short-names') as {readonly report: string};
	const {values} = vocabulary.file('filters') as {
		readonly values: {readonly stage: ReportWords['stages']; readonly scope: ReportWords['scopes']};
	};
	return {report, stages: values.stage, scopes: values.scope};
};

/** `2024年度部门预算`: what tells a report from others of its unit. */
const facetTitle = ({fiscalYear, stage, scope}: CatalogEntry, {report, stages, scopes}: ReportWords): string =>
	report
		.replace('{year}', String(fiscalYear ?? '?'))
		.replace('{scope}', scopes[scope ?? '']?.[0] ?? '')
		.replace('{stage}', stages[stage ?? '']?.[0] ?? '');

const facetsOf = (catalog: readonly CatalogEntry[], words: ReportWords) => {
	const numbers = new Map<string, number>();
	const names: string[][] = [];
	const of = new Int32Array(catalog.length);
	for (const [position, entry] of catalog.entries()) {
		const title = facetTitle(entry, words);
		const number = numbers.get(title) ?? numbers.size;
		if (number === numbers.size) {
			numbers.set(title, number);
			names.push([title, `${entry.stage ?? ''} ${entry.scope ?? ''}`]);
		}

		of[position] = number;
	}

	return {of, names, titles: [...numbers.keys()]};
};

const codesOf = (entries: readonly Entry[]): SearchIndex['codes'] =>
	entries
		.flatMap(
			({code}, entry): ReadonlyArray<readonly [string, number]> => (code === null ? [] : [[lettersOf(code), entry]]),
		)
		.sort(([a, first], [b, second]) => (a < b ? -1 : a > b ? 1 : first - second));

export const unitGroup = 0;
const reportGroup = 1;

const groupOf = ({type, reports}: Entry): number => {
	const order = {
		unit: unitGroup,
		report: reportGroup,
		account: reports.length > 0 ? 2 : 5,
		project: 3,
		label: 4,
		finding: 6,
		prose: 7,
	};
	return order[type];
};

const sortedIds = (catalog: readonly CatalogEntry[]): Uint32Array =>
	Uint32Array.from(catalog.keys()).sort((a, b) =>
		(catalog[a] as CatalogEntry).report < (catalog[b] as CatalogEntry).report ? -1 : 1,
	);

const unitReports = (units: readonly Entry[]): SearchIndex['unitReports'] => {
	const starts = new Uint32Array(units.length + 1);
	for (const [unit, {reports}] of units.entries()) {
		starts[unit + 1] = (starts[unit] as number) + reports.length;
	}

	const reports = new Uint32Array(starts[units.length] as number);
	for (const [unit, entry] of units.entries()) {
		reports.set(entry.reports, starts[unit]);
	}

	return {starts, reports};
};

const atOnce = 1000;

const sectionsOf = function* (entries: readonly Entry[]): Work<SearchIndex['sections']> {
	const sections: Array<SearchIndex['sections'][number]> = [];
	for (const [entry, {type, about}] of entries.entries()) {
		if (type === 'prose') {
			sections.push({entry, letters: lettersOf(about)});
			if (sections.length % atOnce === 0) {
				yield;
			}
		}
	}

	return sections;
};

export type SearchSources = {
	readonly catalog: readonly CatalogEntry[];
	readonly stored: StoredSearch;
	readonly vocabulary: Vocabulary;
};

/** The index in memory, from its stored form. */
export const buildingIndex = function* ({catalog, stored, vocabulary}: SearchSources): Work<SearchIndex> {
	const parts = catalog.map(({report}) => stored.reports[report]?.part);
	const namesOf = openNames(vocabulary);
	const units = unitEntries(catalog);
	yield;
	const accounts = yield* accountEntries(vocabulary, catalog, parts);
	yield;
	const others = yield* partEntries(parts, new Set(units.map(({title}) => title)));
	const entries = [...units, ...accounts.map(({entry}) => entry), ...others];
	const facets = facetsOf(catalog, reportWords(vocabulary));

	const forms: NamedForm[] = [];
	const add = (entry: number, of: readonly NameForm[]): void => {
		for (const form of of) {
			forms.push({entry, form});
		}
	};

	for (const [entry, {title, reports}] of units.entries()) {
		const {region} = catalog[reports[0] as number] as CatalogEntry;
		add(entry, namesOf.unit(title, region));
		if (entry % atOnce === 0) {
			yield;
		}
	}

	for (const [entry, {names}] of accounts.entries()) {
		add(units.length + entry, names.flatMap(namesOf.plain));
	}

	for (const [entry, {type, title, about}] of others.entries()) {
		const names = {prose: [], finding: [title, about]}[type as string] ?? [title];
		add(units.length + accounts.length + entry, names.flatMap(namesOf.plain));
		if (entry % atOnce === 0) {
			yield;
		}
	}

	for (const [facet, names] of facets.names.entries()) {
		add(entries.length + facet, names.flatMap(namesOf.plain));
	}

	yield;
	const names = yield* nameTable(forms, entries.length + facets.names.length, new Readings(stored.readings));
	const everyName = Uint32Array.from({length: names.count}, (_, name) => name);
	const facetNames = everyName.filter(name => (names.entries[name] as number) >= entries.length);
	return {
		vocabulary,
		catalog,
		parts,
		entries,
		names,
		groups: Uint8Array.from(entries, groupOf),
		reportGroup,
		codes: codesOf(entries),
		ids: sortedIds(catalog),
		unitReports: unitReports(units),
		everyName,
		scans: new Map(),
		facets: {names: facetNames, of: facets.of, titles: facets.titles},
		sections: yield* sectionsOf(entries),
	};
};

/** The same at once. */
export const buildSearchIndex = (sources: SearchSources): SearchIndex => finished(buildingIndex(sources));
