import type {CatalogEntry} from '../model/catalog.js';
import {ExpectedError} from '../model/expected-error.js';
import type {ReportContents} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';
import {buildSearchIndex, type SearchIndex} from './search-index.js';
import {type ReportPart, reportPart} from './search-part.js';
import {
	isEmptySearch,
	readSearchText,
	type StoredSearch,
	searchText,
	staleReports,
	updatedSearch,
} from './search-stored.js';

/** What of a store a search needs; a store has it. */
export type SearchStore = {
	readonly catalog: () => Promise<readonly CatalogEntry[]>;
	readonly load: (report: string) => Promise<ReportContents>;
	readonly readExtra: (name: string, options?: {readonly outdated?: boolean}) => Promise<string | undefined>;
	readonly writeExtra: (name: string, text: string) => Promise<unknown>;
};

const extraName = 'search';

const partsOf = async (
	store: SearchStore,
	vocabulary: Vocabulary,
	stale: readonly CatalogEntry[],
): Promise<ReadonlyMap<string, ReportPart>> => {
	const parts = new Map<string, ReportPart>();
	for (const {report} of stale) {
		try {
			parts.set(report, reportPart(await store.load(report), vocabulary));
		} catch (error) {
			// A report that cannot be read is told by `store verify`; the others can be searched all the same.
			if (!(error instanceof ExpectedError)) {
				throw error;
			}
		}
	}

	return parts;
};

/**
 * Brings the stored index up to the reports: only those that are new or have changed are opened. Called after an
 * import, and by whoever searches, in case that was forgotten.
 */
export const refreshSearch = async (store: SearchStore, vocabulary: Vocabulary): Promise<StoredSearch> => {
	const catalog = await store.catalog();
	const stored = readSearchText(await store.readExtra(extraName, {outdated: true}));
	const parts = await partsOf(store, vocabulary, staleReports(stored, catalog));
	const kept = new Set(catalog.map(({report}) => report));
	const isUnchanged = parts.size === 0 && Object.keys(stored.reports).every(report => kept.has(report));
	if (isUnchanged && !isEmptySearch(stored)) {
		return stored;
	}

	const {openPinyin} = await import('./pinyin.js');
	const updated = updatedSearch(stored, {catalog, parts, vocabulary, pinyin: openPinyin(vocabulary)});
	await store.writeExtra(extraName, searchText(updated));
	return updated;
};

export const openSearch = async (store: SearchStore, vocabulary: Vocabulary): Promise<SearchIndex> => {
	const stored = await refreshSearch(store, vocabulary);
	return buildSearchIndex({catalog: await store.catalog(), stored, vocabulary});
};
