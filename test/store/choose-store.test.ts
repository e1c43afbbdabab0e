import {chmodSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {chooseStore, openStore} from '../../source/store/store.js';
import {report, temporaryFolder} from './stores.js';

const sampleFolder = path.resolve('sample');

const chosen = test.macro({
	exec(t, question: Partial<Parameters<typeof chooseStore>[0]>, folder: string) {
		const write = chooseStore({
			environment: {},
			sampleFolder,
			platform: 'linux',
			home: '/nobody',
			...question,
			write: true,
		});
		t.deepEqual(write, {folder, sample: false, settingsFolder: folder});
	},
	title: name => `the store is ${name}`,
});

test('the one of the flag', chosen, {flag: '/a', environment: {KUANXIANG_STORE: '/b'}}, path.resolve('/a'));
test('the one of the environment', chosen, {environment: {KUANXIANG_STORE: '/b'}}, path.resolve('/b'));
test('made absolute', chosen, {flag: 'here'}, path.resolve('here'));
test(
	'not one of an empty variable',
	chosen,
	{environment: {KUANXIANG_STORE: '', XDG_DATA_HOME: ''}},
	'/nobody/.local/share/kuanxiang',
);
test('in the data folder', chosen, {}, '/nobody/.local/share/kuanxiang');
test('in the data folder the user named', chosen, {environment: {XDG_DATA_HOME: '/data'}}, '/data/kuanxiang');
test('not in a relative data folder', chosen, {environment: {XDG_DATA_HOME: 'data'}}, '/nobody/.local/share/kuanxiang');
test('where macOS has it', chosen, {platform: 'darwin'}, '/nobody/Library/Application Support/kuanxiang');
test(
	'where Windows has it',
	chosen,
	{platform: 'win32', environment: {LOCALAPPDATA: '/local'}},
	path.join('/local', 'kuanxiang'),
);
test('where Windows would have it', chosen, {platform: 'win32'}, path.join('/nobody/AppData/Local', 'kuanxiang'));

test('the sample is shown only as long as there is nothing else', async t => {
	const home = temporaryFolder(t);
	const question = {environment: {}, sampleFolder, platform: 'linux' as const, home};
	const folder = path.join(home, '.local', 'share', 'kuanxiang');
	const sample = {folder: sampleFolder, sample: true, settingsFolder: folder};
	t.deepEqual(chooseStore(question), sample);
	t.deepEqual(readdirSync(home), []);
	t.is(chooseStore({...question, flag: path.join(home, 'none')}).sample, false);
	t.is(chooseStore({...question, environment: {KUANXIANG_STORE: path.join(home, 'none')}}).sample, false);

	const store = openStore(sampleFolder, {sample: true, settingsFolder: folder});
	await store.writeSettings('settings', () => ({language: 'en'}));
	t.deepEqual(await store.readSettings('settings'), {language: 'en'});
	mkdirSync(path.join(folder, 'reports'));
	t.deepEqual(chooseStore(question), sample);
	await openStore(folder, {create: true}).put(report('aa'));
	t.deepEqual(chooseStore(question), {folder, sample: false, settingsFolder: folder});
});

test('a data folder that cannot be looked into is not passed over', t => {
	const home = temporaryFolder(t);
	const folder = path.join(home, '.local', 'share', 'kuanxiang');
	mkdirSync(folder, {recursive: true});
	writeFileSync(path.join(folder, 'reports'), 'no folder');
	chmodSync(folder, 0o755);
	t.is(chooseStore({environment: {}, sampleFolder, platform: 'linux', home}).folder, folder);
});
