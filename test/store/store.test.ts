import {mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {catalogEntryOf} from '../../source/model/catalog.js';
import {openStore} from '../../source/store/store.js';
import {failureOf, filesOf, report, temporaryFolder} from './stores.js';

const a = report('aa-2024-budget-department');
const b = report('bb-2023-final-unit', '50.00');

test('what is put is there when the store is opened again', async t => {
	const folder = path.join(temporaryFolder(t), 'new', 'store');
	const store = openStore(folder, {create: true});
	t.is(await store.put(b), 'added');
	t.is(await store.put(a), 'added');
	const again = openStore(folder);
	t.deepEqual(await again.catalog(), [catalogEntryOf(a), catalogEntryOf(b)]);
	t.deepEqual(await again.load(b.report.id), b);
	t.deepEqual(await again.verify(), []);
	t.deepEqual(Object.keys(filesOf(folder)), [
		'catalog.json',
		'imports.json',
		path.join('reports', `${a.report.id}.json`),
		path.join('reports', `${b.report.id}.json`),
	]);
});

test('the same again changes nothing but the log', async t => {
	const folder = temporaryFolder(t);
	const store = openStore(folder, {now: () => new Date('2025-01-02T03:04:05Z')});
	await store.put(a);
	const {'imports.json': _, ...before} = filesOf(folder);
	const numbers = (): readonly number[] =>
		['catalog.json', path.join('reports', `${a.report.id}.json`)].map(name => statSync(path.join(folder, name)).ino);
	const written = numbers();
	t.is(await store.put(report(a.report.id)), 'unchanged');
	t.deepEqual(numbers(), written);
	const {'imports.json': log, ...after} = filesOf(folder);
	t.deepEqual(after, before);
	t.deepEqual(
		(await store.imports()).map(({at, report: id, status}) => [at, id, status]),
		[
			['2025-01-02T03:04:05.000Z', a.report.id, 'added'],
			['2025-01-02T03:04:05.000Z', a.report.id, 'unchanged'],
		],
	);
	t.true(log?.includes('2025'));
	t.false(Object.values(after).join('').includes('2025'));
});

test('two stores of the same reports are the same, whatever the order', async t => {
	const [one, two] = [temporaryFolder(t), temporaryFolder(t)];
	const now = (): Date => new Date(0);
	await openStore(one, {now}).put(a);
	await openStore(one, {now}).put(b);
	await openStore(two, {now}).put(report(a.report.id, '1.00'));
	await openStore(two, {now}).put(b);
	t.is(await openStore(two, {now}).put(a), 'updated');
	const {'imports.json': _, ...first} = filesOf(one);
	const {'imports.json': __, ...second} = filesOf(two);
	t.deepEqual(first, second);
});

test('a report that changed its id leaves its old file', async t => {
	const folder = temporaryFolder(t);
	const store = openStore(folder);
	await store.put(a);
	t.is(await store.put(b, a.report.id), 'updated');
	t.is(await store.put(b, b.report.id), 'unchanged');
	t.deepEqual(
		(await store.catalog()).map(entry => entry.report),
		[b.report.id],
	);
	t.deepEqual(readdirSync(path.join(folder, 'reports')), [`${b.report.id}.json`]);
	t.deepEqual(await store.verify(), []);
	t.deepEqual(
		(await store.imports()).map(({report: id, status}) => `${id} ${status}`),
		[`${a.report.id} added`, `${a.report.id} removed`, `${b.report.id} updated`, `${b.report.id} unchanged`],
	);
	t.is(await store.put(a, 'never there'), 'added');
});

test('removed reports are gone, all or none', async t => {
	const folder = temporaryFolder(t);
	const store = openStore(folder);
	await store.put(a);
	await store.put(b);
	const before = filesOf(folder);
	t.is(
		await failureOf(t, async () => store.remove([a.report.id, 'nobody'])),
		`There is no report “nobody” in ${folder}. See kuanxiang reports`,
	);
	t.deepEqual(filesOf(folder), before);
	await store.remove([a.report.id]);
	t.deepEqual(await store.catalog(), [catalogEntryOf(b)]);
	t.deepEqual(readdirSync(path.join(folder, 'reports')), [`${b.report.id}.json`]);
	t.is(
		await failureOf(t, async () => store.load(a.report.id)),
		`${path.join(folder, 'reports', `${a.report.id}.json`)} is missing. Import that report again, or take it off the list with kuanxiang store rebuild`,
	);
});

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

test('contents that could not be read back are not written', async t => {
	const folder = temporaryFolder(t);
	const store = openStore(folder);
	await store.put(a);
	const before = filesOf(folder);
	const wrong = {...b, facts: b.facts.map(fact => ({...fact, row: Number.NaN}))};
	await t.throwsAsync(async () => store.put(wrong));
	t.deepEqual(filesOf(folder), before);
});

test('ids become names that every disk takes', async t => {
	const folder = temporaryFolder(t);
	const store = openStore(folder);
	const ids = ['../../etc/passwd', 'A', 'a', '医保-2024', 'con', 'x y/z\\:*?', '.hidden', 'long'.repeat(50)];
	for (const id of ids) {
		await store.put(report(id));
	}

	t.deepEqual(
		(await store.catalog()).map(entry => entry.report),
		[...ids].sort(),
	);
	for (const id of ids) {
		t.is((await store.load(id)).report.id, id);
	}

	const names = readdirSync(path.join(folder, 'reports'));
	t.true(names.every(name => /^[a-z0-9_%-]+\.json$/.test(name)));
	// Windows keeps con.json for the console.
	t.false(names.includes('con.json'));
	t.is(names.length, ids.length);
	t.deepEqual(await store.verify(), []);
	t.regex(
		await failureOf(t, async () => store.put(report('x'.repeat(201)))),
		/cannot be the id of a report: it is too long/,
	);
	t.regex(await failureOf(t, async () => store.load('')), /cannot be the id of a report: it is empty/);
});

test('many puts at once all arrive', async t => {
	const folder = temporaryFolder(t);
	const store = openStore(folder);
	const ids = Array.from({length: 8}, (_, index) => `report-${index}`);
	await Promise.all(ids.map(async id => store.put(report(id))));
	t.deepEqual(
		(await store.catalog()).map(entry => entry.report),
		ids,
	);
	t.deepEqual(
		(await store.imports()).map(({report: id}) => id),
		ids,
	);
});
