import test from 'ava';
import {width} from '../../source/model/width.js';
import {factsOf, gridsIn, head, rows} from '../helpers/text-columns.js';

test('a column that no heading names is read, each cell with a place in the text', async t => {
	const lines = rows(width, [
		['科目编码', '', '合计', '基本支出', '项目支出'],
		['210', '卫生健康支出', '3,400.00', '1,200.00', '2,200.00'],
		['21015', '医疗保障管理事务', '2,200.00', '1,000.00', '1,200.00'],
		['2101501', '行政运行', '1,200.00', '1,200.00', '0.00'],
		['221', '住房保障支出', '51.00', '34.00', '17.00'],
	]);
	const [grid] = await gridsIn([...head, ...lines]);
	t.is(grid?.rows[1]?.[1]?.text, '卫生健康支出');
	t.true(grid?.rows.flat().every(({place}) => place.kind === 'line' && place.line > 0));
});

test('a table of thousands of rows is read like a short one', async t => {
	const count = 6000;
	const names = ['卫生健康支出', '医疗保障管理事务', '行政运行'];
	const body = Array.from({length: count}, (_, index) => [
		`${2101501 + index}`,
		names[index % 3] ?? '',
		`${index + 3}.00`,
		`${index + 1}.00`,
		'2.00',
	]);
	const lines = rows(width, [['科目编码', '科目名称', '合计', '基本支出', '项目支出'], ...body]);
	const [grid] = await gridsIn([...head, ...lines]);
	t.is(grid?.rows.length, count + 1);
	t.deepEqual(
		grid?.rows.at(-1)?.map(({text}) => text),
		body.at(-1),
	);
});

test('figures that may be of the empty column beside theirs are not read', async t => {
	const lines = [
		'                                                       2024年预算数（财政拨款）',
		'         单位名称',
		'                                                                  公务用车购置及运行           其中：公务用车运行',
		'                            小计          公务接待费          因公出国（境）费             其中：公务用车购置',
		'                                                                      费                   费',
		'',
		'          合计                     9.00           4.00                      5.00               5.00',
		'',
		'示例市医疗保障局                         9.00           4.00                      5.00               5.00',
	];
	t.false((await factsOf(lines)).some(fact => fact.includes('vehicle_purchase')));
});
