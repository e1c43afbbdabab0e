import {execFile} from 'node:child_process';
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import test from 'ava';
import {sharedFolder, sharedTest} from '../helpers/shared.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sample = path.join(root, 'data', 'sample');

const filesIn = async (folder: string): Promise<Readonly<Record<string, string>>> => {
	const names = (await readdir(folder, {recursive: true})).filter(name => name.endsWith('.json')).sort();
	return Object.fromEntries(
		await Promise.all(names.map(async name => [name, await readFile(path.join(folder, name), 'utf8')] as const)),
	);
};

sharedTest('the bundled sample store is what the import makes of the five reports today', 'seeds', async t => {
	const folder = await mkdtemp(path.join(tmpdir(), 'kuanxiang-sample-'));
	try {
		const made = path.join(folder, 'sample');
		const script = path.join(root, 'scripts', 'build-sample.ts');
		await promisify(execFile)(process.execPath, ['--import=tsx', script, path.join(sharedFolder, 'seeds'), made], {
			cwd: root,
		});
		t.deepEqual(await filesIn(made), await filesIn(sample));
	} finally {
		await rm(folder, {recursive: true, force: true});
	}
});

test('the bundled sample store holds no sentence of a report and nothing of persons', async t => {
	for (const [name, text] of Object.entries(await filesIn(sample))) {
		t.notRegex(text, /0\d{2,3}-\d{7,8}|联系人|联系电话/u, name);
		t.notRegex(text, /"[^"]{20,}。[^"]*"/u, name);
	}
});
