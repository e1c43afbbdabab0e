import test from 'ava';
import fc from 'fast-check';
import type {Block, Grid} from '../../source/model/document.js';
import {readPdf} from '../../source/read/pdf.js';
import {clipped, type Mark, type PdfPage, pdfOf, text} from '../helpers/pdf-of.js';
import {tableMarks} from '../helpers/pdf-table.js';
import {lines, showBlocks} from '../helpers/show-blocks.js';

const read = (...pages: readonly PdfPage[]): Promise<readonly Block[]> => readPdf(pdfOf(pages), '示例.pdf');

const readMarks = (marks: readonly Mark[]): Promise<readonly Block[]> => read({marks});

test('merged cells are repeated with their origin', async t => {
	const rows = [
		['科目编码', '←', '科目名称', '2024年预算数', '←'],
		['类', '款', '↑', '合计', '基本支出'],
		['208', '05', '行政事业单位养老支出', '60.00', '60.00'],
	];
	const blocks = await readMarks(tableMarks({widths: [40, 40, 130, 80, 80], rows}));
	t.is(
		showBlocks(blocks),
		lines(`
			+ p1: 科目编码 | ^科目编码 | 科目名称 | 2024年预算数 | ^2024年预算数
			| p1: 类 | 款 | ^科目名称 | 合计 | 基本支出
			| p1: 208 | 05 | 行政事业单位养老支出 | 60.00 | 60.00
		`),
	);
	t.deepEqual((blocks[0] as Grid).rows[1]?.[2]?.origin, {row: 0, column: 2});
});

test('places are the page, and the row and column of the grid', async t => {
	const [grid] = await readMarks(
		tableMarks({
			widths: [100, 80],
			rows: [
				['项目', '金额'],
				['合计', '1.00'],
			],
		}),
	);
	t.deepEqual((grid as Grid).rows[1]?.[1]?.place, {kind: 'page', page: 1, row: 2, column: 2});
});

test('columns that touch, and a word that sticks out of its cell', async t => {
	const frame = tableMarks({
		widths: [60, 60],
		rows: [
			['', ''],
			['', ''],
		],
	});
	const blocks = await readMarks([
		...frame,
		text(85, 134, '12,345.67'),
		text(130, 134, '结转下年'),
		text(64, 154, '事业单位经营支出'),
		text(150, 154, '0.00'),
	]);
	t.is(showBlocks(blocks), '+ p1: 12,345.67 | 结转下年\n| p1: 事业单位经营支出 | 0.00');
});

test('a number broken over lines is one, two numbers stay two', async t => {
	const rows = [
		['14,770\n.62', '1,234,5\n67.89', '12.00\n34.00'],
		['20805\n05', '1 234.50', '一\n二'],
	];
	const blocks = await readMarks(tableMarks({widths: [30, 80, 80], rowHeight: 30, rows}));
	t.is(
		showBlocks(blocks),
		lines(`
			+ p1: 14,770.62 | 1,234,567.89 | 12.00⏎34.00
			| p1: 2080505 | 1234.50 | 一⏎二
		`),
	);
});

test('of an amount that a cell’s margins broke, as many decimals follow as amounts have', async t => {
	const rows = [
		['4,102.5\n4', '201.01432\n1'],
		['4,102.54\n6', '1.00'],
		['2.00', '1.5\n201'],
	];
	const blocks = await readMarks(tableMarks({widths: [52, 60], rowHeight: 30, rows}));
	t.is(
		showBlocks(blocks),
		lines(`
			+ p1: 4,102.54 | 201.014321
			| p1: 4,102.54⏎6 | 1.00
			| p1: 2.00 | 1.5⏎201
		`),
	);
});

