import path from 'node:path';
import type {CatalogEntry} from '../../source/model/catalog.js';
import type {ReportContents} from '../../source/model/report.js';
import {openPinyin} from '../../source/query/pinyin.js';
import {buildSearchIndex, type SearchIndex} from '../../source/query/search.js';
import {type ReportPart, reportPart} from '../../source/query/search-part.js';
import {emptySearch, readSearchText, searchText, updatedSearch} from '../../source/query/search-stored.js';
import {openVocabulary} from '../../source/vocabulary.js';

export const vocabulary = openVocabulary(path.resolve('data/vocabulary'));
export const pinyin = openPinyin(vocabulary);

export const emptyPart: ReportPart = {
	tables: [],
	accounts: [],
	labels: [],
	projects: [],
	findings: [],
	sections: [],
};

/** A report as the catalog knows it, of which a test says only what matters. */
export const catalogEntry = (entry: Partial<CatalogEntry> & {readonly report: string}): CatalogEntry => ({
	unit: null,
	unitCode: null,
	region: {province: null, city: null, county: null},
	fiscalYear: 2024,
	stage: 'budget',
	scope: 'department',
	title: null,
	printedUnit: 'ten_thousand_yuan',
	sources: [],
	witnesses: [],
	counts: {tables: 0, facts: 0, quantities: 0, claims: 0, indicators: 0, errors: 0, warnings: 0, unclassified: 0},
	totalExpenditure: null,
	codes: [],
	...entry,
});

/** The index of such a store, through its stored text. */
export const indexOf = (
	catalog: readonly CatalogEntry[],
	parts: ReadonlyMap<string, ReportPart> = new Map(),
): SearchIndex => {
	const all = new Map(catalog.map(({report}) => [report, parts.get(report) ?? emptyPart]));
	const stored = updatedSearch(emptySearch, {catalog, stamps: new Map(), parts: all, vocabulary, pinyin});
	return buildSearchIndex({catalog, stored: readSearchText(searchText(stored)), vocabulary});
};

export const unitsIndex = (units: readonly string[]): SearchIndex =>
	indexOf(units.map((unit, at) => catalogEntry({report: `r${String(at).padStart(5, '0')}`, unit})));

export const contentsIndex = (reports: readonly ReportContents[]): SearchIndex => {
	const parts = new Map(reports.map(contents => [contents.report.id, reportPart(contents, vocabulary)]));
	const catalog = reports.map(({report, facts}) =>
		catalogEntry({
			...report,
			report: report.id,
			codes: [
				...new Set(facts.flatMap(({code, classification}) => (code === null ? [] : [`${classification}:${code}`]))),
			],
		}),
	);
	return indexOf(catalog, parts);
};
