import {mkdtempSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {read, utils} from '@e965/xlsx';
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

const workbooks = mkdtempSync(path.join(tmpdir(), 'kuanxiang-workbooks-'));

/** What the cells of a workbook say, in the words of tsv. */
const cellsOf = (file: string): string[][] => {
	const [sheet = {}] = Object.values(read(readFileSync(file)).Sheets);
	const rows = utils.sheet_to_json<unknown[]>(sheet, {header: 1, defval: '', blankrows: true});
	return rows.map(row => row.map(cell => String(cell)));
};

const unescaped: Readonly<Record<string, string>> = {'\\t': '\t', '\\n': '\n', '\\r': '\r', '\\\\': '\\'};

for (const [verb, argv] of Object.entries(verbs)) {
	test(`${verb} says in a workbook what it says in tsv`, async t => {
		const file = path.join(workbooks, `${verb}.xlsx`);
		const given = [...argv, '--store', folder];
		const {stdout, exitCode} = await runInProcess([...given, '--format', 'tsv']);
		t.is((await runInProcess([...given, '--output', file])).exitCode, exitCode);
		const expected = stdout
			.split('\n')
			.slice(0, -1)
			.map(line => line.split('\t').map(cell => cell.replace(/\\[tnr\\]/g, pair => unescaped[pair] ?? pair)));
		// An answer without rows still names its columns in a workbook
		t.deepEqual(exitCode === 3 ? [] : cellsOf(file), expected);
	});
}
