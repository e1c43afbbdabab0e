import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {shiliBudget} from '../fixtures/shili-2024-budget.js';
import {asText, inAllFormats} from '../helpers/report-in-formats.js';
import {runCli} from '../helpers/run-cli.js';
import {zipOf} from '../helpers/zip-of.js';
import {filesBelow, type ImportRow, run, test} from './import-runs.js';

const report = asText(shiliBudget);

test('a report is added once, is unchanged the second time, and its file in the store is the same to the byte', async t => {
	const {folder, store} = t.context;
	const file = path.join(folder, '示例市医疗保障局2024年部门预算.txt');
	await writeFile(file, report);
	const first = await run(store, file);
	t.is(first.exitCode, 0);
	t.deepEqual(
		first.rows.map(({file: name, status, unit}) => [name, status, unit]),
		[['示例市医疗保障局2024年部门预算.txt', 'added', '示例市医疗保障局']],
	);
	const kept = await filesBelow(path.join(store, 'reports'));
	const second = await run(store, file);
	t.deepEqual(
		second.rows.map(({status}) => status),
		['unchanged'],
	);
	const third = await run(store, '--replace', file);
	t.deepEqual(
		third.rows.map(({status}) => status),
		['updated'],
	);
	t.deepEqual(await filesBelow(path.join(store, 'reports')), kept);
});

test('--dry-run answers and keeps nothing', async t => {
	const {folder, store} = t.context;
	await writeFile(path.join(folder, 'a.txt'), report);
	const {rows, exitCode} = await run(store, '--dry-run', path.join(folder, 'a.txt'));
	t.is(exitCode, 0);
	t.is(rows[0]?.unit, '示例市医疗保障局');
	t.true((rows[0]?.facts ?? 0) > 10);
	await t.throwsAsync(readdir(store), {code: 'ENOENT'});
});

