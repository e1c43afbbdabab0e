import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {build} from 'esbuild';
import type {Bench, Measurement} from './measurement.js';
import type {SearchFigures} from './search-measure.js';
import {median, milliseconds} from './timing.js';

const ninetyFifth = (values: readonly number[]): number =>
	[...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;

/** Measured in a process of its own and bundled, as in the program: what runs the TypeScript elsewhere slows it down. */
const figures = async (): Promise<SearchFigures> => {
	const folder = mkdtempSync(path.join(tmpdir(), 'kuanxiang-bench-'));
	const outfile = path.join(folder, 'measure.mjs');
	await build({
		entryPoints: ['bench/search-measure.ts'],
		outfile,
		bundle: true,
		minify: true,
		platform: 'node',
		format: 'esm',
		logLevel: 'error',
	});
	const {status, stdout, stderr} = spawnSync(process.execPath, ['--expose-gc', outfile], {
		encoding: 'utf8',
		maxBuffer: 100_000_000,
	});
	rmSync(folder, {recursive: true});
	if (status !== 0) {
		throw new Error(`the search could not be measured: ${stderr}`);
	}

	return JSON.parse(stdout) as SearchFigures;
};

/** A key of the search box among 100,000 units and all accounts, beside fuse.js and fzf on the same names. */
export const search: Bench = async () => {
	const {units, accounts, readAloudMs, buildMs, addedMb, engines} = await figures();
	const [ours] = engines;
	const size = `${units} units, ${accounts} accounts`;
	return [
		{name: `search index, ${size}`, value: `${(buildMs / 1000).toFixed(2)} s`, goal: '3 s'},
		{name: '  names read aloud, once at import', value: `${(readAloudMs / 1000).toFixed(2)} s`},
		{name: '  added memory', value: `${addedMb.toFixed(0)} MB`, goal: '120 MB'},
		...engines.map(({name, keysMs, firstFive, asked}): Measurement => {
			const ratio = ninetyFifth(keysMs) / ninetyFifth(ours?.keysMs ?? []);
			return {
				name: `a key, ${name} (${keysMs.length} keys)`,
				value: `median ${milliseconds(median(keysMs))}, 95 % ${milliseconds(ninetyFifth(keysMs))}`,
				ratio: `${ratio.toFixed(1)} x, ${firstFive}/${asked} in five`,
				...(name === 'ours' ? {goal: '95 % within 16 ms'} : {}),
			};
		}),
	];
};
