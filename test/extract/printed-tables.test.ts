import test from 'ava';
import {cell, docxOf, table as docxTable, gridSpan, paragraph, row} from '../helpers/docx-of.js';
import {cover, importBytes, importLines, told} from '../helpers/import-text.js';

const expenditure = ['部门支出总表', '单位：万元'];

test('a table goes on after a page break, with its header repeated or not; the blank line between is no end', async t => {
	const {facts, statements} = await importLines([
		...cover,
		...expenditure,
		'科目编码|科目名称|合计',
		'210|卫生健康支出|3.00',
		'',
		'科目编码|科目名称|合计',
		'21015|医疗保障管理事务|3.00',
		'',
		'2101501|行政运行|3.00',
		'注：金额单位转换时可能存在尾数误差。',
		'本表仅含当年财政拨款安排的支出。',
	]);
	t.is(statements.length, 1);
	t.deepEqual(
		statements[0]?.rows.map(({kind}) => kind),
		['header', 'body', 'header', 'body', 'body'],
	);
	t.deepEqual(
		facts.map(fact => told(fact, {line: true, code: true})),
		['L7 210 30000', 'L10 21015 30000', 'L12 2101501 30000'],
	);
	t.deepEqual(statements[0]?.notes, ['注：金额单位转换时可能存在尾数误差。', '本表仅含当年财政拨款安排的支出。']);
});

test('a continued table can repeat its title and its 合计 on every page; another 合计 begins another table', async t => {
	const page = (total: string, code: string, amount: string) => [
		...expenditure,
		'科目编码|科目名称|合计',
		`|合计|${total}`,
		`${code}|卫生健康支出|${amount}`,
	];
	const repeated = await importLines([...cover, ...page('3.00', '210', '1.00'), ...page('3.00', '221', '2.00')]);
	t.is(repeated.statements.length, 1);
	const two = await importLines([...cover, ...page('1.00', '210', '1.00'), ...page('2.00', '221', '2.00')]);
	t.is(two.statements.length, 2);
});

test('a caption is read over a broken owner line and over a unit that lost its 元', async t => {
	const {statements, facts} = await importLines([
		'示例省委办公厅2024年部门预算',
		'收入预算总表',
		'部门：示例省委员会办',
		'单位：万元',
		'公厅',
		'项目名称||金额',
		'收入总计||20,849.45',
		'支出预算总表',
		'单位：万',
		'项目名称||金额',
		'支出总计||20,849.45',
	]);
	t.deepEqual(
		statements.map(({kind, unit}) => `${kind} ${unit}`),
		['revenue ten_thousand_yuan', 'expenditure ten_thousand_yuan'],
	);
	t.is(facts.length, 2);
});

test('a header with its 栏次 that stands in the midst of the rows names no figures; nor does 栏次 with one number', async t => {
	const {facts, statements} = await importLines([
		...cover,
		...expenditure,
		'科目编码|科目名称|合计|基本支出',
		'栏次||1|2',
		'210|卫生健康支出|3.00|1.00',
		'科目编码|科目名称|合计|基本支出',
		'栏次||1|2',
		'221|住房保障支出|2.00|1.00',
		'政府采购支出情况表',
		'单位：万元',
		'项目|行次|金额',
		'栏次||1',
		'政府采购支出合计|1|5.00',
	]);
	t.deepEqual(
		statements[0]?.rows.map(({kind}) => kind),
		['header', 'column_numbers', 'body', 'header', 'column_numbers', 'body'],
	);
	t.deepEqual(
		facts.map(fact => told(fact)),
		[
			'210 卫生健康支出 30000',
			'210 卫生健康支出 10000',
			'221 住房保障支出 20000',
			'221 住房保障支出 10000',
			'政府采购支出合计 50000',
		],
	);
});

test('a page that begins with a row without figures goes on with its table all the same', async t => {
	const page = ['收入支出决算总表', '单位：万元', '收入||支出|', '项目|决算数|项目|决算数'];
	const {facts, statements} = await importLines([
		...cover,
		...page,
		'一、财政拨款收入|3.00|一、卫生健康支出|2.00',
		...page,
		'使用非财政拨款结余||结余分配|',
		'总计|3.00|总计|3.00',
	]);
	t.is(statements.length, 1);
	t.deepEqual(
		facts.map(fact => told(fact, {side: true, label: true})),
		[
			'revenue 一、财政拨款收入 30000',
			'expenditure 一、卫生健康支出 20000',
			'revenue 总计 30000',
			'expenditure 总计 30000',
		],
	);
});

test('tables drawn right below each other in one grid are parted at their titles', async t => {
	const {facts, statements} = await importBytes(
		docxOf(
			[
				paragraph('示例市医疗保障局2024年部门决算'),
				docxTable(
					row(cell('收入决算表', gridSpan(4))),
					row('', cell('', gridSpan(2)), '公开02表'),
					row(cell('部门：示例市医疗保障局', gridSpan(2)), cell('单位：万元', gridSpan(2))),
					row('科目编码', cell('科目名称', gridSpan(2)), '本年收入合计'),
					row('210', cell('卫生健康支出', gridSpan(2)), '3.00'),
					row(cell('支出决算表', gridSpan(4))),
					row('', '', cell('公开03表', gridSpan(2))),
					row(cell('部门：示例市医疗保障局', gridSpan(2)), cell('单位：元', gridSpan(2))),
					row('科目编码', '科目名称', '基本支出', '项目支出'),
					row('210', '卫生健康支出', '10000.00', '20000.00'),
				),
			].join(''),
		),
		'made-up.docx',
	);
	t.deepEqual(
		statements.map(({kind, number, rows}) => `${kind} ${number} ${rows.at(-1)?.cells.filter(Boolean).join('|')}`),
		['revenue 公开02表 210|卫生健康支出|3.00', 'expenditure 公开03表 210|卫生健康支出|10000.00|20000.00'],
	);
	t.deepEqual(
		facts.map(fact => told(fact, {code: true, measure: true})),
		['210 total 30000', '210 basic 10000', '210 project 20000'],
	);
});
