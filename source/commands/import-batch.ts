import {availableParallelism} from 'node:os';
import {formatOf, importReport, sha256Of, zipEntries} from '../import-report.js';
import {ExpectedError} from '../model/expected-error.js';
import type {ReportContents} from '../model/report.js';
import type {Words} from '../model/words.js';
import type {Failures} from './import-failures.js';
import {type Imported, type ImportTask, keepReport, keptOverrides} from './import-one.js';
import type {ImportFile} from './import-paths.js';
import {Readers} from './import-readers.js';

/** Small texts are read here: starting a process takes longer than reading them. */
const smallText = 512 << 10;
const inProcess = ['text', 'markdown', 'csv'];

export type BatchOptions = {
	/** Files that failed before are not read again (`--resume`). */
	readonly failedBefore: Failures;
	readonly jobs: number | undefined;
	readonly isStopped: () => boolean;
	readonly onStart: (file: ImportFile, known: number) => void;
};

export type BatchEntry = {readonly file: ImportFile; readonly sha256?: string} & (
	| Imported
	| {readonly failed: ExpectedError}
);

type Read = {
	readonly file: ImportFile;
	readonly sha256: string;
	readonly contents: Promise<ReportContents> | undefined;
};

const asExpected = (error: unknown): ExpectedError => {
	if (error instanceof ExpectedError) {
		return error;
	}

	throw error;
};

/** Files of archives take the archive's place. */
const unpacked = (file: ImportFile, bytes: Uint8Array, words: Words): readonly ImportFile[] | undefined => {
	if (formatOf(bytes, file.name) !== 'zip') {
		return undefined;
	}

	const entries = zipEntries(bytes).filter(({name}) => !/(?:^|\/)(?:\.|__MACOSX)/u.test(name));
	if (entries.length === 0) {
		throw new ExpectedError(words('import.empty_archive'));
	}

	return entries.map(({name, read}) => ({
		name: name.split('/').at(-1) ?? name,
		shown: `${file.shown}/${name}`,
		read: async () => read(),
	}));
};

/**
 * Reads files side by side and keeps them one after the other, in the order given, so that a batch always comes to the
 * same store. At most a few files are in memory at a time.
 */
export async function* importBatch(
	files: readonly ImportFile[],
	task: ImportTask,
	{failedBefore, jobs, isStopped, onStart}: BatchOptions,
): AsyncGenerator<BatchEntry> {
	const count = Math.max(1, jobs ?? availableParallelism());
	const readers = new Readers(count, task.words);
	const queue = [...files];
	const ahead: Array<Promise<Read | {readonly file: ImportFile; readonly failed: ExpectedError}>> = [];
	try {
		while ((queue.length > 0 || ahead.length > 0) && !isStopped()) {
			while (queue.length > 0 && ahead.length < count + 1) {
				const file = queue.shift() as ImportFile;
				onStart(file, files.length);
				const started = await start(file, task, readers, queue, failedBefore);
				if (started !== undefined) {
					ahead.push(Promise.resolve(started));
				}
			}

			const next = await ahead.shift();
			if (next !== undefined) {
				yield await finish(next, task);
			}
		}
	} finally {
		readers.close();
	}
}

const start = async (
	file: ImportFile,
	task: ImportTask,
	readers: Readers,
	queue: ImportFile[],
	failedBefore: Failures,
): Promise<Read | {readonly file: ImportFile; readonly failed: ExpectedError} | undefined> => {
	try {
		const bytes = await file.read();
		const entries = unpacked(file, bytes, task.words);
		if (entries !== undefined) {
			queue.unshift(...entries);
			return undefined;
		}

		const sha256 = sha256Of(bytes);
		const reason = failedBefore[sha256];
		if (reason !== undefined) {
			return {file, failed: new ExpectedError(reason)};
		}

		const before = (await task.store.catalog()).find(({sources}) => sources.some(source => source.sha256 === sha256));
		const settled = task.replace || Object.keys(task.overrides).length > 0;
		if (before !== undefined && !settled) {
			return {file, sha256, contents: undefined};
		}

		const contents = readWith(readers, bytes, file.name, {...task, overrides: keptOverrides(before, task.overrides)});
		contents.catch(() => undefined);
		return {file, sha256, contents};
	} catch (error) {
		return {file, failed: asExpected(error)};
	}
};

const readWith = async (
	readers: Readers,
	bytes: Uint8Array,
	name: string,
	task: ImportTask,
): Promise<ReportContents> => {
	if (bytes.length <= smallText && inProcess.includes(formatOf(bytes, name))) {
		return importReport(bytes, name, task);
	}

	return readers.read({bytes, name, overrides: task.overrides, vocabularyFolder: task.vocabulary.folder});
};

const finish = async (
	read: Read | {readonly file: ImportFile; readonly failed: ExpectedError},
	task: ImportTask,
): Promise<BatchEntry> => {
	const {file} = read;
	if ('failed' in read) {
		return {file, failed: read.failed};
	}

	try {
		const catalog = await task.store.catalog();
		const before = catalog.find(({sources}) => sources.some(({sha256}) => sha256 === read.sha256));
		if (read.contents === undefined && before !== undefined) {
			const contents = await task.store.load(before.report);
			return {file, sha256: read.sha256, status: 'unchanged', message: task.words('import.read_before'), contents};
		}

		const contents = await (read.contents as Promise<ReportContents>);
		return {file, sha256: read.sha256, ...(await keepReport(contents, before, task))};
	} catch (error) {
		return {file, sha256: read.sha256, failed: asExpected(error)};
	}
};
