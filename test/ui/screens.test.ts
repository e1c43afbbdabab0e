import test from 'ava';
import {width} from '../../source/model/width.js';
import {exampleBudget, exampleFinal} from '../helpers/example-reports.js';
import {amountColumn, codeColumn, labelColumn, madeUpReport} from '../helpers/facts.js';
import {fakeExplorer} from '../helpers/fake-explorer.js';
import {golden} from '../helpers/golden.js';

const twoYears = madeUpReport({id: 'szyb-2024-budget-unit', unit: '示例镇医疗保障中心', scope: 'unit'})
	.statement('expenditure', {
		title: '支出总表',
		columns: [
			codeColumn(),
			labelColumn(),
			amountColumn('2023年预算数', 'total', {fiscalYear: 2023}),
			amountColumn('2024年预算数'),
		],
		rows: [
			['', '合计', '80.00', '95.50'],
			['2101501', '行政运行', '60.00', '62.50'],
			['2101506', '医疗保障经办事务', '20.00', '33.00'],
		],
	})
	.finding('total-is-not-the-sum', 'error', '合计 95.50 不等于各项之和')
	.finding('unknown-column', 'note', '有一栏未识别')
	.contents();
const reports = [exampleBudget(2024), exampleBudget(2025), exampleFinal(2023), twoYears];

/** Name of a screen, and the keys that lead to it from home. */
const report = ['enter', 'down', 'enter'];
const compare = ['enter', 'down', 'm', 'G', 'm', 'c'];
const ways: Readonly<Record<string, readonly string[]>> = {
	home: [],
	'home-reports': ['2'],
	'home-accounts': ['3'],
	'home-findings': ['4'],
	'home-findings-map': ['4', 'v'],
	'home-bookmarks': ['5'],
	unit: ['enter'],
	overview: report,
	outline: [...report, '2'],
	'outline-section': [...report, '2', 'down', 'enter', 'enter'],
	'outline-tree': [...report, '2', 't'],
	'outline-cell': [...report, '2', 'right', 'right', 'u'],
	economic: [...report, '3'],
	tables: [...report, '4'],
	table: [...report, '4', 'enter', 'right', 'right', 'right'],
	'table-blank': [...report, '4', 'G', 'up', 'enter'],
	problems: ['G', 'enter', '5'],
	performance: [...report, '6'],
	prose: [...report, '7'],
	'prose-missing': ['enter', 'G', 'enter', '7'],
	figures: [...report, '8'],
	years: ['G', 'enter', '9'],
	'years-waterfall': ['G', 'enter', '9', 'w'],
	figure: [...report, '2', 'down', 'i'],
	source: [...report, '2', 'down', 'o'],
	compare,
	'compare-differences': [...compare, '=', 's', 's', 's', 's', 's', 's'],
	waterfall: [...compare, 'w'],
	account: [...report, '2', 'down', 'r'],
	search: ['/'],
	palette: [...report, '2', ':', '排'],
	help: ['?'],
};

const sizes = [
	[40, 12],
	[80, 24],
	[120, 40],
] as const;

for (const [name, keys] of Object.entries(ways)) {
	test(`${name} is drawn at 40, 80 and 120 columns, every line as wide as the terminal`, async t => {
		const drawn: string[] = [];
		for (const [columns, rows] of sizes) {
			const explorer = fakeExplorer(reports, {columns, rows});
			await explorer.press(...keys);
			t.deepEqual(
				explorer.lines.filter(line => width(line) !== columns),
				[],
			);
			t.is(explorer.lines.length, rows - 1);
			drawn.push(`=== ${columns} x ${rows}\n${explorer.screen}`);
		}

		golden(t, `ui/${name}.txt`, drawn.join(''));
	});
}

test('every screen has its words in English too, and the report keeps its own', async t => {
	for (const keys of Object.values(ways)) {
		const explorer = fakeExplorer(reports, {columns: 120, rows: 40, language: 'en'});
		await explorer.press(...keys);
		// A key without words stands for itself: program.name, tab.units
		t.notRegex(explorer.screen, /\b[a-z]+\.[a-z_]+\b(?<!\.txt)/, keys.join(' '));
		t.true(explorer.screen.startsWith('Kuanxiang'));
	}
});

test('the language is one key away', async t => {
	const explorer = fakeExplorer(reports);
	t.true(explorer.screen.includes('全部单位'));
	await explorer.press('L');
	t.true(explorer.screen.includes('All units'));
});

test('plain screens have nothing but Chinese and ASCII', async t => {
	for (const keys of Object.values(ways)) {
		const explorer = fakeExplorer(reports, {columns: 120, rows: 40, plain: true});
		await explorer.press(...keys);
		// Texts of reports may hold any sign; the drawn marks may not
		t.notRegex(explorer.screen, /[▸◆✗≈○▲▼█▏›]/u, keys.join(' '));
	}
});

test('even the smallest terminals show something', async t => {
	for (const [columns, rows] of [
		[1, 1],
		[2, 2],
		[5, 3],
		[10, 4],
		[20, 5],
		[39, 11],
	] as const) {
		for (const keys of Object.values(ways)) {
			const explorer = fakeExplorer(reports, {columns, rows});
			await explorer.press(...keys);
			t.is(explorer.lines.length, Math.max(1, rows - 1), `${columns}x${rows} ${keys.join(' ')}`);
			t.deepEqual(
				explorer.lines.filter(line => width(line) !== columns),
				[],
				`${columns}x${rows} ${keys.join(' ')}`,
			);
		}
	}
});
