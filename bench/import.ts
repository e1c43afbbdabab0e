import {existsSync, readdirSync, rmSync} from 'node:fs';
import {mkdtemp} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Bench} from './measurement.js';
import {inTurn, median, nodeRun} from './timing.js';

const seeds = '../shared/seeds';

/** The import of the five real reports into a new store, start of the program included. */
export const importOfReports: Bench = async () => {
	if (!existsSync(seeds)) {
		return [{name: 'import of five reports', value: `skipped: ${seeds} is not there`}];
	}

	const files = readdirSync(seeds).map(name => path.join(seeds, name));
	const folder = await mkdtemp(path.join(tmpdir(), 'kuanxiang-bench-'));
	const store = path.join(folder, 'store');
	const times = await inTurn(
		{
			import() {
				rmSync(store, {recursive: true, force: true});
				return nodeRun(['dist/cli.js', 'import', ...files, '--store', store]);
			},
			again: () => nodeRun(['dist/cli.js', 'import', ...files, '--store', store]),
		},
		5,
	);
	rmSync(folder, {recursive: true});
	const measurement = (name: string, values: readonly number[]) => {
		const seconds = median(values) / 1000;
		return {name, value: `${seconds.toFixed(2)} s (${(files.length / seconds).toFixed(1)} reports a second)`};
	};
	return [
		measurement(`import of ${files.length} reports`, times.import),
		measurement('the same once more, all unchanged', times.again),
	];
};
