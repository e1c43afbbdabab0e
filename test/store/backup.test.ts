import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {gunzipSync, gzipSync} from 'node:zlib';
import test from 'ava';
import {openStore} from '../../source/store/store.js';
import {failureOf, filesOf, report, temporaryFolder} from './stores.js';

test('a backup brings everything back', async t => {
	const folder = temporaryFolder(t);
	const store = openStore(folder);
	await store.put(report('aa'));
	// JSON keeps this character, and some readers of lines end a line at it.
	await store.put({...report('bb'), paragraphs: [{...report('bb').paragraphs[0], text: '一\u2028二'} as never]});
	await store.writeSettings('aliases', () => ({ybj: 'bb'}));
	await store.writeExtra('search', '{"made":"from the reports"}');
	const {'search-index.json': _, ...before} = filesOf(folder);
	const backup = path.join(temporaryFolder(t), 'backup');
	await store.backup(backup);
	const other = path.join(temporaryFolder(t), 'other');
	await openStore(other, {create: true}).restore(backup);
	t.deepEqual(filesOf(other), before);
	t.deepEqual(await openStore(other).verify(), []);

	await store.put(report('aa', '1.00'));
	await store.restore(backup);
	const {'search-index.json': __, ...after} = filesOf(folder);
	t.deepEqual(after, before);
});

test('a backup does not take reports away that it does not have', async t => {
	const folder = temporaryFolder(t);
	const store = openStore(folder);
	await store.put(report('aa'));
	const backup = path.join(temporaryFolder(t), 'backup');
	await store.backup(backup);
	await store.put(report('bb'));
	const before = filesOf(folder);
	t.is(
		await failureOf(t, async () => store.restore(backup)),
		`${folder} holds 1 reports that ${backup} does not, such as bb.json. Remove them first, or restore into another folder with --store`,
	);
	t.deepEqual(filesOf(folder), before);
});

test('a damaged report is not backed up in silence', async t => {
	const folder = temporaryFolder(t);
	const store = openStore(folder);
	await store.put(report('aa'));
	writeFileSync(path.join(folder, 'reports', 'aa.json'), 'not a report');
	const place = temporaryFolder(t);
	t.regex(await failureOf(t, async () => store.backup(path.join(place, 'backup'))), /aa\.json is damaged/);
	t.deepEqual(filesOf(place), {});
});

test('a backup that cannot be written is told', async t => {
	const folder = temporaryFolder(t);
	const store = openStore(folder);
	await store.put(report('aa'));
	const file = path.join(folder, 'no folder', 'backup');
	t.regex(await failureOf(t, async () => store.backup(file)), /backup cannot be written: it does not exist/);
});

const refused = test.macro({
	async exec(t, change: (lines: string[]) => Buffer, message: RegExp) {
		const folder = temporaryFolder(t);
		const store = openStore(folder);
		await store.put(report('aa'));
		const backup = path.join(temporaryFolder(t), 'backup');
		await store.backup(backup);
		const before = filesOf(folder);
		writeFileSync(backup, change(gunzipSync(readFileSync(backup)).toString().split('\n')));
		t.regex(await failureOf(t, async () => store.restore(backup)), message);
		t.deepEqual(filesOf(folder), before);
	},
	title: name => `nothing is restored from ${name}`,
});

const pack = (lines: readonly string[]): Buffer => gzipSync(lines.join('\n'));
const noBackup = /is no backup of kuanxiang, or cut off\. Nothing was changed; choose another one/;
test('a file that is not compressed', refused, lines => Buffer.from(lines.join('\n')), noBackup);
test('half a file', refused, lines => pack(lines).subarray(0, 300), noBackup);
test('half the lines', refused, lines => pack(lines.slice(0, 2)), noBackup);
test('lines without the first', refused, lines => pack(lines.slice(1)), noBackup);
test('lines with one left out', refused, ([first = '', , ...rest]) => pack([first, ...rest]), noBackup);
test(
	'a file that wants out of the folder',
	refused,
	lines => pack(lines.map(line => line.replace('"reports/aa.json"', '"../aa.json"'))),
	noBackup,
);
test(
	'a damaged report',
	refused,
	lines => pack(lines.map(line => line.replace('\\"rows\\"', '\\"rose\\"'))),
	/aa\.json is damaged/,
);
test(
	'a newer version',
	refused,
	lines => pack(lines.map(line => line.replace('"version":1}', '"version":2}'))),
	/was made by a newer kuanxiang \(version 2; this one reads 1\)\. Update kuanxiang/,
);
test('no file', async t => {
	const folder = temporaryFolder(t);
	const backup = path.join(folder, 'backup');
	t.is(await failureOf(t, async () => openStore(folder).restore(backup)), `There is no file ${backup}. Check its path`);
});
