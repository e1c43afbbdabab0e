import test from 'ava';
import {readText} from '../../source/read/text.js';
import {type Column, factsOf, gridsIn, rows, widths} from '../helpers/text-columns.js';

for (const [name, widthOf] of Object.entries(widths)) {
	test(`columns that only blanks part, Chinese characters ${name === 'terminal' ? 'two cells' : 'one cell'} wide`, async t => {
		const lines = rows(widthOf, [
			['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
			['', '合计', '3,451.00', '1,234.00', '2,217.00'],
			['210', '卫生健康支出', '3,400.00', '1,200.00', '2,200.00'],
			['21015', '医疗保障管理事务', '2,200.00', '', '2,200.00'],
			['2101501', '行政运行', '1,200.00', '1,200.00'],
			['221', '住房保障支出', '51.00', '34.00', '17.00'],
		]);
		t.deepEqual(await factsOf(lines), [
			'L6 合计 合计 total 34510000',
			'L6 合计 基本支出 basic 12340000',
			'L6 合计 项目支出 project 22170000',
			'L7 210 卫生健康支出 合计 total 34000000',
			'L7 210 卫生健康支出 基本支出 basic 12000000',
			'L7 210 卫生健康支出 项目支出 project 22000000',
			'L8 21015 医疗保障管理事务 合计 total 22000000',
			'L8 21015 医疗保障管理事务 项目支出 project 22000000',
			'L9 2101501 行政运行 合计 total 12000000',
			'L9 2101501 行政运行 基本支出 basic 12000000',
			'L10 221 住房保障支出 合计 total 510000',
			'L10 221 住房保障支出 基本支出 basic 340000',
			'L10 221 住房保障支出 项目支出 project 170000',
		]);
	});
}

const three: readonly Column[] = [
	{at: 0},
	{at: 10},
	{at: 50, isRight: true},
	{at: 64, isRight: true},
	{at: 80, isRight: true},
	{at: 94, isRight: true},
];

test('a heading over several columns, names over two lines, the figures at half their height', async t => {
	const lines = rows(
		widths.terminal,
		[
			['', '', '', '', '基本支出      '],
			['科目编码', '科目名称', '合计', '', '', '项目支出'],
			['', '', '', '小计', '人员经费'],
			[],
			['208', '社会保障和就业支出', '300.00', '200.00', '200.00', '100.00'],
			[],
			['', '机关事业单位基本养老'],
			['2080505', '', '200.00', '150.00', '150.00', '50.00'],
			['', '保险缴费支出'],
			[],
			['', '机关事业单位职业年金'],
			['2080506', '', '100.00', '50.00', '50.00', '50.00'],
			['', '缴费支出'],
		],
		three,
	);
	const facts = await factsOf(lines);
	t.is(facts[6], 'L12 2080505 机关事业单位基本养老保险缴费支出 基本支出 / 人员经费 personnel 1500000');
	t.is(facts.length, 12);
});

test('a table goes on over a form feed, with or without its headings', async t => {
	const names = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];
	const body = [
		['201', '一般公共服务支出', '3.00', '1.00', '2.00'],
		['20101', '人大事务', '3.00', '1.00', '2.00'],
		['2010101', '行政运行', '3.00', '1.00', '2.00'],
	];
	const further = [
		['210', '卫生健康支出', '30.00', '10.00', '20.00'],
		['21015', '医疗保障管理事务', '30.00', '10.00', '20.00'],
		['2101501', '行政运行', '30.00', '10.00', '20.00'],
	];
	for (const second of [further, [names, ...further]]) {
		const [first = '', ...rest] = rows(widths.counted, second);
		const grids = await gridsIn([
			...rows(widths.counted, [names, ...body]),
			'',
			'              - 3 -',
			`\f${first}`,
			...rest,
		]);
		t.deepEqual(
			grids.map(grid => grid.rows.map(row => row.map(({text}) => text))),
			[[names, ...body, ...further]],
		);
	}
});

