import test from 'ava';
import type {Block} from '../../source/model/document.js';
import {readPdf} from '../../source/read/pdf.js';
import {fill, type Mark, type PdfPage, pdfOf, stroke, text} from '../helpers/pdf-of.js';
import {type TableOptions, tableMarks} from '../helpers/pdf-table.js';
import {lines, showBlocks} from '../helpers/show-blocks.js';

const read = (...pages: readonly PdfPage[]): Promise<readonly Block[]> => readPdf(pdfOf(pages), '示例.pdf');

const readMarks = (marks: readonly Mark[]): Promise<readonly Block[]> => read({marks});

const expenditure = [
	['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
	['208', '社会保障和就业支出', '100.00', '60.00', '40.00'],
	['20805', '行政事业单位养老支出', '100.00', '60.00', '40.00'],
	['2080505', '机关事业单位基本养老\n保险缴费支出', '60.00', '60.00', ''],
	['2080599', '其他行政事业单位\n养老支出', '40.00', '', '40.00'],
	['', '合计', '100.00', '60.00', '40.00'],
];
const widths = [70, 130, 80, 80, 80];

const expenditureGrid = lines(`
	+ p1: 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
	| p1: 208 | 社会保障和就业支出 | 100.00 | 60.00 | 40.00
	| p1: 20805 | 行政事业单位养老支出 | 100.00 | 60.00 | 40.00
	| p1: 2080505 | 机关事业单位基本养老⏎保险缴费支出 | 60.00 | 60.00 |
	| p1: 2080599 | 其他行政事业单位⏎养老支出 | 40.00 |  | 40.00
	| p1:  | 合计 | 100.00 | 60.00 | 40.00
`);

const rules: ReadonlyArray<NonNullable<TableOptions['rules']>> = ['strokes', 'fills', 'horizontal', 'vertical', 'none'];
for (const drawn of rules) {
	test(`rules drawn as ${drawn}: wrapped labels, figures centred against them`, async t => {
		const blocks = await readMarks(tableMarks({widths, rowHeight: 30, rows: expenditure, rules: drawn}));
		t.is(showBlocks(blocks), expenditureGrid);
	});
}

test('white rectangles behind cells and short strokes are no rules', async t => {
	const table = tableMarks({
		widths: [100, 80],
		rows: [
			['项目', '金额'],
			['合计', '1.00'],
		],
	});
	const behind = [fill(62, 121, 96, 8, 1), fill(62, 131, 96, 2, 1)];
	const bold = [stroke(64, 126, 70, 126), stroke(64, 128, 70, 128), stroke(65, 124, 65, 130)];
	const blocks = await readMarks([...behind, ...table, ...bold]);
	t.is(showBlocks(blocks), '+ p1: 项目 | 金额\n| p1: 合计 | 1.00');
});

test('a frame around the page, a box without columns and a frame without text are no tables', async t => {
	const table = tableMarks({
		widths: [100, 80],
		rows: [
			['项目', '金额'],
			['合计', '1.00'],
		],
	});
	const page = tableMarks({x: 30, y: 30, widths: [500], rowHeight: 380, rows: [[''], ['']]});
	const empty = tableMarks({
		x: 300,
		y: 600,
		widths: [40, 40],
		rows: [
			['', ''],
			['', ''],
		],
	});
	const blocks = await readMarks([...page, text(60, 100, '表1'), ...table, ...empty]);
	t.is(showBlocks(blocks), 'p1: 表1\n+ p1: 项目 | 金额\n| p1: 合计 | 1.00');
});

test('borders drawn twice, dashed, dotted, or as pictures are one rule', async t => {
	const rows = [
		['项目', '金额'],
		['合计', '1.00'],
	];
	const twice = [
		...tableMarks({widths: [130, 80], rows}),
		...tableMarks({
			x: 61,
			y: 121,
			widths: [130, 80],
			rows: [
				['', ''],
				['', ''],
			],
		}),
	];
	const dashes = Array.from({length: 35}, (_, dash) => stroke(60 + dash * 6, 140, 64 + dash * 6, 140));
	const dashed = [
		...tableMarks({widths: [130, 80], rows: [rows[0] ?? []]}),
		...dashes,
		...tableMarks({y: 140, widths: [130, 80], rows: [rows[1] ?? []]}),
	];
	const dots = (count: number, at: (dot: number) => readonly [x: number, y: number]): readonly Mark[] =>
		Array.from({length: count}, (_, dot) => fill(...at(dot * 1.5), 0.75, 0.75));
	const dotted = [
		...[120, 140, 160].flatMap(y => dots(140, step => [60 + step, y])),
		...[60, 190, 270].flatMap(x => dots(27, step => [x, 120 + step])),
		...tableMarks({widths: [130, 80], rows, rules: 'none'}),
	];
	const picture: Mark = {
		operators: height => `q 210 0 0 1 60 ${height - 140} cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u0000 EI Q`,
	};
	const pictured = [
		stroke(60, 120, 270, 120),
		picture,
		stroke(60, 160, 270, 160),
		...[60, 190, 270].map(x => stroke(x, 120, x, 160)),
		...tableMarks({widths: [130, 80], rows, rules: 'none'}),
	];
	for (const marks of [twice, dashed, dotted, pictured]) {
		t.is(showBlocks(await readMarks(marks)), '+ p1: 项目 | 金额\n| p1: 合计 | 1.00');
	}
});

test('rotated pages, whether the page says so or not', async t => {
	const table = tableMarks({
		widths: [130, 80],
		rows: [
			['项目', '金额'],
			['合计', '1.00'],
		],
	});
	const turned: Mark = {
		operators: height => `q 0 1 -1 0 595 0 cm ${table.map(mark => mark.operators(height)).join('\n')} Q`,
	};
	const expected = '+ p1: 项目 | 金额\n| p1: 合计 | 1.00';
	t.is(showBlocks(await read({marks: [turned], width: 595, height: 595, rotate: 90})), expected);
	t.is(showBlocks(await read({marks: [turned], width: 595, height: 595})), expected);
});
