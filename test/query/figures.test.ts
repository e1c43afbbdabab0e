import test from 'ava';
import type {ReportContents} from '../../source/model/report.js';
import {factColumns, factRows, quantityColumns, quantityRows} from '../../source/query/figures.js';
import {parseFilter} from '../../source/query/filter-words.js';
import {exampleBudget, exampleFinal} from '../helpers/example-reports.js';
import {amountColumn, labelColumn, madeUpReport} from '../helpers/facts.js';
import {keyWords, rowTexts, vocabulary} from '../helpers/query-worlds.js';

const factNames = [
	'fact, report, unit, unit_code, unit_name, fiscal_year, stage, table, kind, title, side, classification, code',
	'printed_code, other_codes, level, label, column, measure, fund, amount, printed, printed_unit, file, page, line',
	'sheet, cell, row, col, same_as, derived',
]
	.join(', ')
	.split(', ');

const budget = exampleBudget();

const found = (reports: readonly ReportContents[], ...words: readonly string[]) =>
	factRows(reports, parseFilter(words, vocabulary, keyWords));

test('the columns are those of the contract, in their order', t => {
	t.deepEqual(
		factColumns.map(({key}) => key),
		factNames,
	);
	t.deepEqual(
		quantityColumns.map(({key}) => key),
		factNames.map(name => ({amount: 'value', printed_unit: 'value_unit'})[name] ?? name),
	);
});

test('every column has a cell, and a figure opens itself', t => {
	const {rows} = factRows([budget]);
	t.is(rows.length, budget.facts.length);
	for (const {cells, opens} of rows) {
		t.deepEqual(Object.keys(cells).sort(), [...factNames].sort());
		t.deepEqual(opens, {kind: 'fact', fact: String(cells.fact)});
	}
});

test('a fact says where it stands and what it means', t => {
	const [row] = found([budget], 'code:=2101506', 'measure:total').rows;
	t.like(row?.cells, {
		report: 'ssyb-2024-budget-department',
		kind: 'expenditure',
		title: '部门支出总表',
		code: '2101506',
		level: 'item',
		printed: '300.01',
		printed_unit: '万元',
		file: 'ssyb-2024-budget-department.txt',
		page: null,
		sheet: null,
		row: 10,
		col: 3,
		derived: false,
	});
});

const counts = test.macro<[words: readonly string[], expected: number]>({
	exec(t, words, expected) {
		t.is(found([budget, exampleFinal()], ...words).rows.length, expected);
	},
	title: (_, words) => words.join(' '),
});

test(counts, ['code:=210'], 6);
test(counts, ['code:210', 'year:2024'], 10);
test(counts, ['code:210', 'year:2024', 'level:款,项'], 7);
test(counts, ['amount:300.01万'], 2);
test(counts, ['amount:..1.5万元'], 1);
test(counts, ['table:三公', 'measure:reception'], 1);
test(counts, ['table:1'], 24);
test(counts, ['side:revenue'], 2);
test(counts, ['unit:示例医保', 'table:three_public'], 3);
test(counts, ['unit:卫健'], 0);
test(counts, ['region:示例省', 'code:=210', 'measure:total'], 1);
test(counts, ['scope:unit'], 0);
test(counts, ['stage:final', 'classification:functional', 'level:category'], 5);
test(counts, ['report:ssyb-2023', 'label:合计'], 3);
test(counts, ['column:公用经费', 'code:none'], 1);
test(counts, ['fund:none', 'side:none', 'level:total'], 3);

test('has: chooses the figures that findings name', t => {
	const report = madeUpReport({id: 'a'}).statement('expenditure', {rows: [['', '合计', '1.00', '2.00', '']]});
	const [first] = report.contents().facts;
	const contents = report.finding('made-up', 'warning', 'odd', first === undefined ? [] : [first]).contents();
	t.deepEqual(rowTexts(found([contents], 'has:finding'), ['printed']), [['1.00']]);
	t.is(found([contents], 'has:warning').rows.length, 1);
	t.is(found([contents], 'has:error').rows.length, 0);
	t.is(found([contents], 'has:code').rows.length, 0);
});

test('derived figures are listed only when asked for, with their ground', t => {
	const contents = madeUpReport({id: 'a'})
		.statement('expenditure', {rows: [['210', '卫生健康支出', '1.00', '', '']]})
		.contents();
	const derived = ({facts}: ReportContents) => facts.map(fact => ({...fact, derived: true, ground: [fact.id]}));
	t.deepEqual(
		factRows([contents]).rows.map(({cells}) => cells.derived),
		[false],
	);
	t.deepEqual(
		factRows([contents], undefined, {derived}).rows.map(({cells}) => [cells.derived, cells.ground]),
		[
			[false, []],
			[true, contents.facts.map(({id}) => id)],
		],
	);
});

test('figures of a unit in a table of several are found by its name or code', t => {
	const contents = madeUpReport({id: 'a'})
		.statement('revenue', {
			columns: [labelColumn('单位'), amountColumn('合计')],
			rows: [
				['示例市医疗保障服务中心', '1.00'],
				['示例市医疗保障局', '2.00'],
			],
		})
		.change(({label}) => label === '示例市医疗保障服务中心', {unitName: '示例市医疗保障服务中心', unitCode: '036002'})
		.contents();
	t.is(found([contents], 'unit:服务中心').rows.length, 1);
	t.is(found([contents], 'unit:036002').rows.length, 1);
	t.deepEqual(rowTexts(found([contents]), ['unit', 'unit_name', 'unit_code']), [
		['示例市医疗保障局', '示例市医疗保障服务中心', '036002'],
		['示例市医疗保障局', '示例市医疗保障局', ''],
	]);
});

test('quantities have a value and its unit', t => {
	const contents = madeUpReport({id: 'a'})
		.statement('agency_operations', {
			columns: [labelColumn('项目'), {path: '数量', role: 'quantity'}],
			rows: [['公务用车保有量', '3']],
		})
		.contents();
	t.deepEqual(rowTexts(quantityRows([contents]), ['label', 'value', 'value_unit', 'printed']), [
		['公务用车保有量', '3', '', '3'],
	]);
});
