import {chmodSync, existsSync, mkdirSync, unlinkSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {openStore} from '../../source/store/store.js';
import {failureOf, filesOf, report, temporaryFolder} from './stores.js';

const id = 'aa-2024-budget-department';
// One after the other: the user is the whole process's.
const onPosix = process.platform === 'win32' ? test.serial.skip : test.serial;

/** The rights of files mean nothing to the superuser, so that the work is done as nobody. */
const asNobody = async (folder: string, work: () => Promise<void>): Promise<void> => {
	if (process.geteuid?.() !== 0) {
		return work();
	}

	chmodSync(path.dirname(folder), 0o755);
	process.seteuid?.(65_534);
	try {
		await work();
	} finally {
		process.seteuid?.(0);
	}
};

onPosix('a folder that cannot be written is told, and read all the same', async t => {
	const folder = path.join(temporaryFolder(t), 'store');
	await openStore(folder, {create: true}).put(report(id));
	const before = filesOf(folder);
	chmodSync(folder, 0o555);
	chmodSync(path.join(folder, 'reports'), 0o555);
	await asNobody(folder, async () => {
		const store = openStore(folder, {create: true});
		const message = `${folder} cannot be written: permission is denied. Nothing was changed; put that right, or choose another store with --store`;
		t.is(await failureOf(t, async () => store.put(report('bb-2023-final-unit'))), message);
		t.is(await failureOf(t, async () => store.remove([id])), message);
		t.is(await failureOf(t, async () => store.writeSettings('aliases', data => data)), message);
		t.is((await store.catalog()).length, 1);
		t.is(await store.writeExtra('search', '{}'), false);
		t.deepEqual(await store.verify(), []);
	});
	t.deepEqual(filesOf(folder), before);
	chmodSync(folder, 0o755);
});

onPosix('a reports folder that cannot be written leaves the store as it was', async t => {
	const folder = path.join(temporaryFolder(t), 'store');
	await openStore(folder, {create: true}).put(report(id));
	const before = filesOf(folder);
	chmodSync(folder, 0o777);
	chmodSync(path.join(folder, 'reports'), 0o555);
	await asNobody(folder, async () => {
		t.regex(
			await failureOf(t, async () => openStore(folder).put(report('bb-2023-final-unit'))),
			/reports.bb-2023-final-unit\.json cannot be written: permission is denied/,
		);
	});
	t.deepEqual(filesOf(folder), before);
	chmodSync(path.join(folder, 'reports'), 0o755);
});

onPosix('a file that cannot be read is told', async t => {
	const folder = path.join(temporaryFolder(t), 'store');
	await openStore(folder, {create: true}).put(report(id));
	const file = path.join(folder, 'reports', `${id}.json`);
	chmodSync(file, 0o000);
	await asNobody(folder, async () => {
		t.is(
			await failureOf(t, async () => openStore(folder).load(id)),
			`${file} cannot be read: permission is denied. Put that right, or choose another store with --store`,
		);
	});
	unlinkSync(file);
	mkdirSync(file);
	t.is(
		await failureOf(t, async () => openStore(folder).load(id)),
		`${file} cannot be read: it is a folder, not a file. Put that right, or choose another store with --store`,
	);
});

(existsSync('/proc/self') ? onPosix : test.skip)('a folder that the system never makes is told at once', async t => {
	const message = await failureOf(t, async () => openStore('/proc/kuanxiang/a', {create: true}).put(report(id)));
	t.regex(message, /^\/proc\/kuanxiang\/a cannot be written: /);
});
