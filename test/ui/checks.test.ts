import test from 'ava';
import type {Claim} from '../../source/model/claim.js';
import type {ReportContents} from '../../source/model/report.js';
import {exampleBudget} from '../helpers/example-reports.js';
import {amountColumn, codeColumn, labelColumn, madeUpReport} from '../helpers/facts.js';
import {fakeExplorer} from '../helpers/fake-explorer.js';

const id = 'szyb-2024-budget-unit';
const wrong = madeUpReport({id, unit: '示例镇医疗保障中心', scope: 'unit'})
	.statement('expenditure', {
		title: '支出总表',
		columns: [
			codeColumn(),
			labelColumn(),
			amountColumn('合计'),
			amountColumn('基本支出', 'basic'),
			amountColumn('项目支出', 'project'),
		],
		rows: [
			['', '合计', '95.50', '62.50', '33.00'],
			['210', '卫生健康支出', '95.50', '62.50', '33.00'],
			['21015', '医疗保障管理事务', '95.50', '62.50', '33.00'],
			['2101501', '行政运行', '62.50', '62.50', ''],
			['2101506', '医疗保障经办事务', '83.00', '', '33.00'],
		],
	})
	.contents();

test('the problems of a report are what the checks say now, the worst first, with the coverage above', async t => {
	const explorer = fakeExplorer([wrong], {columns: 120, rows: 40});
	await explorer.press('enter', '5');
	t.regex(explorer.screen, /✗ \d 项勾稽不符 · .*✓ \d+ 项勾稽一致 · 勾稽 \d+% 已核对/u);
	t.regex(explorer.screen, /▸ ✗ 不符/u);
	t.notRegex(explorer.screen, /✓ 一致/u);
	await explorer.press('v');
	t.regex(explorer.screen, /✓ 一致/u);
});

test('Enter on a finding shows what it compares and how far apart, and Enter there its figures', async t => {
	const explorer = fakeExplorer([wrong], {columns: 120, rows: 40});
	await explorer.press('enter', '5', 'enter');
	t.is(explorer.state.navigation.current.screen.kind, 'finding');
	t.regex(explorer.screen, /印为 83.00 万元 · 应为 33.00 万元 · 差额 50.00 万元 · 限差/u);
	t.regex(explorer.screen, /建议/u);
	await explorer.press('enter');
	t.is(explorer.state.navigation.current.screen.kind, 'figure');
	await explorer.press('escape', 'escape');
	t.like(explorer.state.navigation.current.screen, {kind: 'report', tab: 'problems'});
});

test('a figure lists every identity it takes part in, what fails first, each opening its finding', async t => {
	const explorer = fakeExplorer([wrong], {columns: 140, rows: 40});
	await explorer.press('enter', '2', 'enter', 'enter', 'down', 'i');
	const identities = explorer.scene.sheet.rows.filter(({cells}) => cells.part === 'check');
	t.true(identities.length > 0);
	t.is(identities[0]?.cells.item, 'fail');
	t.true(identities.every(({opens}) => opens?.kind === 'finding'));
	t.regex(explorer.screen, /勾稽 +✗ 不符/u);
});

test('the status line of an outline tells how the identities of a figure turned out', async t => {
	const explorer = fakeExplorer([wrong], {columns: 140, rows: 40});
	await explorer.press('enter', '2');
	t.regex(explorer.screen, /支出总表 第 \d+ 行 «95.50» · ✓ \d 项勾稽一致/u);
	await explorer.press('enter', 'enter', 'down');
	t.regex(explorer.screen, /«83.00» · ✗ \d 项勾稽不符/u);
});

test('home tells how much of the report under the cursor is checked', async t => {
	const explorer = fakeExplorer([wrong], {columns: 120});
	await explorer.press('down');
	t.regex(explorer.screen, /1 张表 13 个数 · 勾稽 100% 已核对/u);
});

