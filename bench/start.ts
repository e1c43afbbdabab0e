import type {Bench} from './measurement.js';
import {sampleEnvironment} from './sample-environment.js';
import {inTurn, median, milliseconds, ninetieth, nodeRun} from './timing.js';

const rounds = 25;

/** How long a script waits for a command: the facts of the sample store against an empty Node program. */
export const start: Bench = async () => {
	const times = await inTurn(
		{
			bare: () => nodeRun(['-e', '0']),
			version: () => nodeRun(['dist/cli.js', '--version'], sampleEnvironment),
			reports: () => nodeRun(['dist/cli.js', 'reports', '--format', 'ndjson'], sampleEnvironment),
			facts: () => nodeRun(['dist/cli.js', 'facts', '--format', 'ndjson'], sampleEnvironment),
		},
		rounds,
	);
	const bare = median(times.bare);
	const measurement = (name: string, values: readonly number[], goal?: string) => ({
		name,
		value: `${milliseconds(median(values))} (p90 ${milliseconds(ninetieth(values))})`,
		ratio: `${(median(values) / bare).toFixed(2)} x node -e 0`,
		...(goal !== undefined && {goal}),
	});
	return [
		measurement('node -e 0', times.bare),
		measurement('kuanxiang --version', times.version),
		measurement('kuanxiang reports --format ndjson', times.reports),
		measurement('kuanxiang facts --format ndjson', times.facts, 'at most 1.6 x'),
	];
};
