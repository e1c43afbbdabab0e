import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import test from 'ava';
import {cacheFile, openProgram, programFile} from '../../scripts/program-script.js';

const withProgram = async (source: string, use: (folder: string) => Promise<void>): Promise<void> => {
	const folder = await mkdtemp(path.join(tmpdir(), 'kuanxiang-program-'));
	try {
		await writeFile(programFile(folder), source);
		await use(folder);
	} finally {
		await rm(folder, {recursive: true});
	}
};

const answers = globalThis as {answer?: unknown};

test.serial('a program runs from the code that was kept of it', async t => {
	await withProgram('globalThis.answer = [typeof require, __dirname]', async folder => {
		const fresh = openProgram(folder);
		fresh.run();
		t.deepEqual(answers.answer, ['function', folder]);
		await writeFile(cacheFile(folder), fresh.script.createCachedData());
		const kept = openProgram(folder);
		t.false(kept.script.cachedDataRejected);
		answers.answer = undefined;
		kept.run();
		t.deepEqual(answers.answer, ['function', folder]);
	});
});

test.serial('code that another V8 kept, or that is damaged, is refused, and the program runs all the same', async t => {
	await withProgram('globalThis.answer = 42', async folder => {
		await writeFile(cacheFile(folder), 'damaged');
		const {script, run} = openProgram(folder);
		t.true(script.cachedDataRejected);
		run();
		t.is(answers.answer, 42);
	});
});

test.serial('a program imports its parts by the launcher', async t => {
	await withProgram('globalThis.answer = importPart("./parts/one.mjs")', async folder => {
		await mkdir(path.join(folder, 'parts'));
		await writeFile(path.join(folder, 'parts', 'one.mjs'), 'export const one = 1;');
		openProgram(folder).run();
		t.like(await answers.answer, {one: 1});
	});
});
