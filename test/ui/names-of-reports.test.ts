import test from 'ava';
import type {ReportContents} from '../../source/model/report.js';
import {exampleBudget} from '../helpers/example-reports.js';
import {fakeExplorer} from '../helpers/fake-explorer.js';

/** A report that does not say whose it is. */
const anonymous = (): ReportContents => {
	const contents = exampleBudget(2024);
	const source = {file: '表格.xls', sha256: '0'.repeat(64), format: 'xls'} as const;
	const report = {
		...contents.report,
		id: '2024-budget-department-0a1b2c3d',
		unit: null,
		title: null,
		sources: [source],
	};
	return {...contents, report};
};

const named = /单位未定（表格\.xls）/;

test('a report of nobody known is called by its file, never by its id', async t => {
	const explorer = fakeExplorer([anonymous()]);
	t.regex(explorer.screen, named);
	t.notRegex(explorer.screen, /0a1b2c3d/);
	for (const key of ['2', 'enter', '4']) {
		await explorer.press(key);
		t.regex(explorer.screen, named, key);
		t.notRegex(explorer.screen, /0a1b2c3d/, key);
	}
});

test('what is said below a list of tables or bookmarks is in words, not in ids', async t => {
	const explorer = await fakeExplorer([exampleBudget(2024)]).press('enter', '4');
	t.regex(explorer.screen, /表1 · 部门收支总表 · 万元/);
	t.notRegex(explorer.screen, /title names/);
	await explorer.press('B', 'H', '5');
	t.notRegex(explorer.screen, /ssyb-/);
});
