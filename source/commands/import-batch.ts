import {availableParallelism} from 'node:os';
import {formatOf, importReport, sha256Of, zipEntries} from '../import-report.js';
import {ExpectedError} from '../model/expected-error.js';
import type {ReportContents} from '../model/report.js';
import type {Words} from '../model/words.js';
import type {Failures} from './import-failures.js';
import {faultOf} from './import-fault.js';
import {asExpected, type BatchEntry, entryOf, finish, type Reading, unchanged} from './import-finish.js';
import {type ImportTask, keptOverrides} from './import-one.js';
import type {ImportFile} from './import-paths.js';
import {Readers} from './import-readers.js';

/** Small texts are read here: starting a process takes longer than reading them. */
const smallText = 512 << 10;
const inProcess = ['text', 'markdown', 'csv'];
const longLine = 32 << 10;
const lineFeed = 10;

export type BatchOptions = {
	/** Files that failed before are not read again (`--resume`). */
	readonly failedBefore: Failures;
	readonly jobs: number | undefined;
	readonly isStopped: () => boolean;
	readonly onStart: (file: ImportFile, known: number) => void;
};

/** What systems and programs leave in an archive: hidden files and locks, not names that begin with `./` or `../`. */
const leftovers = /(?:^|\/)(?:\.(?!\.?\/)|__MACOSX|~\$)/u;

/** Files of archives take the archive's place. */
const unpacked = (file: ImportFile, bytes: Uint8Array, words: Words): readonly ImportFile[] | undefined => {
	if (formatOf(bytes, file.name) !== 'zip') {
		return undefined;
	}

	const entries = zipEntries(bytes, file.name).filter(({name}) => !leftovers.test(name));
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
	const ahead: Array<Reading | BatchEntry> = [];
	try {
		while ((queue.length > 0 || ahead.length > 0) && !isStopped()) {
			while (queue.length > 0 && ahead.length < count + 1) {
				const file = queue.shift() as ImportFile;
				onStart(file, files.length);
				const started = await start(file, task, readers, queue, failedBefore);
				if (started !== undefined) {
					ahead.push(started);
				}
			}

			const next = ahead.shift();
			const entry = next === undefined ? undefined : await finish(next, task);
			if (entry !== undefined) {
				yield entry;
			}

			if (entry !== undefined && 'isLast' in entry) {
				return;
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
): Promise<Reading | BatchEntry | undefined> => {
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

		const known = await unchanged(file, sha256, task);
		if (known !== undefined) {
			return known;
		}

		const before = await entryOf(sha256, task.store);
		const overrides = keptOverrides(before, task.overrides);
		const reading = readWith(readers, bytes, file.name, {...task, overrides});
		reading.catch(() => undefined);
		return {file, sha256, reading};
	} catch (error) {
		return {file, failed: asExpected(error)};
	}
};

/** No line of a report is so long; reading it may take too long to wait for. */
const hasLongLine = (bytes: Uint8Array): boolean => {
	for (let start = 0; bytes.length - start > longLine; ) {
		const end = bytes.subarray(start, start + longLine).lastIndexOf(lineFeed);
		if (end === -1) {
			return true;
		}

		start += end + 1;
	}

	return false;
};

const readWith = async (
	readers: Readers,
	bytes: Uint8Array,
	name: string,
	task: ImportTask,
): Promise<ReportContents> => {
	if (bytes.length <= smallText && inProcess.includes(formatOf(bytes, name)) && !hasLongLine(bytes)) {
		return importReport(bytes, name, task).catch((error: unknown) => {
			throw faultOf(error, task.words);
		});
	}

	return readers.read({bytes, name, overrides: task.overrides, vocabularyFolder: task.vocabulary.folder});
};
