import path from 'node:path';
import type {Row} from '../model/answer.js';
import {ExpectedError} from '../model/expected-error.js';
import {openPinyin} from '../query/pinyin.js';
import {refreshSearch} from '../query/search-open.js';
import type {Context, Run} from './command.js';
import {overridesOf} from './identity-flags.js';
import {importBatch} from './import-batch.js';
import {readFailures, writeFailures} from './import-failures.js';
import type {ImportTask} from './import-one.js';
import {type ImportFile, importFiles} from './import-paths.js';
import {type ImportStatus, importAnswer, importRow} from './import-row.js';

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
const progressText = (context: Context, done: number, total: number, file: string, startedAt: number): string => {
	const seconds = (performance.now() - startedAt) / 1000;
	const rate = seconds > 0 ? done / seconds : 0;
	const left = rate > 0 ? Math.ceil((total - done) / rate) : 0;
	return context.words('import.progress', {done, total, file, rate: rate.toFixed(1), left});
};

/** Files, folders and globs into the store; a file that fails costs only itself, and Ctrl-C keeps what was done. */
export const runImport: Run = async context => {
	const {words, vocabulary, flags} = context;
	const files = await filesOf(context);
	const dryRun = flags['dry-run'] === true;
	const task: ImportTask = {
		store: await context.store({write: true}),
		words,
		vocabulary,
		initialsOf: openPinyin(vocabulary).initialsOf,
		overrides: overridesOf(context),
		dryRun,
		replace: flags.replace === true,
		keepText: flags['no-text'] !== true,
	};
	const counts: Record<ImportStatus, number> = {added: 0, updated: 0, merged: 0, unchanged: 0, failed: 0};
	const rows: Row[] = [];
	let stopped = false;
	const stop = () => {
		stopped = true;
	};
	process.once('SIGINT', stop);
	const startedAt = performance.now();
	const jobs = textOf(flags.jobs);
	const failures: Record<string, string> = {};
	const read = new Set<string>();
	const batch = importBatch(files, task, {
		failedBefore: flags.resume === true ? await readFailures(task.store) : {},
		jobs: jobs === undefined ? undefined : Number(jobs),
		isStopped: () => stopped,
		onStart(file, total) {
			context.progress(progressText(context, rows.length, Math.max(total, rows.length + 1), file.name, startedAt));
		},
	});
	for await (const entry of batch) {
		if ('failed' in entry) {
			counts.failed++;
			context.progress('');
			context.say(`${entry.file.shown}: ${entry.failed.message}`);
			rows.push(importRow(entry.file.name, 'failed', entry.failed.message));
			if (entry.sha256 !== undefined) {
				failures[entry.sha256] = entry.failed.message;
			}

			continue;
		}

		read.add(entry.sha256 ?? '');
		counts[entry.status]++;
		rows.push(importRow(entry.file.name, entry.status, entry.message, entry.contents));
	}

	if (!dryRun && counts.added + counts.updated + counts.merged > 0) {
		await refreshSearch(task.store, vocabulary);
	}

	if (!dryRun) {
		await writeFailures(task.store, failures, read);
	}

	process.off('SIGINT', stop);
	context.progress('');
	const closing = words('import.done', {total: rows.length, ...counts});
	return {
		answer: importAnswer(rows),
		exitCode: counts.failed > 0 || stopped ? 1 : 0,
		closing: stopped ? `${words('import.stopped', {left: files.length - rows.length})} ${closing}` : closing,
	};
};
