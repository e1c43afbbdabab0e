import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {cpSync, existsSync, readdirSync, readFileSync, utimesSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import test from 'ava';
import {takeLock} from '../../source/store/lock.js';
import {openStore} from '../../source/store/store.js';
import {changeStore} from '../../source/store/writing.js';
import {failureOf, report, temporaryFolder} from './stores.js';

const writer = fileURLToPath(new URL('writer.ts', import.meta.url));

const write = (...words: string[]): ChildProcess =>
	spawn(process.execPath, ['--import=tsx', writer, ...words], {stdio: ['ignore', 'pipe', 'inherit']});

const finished = async (child: ChildProcess): Promise<unknown> => (await once(child, 'exit'))[0];

test('processes that write at the same time lose nothing of each other', async t => {
	const folder = path.join(temporaryFolder(t), 'store');
	const codes = await Promise.all(['one', 'two', 'three'].map(async name => finished(write(folder, name, '12'))));
	t.deepEqual(codes, [0, 0, 0]);
	const store = openStore(folder);
	t.is((await store.catalog()).length, 36);
	t.deepEqual(await store.readSettings('settings'), {written: 36});
	t.is((await store.imports()).length, 36);
	t.deepEqual(await store.verify(), []);
	t.false(existsSync(path.join(folder, '.lock')));
});

test('a reader sees whole files while others write, and a writer that is killed leaves a store that is read and mended', async t => {
	const folder = path.join(temporaryFolder(t), 'store');
	await openStore(folder, {create: true}).put(report('first'));
	for (let round = 0; round < 4; round++) {
		const child = write(folder, 'killed', 'endless');
		const isWriting = once(child.stdout as NonNullable<typeof child.stdout>, 'data').then(() => true);
		t.true(await Promise.race([isWriting, finished(child).then(() => false)]));
		const until = Date.now() + 40 + round * 7;
		while (Date.now() < until) {
			for (const {report: id} of await openStore(folder).catalog()) {
				t.is((await openStore(folder).load(id)).facts.length, 9);
			}
		}

		const end = finished(child);
		child.kill('SIGKILL');
		await end;
		for (const {report: id} of await openStore(folder).catalog()) {
			t.is((await openStore(folder).load(id)).report.id, id);
		}
	}

	const store = openStore(folder);
	await store.put(report('last'));
	t.deepEqual(await store.verify(), []);
	t.false(existsSync(path.join(folder, '.lock')));
});

const holder = (more: object): string =>
	JSON.stringify({pid: process.pid, host: os.hostname(), token: 'other', touched: ['bb'], ...more});

test('a reader that comes between the first report of a store and its catalog waits for the catalog', async t => {
	const [folder, whole] = [temporaryFolder(t), temporaryFolder(t)];
	await openStore(whole).put(report('first'));
	const lock = await takeLock(folder, ['first'], 0);
	cpSync(path.join(whole, 'reports'), path.join(folder, 'reports'), {recursive: true});
	const reading = openStore(folder).catalog();
	await wait(100);
	cpSync(path.join(whole, 'catalog.json'), path.join(folder, 'catalog.json'));
	await lock.release();
	t.is((await reading).length, 1);
});

test('what a killed writer was at is put right by the next', async t => {
	const folder = temporaryFolder(t);
	const store = openStore(folder);
	await store.put(report('aa'));
	await store.put(report('bb'));
	await store.put(report('cc'));
	const catalog = readFileSync(path.join(folder, 'catalog.json'));
	await store.put(report('bb', '1.00'));
	await store.remove(['aa']);
	// As if bb had been written and aa removed, but not the catalog, by a process of our number that is gone.
	writeFileSync(path.join(folder, 'catalog.json'), catalog);
	writeFileSync(path.join(folder, '.catalog.json.1.a.tmp'), 'half');
	writeFileSync(path.join(folder, '.lock'), holder({touched: ['aa', 'bb']}));
	t.is(await store.put(report('cc')), 'unchanged');
	t.deepEqual(
		(await store.catalog()).map(entry => entry.report),
		['bb', 'cc'],
	);
	t.deepEqual(await store.verify(), []);
	t.deepEqual(readdirSync(folder).sort(), ['catalog.json', 'imports.json', 'reports']);
});

test('a catalog that was broken when a writer was killed does not stop its rebuilding', async t => {
	const folder = temporaryFolder(t);
	const store = openStore(folder);
	await store.put(report('aa'));
	writeFileSync(path.join(folder, 'catalog.json'), '{"ver');
	writeFileSync(path.join(folder, '.lock'), holder({}));
	t.is(await store.rebuild(), 1);
	t.deepEqual(await store.verify(), []);
});

test('a lock whose writer was killed before it wrote a word is kept for some seconds, then everything is looked at', async t => {
	const folder = temporaryFolder(t);
	const store = openStore(folder, {patienceMs: 50});
	await store.put(report('aa'));
	const catalog = readFileSync(path.join(folder, 'catalog.json'));
	await store.put(report('bb'));
	writeFileSync(path.join(folder, 'catalog.json'), catalog);
	const lock = path.join(folder, '.lock');
	writeFileSync(lock, '');
	t.is(
		await failureOf(t, async () => store.put(report('cc'))),
		`${folder} is being written by another program. Try again when it is done`,
	);
	const someSecondsAgo = Date.now() / 1000 - 6;
	utimesSync(lock, someSecondsAgo, someSecondsAgo);
	await store.put(report('cc'));
	t.is((await store.catalog()).length, 3);
});

test('a writer on another machine is waited for', async t => {
	const folder = temporaryFolder(t);
	const store = openStore(folder, {patienceMs: 50});
	await store.put(report('aa'));
	writeFileSync(path.join(folder, '.lock'), holder({pid: 1, host: 'elsewhere'}));
	t.is(
		await failureOf(t, async () => store.put(report('bb'))),
		`${folder} is being written by process 1 on elsewhere. Try again when it is done`,
	);
	t.is((await store.catalog()).length, 1);
});

test('only one of many takes a lock over', async t => {
	const folder = temporaryFolder(t);
	writeFileSync(path.join(folder, '.lock'), holder({pid: 2 ** 22 + 1}));
	let inside = 0;
	let interrupted = 0;
	await Promise.all(
		Array.from({length: 6}, async () => {
			const lock = await takeLock(folder, [], 5000);
			t.is(++inside, 1);
			interrupted += lock.interrupted.length;
			await lock.verify();
			await new Promise(resolve => {
				setTimeout(resolve, 3);
			});
			inside--;
			await lock.release();
		}),
	);
	t.is(interrupted, 1);
	t.deepEqual(readdirSync(folder), []);
});

test('who takes a lock over says in it what the killed writer was at', async t => {
	const folder = temporaryFolder(t);
	writeFileSync(path.join(folder, '.lock'), holder({}));
	const lock = await takeLock(folder, ['aa'], 100);
	t.deepEqual(lock.interrupted, ['bb']);
	t.deepEqual(JSON.parse(readFileSync(path.join(folder, '.lock'), 'utf8')).touched, ['aa', 'bb']);
	await lock.release();
});

test('who lost the lock while standing still changes nothing', async t => {
	const folder = temporaryFolder(t);
	const lock = await takeLock(folder, [], 100);
	writeFileSync(path.join(folder, '.lock'), holder({}));
	t.regex(await failureOf(t, lock.verify), /was taken over by another kuanxiang/);
	await lock.release();
	t.deepEqual(readdirSync(folder), ['.lock']);

	const target = {folder: path.join(folder, 'store'), create: true, patienceMs: 100};
	const message = await failureOf(t, async () =>
		changeStore(target, [], async change => {
			await change.stage(path.join(target.folder, 'file'), 'text');
			writeFileSync(path.join(target.folder, '.lock'), holder({}));
		}),
	);
	t.regex(message, /was taken over by another kuanxiang while this one stood still\. Nothing was changed; try again/);
	t.deepEqual(readdirSync(target.folder), ['.lock']);
});
