import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import anyTest, {type TestFn} from 'ava';
import {runCli} from '../helpers/run-cli.js';

/** Tests with a folder of their own, in which a store may be made. */
export const test = anyTest as TestFn<{folder: string; store: string}>;

test.beforeEach(async t => {
	const folder = await mkdtemp(path.join(tmpdir(), 'kuanxiang-import-'));
	t.context = {folder, store: path.join(folder, 'store')};
});
test.afterEach.always(t => rm(t.context.folder, {recursive: true, force: true}));

export type ImportRow = {
	file: string;
	report: string | null;
	status: string;
	unit: string | null;
	facts: number | null;
	message: string | null;
};

export const run = async (store: string, ...args: readonly string[]) => {
	const result = await runCli(['import', '--store', store, '--format', 'json', ...args]);
	return {...result, rows: JSON.parse(result.stdout) as readonly ImportRow[]};
};

export const filesBelow = async (folder: string): Promise<Readonly<Record<string, string>>> => {
	const names = (await readdir(folder, {recursive: true})).filter(name => name.endsWith('.json')).sort();
	return Object.fromEntries(
		await Promise.all(names.map(async name => [name, await readFile(path.join(folder, name), 'utf8')] as const)),
	);
};
