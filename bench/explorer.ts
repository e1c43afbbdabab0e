import {execFileSync} from 'node:child_process';
import {rm} from 'node:fs/promises';
import {setTimeout as wait} from 'node:timers/promises';
import {bundle} from '../scripts/bundle.js';
import type {Bench} from './measurement.js';
import {sampleEnvironment} from './sample-environment.js';
import {TerminalRun} from './terminal-run.js';
import {inTurn, median, milliseconds, ninetieth} from './timing.js';

const rounds = 12;
const keys = 20;
const folder = 'dist/bench';

const firstFrame = async (args: readonly string[], text: string): Promise<number> => {
	const run = new TerminalRun(args, sampleEnvironment);
	try {
		return await run.shows(text);
	} finally {
		run.end();
	}
};

/** A word that only the finished first screen can show: the end of the name of a unit of the sample store. */
const unitOnScreen = (): string => {
	const rows = execFileSync(process.execPath, ['dist/cli.js', 'reports', '--format', 'json'], {
		encoding: 'utf8',
		env: sampleEnvironment,
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const [first] = JSON.parse(rows) as ReadonlyArray<{unit: string}>;
	return first?.unit.slice(0, 5) ?? '';
};

const down = '\u001B[B';
const up = '\u001B[A';

/** Down and up again, so that the cursor moves with every key also in a short list. */
const bytesPerMove = async (unit: string): Promise<number> => {
	const run = new TerminalRun(['dist/cli.js'], sampleEnvironment);
	try {
		await run.shows(unit);
		await wait(300);
		const before = run.byteCount;
		for (let pressed = 0; pressed < keys; pressed++) {
			run.press(pressed % 2 === 0 ? down : up);
			await wait(60);
		}

		return (run.byteCount - before) / keys;
	} finally {
		run.end();
	}
};

/** The explorer on a pseudo-terminal of 120 x 40 against the smallest program that Ink can draw. */
export const explorer: Bench = async () => {
	await bundle({'smallest-ink': 'bench/smallest-ink.tsx'}, folder);
	const unit = unitOnScreen();
	const times = await inTurn(
		{
			smallest: () => firstFrame([`${folder}/smallest-ink.mjs`], 'ready'),
			explorer: () => firstFrame(['dist/cli.js'], unit),
		},
		rounds,
	);
	await rm(folder, {recursive: true});
	const smallest = median(times.smallest);
	return [
		{name: 'first frame of the smallest Ink program', value: milliseconds(smallest)},
		{
			name: 'first frame of the explorer',
			value: `${milliseconds(median(times.explorer))} (p90 ${milliseconds(ninetieth(times.explorer))})`,
			ratio: `${(median(times.explorer) / smallest).toFixed(2)} x smallest`,
			goal: 'at most 1.4 x',
		},
		{name: 'bytes a key, moving the cursor', value: `${Math.round(await bytesPerMove(unit))} B`},
	];
};
