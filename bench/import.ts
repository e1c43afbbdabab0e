import {existsSync, readdirSync, rmSync} from 'node:fs';
import {mkdtemp} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {ImportFigures} from './import-measure.js';
import type {Bench, Measurement} from './measurement.js';
import {measuredAlone} from './own-process.js';
import {inTurn, median, milliseconds, nodeRun, ratioOf} from './timing.js';

const seeds = '../shared/seeds';

/** What the import itself takes, once the program is warm, by processor time. */
const warmImport = async (): Promise<readonly Measurement[]> => {
	const {reports, importMs, checkMs, pdf} = await measuredAlone<ImportFigures>('import-measure');
	const whole = median(importMs);
	return [
		{
			name: '  warm, on one core',
			value: `${milliseconds(whole / reports)} a report`,
			ratio: `${((1000 * reports) / whole).toFixed(1)} reports a second`,
			goal: 'at least 20',
		},
		{
			name: '  its checks',
			value: `${milliseconds(median(checkMs) / reports)} a report`,
			ratio: `${(100 * ratioOf(checkMs, importMs)).toFixed(1)} % of import`,
			goal: 'less than 20 %',
		},
		...(pdf === undefined
			? []
			: [
					{
						name: `import of a PDF of ${pdf.pages} pages`,
						value: milliseconds(median(pdf.importMs)),
						ratio: `${ratioOf(pdf.importMs, pdf.bareMs).toFixed(2)} x bare text`,
						goal: 'at most 1.5 x',
					},
				]),
	];
};

/** The import of the five real reports into a new store, start of the program included, and what of it is the import itself. */
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
		...(await warmImport()),
	];
};
