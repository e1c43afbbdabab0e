import {execFileSync} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Metafile} from 'esbuild';
import {bundle} from './bundle.js';
import {separateParts} from './bundle-parts.js';
import {programFile} from './program-script.js';

/** The import that a script with kept code is able to do. */
const importByLauncher = (source: string): string => {
	const changed = source.replace(/\bimport\((?="\.\/parts\/)/g, 'importPart(');
	if (/\bimport\(/.test(changed)) {
		throw new Error('program.cjs imports something that is no part; adapt scripts/bundle-parts.ts');
	}

	return changed;
};

/** Only its first byte tells a file to run; and V8 reads ASCII faster than a text with Chinese in it. */
const plainScript = (source: string): string =>
	source
		.replace(/^#!.*/, '')
		.replace(/[^\0-\x7F]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Runs a quick command as most people do, so that the cache holds the code of the quick path. */
const warmUp = (cacheMaker: string, folder: string): void => {
	execFileSync(process.execPath, [cacheMaker, path.resolve(folder), 'facts', '--format', 'ndjson'], {
		stdio: 'ignore',
		env: {...process.env, NODE_OPTIONS: '', KUANXIANG_STORE: '', XDG_DATA_HOME: path.resolve(folder, 'nowhere')},
	});
};

/**
 * `cli.js`, which launches `program.cjs` from the code kept in `program.cache`: compiling takes a third of a start.
 * `parts` grows by what the program imports later.
 */
export const bundleProgram = async (folder: string, parts: Record<string, string>): Promise<Metafile> => {
	const program = await bundle({program: 'cli.tsx'}, folder, {
		splitting: false,
		format: 'cjs',
		outExtension: {'.js': '.cjs'},
		banner: {js: "const importMeta = {url: require('node:url').pathToFileURL(__filename).href};"},
		define: {'import.meta': 'importMeta'},
		plugins: [separateParts(parts)],
	});
	await writeFile(programFile(folder), plainScript(importByLauncher(await readFile(programFile(folder), 'utf8'))));
	await bundle({cli: 'scripts/launch.ts'}, folder, {
		splitting: false,
		format: 'cjs',
		outExtension: {'.js': '.js'},
		banner: {},
	});
	const workshop = await mkdtemp(path.join(tmpdir(), 'kuanxiang-build-'));
	await bundle({'code-cache': 'scripts/code-cache.ts'}, workshop, {splitting: false});
	warmUp(path.join(workshop, 'code-cache.mjs'), folder);
	await rm(workshop, {recursive: true});
	return program;
};
