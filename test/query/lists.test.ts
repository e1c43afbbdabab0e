import test from 'ava';
import {catalogEntryOf} from '../../source/model/catalog.js';
import {unitRows} from '../../source/query/home.js';
import {performanceRows} from '../../source/query/performance.js';
import {reportColumns, reportRows} from '../../source/query/reports.js';
import {tableColumns, tableRows, unclassifiedRows} from '../../source/query/tables.js';
import {exampleBudget, exampleFinal} from '../helpers/example-reports.js';
import {madeUpReport} from '../helpers/facts.js';
import {rowTexts} from '../helpers/query-worlds.js';

const keysOf = (columns: readonly {readonly key: string}[]) => columns.map(({key}) => key).join(', ');
const budget = exampleBudget();

test('reports: the columns of the contract, one row a report', t => {
	t.is(
		keysOf(reportColumns),
		'report, unit, unit_code, region, fiscal_year, stage, scope, printed_unit, files, tables, facts, quantities, ' +
			'claims, errors, warnings, unclassified, witnesses',
	);
	const {rows} = reportRows([catalogEntryOf(budget)]);
	t.like(rows[0]?.cells, {
		report: 'ssyb-2024-budget-department',
		unit: '示例市医疗保障局',
		fiscal_year: 2024,
		stage: 'budget',
		printed_unit: '万元',
		tables: 6,
		facts: 42,
	});
	t.deepEqual(rows[0]?.opens, {kind: 'report', report: 'ssyb-2024-budget-department'});
});

test('a witness says which words, where, said what', t => {
	const contents = madeUpReport({
		id: 'a',
		witnesses: [
			{
				field: 'fiscal_year',
				value: '2024',
				from: 'title',
				text: '2024年部门预算',
				place: {kind: 'line', line: 3, column: 1},
			},
			{field: 'unit', value: '甲', from: 'user', text: '甲', place: null},
		],
	}).contents();
	t.deepEqual(reportRows([catalogEntryOf(contents)]).rows[0]?.cells.witnesses, [
		'fiscal_year=2024 title 3 «2024年部门预算»',
		'unit=甲 user «甲»',
	]);
});

test('home: one row a unit, one column a year, the newest total', t => {
	const other = madeUpReport({id: 'b', unit: '甲局', fiscalYear: null, stage: null}).contents();
	const answer = unitRows([exampleBudget(2024), exampleBudget(2023), exampleFinal(2023), other].map(catalogEntryOf));
	t.is(
		keysOf(answer.columns),
		'unit, region, year_unknown, year_2023, year_2024, total_expenditure, total_year, errors, warnings, reports',
	);
	t.deepEqual(rowTexts(answer, ['unit', 'year_2023', 'year_2024', 'year_unknown', 'total_expenditure', 'total_year']), [
		['甲局', '', '', 'unknown', '', ''],
		['示例市医疗保障局', 'budget,final', 'budget', '', '1000000000', '2024'],
	]);
	t.deepEqual(answer.rows[1]?.cells.reports, [
		'ssyb-2024-budget-department',
		'ssyb-2023-final-department',
		'ssyb-2023-budget-department',
	]);
});

test('units without a name are not taken for one', t => {
	const nameless = ['a', 'b'].map(id => catalogEntryOf(madeUpReport({id, unit: null, title: null}).contents()));
	t.deepEqual(rowTexts(unitRows(nameless), ['unit']), [['a'], ['b']]);
});

test('tables: the columns of the contract, with counts of what each holds', t => {
	t.is(
		keysOf(tableColumns),
		'report, n, kind, title, number, printed_unit, file, page, last_page, first_line, last_line, sheet, rows, cells, ' +
			'facts, quantities, unclassified, blank, reasons',
	);
	t.deepEqual(
		rowTexts(tableRows([budget]), [
			'n',
			'kind',
			'number',
			'first_line',
			'last_line',
			'rows',
			'cells',
			'facts',
			'blank',
		]),
		[
			['1', 'revenue_expenditure_summary', '表1', '3', '6', '4', '14', '5', 'false'],
			['2', 'expenditure', '表3', '7', '16', '10', '43', '21', 'false'],
			['3', 'basic_expenditure_department_economic', '表6', '17', '23', '7', '29', '13', 'false'],
			['4', 'three_public', '表7', '24', '25', '2', '7', '3', 'false'],
			['5', 'government_fund_expenditure', '表8', '26', '26', '1', '5', '0', 'true'],
			['6', 'project_performance', '', '27', '28', '2', '4', '0', 'true'],
		],
	);
});

test('numbers that were not understood are listed with the reason', t => {
	const contents = madeUpReport({id: 'a'})
		.statement('expenditure', {title: '支出总表', rows: [['', '', '12', '', '']]})
		.unclassified({
			table: 1,
			row: 2,
			column: 3,
			provenance: {file: 'a.txt', place: {kind: 'sheet', sheet: 'Sheet1', cell: 'C2'}, text: '12'},
			reason: 'made-up',
		})
		.contents();
	const answer = unclassifiedRows([contents]);
	t.deepEqual(rowTexts(answer, ['title', 'printed', 'reason', 'sheet', 'cell']), [
		['支出总表', '12', 'made-up', 'Sheet1', 'C2'],
	]);
	t.deepEqual(answer.rows[0]?.opens, {kind: 'table', report: 'a', n: 1, row: 2});
});

test('performance: the columns of the contract', t => {
	const answer = performanceRows([budget]);
	t.is(
		keysOf(answer.columns),
		'report, table, project, project_code, amount, indicator, indicator_path, relation, target, value_unit, weight, ' +
			'core, actual, score, line, page',
	);
	t.deepEqual(rowTexts(answer, ['indicator', 'indicator_path', 'relation', 'target', 'value_unit', 'weight', 'core']), [
		['培训人次', '产出指标,数量指标', '≥', '200', '人次', '30', 'true'],
		['群众满意度', '满意度指标,服务对象满意度', '≥', '95', '%', '10', ''],
	]);
});
