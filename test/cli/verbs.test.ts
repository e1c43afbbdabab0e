import test from 'ava';
import {golden} from '../helpers/golden.js';
import {exampleStore} from './example-store.js';
import {runInProcess} from './run-in-process.js';

const folder = exampleStore();

const formats = ['table', 'tsv', 'csv', 'json', 'ndjson', 'markdown'] as const;

/** One command line of every verb that prints rows; its output in every format is a golden file. */
const verbs: Readonly<Record<string, readonly string[]>> = {
	reports: ['reports'],
	search: ['search', '医疗保障'],
	show: ['show', '2024'],
	tables: ['tables', '2024'],
	table: ['table', '2024', '2'],
	facts: ['facts', '2024', 'code:21015'],
	quantities: ['quantities'],
	performance: ['performance', '2024'],
	prose: ['prose', '2024'],
	outline: ['outline', '2024', '210'],
	compare: ['compare', 'ssyb-2023-final', 'ssyb-2024'],
	years: ['compare', '示例市医疗保障局', '--by', 'year', '--depth', '1'],
	waterfall: ['compare', 'ssyb-2023-final', 'ssyb-2024', '--waterfall'],
	rank: ['rank', '2101501'],
	units: ['units'],
	check: ['check', '--rule', 'children-make-account'],
	account: ['account', '2101506'],
	source: ['source', 'ssyb-2024-budget-department:4906.expenditure.10.3'],
	export: ['export', 'tables', '2024'],
};

for (const [verb, argv] of Object.entries(verbs)) {
	test(`${verb} in every format`, async t => {
		const sections: string[] = [];
		for (const format of formats) {
			const given = [...argv, '--format', format];
			const {stdout, stderr, exitCode} = await runInProcess([...given, '--store', folder]);
			const words = stderr === '' ? '' : stderr.replace(/^/gm, '! ').slice(0, -2);
			sections.push(`$ kuanxiang ${given.join(' ')}\n${stdout}${words}→ ${exitCode}\n`);
		}

		golden(t, `cli/${verb}.txt`, sections.join('\n').replaceAll('\r\n', '\n'));
	});
}
