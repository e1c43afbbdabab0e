import {readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {catalogEntryOf} from '../../source/model/catalog.js';
import {ExpectedError} from '../../source/model/expected-error.js';
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

test('contents made from what another writer has changed since are not written', async t => {
	const folder = temporaryFolder(t);
	const store = openStore(folder);
	t.is(await store.put(a, undefined, 'none'), 'added');
	const other = {...a, report: {...a.report, sources: [{file: 'other.txt', sha256: 'ff', format: 'text' as const}]}};
	t.is(await openStore(folder).put(other, undefined, 'none'), 'conflict');
	const [seen] = await store.catalog();
	t.deepEqual(await store.load(a.report.id), a);
	t.is(await store.put(other, a.report.id, seen), 'updated');
	t.is(await store.put(a, a.report.id, seen), 'conflict');
	t.deepEqual(await store.load(a.report.id), other);
	t.is((await store.imports()).length, 2);
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

test('contents that could not be read back are not written', async t => {
	const folder = temporaryFolder(t);
	const store = openStore(folder);
	await store.put(a);
	const before = filesOf(folder);
	const wrong = {...b, facts: b.facts.map(fact => ({...fact, row: Number.NaN}))};
	const error = await t.throwsAsync(async () => store.put(wrong));
	t.false(error instanceof ExpectedError, 'the store is not to blame');
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