test('what cannot be told for certain is no table', async t => {
	const names = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];
	const body = (last: readonly string[]) => [
		names,
		['201', '一般公共服务支出', '3.00', '1.00', '2.00'],
		['20101', '人大事务', '3.00', '1.00', '2.00'],
		['2010101', '行政运行', '3.00', '1.00', '2.00'],
		last,
	];
	// The decimals of a figure in the line below, a column without a heading, a row without a name.
	t.is(
		(
			await gridsIn(
				rows(widths.terminal, [...body(['210', '卫生健康支出', '14,770', '1.00', '2.00']), ['', '', '.62']]),
			)
		).length,
		0,
	);
	t.is(
		(await gridsIn(rows(widths.terminal, [['科目编码', '科目名称', '合计', '', '项目支出'], ...body([]).slice(1)])))
			.length,
		0,
	);
	t.is((await gridsIn(rows(widths.terminal, body(['', '', '3.00', '1.00', '2.00'])))).length, 0);
	t.is((await gridsIn(rows(widths.terminal, body([])))).length, 1);
});

test('prose is no table, whatever figures and blanks it holds', async t => {
	const prose = [
		'一、收支预算总体情况',
		'  2024年收入预算 3,451.00 万元，比上年增加 120.00 万元，增长 3.60% ，其中：',
		'  1. 一般公共预算 3,400.00 万元；',
		'  2. 政府性基金预算 51.00 万元。',
		'  （一）基本支出    1,234.00 万元，占 35.76% ；',
		'  （二）项目支出    2,217.00 万元，占 64.24% 。',
	];
	const blocks = await readText(new TextEncoder().encode(prose.join('\n')));
	t.deepEqual(
		blocks.map(block => block.kind === 'paragraph' && block.text),
		prose.map(line => line.trim()),
	);
});

const copied = [
	['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
	['合计', '33.00', '11.00', '22.00'],
	['210', '卫生健康支出', '30.00', '10.00', '20.00'],
	['21015', '医疗保障管理事务', '30.00', '10.00', '20.00'],
	['221', '住房保障支出', '3.00', '1.00', '2.00'],
];
const copiedFacts = [
	'合计 合计 total 330000',
	'合计 基本支出 basic 110000',
	'合计 项目支出 project 220000',
	'210 卫生健康支出 合计 total 300000',
	'210 卫生健康支出 基本支出 basic 100000',
	'210 卫生健康支出 项目支出 project 200000',
	'21015 医疗保障管理事务 合计 total 300000',
	'21015 医疗保障管理事务 基本支出 basic 100000',
	'21015 医疗保障管理事务 项目支出 project 200000',
	'221 住房保障支出 合计 total 30000',
	'221 住房保障支出 基本支出 basic 10000',
	'221 住房保障支出 项目支出 project 20000',
];

for (const [name, lines] of Object.entries({
	'one blank': copied.map(row => row.join(' ')),
	'wide blanks': copied.map(row => row.join('　')),
	'a line each': copied.flat(),
})) {
	test(`cells in their order alone, parted by ${name}`, async t => {
		const facts = await factsOf([...lines, '注：本表无其他数据。']);
		t.deepEqual(
			facts.map(fact => fact.replace(/^L\d+ /, '')),
			copiedFacts,
		);
	});
}

test('a row that lacks a figure does not say which, and a heading or a label over two lines does not say where it ends', async t => {
	const short = copied.map((row, index) => (index === 4 ? row.slice(0, -1) : row));
	const [names = [], ...rows] = copied;
	for (const lines of [
		short.map(row => row.join(' ')),
		short.flat(),
		[...copied.map(row => row.join(' ')), '的支出'],
		[names.slice(0, 4).join(' '), '项目支出', ...rows.map(row => row.join(' '))],
		[...names.slice(0, 4), '项目', '支出', ...rows.flat()],
	]) {
		t.deepEqual(await factsOf(lines), []);
	}
});