test('captions and notes drawn inside the frame stand around the table', async t => {
	const rows = [
		['部门支出总表', '←', '←'],
		['部门：示例市医疗保障局', '←', '单位：万元'],
		['科目名称', '合计', '基本支出'],
		['卫生健康支出', '1.00', '1.00'],
		['注：本表数据为示例。', '←', '←'],
	];
	t.is(
		showBlocks(await readMarks(tableMarks({widths: [130, 80, 80], rows}))),
		lines(`
			p1: 部门支出总表
			p1: 部门：示例市医疗保障局    单位：万元
			+ p1: 科目名称 | 合计 | 基本支出
			| p1: 卫生健康支出 | 1.00 | 1.00
			p1: 注：本表数据为示例。
		`),
	);
});

test('text that a clip hides at the end of a page is read where it is seen', async t => {
	const top = tableMarks({
		y: 700,
		widths: [130, 80],
		rows: [
			['项目', '金额'],
			['机关事业单位', ''],
		],
	});
	const bottom = tableMarks({y: 40, widths: [130, 80], rows: [['职业年金缴费支出', '2.00']]});
	const blocks = await read(
		{marks: [...top, clipped(60, 700, 300, 40, [text(62, 754, '职业年金缴费支出')])]},
		{marks: [...bottom, clipped(60, 40, 300, 20, [text(62, 34, '机关事业单位')])]},
	);
	t.is(
		showBlocks(blocks),
		lines(`
			+ p1: 项目 | 金额
			| p1: 机关事业单位 |
			| p2: 职业年金缴费支出 | 2.00
		`),
	);
});

test('a header that runs upwards is read as one line', async t => {
	const frame = tableMarks({
		widths: [30, 80],
		rowHeight: 80,
		rows: [
			['', '金额'],
			['1', '2.00'],
		],
	});
	const upward: Mark = {operators: height => `BT /F0 10 Tf 0 1 -1 0 80 ${height - 180} Tm <7f1678010031> Tj ET`};
	t.is(showBlocks(await readMarks([...frame, upward])), '+ p1: 编码1 | 金额\n| p1: 1 | 2.00');
});

test('whatever stands in a ruled table is read cell by cell', async t => {
	const content = fc.constantFrom('', '行政运行', '1,234.56', '0.00', '2080505', '其中：基本支出', '—', '100%');
	const tables = fc
		.tuple(fc.integer({min: 2, max: 5}), fc.integer({min: 1, max: 6}))
		.chain(([columns, rows]) =>
			fc.array(fc.array(content, {minLength: columns, maxLength: columns}), {minLength: rows, maxLength: rows}),
		);
	await fc.assert(
		fc.asyncProperty(tables, fc.constantFrom('strokes', 'fills'), async (rows, drawn) => {
			fc.pre(rows.flat().some(cell => cell !== ''));
			const blocks = await readMarks(tableMarks({widths: (rows[0] ?? []).map(() => 80), rows, rules: drawn}));
			t.deepEqual(
				blocks.map(block => (block as Grid).rows.map(row => row.map(cell => cell.text))),
				[rows],
			);
		}),
		{numRuns: 25},
	);
});

test('a wrapped text that is taller than its row is read in its own cell, not in those it runs over', async t => {
	const rows = [
		['科目编码', '科目名称', '决算数'],
		['2080501', '行政单位离退休', '1.00'],
		['2080505', '机关事业单位基本养\n老保险缴费支出', '2.00'],
		['2080506', '机关事业单位职\n业年金\n缴费支出', '3.00'],
		['21301', '农业农村', '4.00'],
	];
	const blocks = await readMarks(tableMarks({widths: [60, 100, 60], rowHeight: 16, rows}));
	t.is(
		showBlocks(blocks),
		lines(`
			+ p1: 科目编码 | 科目名称 | 决算数
			| p1: 2080501 | 行政单位离退休 | 1.00
			| p1: 2080505 | 机关事业单位基本养⏎老保险缴费支出 | 2.00
			| p1: 2080506 | 机关事业单位职⏎业年金⏎缴费支出 | 3.00
			| p1: 21301 | 农业农村 | 4.00
		`),
	);
});
