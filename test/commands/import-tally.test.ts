import test from 'ava';
import type {ImportFile} from '../../source/commands/import-paths.js';
import {ImportTally} from '../../source/commands/import-tally.js';
import {renamedReport} from '../../source/import-report.js';
import {cover, importLines} from '../helpers/import-text.js';

const file = (name: string): ImportFile => ({name, shown: name, read: () => Promise.reject(new Error('not read'))});

test('a report that a later file gives another id is told by it in the rows of the earlier files too', async t => {
	const contents = await importLines(cover);
	const named = (id: string) => ({sha256: id, contents: renamedReport(contents, id)});
	const tally = new ImportTally();
	const words = (key: string): string => key;
	tally.add({file: file('a'), status: 'added', message: '', ...named('x-2024-budget-1a2b')}, words);
	tally.add(
		{file: file('b'), status: 'merged', message: '并入 x-2024-budget-1a2b', ...named('x-2024-budget-1a2b')},
		words,
	);
	tally.add({file: file('c'), status: 'added', message: '', ...named('y')}, words);
	tally.add(
		{file: file('d'), status: 'merged', message: '', ...named('x-2024-budget-unit'), formerId: 'x-2024-budget-1a2b'},
		words,
	);
	t.deepEqual(
		tally.rows.map(({cells, opens}) => [cells.report, cells.message, opens?.kind === 'report' && opens.report]),
		[
			['x-2024-budget-unit', null, 'x-2024-budget-unit'],
			['x-2024-budget-unit', '并入 x-2024-budget-unit', 'x-2024-budget-unit'],
			['y', null, 'y'],
			['x-2024-budget-unit', null, 'x-2024-budget-unit'],
		],
	);
});
