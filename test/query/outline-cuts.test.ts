import test from 'ava';
import fc from 'fast-check';
import type {Answer, Row} from '../../source/model/answer.js';
import type {ReportContents} from '../../source/model/report.js';
import {outlineRows} from '../../source/query/outline.js';
import {cutIds} from '../../source/query/outline-cut.js';
import {amountColumn, codeColumn, labelColumn, madeUpReport} from '../helpers/facts.js';
import {fenIn, keyWords, rowTexts, vocabulary} from '../helpers/query-worlds.js';
import {randomRows} from '../helpers/random-statements.js';

const outline = (contents: ReportContents, path: string): Answer => outlineRows(contents, {path}, vocabulary, keyWords);

const pathAmounts = (contents: ReportContents, path: string) =>
	rowTexts(outline(contents, path), ['path', 'code', 'level', 'label', 'amount']);

const fundColumns = [
	codeColumn(),
	labelColumn(),
	amountColumn('合计'),
	amountColumn('财政拨款 / 一般公共预算', 'total', {fund: 'general_public'}),
	amountColumn('财政拨款 / 政府性基金', 'total', {fund: 'government_fund'}),
	amountColumn('单位资金', 'total', {fund: 'unit_funds'}),
];

test('basic and project expenditure, the accounts of each below it', t => {
	const contents = madeUpReport({id: 'a'})
		.statement('expenditure', {
			rows: [
				['', '合计', '10.00', '7.00', '3.00'],
				['210', '卫生健康支出', '10.00', '7.00', '3.00'],
			],
		})
		.contents();
	t.deepEqual(pathAmounts(contents, '基本与项目'), [
		['nature', '', 'total', '合计', '10000000'],
		['nature/basic', '', 'line', 'value.measure.basic', '7000000'],
		['nature/basic/210', '210', 'category', '卫生健康支出', '7000000'],
		['nature/project', '', 'line', 'value.measure.project', '3000000'],
		['nature/project/210', '210', 'category', '卫生健康支出', '3000000'],
	]);
	t.is(
		outline(contents, 'nature/project/210').rows[0]?.cells.amount,
		outline(contents, 'nature/project').rows[1]?.cells.amount,
	);
});

test('the funds of one table; a column of nothing but 0.00 is no step', t => {
	const contents = madeUpReport({id: 'a'})
		.statement('expenditure', {
			columns: fundColumns,
			rows: [
				['', '合计', '10.00', '6.00', '4.00', '0.00'],
				['210', '卫生健康支出', '6.00', '6.00', '', '0.00'],
				['212', '城乡社区支出', '4.00', '', '4.00', ''],
			],
		})
		.contents();
	t.deepEqual(pathAmounts(contents, 'funds'), [
		['funds', '', 'total', '合计', '10000000'],
		['funds/general_public', '', 'line', 'value.fund.general_public', '6000000'],
		['funds/general_public/210', '210', 'category', '卫生健康支出', '6000000'],
		['funds/government_fund', '', 'line', 'value.fund.government_fund', '4000000'],
		['funds/government_fund/212', '212', 'category', '城乡社区支出', '4000000'],
	]);
});

test('the funds of several tables, where none prints them together', t => {
	const contents = madeUpReport({id: 'a'})
		.statement('general_public_expenditure', {
			fund: 'general_public',
			rows: [['210', '卫生健康支出', '6.00', '5.00', '1.00']],
		})
		.statement('government_fund_expenditure', {
			fund: 'government_fund',
			rows: [['212', '城乡社区支出', '4.00', '', '4.00']],
		})
		.contents();
	t.deepEqual(rowTexts(outline(contents, '按资金'), ['path', 'printed', 'amount', 'project']), [
		['funds', 'computed', '10000000', '5000000'],
		['funds/general_public', 'computed', '6000000', '1000000'],
		['funds/general_public/210', 'true', '6000000', '1000000'],
		['funds/government_fund', 'computed', '4000000', '4000000'],
		['funds/government_fund/212', 'true', '4000000', '4000000'],
	]);
});

