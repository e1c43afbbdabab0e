import type {CatalogEntry} from '../model/catalog.js';
import {finished, type Work} from '../model/work.js';
import type {Vocabulary} from '../vocabulary.js';
import type {Pinyin} from './pinyin.js';
import {openNames} from './search-names.js';
import type {ReportPart} from './search-part.js';
import {Readings, type StoredReadings} from './search-readings.js';

/** The search index as it is kept: how names are read, and what each report adds. */
export type StoredSearch = {
	readonly version: 3;
	readonly readings: StoredReadings;
	readonly reports: Readonly<Record<string, {readonly stamp: string; readonly part: ReportPart}>>;
};

export const emptySearch: StoredSearch = {version: 3, readings: {usual: {}, unusual: {}}, reports: {}};

/** Whether not even the accounts have been read aloud. */
export const isEmptySearch = ({readings}: StoredSearch): boolean => Object.keys(readings.usual).length === 0;

/** A short digest (FNV-1a, twice): enough to tell whether a catalog entry has changed. */
const digest = (text: string): string => {
	let [first, second] = [0x81_1c_9d_c5, 0x01_00_01_93];
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		first = Math.imul(first ^ unit, 0x01_00_01_93);
		second = Math.imul(second ^ unit, 0x85_eb_ca_6b);
	}

	return (first >>> 0).toString(36) + (second >>> 0).toString(36);
};

/** Another stamp, and the part of a report is made anew. */
export const stampOf = (entry: CatalogEntry, written: string): string => digest(JSON.stringify(entry) + written);

/** Reports whose part is missing or outdated, by the stamps of all there are. */
export const staleReports = (stored: StoredSearch, stamps: ReadonlyMap<string, string>): readonly string[] =>
	[...stamps].flatMap(([report, stamp]) => (stored.reports[report]?.stamp === stamp ? [] : [report]));

/** The text of the stored index: JSON in one line. */
export const searchText = (stored: StoredSearch): string => JSON.stringify(stored);

type Reports = StoredSearch['reports'];

/** What begins a report; it cannot stand inside a text, where quotes are escaped. */
const reportHead = ':{"stamp":"';
const reportsHead = ',"reports":{';
const pieceLength = 200_000;

const piecesFrom = function* (text: string, start: number): Iterable<string> {
	const end = text.length - '}}'.length;
	for (let from = start; from < end; ) {
		const head = text.indexOf(reportHead, from + pieceLength);
		const to = head === -1 ? end : text.lastIndexOf(',"', head);
		yield text.slice(from, to);
		from = to + 1;
	}
};

const parsed = function* (text: string): Work<StoredSearch> {
	const start = text.indexOf(reportsHead);
	if (start === -1) {
		return JSON.parse(text) as StoredSearch;
	}

	const stored = JSON.parse(`${text.slice(0, start)}}`) as Omit<StoredSearch, 'reports'>;
	const reports: Record<string, Reports[string]> = {};
	for (const piece of piecesFrom(text, start + reportsHead.length)) {
		Object.assign(reports, JSON.parse(`{${piece}}`) as Reports);
		yield;
	}

	return {...stored, reports};
};

/** The stored index, or an empty one if the text is of another version or damaged: it will be made anew. */
export const readingSearchText = function* (text: string | undefined): Work<StoredSearch> {
	if (text === undefined) {
		return emptySearch;
	}

	try {
		const stored = yield* parsed(text);
		return stored.version === 3 ? stored : emptySearch;
	} catch {
		return emptySearch;
	}
};

/** The same at once. */
export const readSearchText = (text: string | undefined): StoredSearch => finished(readingSearchText(text));

const namesIn = (entry: CatalogEntry | undefined, {labels, projects, accounts, findings}: ReportPart): string[] => [
	...(entry?.unit == null ? [] : [entry.unit]),
	...[...labels, ...projects].map(([name]) => name),
	...accounts.map(([, name]) => name),
	...findings.map(([, message]) => message),
];

export type SearchChange = {
	readonly catalog: readonly CatalogEntry[];
	readonly stamps: ReadonlyMap<string, string>;
	/** Parts of the reports that are new or have changed. */
	readonly parts: ReadonlyMap<string, ReportPart>;
	readonly vocabulary: Vocabulary;
	readonly pinyin: Pinyin;
};

/** The stored index after some reports came, changed or went. Only what is new is read aloud. */
export const updatingSearch = function* (
	stored: StoredSearch,
	{catalog, stamps, parts, vocabulary, pinyin}: SearchChange,
): Work<StoredSearch> {
	const readings = new Readings(stored.readings);
	const forms = openNames(vocabulary);
	const learned = new Set<string>();
	const learn = (name: string): void => {
		if (!learned.has(name)) {
			learned.add(name);
			readings.learn(name, pinyin);
		}
	};

	if (isEmptySearch(stored)) {
		for (const {name, formerNames} of vocabulary.accounts()) {
			[name, ...formerNames].flatMap(forms.plain).forEach(form => {
				learn(form.name);
			});
		}
	}

	const reports: Record<string, {stamp: string; part: ReportPart}> = {};
	for (const entry of catalog) {
		const {report} = entry;
		const fresh = parts.get(report);
		const part = fresh ?? stored.reports[report]?.part;
		if (part !== undefined) {
			reports[report] = {stamp: stamps.get(report) ?? '', part};
		}

		if (fresh !== undefined) {
			for (const form of entry.unit === null ? [] : forms.unit(entry.unit, entry.region)) {
				learn(form.hidden);
				learn(form.name);
			}

			namesIn(entry, fresh)
				.flatMap(forms.plain)
				.forEach(form => {
					learn(form.name);
				});
			yield;
		}
	}

	return {version: 3, readings: readings.stored(), reports};
};

/** The same at once. */
export const updatedSearch = (stored: StoredSearch, change: SearchChange): StoredSearch =>
	finished(updatingSearch(stored, change));
