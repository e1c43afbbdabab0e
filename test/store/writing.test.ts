import {
	chmodSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {Change} from '../../source/store/change.js';
import {openStore} from '../../source/store/store.js';
import {failureOf, filesOf, report, temporaryFolder} from './stores.js';

const id = 'aa-2024-budget-department';
const onPosix = process.platform === 'win32' ? test.skip : test;

onPosix('files keep their mode, and new ones get the one of the process', async t => {
	const folder = temporaryFolder(t);
	const store = openStore(folder);
	await store.put(report(id));
	const file = path.join(folder, 'reports', `${id}.json`);
	t.is(statSync(file).mode & 0o777, 0o666 & ~process.umask());
	t.is(statSync(path.dirname(file)).mode & 0o777, 0o777 & ~process.umask());
	chmodSync(file, 0o660);
	chmodSync(path.join(folder, 'catalog.json'), 0o600);
	await store.put(report(id, '1.00'));
	t.is(statSync(file).mode & 0o777, 0o660);
	t.is(statSync(path.join(folder, 'catalog.json')).mode & 0o777, 0o600);
});

onPosix('a linked file stays a link, and its target is written', async t => {
	const folder = temporaryFolder(t);
	const elsewhere = temporaryFolder(t);
	const store = openStore(folder);
	await store.put(report(id));
	const file = path.join(folder, 'catalog.json');
	const target = path.join(elsewhere, 'my catalog');
	renameSync(file, target);
	symlinkSync(target, file);
	await store.put(report('bb-2023-final-unit'));
	t.true(lstatSync(file).isSymbolicLink());
	t.is((await store.catalog()).length, 2);
	t.true(readFileSync(target, 'utf8').includes('bb-2023-final-unit'));
	t.deepEqual(readdirSync(elsewhere), ['my catalog']);
});

onPosix('a store may be a link to a folder', async t => {
	const folder = temporaryFolder(t);
	const link = path.join(temporaryFolder(t), 'link');
	symlinkSync(folder, link);
	await openStore(link).put(report(id));
	t.is((await openStore(folder).catalog()).length, 1);
	t.true(lstatSync(link).isSymbolicLink());
});

test('a rename that fails takes back those before it', async t => {
	const folder = temporaryFolder(t);
	const [first, second, third] = ['first', 'second', 'third'].map(name => path.join(folder, name)) as [
		string,
		string,
		string,
	];
	writeFileSync(first, 'old');
	mkdirSync(path.join(third, 'full'), {recursive: true});
	const change = new Change();
	await change.stage(first, 'new');
	await change.stage(second, 'new');
	change.remove(third);
	await failureOf(t, async () => change.commit());
	await change.discard();
	t.deepEqual(filesOf(folder), {first: 'old'});
});

test('a change that is discarded takes its folders away', async t => {
	const folder = temporaryFolder(t);
	const change = new Change();
	await change.makeFolder(path.join(folder, 'one', 'two'));
	await change.stage(path.join(folder, 'one', 'file'), 'text');
	await change.discard();
	t.deepEqual(readdirSync(folder), []);
	const failing = openStore(path.join(folder, 'one', 'two'), {create: true});
	await failureOf(t, async () => failing.restore(path.join(folder, 'no backup')));
	t.deepEqual(readdirSync(folder), []);
});
