import type {CatalogEntry} from '../model/catalog.js';
import {ExpectedError} from '../model/expected-error.js';
import type {ReportContents} from '../model/report.js';
import {finished, inSlices, type Work} from '../model/work.js';
import type {Vocabulary} from '../vocabulary.js';
import {buildingIndex, type SearchIndex} from './search-index.js';
import {type ReportPart, reportPart} from './search-part.js';
import {
	isEmptySearch,
	readingSearchText,
	type StoredSearch,
	searchText,
	staleReports,
	stampOf,
	updatingSearch,
} from './search-stored.js';

/** What of a store a search needs; a store has it. */
export type SearchStore = {
	readonly catalog: () => Promise<readonly CatalogEntry[]>;
	readonly load: (report: string) => Promise<ReportContents>;
	readonly readExtra: (name: string, options?: {readonly outdated?: boolean}) => Promise<string | undefined>;
	readonly writeExtra: (name: string, text: string) => Promise<unknown>;
	/** When which report was written, the oldest first. */
	readonly imports?: () => Promise<
		ReadonlyArray<{readonly report: string; readonly at: string; readonly status: string}>
	>;
};

const extraName = 'search';

/** What may happen between two pieces of long work; without, it is done at once. */
export type Pause = () => Promise<unknown>;

const done = async <T>(work: Work<T>, pause: Pause | undefined): Promise<T> =>
	pause === undefined ? finished(work) : ((await inSlices(work, pause)) as T);

const partsOf = async (
	store: SearchStore,
	vocabulary: Vocabulary,
	stale: readonly string[],
	pause: Pause | undefined,
): Promise<ReadonlyMap<string, ReportPart>> => {
	const parts = new Map<string, ReportPart>();
	for (const report of stale) {
		try {
			parts.set(report, reportPart(await store.load(report), vocabulary));
			await pause?.();
		} catch (error) {
			// A report that cannot be read is told by `store verify`; the others can be searched all the same.
			if (!(error instanceof ExpectedError)) {
				throw error;
			}
		}
	}

	return parts;
};

/** What tells whether a report is still the one that was indexed: its catalog entry, and when it was last written. */
const stampsOf = async (store: SearchStore, catalog: readonly CatalogEntry[]): Promise<ReadonlyMap<string, string>> => {
	const written = new Map<string, string>();
	for (const {report, at, status} of (await store.imports?.()) ?? []) {
		if (status !== 'unchanged') {
			written.set(report, at);
		}
	}

	return new Map(catalog.map(entry => [entry.report, stampOf(entry, written.get(entry.report) ?? '')]));
};

/**
 * Brings the stored index up to the reports: only those that are new or have changed are opened. Called after an
 * import, and by whoever searches, in case that was forgotten.
 */
export const refreshSearch = async (
	store: SearchStore,
	vocabulary: Vocabulary,
	pause?: Pause,
): Promise<StoredSearch> => {
	const catalog = await store.catalog();
	const current = await done(readingSearchText(await store.readExtra(extraName)), pause);
	if (!isEmptySearch(current)) {
		return current;
	}

	const stored = await done(readingSearchText(await store.readExtra(extraName, {outdated: true})), pause);
	const stamps = await stampsOf(store, catalog);
	const parts = await partsOf(store, vocabulary, staleReports(stored, stamps), pause);
	const isUnchanged = parts.size === 0 && Object.keys(stored.reports).every(report => stamps.has(report));
	if (isUnchanged && !isEmptySearch(stored)) {
		return stored;
	}

	const {openPinyin} = await import('./pinyin.js');
	const change = {catalog, stamps, parts, vocabulary, pinyin: openPinyin(vocabulary)};
	const updated = await done(updatingSearch(stored, change), pause);
	// While it was made others had their turn: an index of reports that have changed since must not pass for a current one
	const now = await stampsOf(store, await store.catalog());
	if (now.size === stamps.size && [...now].every(([report, stamp]) => stamps.get(report) === stamp)) {
		await store.writeExtra(extraName, searchText(updated));
	}

	return updated;
};

export const openSearch = async (store: SearchStore, vocabulary: Vocabulary, pause?: Pause): Promise<SearchIndex> => {
	const stored = await refreshSearch(store, vocabulary, pause);
	return done(buildingIndex({catalog: await store.catalog(), stored, vocabulary}), pause);
};
