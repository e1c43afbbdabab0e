import path from 'node:path';
import type {Overrides} from '../extract/identity.js';
import {regionNamed} from '../extract/region.js';
import type {Row} from '../model/answer.js';
import {ExpectedError} from '../model/expected-error.js';
import {openPinyin} from '../query/pinyin.js';
import type {Context, Run} from './command.js';
import {type ImportTask, importOne} from './import-one.js';
import {type ImportFile, importFiles} from './import-paths.js';
import {type ImportStatus, importAnswer, importRow} from './import-row.js';

const textOf = (value: string | true | undefined): string | undefined =>
	typeof value === 'string' ? value : undefined;

const overridesOf = ({flags, vocabulary}: Context): Overrides => {
	const unit = textOf(flags.unit);
	const year = textOf(flags.year);
	const stage = textOf(flags.stage);
	const scope = textOf(flags.scope);
	const region = textOf(flags.region);
	return {
		...(unit === undefined ? {} : {unit}),
		...(year === undefined ? {} : {fiscalYear: Number(year)}),
		...(stage === 'budget' || stage === 'final' ? {stage} : {}),
		...(scope === 'department' || scope === 'unit' ? {scope} : {}),
		...(region === undefined ? {} : {region: regionNamed(region, vocabulary)}),
	};
};

const filesOf = async (context: Context): Promise<readonly ImportFile[]> => {
	const {arguments: paths, flags, input, words} = context;
	if (!paths.includes('-')) {
		return importFiles(paths, words);
	}

	const name = textOf(flags.name);
	if (name === undefined) {
		throw new ExpectedError(words('import.name_missing'), 2);
	}

	const piped: ImportFile = {name: path.basename(name), shown: name, read: input};
	return [
		...(await importFiles(
			paths.filter(given => given !== '-'),
			words,
		)),
		piped,
	];
};

/** Files, folders and globs into the store, one after the other; a file that fails costs only itself. */
export const runImport: Run = async context => {
	const {words, vocabulary, flags} = context;
	const files = await filesOf(context);
	const dryRun = flags['dry-run'] === true;
	const task: ImportTask = {
		store: await context.store({write: !dryRun}),
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
	for (const [index, file] of files.entries()) {
		context.progress(words('import.progress', {done: index + 1, total: files.length, file: file.name}));
		const row = await importRowOf(file, task, counts, context);
		rows.push(row);
	}

	context.progress('');
	return {
		answer: importAnswer(rows),
		exitCode: counts.failed > 0 ? 1 : 0,
		closing: words('import.done', {total: files.length, ...counts}),
	};
};

const importRowOf = async (
	file: ImportFile,
	task: ImportTask,
	counts: Record<ImportStatus, number>,
	{say}: Context,
): Promise<Row> => {
	try {
		const {status, message, contents} = await importOne(file, task);
		counts[status]++;
		return importRow(file.name, status, message, contents);
	} catch (error) {
		if (!(error instanceof ExpectedError)) {
			throw error;
		}

		counts.failed++;
		say(`${file.shown}: ${error.message}`);
		return importRow(file.name, 'failed', error.message);
	}
};
