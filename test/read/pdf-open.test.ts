import test from 'ava';
import {readPdf} from '../../source/read/pdf.js';
import {centred, type Mark, pdfOf, rightText, stroke, text} from '../helpers/pdf-of.js';
import {lines, showBlocks} from '../helpers/show-blocks.js';

const read = async (marks: readonly Mark[]): Promise<string> => showBlocks(await readPdf(pdfOf([{marks}]), '示例.pdf'));

/** 类 款 项, a wrapped heading, headings over headings, and a column that holds nothing. */
const header = [
	centred(60, 135, 108, '科目编码'),
	centred(135, 235, 118, '科目名称'),
	centred(235, 295, 118, '合计'),
	centred(295, 475, 108, '本年支出'),
	centred(475, 535, 112, '上年结转'),
	centred(475, 535, 124, '资金'),
	...['类', '款', '项'].map((part, index) => centred(60 + index * 25, 85 + index * 25, 128, part)),
	...['基本支出', '项目支出', '经营支出'].map((name, index) => centred(295 + index * 60, 355 + index * 60, 128, name)),
];

const row = (
	y: number,
	codes: readonly string[],
	label: readonly string[],
	amounts: readonly string[],
): readonly Mark[] => [
	...codes.map((code, index) => text(63 + index * 25, y, code)),
	...label.map((line, index) => text(138, y + (index - (label.length - 1) / 2) * 12, line)),
	...amounts.flatMap((amount, index) => (amount === '' ? [] : [rightText(292 + index * 60, y, amount)])),
];

const body = [
	...row(152, [], ['合计'], ['1,300.00', '900.00', '400.00', '', '5.00']),
	...row(182, ['208'], ['社会保障和就业支', '出'], ['1,000.00', '900.00', '100.00', '', '5.00']),
	...row(212, ['208', '05', '05'], ['行政运行'], ['300.00', '', '300.00', '', '']),
];

const grid = lines(`
	+ p1: 科目编码 | ^科目编码 | ^科目编码 | 科目名称 | 合计 | 本年支出 | ^本年支出 | ^本年支出 | 上年结转⏎资金
	| p1: 类 | 款 | 项 | ^科目名称 | ^合计 | 基本支出 | 项目支出 | 经营支出 | ^上年结转⏎资金
	| p1:  |  |  | 合计 | 1,300.00 | 900.00 | 400.00 |  | 5.00
	| p1: 208 |  |  | 社会保障和就业支⏎出 | 1,000.00 | 900.00 | 100.00 |  | 5.00
	| p1: 208 | 05 | 05 | 行政运行 | 300.00 |  | 300.00 |  |
`);

const rules: Readonly<Record<string, readonly Mark[]>> = {
	none: [],
	'rows only': [96, 134, 164, 197, 228].map(y => stroke(60, y, 535, y)),
	'a frame only': [
		stroke(60, 96, 535, 96),
		stroke(60, 228, 535, 228),
		stroke(60, 96, 60, 228),
		stroke(535, 96, 535, 228),
	],
};
for (const [name, drawn] of Object.entries(rules)) {
	test(`headings over columns that are not ruled: ${name}`, async t => {
		t.is(await read([...drawn, ...header, ...body]), grid);
	});
}

test('figures and labels of columns that nearly touch', async t => {
	const side = (left: number, y: number, label: string, amount: string): readonly Mark[] => [
		text(left, y, label),
		rightText(left + 198, y, amount),
	];
	const pair = (y: number, one: readonly [string, string], other: readonly [string, string]): readonly Mark[] => [
		...side(60, y, ...one),
		...side(260, y, ...other),
	];
	t.is(
		await read([
			centred(60, 190, 120, '项目'),
			centred(190, 260, 120, '预算数'),
			centred(260, 390, 120, '项目'),
			centred(390, 460, 120, '预算数'),
			...pair(140, ['一、财政拨款收入', '100.00'], ['一、外交支出', '60.00']),
			...pair(160, ['二、事业收入', '20.00'], ['二、国防支出', '60.00']),
			...pair(180, ['收入总计', '120.00'], ['支出总计', '120.00']),
		]),
		lines(`
			+ p1: 项目 | 预算数 | 项目 | 预算数
			| p1: 一、财政拨款收入 | 100.00 | 一、外交支出 | 60.00
			| p1: 二、事业收入 | 20.00 | 二、国防支出 | 60.00
			| p1: 收入总计 | 120.00 | 支出总计 | 120.00
		`),
	);
});