test('units below their department, with their accounts; a unit code is no account', t => {
	const units = ['', '036', '036001', '036001', '036002'];
	const rows = [
		['', '合计', '9.00'],
		['', '示例局', '9.00'],
		['', '示例中心', '4.00'],
		['210', '卫生健康支出', '4.00'],
		['', '示例所', '5.00'],
	];
	const contents = madeUpReport({id: 'a', unitCode: '036', unit: '示例局'})
		.statement('expenditure', {columns: fundColumns.slice(0, 3), rows})
		.contents();
	const withUnits = {
		...contents,
		facts: contents.facts.map(fact => ({
			...fact,
			unitCode: units[fact.row - 2] === '' ? '036' : (units[fact.row - 2] ?? null),
			unitName: fact.row === 5 ? '示例中心' : fact.label,
		})),
	};
	t.deepEqual(pathAmounts(withUnits, '按单位'), [
		['units', '', 'total', '合计', '9000000'],
		['units/036', '', 'line', '示例局', '9000000'],
		['units/036/036001', '', 'line', '示例中心', '4000000'],
		['units/036/036001/210', '210', 'category', '卫生健康支出', '4000000'],
		['units/036/036002', '', 'line', '示例所', '5000000'],
	]);
});

const projectList = (...rows: ReadonlyArray<readonly [string, string]>): ReportContents =>
	madeUpReport({id: 'a'})
		.statement('project_list', {columns: [labelColumn('项目名称'), amountColumn('金额')], rows})
		.contents();

test('projects below the units and kinds whose sums stand before them', t => {
	const contents = projectList(
		['合计', '20.00'],
		['示例局', '20.00'],
		['通用项目', '10.00'],
		['办公用房维修', '5.00'],
		['设备购置', '5.00'],
		['专用项目', '10.00'],
		['基金监管', '10.00'],
	);
	t.deepEqual(rowTexts(outline(contents, '按项目'), ['path', 'amount']), [
		['projects', '20000000'],
		['projects/示例局', '20000000'],
		['projects/示例局/通用项目', '10000000'],
		['projects/示例局/通用项目/办公用房维修', '5000000'],
		['projects/示例局/通用项目/设备购置', '5000000'],
		['projects/示例局/专用项目', '10000000'],
		['projects/示例局/专用项目/基金监管', '10000000'],
	]);
});

test('projects that no sum groups stay in their order; two of one name are two', t => {
	const contents = projectList(['合计', '9.00'], ['公车费用', '5.00'], ['维修/维护', '3.00'], ['公车费用', '2.00']);
	t.deepEqual(rowTexts(outline(contents, 'projects'), ['path', 'label', 'amount']), [
		['projects', '合计', '9000000'],
		['projects/公车费用', '公车费用', '5000000'],
		['projects/维修／维护', '维修/维护', '3000000'],
		['projects/公车费用#2', '公车费用', '2000000'],
		['projects/residual', 'outline.residual', '-1000000'],
	]);
});

test('in every cut parts and residual add up to the whole, and each path leads to its row', t => {
	fc.assert(
		fc.property(randomRows(4), rows => {
			const contents = madeUpReport({id: 'a'})
				.statement('expenditure', {columns: fundColumns, rows})
				.statement('general_public_expenditure', {fund: 'general_public', rows})
				.statement('project_list', {
					columns: [labelColumn(), amountColumn('金额')],
					rows: rows.map(row => [row[1] ?? '', row[2] ?? '']),
				})
				.contents();
			for (const cut of cutIds) {
				const answer = outline(contents, cut).rows;
				const parts = new Map<string, Row[]>();
				for (const row of answer.slice(1)) {
					const parent = String(row.cells.path).split('/').slice(0, -1).join('/');
					parts.set(parent, [...(parts.get(parent) ?? []), row]);
				}

				for (const [path, below] of parts) {
					const whole = answer.find(({cells}) => cells.path === path);
					const sum = below.reduce((total, part) => total + fenIn(part, 'amount'), 0);
					t.is(sum, fenIn(whole, 'amount'), path);
					t.deepEqual(outline(contents, path).rows[0]?.cells, whole?.cells);
				}
			}
		}),
		{numRuns: 25},
	);
});
