import type {CatalogEntry} from '../model/catalog.js';
import {ExpectedError} from '../model/expected-error.js';
import type {ReportContents} from '../model/report.js';
import type {Store} from '../store/store.js';
import {faultOf} from './import-fault.js';
import {checkIsReport, type Decision, decide, type Imported, type ImportTask} from './import-one.js';
import type {ImportFile} from './import-paths.js';

/** A file that is being read. */
export type Reading = {
	readonly file: ImportFile;
	readonly sha256: string;
	readonly reading: Promise<ReportContents>;
};

/** What a file came to. A failed one has its `sha256` where its content is to blame; after `isLast` the store takes nothing more. */
export type BatchEntry =
	| ({readonly file: ImportFile; readonly sha256: string} & Imported)
	| {readonly file: ImportFile; readonly sha256?: string; readonly failed: ExpectedError; readonly isLast?: true};

export const asExpected = (error: unknown): ExpectedError => {
	if (error instanceof ExpectedError) {
		return error;
	}

	throw error;
};

export const entryOf = async (sha256: string, store: Store): Promise<CatalogEntry | undefined> =>
	(await store.catalog()).find(({sources}) => sources.some(source => source.sha256 === sha256));

/** What the store holds of the same content, unless it is to be read anew. */
export const unchanged = async (
	file: ImportFile,
	sha256: string,
	{store, replace, overrides, words}: ImportTask,
): Promise<BatchEntry | undefined> => {
	const before = await entryOf(sha256, store);
	if (before === undefined || replace || Object.keys(overrides).length > 0) {
		return undefined;
	}

	return {
		file,
		sha256,
		status: 'unchanged',
		message: words('import.read_before'),
		contents: await store.load(before.report),
	};
};

/** What a file holds, or why it is no report. */
const settled = async (
	reading: Promise<ReportContents>,
	{words}: ImportTask,
): Promise<ReportContents | ExpectedError> => {
	try {
		const contents = await reading;
		checkIsReport(contents, words);
		return contents;
	} catch (error) {
		return asExpected(error);
	}
};

/**
 * A store that cannot be written is as bad for all files that follow; what cannot be kept is a fault of the program.
 * Nothing, if another writer was faster.
 */
const keep = async (
	{file, sha256}: Reading,
	{stored, seen, ...imported}: Decision,
	{dryRun, store, words}: ImportTask,
): Promise<BatchEntry | undefined> => {
	try {
		const status = dryRun ? undefined : await store.put(stored, seen?.report, seen ?? 'none');
		return status === 'conflict' ? undefined : {file, sha256, ...imported};
	} catch (error) {
		return {file, failed: faultOf(error, words), ...(error instanceof ExpectedError ? {isLast: true} : {})};
	}
};

/** Waits until a file is read, and puts into the store what it holds. */
export const finish = async (read: Reading | BatchEntry, task: ImportTask): Promise<BatchEntry> => {
	if (!('reading' in read)) {
		return read;
	}

	const {file, sha256, reading} = read;
	const contents = await settled(reading, task);
	if (contents instanceof ExpectedError) {
		return {file, sha256, failed: contents};
	}

	try {
		for (;;) {
			// Another process, or the same file under another name, may have been faster
			const known = await unchanged(file, sha256, task);
			const before = await entryOf(sha256, task.store);
			const entry = known ?? (await keep(read, await decide(contents, before, task), task));
			if (entry !== undefined) {
				return entry;
			}
		}
	} catch (error) {
		return {file, failed: asExpected(error)};
	}
};
