import test from 'ava';
import type {Row} from '../../source/model/answer.js';
import {sharedPlace} from '../../source/ui/screens/compared-names.js';
import {alignedRows} from '../../source/ui/screens/surroundings.js';
import {exampleBudget, exampleFinal} from '../helpers/example-reports.js';
import {fakeExplorer} from '../helpers/fake-explorer.js';

const printed = (...rows: ReadonlyArray<readonly string[]>): readonly Row[] => rows.map(value => ({cells: {value}}));

test('printed rows around a figure stand under each other, numbers to the right', t => {
	const rows = printed(['编码', '科目', '合计'], ['208', '社会保障', '1,150.00'], ['210', '卫生', '85.00']);
	t.deepEqual(
		[...alignedRows(rows, 2, 60).values()],
		['编码  科目      合计', ' 208  社会保障  1,150.00', ' 210  卫生         85.00'],
	);
});

test('of a wide table the first columns and those by the figure are shown', t => {
	const wide = printed(Array.from({length: 12}, (_, index) => `栏目${index}`));
	const [text = ''] = [...alignedRows(wide, 9, 30).values()];
	t.true(text.includes('栏目9'));
	t.true(text.startsWith('栏目0'));
	t.false(text.includes('栏目5'));
});

test('what the names of units have in common is their place, cut at its end', t => {
	t.is(sharedPlace(['重庆市江北区医疗保障局', '重庆市綦江区医疗保障局']), '重庆市');
	t.is(sharedPlace(['上海市普陀区财政局', '上海市普陀区规划局']), '上海市普陀区');
	t.is(sharedPlace(['国家信访局', '国家统计局']), '');
	t.is(sharedPlace(['重庆市', '重庆市水利局']), '');
	t.is(sharedPlace(['重庆市水利局']), '');
});

test('two units are compared side by side at 80 columns, both amounts and the change in sight', async t => {
	const other = {
		...exampleBudget(2024),
		report: {
			...exampleBudget(2024).report,
			id: 'other-2024-budget-department',
			unit: '示例市下属的名字很长很长的第二家医疗保障服务中心',
		},
	};
	const explorer = fakeExplorer([exampleBudget(2024), other]);
	await explorer.press('m', 'down', 'm', 'c');
	const head = explorer.lines.slice(0, 4).join('\n');
	t.regex(head, /下属的名字很… +医疗保障局/u);
	t.regex(head, /2024 预算 +2024 预算 +增减额/u);
});

test('a project is named once, unless sorting tears its indicators apart', async t => {
	const explorer = fakeExplorer([exampleBudget(2024)]);
	await explorer.press('enter', '6');
	const named = (): number => explorer.lines.filter(line => /经办服务|能力提升/u.test(line)).length;
	const once = named();
	await explorer.press('s', 's');
	t.true(named() >= once);
	t.true(explorer.scene.sheet.rows.every(({isApart}) => isApart));
});

test('a waterfall without a difference says so', async t => {
	const explorer = fakeExplorer([exampleBudget(2024), exampleFinal(2023)]);
	await explorer.press('enter', 'enter', '9', 'w');
	t.regex(explorer.screen, /没有可以分解的差额|▲|▼/u);
});
