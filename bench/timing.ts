import {spawnSync} from 'node:child_process';
import {performance} from 'node:perf_hooks';

export const median = (values: readonly number[]): number => {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

export const ninetieth = (values: readonly number[]): number => {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length * 0.9)] ?? Number.NaN;
};

/** How many times as long the one took, round by round, so that a slow moment of the machine counts for both. */
export const ratioOf = (times: readonly number[], others: readonly number[]): number =>
	median(times.map((time, round) => time / (others[round] ?? Number.NaN)));

/** Runs the alternatives in turn, so that a busy moment of the machine falls on all of them. */
export const inTurn = async <Name extends string>(
	alternatives: Readonly<Record<Name, () => number | Promise<number>>>,
	rounds: number,
): Promise<Record<Name, number[]>> => {
	const names = Object.keys(alternatives) as Name[];
	const times = Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<Name, number[]>;
	for (let round = 0; round < rounds; round++) {
		for (const name of names) {
			times[name].push(await alternatives[name]());
		}
	}

	return times;
};

/** Milliseconds until a Node program with these arguments has ended; its output goes nowhere. */
export const nodeRun = (args: readonly string[], environment: NodeJS.ProcessEnv = process.env): number => {
	const start = performance.now();
	const {status, stderr} = spawnSync(process.execPath, args, {
		stdio: ['ignore', 'ignore', 'pipe'],
		env: environment,
	});
	const time = performance.now() - start;
	if (status !== 0) {
		throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr.toString('utf8')}`);
	}

	return time;
};

export const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;