test('sentences with figures are no table', async t => {
	const sentences = [
		'2024年收入 1,234.56 万元，比上年增加',
		'12.34 万元，增长 1.01 %，其中基本支出',
		'56.78 万元，项目支出 9.00 万元',
	];
	const blocks = await read(sentences.map((sentence, index) => text(60, 100 + index * 20, sentence)));
	t.false(/^[+|] /m.test(blocks));
});

test('a label a little below its figures is of their row', async t => {
	const lowered = (y: number, code: string, label: readonly string[], amount: string, lower = 0): readonly Mark[] => [
		text(63, y, code),
		...label.map((line, index) => text(138, y + (index - (label.length - 1) / 2) * 12 + lower, line)),
		rightText(352, y, amount),
		rightText(452, y, amount),
	];
	const blocks = await read([
		text(63, 110, '科目编码'),
		text(138, 110, '科目名称'),
		rightText(352, 110, '合计'),
		rightText(452, 110, '基本支出'),
		...lowered(140, '208', ['社会保障和就业支', '出'], '1,000.00'),
		...lowered(176, '20805', ['养老支出'], '700.00', 7),
		...lowered(212, '2080505', ['缴费支出'], '300.00'),
	]);
	t.regex(blocks, /208 \| 社会保障和就业支⏎出 \| 1,000\.00/);
	t.regex(blocks, /20805 \| 养老支出 \| 700\.00/);
	t.regex(blocks, /2080505 \| 缴费支出 \| 300\.00/);
});

test('a column whose labels go down a character a line', async t => {
	const down = (y: number, label: string): readonly Mark[] =>
		[...label].map((character, index) => text(138, y + (index - (label.length - 1) / 2) * 12, character));
	const amounts = (y: number, values: readonly string[]): readonly Mark[] =>
		values.map((value, index) => rightText(252 + index * 90, y, value));
	const blocks = await read([
		...down(110, '名称'),
		text(63, 110, '编码'),
		...amounts(110, ['合计', '会议费', '培训费']),
		...[...down(152, '合计'), ...amounts(152, ['15.00', '9.00', '6.00'])],
		...[text(63, 212, '301'), ...down(212, '县水务局'), ...amounts(212, ['10.00', '6.00', '4.00'])],
		...[text(63, 280, '302'), ...down(280, '县审计局'), ...amounts(280, ['5.00', '3.00', '2.00'])],
	]);
	t.regex(blocks, /\| 合⏎计 \| 15\.00 \| 9\.00 \| 6\.00/);
	t.regex(blocks, /301 \| 县⏎水⏎务⏎局 \| 10\.00/);
});

test('a code a little below the figures of its row, and a label of two lines around them', async t => {
	const lowered = (y: number, code: string, label: readonly string[]): readonly Mark[] => [
		text(63, y + 7, code),
		...label.map((line, index) => text(138, y + (index * 2 - 1) * 8.5, line)),
		rightText(352, y, '10.00'),
		rightText(452, y, '10.00'),
	];
	const blocks = await read([
		text(63, 110, '科目编码'),
		text(138, 110, '科目名称'),
		rightText(352, 110, '合计'),
		rightText(452, 110, '基本支出'),
		...lowered(146, '20805', ['行政事业单位养老支', '出']),
		...lowered(190, '2080505', ['机关事业单位基本养老', '保险缴费支出']),
		...lowered(234, '2080506', ['机关事业单位职业年金', '缴费支出']),
	]);
	t.regex(blocks, /20805 \| 行政事业单位养老支⏎出 \| 10\.00 \| 10\.00\n/);
	t.regex(blocks, /2080506 \| 机关事业单位职业年金⏎缴费支出 \| 10\.00/);
});

test('lines of a label that are set closer than two rows could be', async t => {
	const tight = (y: number, code: string, label: readonly string[]): readonly Mark[] => [
		text(63, y, code),
		...label.map((line, index) => text(138, y + (index - label.length + 1) * 7.3, line)),
		rightText(352, y, '10.00'),
		rightText(452, y, '10.00'),
	];
	const blocks = await read([
		text(63, 110, '科目编码'),
		text(138, 110, '科目名称'),
		rightText(352, 110, '合计'),
		rightText(452, 110, '基本支出'),
		...tight(130, '301', ['工资福利支出']),
		...tight(155, '30107', ['绩效工资']),
		...tight(180, '30108', ['机关事业单位基本养老保', '险缴费']),
		...tight(205, '30109', ['职业年金缴费']),
	]);
	t.regex(blocks, /30108 \| 机关事业单位基本养老保⏎险缴费 \| 10\.00/);
});
