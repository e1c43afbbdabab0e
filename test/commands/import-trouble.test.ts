import {readdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {shiliBudget} from '../fixtures/shili-2024-budget.js';
import {asText} from '../helpers/report-in-formats.js';
import {runCli} from '../helpers/run-cli.js';
import {filesBelow, run, test} from './import-runs.js';

const report = asText(shiliBudget);

test('a batch of failures leaves the store as it was, and is told under --quiet too', async t => {
	const {folder, store} = t.context;
	await writeFile(path.join(folder, 'a.txt'), report);
	await run(store, path.join(folder, 'a.txt'));
	const before = await filesBelow(store);
	await writeFile(path.join(folder, 'notes.md'), '# 笔记\n\n2024年部门预算的读法，见说明。\n');
	const {exitCode, stderr} = await run(store, '--quiet', path.join(folder, 'notes.md'));
	t.is(exitCode, 1);
	t.is(stderr.split('\n').length, 2);
	t.deepEqual(await filesBelow(store), before);
	await run(path.join(folder, 'other'), path.join(folder, 'notes.md'));
	await t.throwsAsync(readdir(path.join(folder, 'other')), {code: 'ENOENT'});
});

test('a store that cannot be used is told once, whatever the number of files', async t => {
	const {folder} = t.context;
	await writeFile(path.join(folder, 'a.txt'), report);
	await writeFile(path.join(folder, 'b.txt'), `${report}\n`);
	const paths = [path.join(folder, 'a.txt'), path.join(folder, 'b.txt')];
	const file = await runCli(['import', '--store', paths[0] as string, ...paths]);
	t.deepEqual([file.stdout, file.exitCode], ['', 1]);
	t.regex(file.stderr, /^kuanxiang: [^\n]*是文件，而库是文件夹[^\n]*\n$/);
});

test('a store that takes nothing ends the batch', async t => {
	const {folder} = t.context;
	await writeFile(path.join(folder, 'a.txt'), report);
	await writeFile(path.join(folder, 'b.txt'), `${report}\n`);
	const {rows, exitCode, stderr} = await run('/proc/kuanxiang', path.join(folder, 'a.txt'), path.join(folder, 'b.txt'));
	t.is(exitCode, 1);
	t.deepEqual(
		rows.map(({status}) => status),
		['failed'],
	);
	t.regex(stderr, /还有 1 个文件未读/);
});

test('what another process has kept meanwhile is unchanged', async t => {
	const {folder, store} = t.context;
	await writeFile(path.join(folder, 'a.txt'), report);
	const both = await Promise.all([run(store, path.join(folder, 'a.txt')), run(store, path.join(folder, 'a.txt'))]);
	t.deepEqual(both.map(({rows}) => rows[0]?.status).sort(), ['added', 'unchanged'], JSON.stringify(both, undefined, 2));
	const copies = await run(path.join(folder, 'copies'), path.join(folder, 'a.txt'), path.join(folder, 'a.txt'));
	t.deepEqual(
		copies.rows.map(({status}) => status),
		['added', 'unchanged'],
	);
});

test('a device that never ends is no report', async t => {
	const {exitCode, rows} = await run(t.context.store, '/dev/zero');
	t.is(exitCode, 1);
	t.regex(rows[0]?.message ?? '', /256 MB/);
});
