import test from 'ava';
import {cover, importLines, told} from '../helpers/import-text.js';

test('columns of other years and stages have their own', async t => {
	const {facts} = await importLines([
		...cover,
		'一般公共预算支出表',
		'单位：万元',
		'科目编码|科目名称|2023年执行数|2024年预算数||增减额|增减%',
		'|||小计|项目支出||',
		'210|卫生健康支出|5.00|6.00|1.00|1.00|20.00%',
	]);
	t.deepEqual(
		facts.map(fact => told(fact, {period: true, measure: true, fund: true})),
		[
			'total general_public 2023 execution 50000',
			'total general_public 2024 budget 60000',
			'project general_public 2024 budget 10000',
			'change general_public 2024 budget 10000',
		],
	);
});

test('a blank table makes no fact, a printed 0.00 does', async t => {
	const {facts, statements} = await importLines([
		...cover,
		'政府性基金预算支出表',
		'单位：万元',
		'科目编码|科目名称|合计',
		'|合计|',
		'备注：本部门无政府性基金预算支出，故本表无数据。',
		'国有资本经营预算支出表',
		'单位：万元',
		'科目编码|科目名称|合计',
		'|合计|0.00',
	]);
	t.deepEqual(
		statements.map(({kind, blank}) => `${kind} ${blank}`),
		['government_fund_expenditure true', 'state_capital_expenditure false'],
	);
	t.deepEqual(
		facts.map(fact => told(fact)),
		['合计 0'],
	);
});

test('元 and 万元 in one report: each table’s own, and a heading in brackets wins', async t => {
	const {facts} = await importLines([
		...cover,
		'部门收入总表',
		'单位：元',
		'科目编码|科目名称|合计',
		'210|卫生健康支出|195,774',
		'部门支出总表',
		'单位：万元',
		'科目编码|科目名称|合计|其中：上级专款（元）',
		'210|卫生健康支出|19.58|1,000.5',
	]);
	t.deepEqual(
		facts.map(fact => `${told(fact, {})} ${fact.amount.unit} ${fact.amount.decimals}`),
		['195774 yuan 0', '195800 ten_thousand_yuan 2', '1000.5 yuan 1'],
	);
});

test('a table without a unit of money takes the one of all others and says so; where they differ its numbers are listed', async t => {
	const two = (first: string) => [
		...cover,
		'部门收入总表',
		first,
		'科目编码|科目名称|合计',
		'210|卫生健康支出|1.00',
		'部门支出总表',
		'单位：万元',
		'科目编码|科目名称|合计',
		'210|卫生健康支出|1.00',
		'财政拨款收支总表',
		'收入||支出|',
		'项目|预算数|项目|预算数',
		'一、一般公共预算拨款|1.00|一、卫生健康支出|1.00',
	];
	const agreed = await importLines(two('单位：万元'));
	t.is(agreed.facts.length, 4);
	t.deepEqual(
		agreed.findings.map(({rule}) => rule),
		['unit_inferred'],
	);
	const differing = await importLines(two('单位：元'));
	t.is(differing.facts.length, 2);
	t.deepEqual(
		differing.unclassified.map(({reason, provenance}) => `${provenance.text} ${reason}`),
		['1.00 no unit of money is printed', '1.00 no unit of money is printed'],
	);
});

test('a table that is not known keeps its figures without a measure', async t => {
	const {facts, statements, findings} = await importLines([
		'示例市医疗保障局2024年部门预算',
		'有关情况如下。',
		'甲|乙|丙（万元）',
		'示例一|说明|3.00',
	]);
	t.deepEqual(
		statements.map(({kind}) => kind),
		['unknown'],
	);
	t.deepEqual(
		facts.map(fact => `${fact.measure} ${fact.label} ${fact.columnPath} ${told(fact, {})}`),
		['null 示例一 丙（万元） 30000'],
	);
	t.true(findings.some(({rule}) => rule === 'unknown_table'));
});