test('a file that fails costs only itself, with a line that says what to do, and exit code 1', async t => {
	const {folder, store} = t.context;
	await writeFile(path.join(folder, 'a.txt'), report);
	await writeFile(path.join(folder, 'empty.txt'), '');
	await writeFile(path.join(folder, 'letter.txt'), '关于召开示例会议的通知\n请按时参加。\n');
	await writeFile(path.join(folder, 'picture.pdf'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
	const names = ['empty.txt', 'letter.txt', 'picture.pdf', 'missing.txt', 'a.txt'];
	const {rows, exitCode, stderr} = await run(store, ...names.map(name => path.join(folder, name)));
	t.is(exitCode, 1);
	t.deepEqual(
		rows.map(({status}) => status),
		['failed', 'failed', 'failed', 'failed', 'added'],
	);
	for (const [index, row] of rows.slice(0, 4).entries()) {
		t.is(row.report, null);
		t.true((row.message ?? '').length > 8, `${names[index]}: ${row.message}`);
		t.true(stderr.includes(row.message as string));
	}

	t.notRegex(stderr, /\bat .*\.ts:\d/);
	t.true(stderr.includes(`${path.join(folder, 'empty.txt')} 是空文件`));
	t.false(stderr.includes('empty.txt: '), 'a file is named once');
});

test('the user’s word wins, is named as a witness, and outlives reading the file again', async t => {
	const {folder, store} = t.context;
	const file = path.join(folder, 'a.txt');
	await writeFile(file, report);
	await run(store, '--unit', '示例市医疗保障局（本级）', '--year', '2023', '--scope', 'unit', file);
	const again = await run(store, '--replace', file);
	t.is(again.rows[0]?.unit, '示例市医疗保障局（本级）');
	const reports = await runCli(['reports', '--store', store, '--format', 'json']);
	const [entry] = JSON.parse(reports.stdout) as Array<{fiscal_year: number; scope: string; witnesses: string[]}>;
	t.is(entry?.fiscal_year, 2023);
	t.is(entry?.scope, 'unit');
	t.true(JSON.stringify(entry?.witnesses).includes('user'));
});

test('two files of one report are merged: the tables printed twice are the same figures, not more', async t => {
	const {folder, store} = t.context;
	const [first] = shiliBudget.tables;
	const half = {...shiliBudget, tables: first === undefined ? [] : [first]};
	await writeFile(path.join(folder, '说明.txt'), asText(half));
	await writeFile(path.join(folder, '报表.txt'), asText(shiliBudget));
	const {rows} = await run(store, path.join(folder, '说明.txt'), path.join(folder, '报表.txt'));
	t.deepEqual(
		rows.map(({status}) => status),
		['added', 'merged'],
	);
	t.is(rows[0]?.report, rows[1]?.report);
	const facts = await runCli(['facts', '--store', store, '--format', 'json']);
	const all = JSON.parse(facts.stdout) as Array<{same_as: string | null; file: string; fact: string}>;
	t.is(all.length, (rows[0]?.facts ?? 0) + (rows[1]?.facts ?? 0));
	t.is(all.filter(({same_as}) => same_as !== null).length, rows[0]?.facts ?? -1);
	t.is(new Set(all.map(({fact}) => fact)).size, all.length);
});

test('figures that two files print differently are both kept and reported', async t => {
	const {folder, store} = t.context;
	const text = new TextDecoder().decode(report);
	await writeFile(path.join(folder, 'a.txt'), report);
	await writeFile(
		path.join(folder, 'b.txt'),
		text.replace('2101506\t医疗保障经办事务\t500.00', '2101506\t医疗保障经办事务\t501.00'),
	);
	await run(store, path.join(folder, 'a.txt'), path.join(folder, 'b.txt'));
	const facts = await runCli([
		'facts',
		'--store',
		store,
		'--format',
		'json',
		'code:=2101506',
		'table:expenditure',
		'measure:total',
	]);
	const amounts = (JSON.parse(facts.stdout) as Array<{amount: number}>).map(({amount}) => amount);
	t.deepEqual(amounts.sort(), [5_000_000, 5_010_000]);
	const check = await runCli(['check', '--store', store, '--format', 'json', '--fail-on', 'never', '--all']);
	t.true(check.stdout.includes('conflicting_figures'));
});

test('all formats and an archive of them come to the same report', async t => {
	const {folder, store} = t.context;
	const files = inAllFormats(shiliBudget, '示例市医疗保障局2024年部门预算');
	await mkdir(path.join(folder, 'in'));
	await writeFile(path.join(folder, 'in', 'all.zip'), zipOf(files));
	const {rows} = await run(store, path.join(folder, 'in'));
	t.is(rows.length, Object.keys(files).length);
	t.is(new Set(rows.map(row => row.report)).size, 1);
	t.is(
		new Set(rows.map(row => row.facts)).size,
		1,
		JSON.stringify(rows.map(row => [row.file, row.facts, row.message])),
	);
	t.deepEqual(
		rows.map(({status}) => status),
		['added', ...rows.slice(1).map(() => 'merged')],
	);
});

test('an archive gives every file but hidden ones, also where their names begin with the folder they were packed in', async t => {
	const {folder, store} = t.context;
	const other = new TextDecoder().decode(report).replaceAll('2024', '2023');
	await writeFile(
		path.join(folder, 'all.zip'),
		zipOf({
			'./a.txt': report,
			'../下载/b.txt': other,
			'./.hidden/c.txt': report,
			'~$a.txt': report,
			'__MACOSX/a.txt': '',
		}),
	);
	const {rows} = await run(store, path.join(folder, 'all.zip'));
	t.deepEqual(
		rows.map(({file, status}) => [file, status]),
		[
			['a.txt', 'added'],
			['b.txt', 'added'],
		],
	);
});

test('a folder gives what may be a report, whatever its ending, and a line for each that has to be saved otherwise', async t => {
	const {folder, store} = t.context;
	const files = {
		'2024年部门预算 (公开)': report,
		'download.jsp': report,
		'a.rtf': '{\\rtf1',
		'b.ofd': zipOf({'OFD.xml': ''}),
		'style.css': 'table {}',
		'.hidden': report,
	};
	await mkdir(path.join(folder, 'in'));
	for (const [name, content] of Object.entries(files)) {
		await writeFile(path.join(folder, 'in', name), content);
	}

	const {rows} = await run(store, path.join(folder, 'in'));
	t.deepEqual(
		rows.map(({file, status}) => [file, status]),
		[
			['2024年部门预算 (公开)', 'added'],
			['a.rtf', 'failed'],
			['b.ofd', 'failed'],
			['download.jsp', 'unchanged'],
		],
	);
});

test('--no-text keeps figures and names, and no sentence of the report', async t => {
	const {folder, store} = t.context;
	await writeFile(path.join(folder, 'a.txt'), report);
	await run(store, '--no-text', path.join(folder, 'a.txt'));
	const kept = Object.values(await filesBelow(path.join(store, 'reports'))).join('');
	t.true(kept.includes('医疗保障经办事务'));
	t.false(kept.includes('负责全市医疗保险'));
});

test('--resume does not read again what failed before, and reads what is new', async t => {
	const {folder, store} = t.context;
	await writeFile(path.join(folder, 'letter.txt'), '关于召开示例会议的通知\n请按时参加。\n');
	const letter = path.join(folder, 'letter.txt');
	const [first] = (await run(store, letter)).rows;
	await writeFile(path.join(folder, 'a.txt'), report);
	const resumed = await run(store, '--resume', folder);
	t.deepEqual(
		resumed.rows.map(({file, status}) => [file, status]),
		[
			['a.txt', 'added'],
			['letter.txt', 'failed'],
		],
	);
	t.is(resumed.rows[1]?.message, first?.message);
	const settings = await readFile(path.join(store, 'settings.json'), 'utf8');
	t.true(settings.includes('import_failures'));
});

test('standard input needs a name, and a folder without reports says so', async t => {
	const {folder, store} = t.context;
	const nameless = await runCli(['import', '--store', store, '-'], {input: report});
	t.is(nameless.exitCode, 2);
	const named = await runCli(['import', '--store', store, '--format', 'json', '--name', '预算.txt', '-'], {
		input: report,
	});
	t.is((JSON.parse(named.stdout) as ImportRow[])[0]?.file, '预算.txt');
	await mkdir(path.join(folder, 'nothing'));
	const nothing = await run(store, path.join(folder, 'nothing'));
	t.is(nothing.exitCode, 1);
	t.is(nothing.rows[0]?.status, 'failed');
});
