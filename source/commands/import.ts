import path from 'node:path';
import {ExpectedError} from '../model/expected-error.js';
import type {Words} from '../model/words.js';
import {openPinyin} from '../query/pinyin.js';
import {refreshSearch} from '../query/search-open.js';
import type {Context, Run} from './command.js';
import {overridesOf} from './identity-flags.js';
import {importBatch} from './import-batch.js';
import {readFailures, writeFailures} from './import-failures.js';
import type {ImportTask} from './import-one.js';
import {type ImportFile, importFiles} from './import-paths.js';
import {importAnswer} from './import-row.js';
import {ImportTally} from './import-tally.js';

const textOf = (value: string | true | undefined): string | undefined =>
	typeof value === 'string' ? value : undefined;

const filesOf = async (context: Context): Promise<readonly ImportFile[]> => {
	const {arguments: paths, flags, input, words} = context;
	if (!paths.includes('-')) {
		return importFiles(paths, words);
	}

	const name = textOf(flags.name);
	if (name === undefined) {
		throw new ExpectedError(words('import.name_missing'), 2);
	}

	const others = paths.filter(given => given !== '-');
	return [...(await importFiles(others, words)), {name: path.basename(name), shown: name, read: input}];
};

/** How far a batch is, for the line that replaces itself: 12/40, the file, files a second, seconds left. */
const progressText = (words: Words, done: number, total: number, file: string, startedAt: number): string => {
	const seconds = (performance.now() - startedAt) / 1000;
	const rate = seconds > 0 ? done / seconds : 0;
	const left = rate > 0 ? Math.ceil((total - done) / rate) : 0;
	return words('import.progress', {done, total, file, rate: rate.toFixed(1), left});
};

const jobsOf = ({flags, words}: Context): number | undefined => {
	const text = textOf(flags.jobs);
	if (text !== undefined && !/^[1-9]\d?$/.test(text)) {
		throw new ExpectedError(words('import.not_jobs', {value: text}), 2);
	}

	return text === undefined ? undefined : Number(text);
};

const taskOf = async (context: Context): Promise<ImportTask> => {
	const {flags, vocabulary, words} = context;
	return {
		store: await context.store({write: true}),
		words,
		vocabulary,
		initialsOf: openPinyin(vocabulary).initialsOf,
		overrides: overridesOf(context),
		dryRun: flags['dry-run'] === true,
		replace: flags.replace === true,
		keepText: flags['no-text'] !== true,
	};
};

/** Ctrl-C ends the batch after the file at hand: what was kept stays kept. */
const onInterrupt = (): {readonly isStopped: () => boolean; readonly forget: () => void} => {
	let stopped = false;
	const stop = () => {
		stopped = true;
	};
	process.once('SIGINT', stop);
	return {isStopped: () => stopped, forget: () => process.off('SIGINT', stop)};
};

/** A message that names the file is told with the path that was found. */
const failureLine = ({name, shown}: ImportFile, message: string): string =>
	message.startsWith(`${name} `) ? shown + message.slice(name.length) : `${shown}: ${message}`;

/** Files, folders and globs into the store; a file that fails costs only itself, and Ctrl-C keeps what was done. */
export const runImport: Run = async context => {
	const {words, vocabulary, flags, progress, complain} = context;
	const jobs = jobsOf(context);
	const files = await filesOf(context);
	const task = await taskOf(context);
	// A store that cannot be read is told once, not with each file
	await task.store.catalog();
	const tally = new ImportTally();
	const {isStopped, forget} = onInterrupt();
	const startedAt = performance.now();
	const batch = importBatch(files, task, {
		failedBefore: flags.resume === true ? await readFailures(task.store) : {},
		jobs,
		isStopped,
		onStart({name}) {
			const done = tally.rows.length;
			progress(progressText(words, done, Math.max(files.length, done + 1), name, startedAt));
		},
	});
	let isFull = false;
	for await (const entry of batch) {
		isFull = 'isLast' in entry;
		tally.add(entry, words);
		if ('failed' in entry) {
			progress('');
			complain(failureLine(entry.file, words(entry.failed.message)));
		}
	}

	if (!task.dryRun && tally.hasChanged) {
		await refreshSearch(task.store, vocabulary);
	}

	// A batch of failures alone leaves the store as it was
	if (!task.dryRun && (tally.hasChanged || flags.resume === true)) {
		await writeFailures(task.store, tally.failures, tally.read);
	}

	forget();
	progress('');
	const {counts, rows} = tally;
	const closing = words('import.done', {total: rows.length, ...counts});
	const left = files.length - rows.length;
	return {
		answer: importAnswer(rows),
		exitCode: counts.failed > 0 || isStopped() ? 1 : 0,
		...(flags.quiet === true
			? {}
			: {closing: left > 0 && (isStopped() || isFull) ? `${words('import.stopped', {left})} ${closing}` : closing}),
	};
};