const withClaims = (...claims: ReadonlyArray<Partial<Claim>>): ReportContents => {
	const contents = exampleBudget(2024);
	const [paragraph] = contents.paragraphs.filter(({text}) => text.includes('负责'));
	if (paragraph === undefined) {
		throw new Error('the example has no prose');
	}

	const text = '收入总计1,000.00万元，其中项目支出280.00万元。';
	return {
		...contents,
		paragraphs: contents.paragraphs.map(own => (own === paragraph ? {...paragraph, text} : own)),
		claims: claims.map(
			(claim, index): Claim => ({
				id: `claim${index}`,
				type: 'amount',
				subject: null,
				topic: null,
				classification: null,
				code: null,
				measure: null,
				fund: null,
				fiscalYear: 2024,
				stage: null,
				basis: null,
				value: null,
				valueUnit: '万元',
				amount: null,
				pct: null,
				direction: null,
				certainty: 'certain',
				of: null,
				against: null,
				verdict: 'matches',
				fact: null,
				provenance: {file: paragraph.file, place: paragraph.place, text: '1,000.00'},
				...claim,
			}),
		),
	};
};

test('figures of the prose bear the mark of their verdict, and Enter leads to the table', async t => {
	const [total] = exampleBudget(2024).facts;
	const paragraph = exampleBudget(2024).paragraphs.find(({text}) => text.includes('负责'));
	const explorer = fakeExplorer([
		withClaims(
			{fact: total?.id ?? null},
			{
				verdict: 'contradicts',
				provenance: {
					file: paragraph?.file ?? '',
					place: paragraph?.place ?? {kind: 'line', line: 1, column: 1},
					text: '280.00',
				},
			},
		),
	]);
	await explorer.press('enter', '7');
	t.regex(explorer.screen, /收入总计1,000\.00✓万元，其中项目支出280\.00✗万元/u);
	t.regex(explorer.screen, /✓1 ✗1/u);
	await explorer.press(']', 'enter');
	t.like(explorer.state.navigation.current.screen, {kind: 'figure', fact: total?.id ?? ''});
	t.regex(explorer.screen, /说明中 +✓ 相符 +收入总计1,000\.00万元/u);
});

const suspect = (
	id: string,
	findings: ReadonlyArray<readonly [rule: string, severity: 'error' | 'warning']>,
): ReportContents =>
	findings
		.reduce(
			(report, [rule, severity]) => report.finding(rule, severity, `${rule} ${severity}`),
			madeUpReport({id, unit: '示例市医疗保障局', fiscalYear: Number(id.slice(-4))}),
		)
		.contents();

test('the map shows reports by rules, the most suspicious first, and Enter leads to what was found', async t => {
	const reports = [
		suspect('r-2022', [['weights', 'warning']]),
		suspect('r-2023', [
			['three-public', 'error'],
			['weights', 'error'],
			['weights', 'warning'],
		]),
	];
	const explorer = fakeExplorer(reports, {columns: 80, rows: 24});
	await explorer.press('4', 'v');
	const lines = explorer.lines.filter(line => /权重|示例市/u.test(line)).map(line => line.trim().split(/ {2,}/u));
	t.deepEqual(
		lines.map(cells => cells.slice(1)),
		[
			['权重', '三公'],
			['✗ 2', '✗ 1'],
			['≈ 1', '·'],
		],
	);
	await explorer.press('right', 'right', 'enter');
	t.like(explorer.state.navigation.current.screen, {
		kind: 'finding',
		report: 'r-2023',
		finding: {rule: 'three-public'},
	});
	await explorer.press('escape', 'down', 'enter');
	t.like(explorer.state.navigation.current.screen, {kind: 'report', report: 'r-2022', tab: 'problems'});
	await explorer.press('escape', 'v');
	t.is(explorer.scene.sheet.answer.columns.at(0)?.key, 'report');
	t.deepEqual(explorer.state.navigation.current.screen, {kind: 'home', tab: 'findings', map: false});
});
