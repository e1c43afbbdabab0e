import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {catalogEntryOf} from '../../source/model/catalog.js';
import {openStore} from '../../source/store/store.js';
import {failureOf, filesOf, report, temporaryFolder} from './stores.js';

const a = report('aa-2024-budget-department');
const b = report('bb-2023-final-unit', '50.00');

test('reading makes nothing', async t => {
	const folder = temporaryFolder(t);
	const missing = path.join(folder, 'missing');
	const store = openStore(missing);
	const none = `There is no store in ${missing}. Import a report into it, or check the path`;
	t.is(await failureOf(t, store.catalog), none);
	t.is(await failureOf(t, store.verify), none);
	t.is(await failureOf(t, async () => store.put(a)), none);
	t.is(await failureOf(t, store.rebuild), none);
	t.is(await failureOf(t, async () => store.backup(path.join(folder, 'backup'))), none);
	t.deepEqual(await openStore(missing, {create: true}).catalog(), []);
	t.deepEqual(await openStore(missing, {create: true}).imports(), []);
	t.deepEqual(await openStore(missing).readSettings('aliases'), {});
	t.is(await openStore(missing).readExtra('search'), undefined);
	t.deepEqual(readdirSync(folder), []);
	t.deepEqual(await openStore(folder).catalog(), []);
});

test('a file is no store', async t => {
	const file = path.join(temporaryFolder(t), 'file');
	writeFileSync(file, 'text');
	const message = `${file} is a file, and a store is a folder. Give another path with --store`;
	t.is(await failureOf(t, openStore(file).catalog), message);
	t.is(await failureOf(t, openStore(file).verify), message);
	for (const create of [true, false]) {
		t.regex(await failureOf(t, async () => openStore(file, {create}).put(a)), /file.*folder/);
	}

	t.is(readFileSync(file, 'utf8'), 'text');
});

test('the sample is not changed', async t => {
	const folder = temporaryFolder(t);
	await openStore(folder).put(a);
	const before = filesOf(folder);
	const sample = openStore(folder, {sample: true});
	t.true(sample.readOnly);
	t.deepEqual(await sample.load(a.report.id), a);
	for (const work of [
		async () => sample.put(b),
		async () => sample.remove([a.report.id]),
		async () => sample.restore('backup'),
		async () => sample.writeSettings('aliases', data => data),
		sample.rebuild,
	]) {
		t.regex(await failureOf(t, work), /is the bundled sample store and cannot be changed\. Choose a folder/);
	}

	t.false(await sample.writeExtra('search', '{}'));
	t.deepEqual(filesOf(folder), before);
});

test('a broken catalog is told, and not written over', async t => {
	const folder = temporaryFolder(t);
	const store = openStore(folder);
	await store.put(a);
	const file = path.join(folder, 'catalog.json');
	const remedy = 'Run kuanxiang store rebuild to make it anew from the reports';
	const whole = readFileSync(file, 'utf8');
	for (const [text, what] of [
		['{"version":1', `is damaged: it is not JSON, or cut off. ${remedy}`],
		['', `is damaged: it is empty. ${remedy}`],
		['{"version":1}', `is damaged: its part “reports” is missing or no table. ${remedy}`],
		[whole.replace('"revision"', '"vision"'), `is damaged: it has no revision. ${remedy}`],
		[
			whole.replace('"version":1', '"version":9'),
			'is of version 9, and this kuanxiang reads versions up to 1. Update kuanxiang, or choose another store with --store',
		],
	] as const) {
		writeFileSync(file, text);
		const before = filesOf(folder);
		t.is(await failureOf(t, store.catalog), `${file} ${what}`);
		t.is(await failureOf(t, async () => store.put(b)), `${file} ${what}`);
		t.deepEqual(filesOf(folder), before);
	}

	t.is(await store.rebuild(), 1);
	t.is(readFileSync(file, 'utf8'), whole);
});

test('a report whose file is there already is listed', async t => {
	const folder = temporaryFolder(t);
	const store = openStore(folder);
	await store.put(a);
	const catalog = readFileSync(path.join(folder, 'catalog.json'));
	await store.put(b);
	writeFileSync(path.join(folder, 'catalog.json'), catalog);
	t.is(await store.put(b), 'added');
	t.deepEqual(await store.verify(), []);
});

test('a lost catalog does not hide the reports', async t => {
	const folder = temporaryFolder(t);
	mkdirSync(path.join(folder, 'reports'));
	t.deepEqual(await openStore(folder).catalog(), []);
	const store = openStore(folder);
	await store.put(a);
	writeFileSync(path.join(folder, 'reports', 'notes.txt'), 'not a report');
	const {'catalog.json': _, ...files} = filesOf(folder);
	const other = temporaryFolder(t);
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(path.dirname(path.join(other, name)), {recursive: true});
		writeFileSync(path.join(other, name), text);
	}

	const message = `${path.join(other, 'catalog.json')} is missing. Run kuanxiang store rebuild to make it anew from the reports`;
	t.is(await failureOf(t, openStore(other).catalog), message);
	t.is(await failureOf(t, async () => openStore(other).put(b)), message);
	t.is(await openStore(other).rebuild(), 1);
	t.deepEqual(await openStore(other).catalog(), [catalogEntryOf(a)]);
});
