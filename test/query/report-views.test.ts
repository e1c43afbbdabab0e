import test from 'ava';
import {ExpectedError} from '../../source/model/expected-error.js';
import {printedTable} from '../../source/query/printed-table.js';
import {proseRows} from '../../source/query/prose.js';
import {showReport} from '../../source/query/show.js';
import {sourceOf} from '../../source/query/source.js';
import {exampleBudget} from '../helpers/example-reports.js';
import {madeUpReport} from '../helpers/facts.js';
import {keyWords, rowTexts, vocabulary} from '../helpers/query-worlds.js';

const budget = exampleBudget();

test('a table as printed, with its figures behind the cells', t => {
	const table = printedTable(budget, 2, keyWords);
	t.is(table.frozen, 2);
	t.is(table.headerRows, 1);
	t.is(table.note, '部门支出总表 · 表3');
	t.deepEqual(
		table.columns.map(({title}) => title),
		['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
	);
	t.deepEqual(rowTexts(table, ['c1', 'c2', 'c3', 'c5']).slice(0, 3), [
		['科目编码', '科目名称', '合计', '项目支出'],
		['', '合计', '1,000.00', '300.00'],
		['208', '社会保障和就业支出', '150.00', ''],
	]);
	const fact = budget.facts.find(({code, measure}) => code === '208' && measure === 'basic');
	t.deepEqual(table.rows[2]?.facts?.c4, [fact?.id ?? '']);
	t.is(table.rows[2]?.facts?.c5, undefined);
});

test('a table without codes freezes its label, a wide one nothing', t => {
	t.is(printedTable(budget, 1, keyWords).frozen, 1);
	t.is(printedTable(budget, 4, keyWords).frozen, 0);
});

test('a blank table shows its note; one that is not there is said to be missing', t => {
	t.true(printedTable(budget, 5, keyWords).note?.includes('没有使用政府性基金'));
	const error = t.throws(() => printedTable(budget, 9, keyWords), {instanceOf: ExpectedError});
	t.is(error?.exitCode, 3);
	t.true(error?.message.startsWith('table.no_such'));
});

test('prose is cut at its headings', t => {
	const contents = madeUpReport({id: 'a'})
		.paragraphs('目录', '一、职责', '二、预算情况')
		.paragraphs(
			'前言。',
			'一、职责',
			'负责医保。',
			'协调医改。',
			'二、预算情况',
			'（一）收入',
			'收入100万元。',
			'1.5万元不是标题',
		)
		.contents();
	t.deepEqual(rowTexts(proseRows(contents, vocabulary, keyWords), ['level', 'heading', 'line', 'last_line', 'text']), [
		['0', '', '1', '1', '目录'],
		['2', '二、预算情况', '3', '4', '前言。'],
		['2', '一、职责', '5', '7', '负责医保。\n协调医改。'],
		['2', '二、预算情况', '8', '8', ''],
		['3', '（一）收入', '9', '11', '收入100万元。\n1.5万元不是标题'],
	]);
});

test('a store without prose says so', t => {
	const {rows, note} = proseRows(madeUpReport({id: 'a'}).contents(), vocabulary, keyWords);
	t.deepEqual(rows, []);
	t.is(note, 'prose.none');
});

test('one report on a page', t => {
	const {rows} = showReport(budget, vocabulary, keyWords);
	const part = (name: string) =>
		rowTexts({columns: [], rows: rows.filter(({cells}) => cells.part === name)}, ['item', 'value']);
	t.deepEqual(part('headline'), [
		['total_revenue', '1000000000'],
		['total_expenditure', '1000000000'],
		['basic', '700000000'],
		['project', '300000000'],
		['three_public', '5000000'],
		['vehicles', '3500000'],
		['reception', '1500000'],
	]);
	t.deepEqual(part('outline'), [
		['expenditure', '1000000000'],
		['nature', '1000000000'],
		['basic_department', '700000000'],
	]);
	t.deepEqual(part('table').slice(0, 2), [
		['1 表1 部门收支总表', '5'],
		['2 表3 部门支出总表', '21'],
	]);
	t.deepEqual(part('performance'), [['indicators', '2']]);
	t.deepEqual(part('section'), [
		['一、部门职责', '1'],
		['二、预算收支情况说明', '31'],
	]);
});

test('a finding opens the figure it names', t => {
	const made = madeUpReport({id: 'a'}).statement('expenditure', {rows: [['', '合计', '1.00', '2.00', '']]});
	const contents = made.finding('made-up', 'warning', 'odd', made.contents().facts.slice(1)).contents();
	const finding = showReport(contents, vocabulary, keyWords).rows.find(({cells}) => cells.part === 'finding');
	t.like(finding?.cells, {item: 'made-up', value: 'warning', detail: 'odd'});
	t.deepEqual(finding?.opens, {kind: 'fact', fact: contents.facts[1]?.id ?? ''});
});

test('the source of a figure: print, surroundings, reading, findings, and its account elsewhere', t => {
	const made = madeUpReport({id: 'a'})
		.paragraphs('部门支出总表', '单位：万元')
		.statement('expenditure', {
			title: '部门支出总表',
			rows: [
				['', '合计', '3.00', '', ''],
				['210', '卫生健康支出', '3.00', '1.00', '2.00'],
			],
		})
		.statement('general_public_expenditure', {
			title: '一般公共预算支出表',
			rows: [['210', '卫生健康支出', '3.00', '', '']],
		});
	const figure = made.contents().facts.find(({code, measure}) => code === '210' && measure === 'total');
	const contents = made.finding('made-up', 'note', 'odd', figure === undefined ? [] : [figure]).contents();
	const answer = sourceOf(contents, figure?.id ?? '', keyWords);
	const texts = rowTexts(answer, ['part', 'item', 'value', 'line']);
	t.deepEqual(
		texts.filter(([part]) => part !== 'reading'),
		[
			['printed', 'text', '3.00', '5'],
			['printed', 'table', '部门支出总表', '3'],
			['printed', 'row', '卫生健康支出', ''],
			['printed', 'column', '合计', ''],
			['surroundings', 'text', '部门支出总表', '1'],
			['surroundings', 'text', '单位：万元', '2'],
			['surroundings', 'header', '科目编码,科目名称,合计,基本支出,项目支出', '3'],
			['surroundings', 'row', ',合计,3.00,,', '4'],
			['surroundings', 'row', '210,卫生健康支出,3.00,1.00,2.00', '5'],
			['finding', 'note', 'odd', ''],
			['elsewhere', '部门支出总表', '1000000', '5'],
			['elsewhere', '部门支出总表', '2000000', '5'],
			['elsewhere', '一般公共预算支出表', '3000000', '7'],
		],
	);
	t.deepEqual(
		texts.filter(([part]) => part === 'reading').map(([, item, value]) => `${item} ${value}`),
		[
			'amount 3000000',
			'unit 示例市医疗保障局',
			'fiscal_year 2024',
			'stage value.stage.budget',
			'code 210',
			'classification value.classification.functional',
			'level value.level.category',
			'label 卫生健康支出',
			'measure value.measure.total',
		],
	);
	t.deepEqual(answer.rows.at(-1)?.opens, {kind: 'fact', fact: String(answer.rows.at(-1)?.cells.fact)});
});

test('a figure that is not there is said to be missing', t => {
	t.is(t.throws(() => sourceOf(budget, 'a:b.c.1.1', keyWords), {instanceOf: ExpectedError})?.exitCode, 3);
});
