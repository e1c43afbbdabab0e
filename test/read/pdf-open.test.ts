import test from 'ava';
import {readPdf} from '../../source/read/pdf.js';
import {type Mark, pdfOf, rightText, stroke, text, widthOf} from '../helpers/pdf-of.js';
import {lines, showBlocks} from '../helpers/show-blocks.js';

const read = async (marks: readonly Mark[]): Promise<string> => showBlocks(await readPdf(pdfOf([{marks}]), '示例.pdf'));

const centred = (left: number, right: number, y: number, content: string): Mark =>
	text((left + right - widthOf(content)) / 2, y, content);

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

/** Figures in columns 50 points wide, without rules. */
const figures = (y: number, label: string, count: number): readonly Mark[] => [
	text(22, y, label),
	...Array.from({length: count}, (_, index) => rightText(136 + index * 50, y, `${index + 1}.00`)),
];

/** A heading over columns from `from` up to `to`. */
const over = (from: number, to: number, y: number, content: string): Mark =>
	centred(90 + from * 50, 90 + to * 50, y, content);

test('headings in three levels, the highest over some of the columns only', async t => {
	const blocks = await read([
		centred(20, 90, 120, '年度'),
		over(0, 2, 114, '总计'),
		over(2, 6, 108, '公务用车购置及运行费'),
		over(2, 4, 120, '小计'),
		over(4, 6, 120, '购置费'),
		over(6, 8, 114, '公务接待费'),
		...Array.from({length: 8}, (_, index) => over(index, index + 1, 132, index % 2 === 0 ? '预算数' : '决算数')),
		...figures(152, '2023年', 8),
		...figures(172, '2024年', 8),
		...figures(192, '2025年', 8),
	]);
	t.is(
		blocks.split('\n').slice(0, 3).join('\n'),
		lines(`
			+ p1: 年度 | 总计 | ^总计 | 公务用车购置及运行费 | ^公务用车购置及运行费 | ^公务用车购置及运行费 | ^公务用车购置及运行费 | 公务接待费 | ^公务接待费
			| p1: ^年度 | 预算数 | 决算数 | 小计 | ^小计 | 购置费 | ^购置费 | 预算数 | 决算数
			| p1: ^年度 | ^预算数 | ^决算数 | 预算数 | 决算数 | 预算数 | 决算数 | ^预算数 | ^决算数
		`),
	);
});

test('headings in four levels, one beside the higher ones', async t => {
	const year = (from: number, name: string): readonly Mark[] => [
		over(from, from + 5, 98, name),
		over(from, from + 1, 126, '合计'),
		over(from + 1, from + 4, 112, '三公经费'),
		over(from + 1, from + 2, 133, '接待'),
		over(from + 2, from + 4, 126, '用车'),
		over(from + 2, from + 3, 140, '购置'),
		over(from + 3, from + 4, 140, '运行'),
		over(from + 4, from + 5, 126, '会议费'),
	];
	const blocks = await read([
		centred(20, 90, 119, '单位'),
		...year(0, '上年'),
		...year(5, '当年'),
		...figures(156, '甲局', 10),
		...figures(176, '乙局', 10),
		...figures(196, '丙局', 10),
	]);
	const all = (cells: string): string => `| p1: ^单位 | ${cells} | ${cells}`;
	t.is(
		blocks.split('\n').slice(0, 4).join('\n'),
		[
			`+ p1: 单位 | 上年${' | ^上年'.repeat(4)} | 当年${' | ^当年'.repeat(4)}`,
			all('合计 | 三公经费 | ^三公经费 | ^三公经费 | 会议费'),
			all('^合计 | 接待 | 用车 | ^用车 | ^会议费'),
			all('^合计 | ^接待 | 购置 | 运行 | ^会议费'),
		].join('\n'),
	);
});

test('a column that may be under either of two headings gets no heading', async t => {
	const blocks = await read([
		centred(20, 90, 120, '项目'),
		over(1, 2, 108, '本年支出'),
		...['合计', '基本支出', '项目支出', '经营支出'].map((name, index) => over(index, index + 1, 120, name)),
		...figures(152, '甲局', 4),
		...figures(172, '乙局', 4),
		...figures(192, '丙局', 4),
	]);
	t.regex(blocks, /\n\| p1: 项目 \| {2}\| 基本支出 \| {2}\| *\n/);
});

test('lines of a heading that only together stand at the height of the others', async t => {
	const blocks = await read([
		over(0, 4, 100, '本年收入'),
		centred(20, 90, 124, '单位'),
		over(0, 1, 132, '合计'),
		over(1, 2, 123, '事业单位'),
		over(1, 2, 141, '经营收入'),
		over(2, 3, 132, '事业收入'),
		over(3, 4, 132, '其他收入'),
		...figures(172, '甲局', 4),
		...figures(192, '乙局', 4),
		...figures(212, '丙局', 4),
	]);
	t.regex(blocks, /\| 合计 \| 事业单位⏎经营收入 \| 事业收入 \| 其他收入/);
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

const readPages = async (...pages: ReadonlyArray<readonly Mark[]>): Promise<string> =>
	showBlocks(await readPdf(pdfOf(pages.map(marks => ({marks}))), '示例.pdf'));

/** A row of codes, a label, and figures that end at 300, 400 and 500. */
const listed = (y: number, code: string, label: string, amounts: readonly string[]): readonly Mark[] => [
	text(63, y, code),
	text(138, y, label),
	...amounts.flatMap((amount, index) => (amount === '' ? [] : [rightText(300 + index * 100, y, amount)])),
];
const titles = (y: number): readonly Mark[] => [
	centred(60, 135, y, '科目编码'),
	centred(135, 205, y, '科目名称'),
	...['合计', '基本支出', '项目支出'].map((name, index) => centred(205 + index * 100, 305 + index * 100, y, name)),
];

for (const [name, repeated] of Object.entries({'without a header': [], 'with its header once more': titles(60)})) {
	test(`a table without rules goes on over the page ${name}, with a column that holds nothing there`, async t => {
		const head = text(36, 20, '示例市医疗保障局2024年度部门预算');
		const blocks = await readPages(
			[
				...[head, ...titles(110)],
				...listed(140, '208', '社会保障和就业支出', ['100.00', '60.00', '40.00']),
				...listed(160, '20805', '养老支出', ['100.00', '60.00', '40.00']),
				...listed(180, '2080501', '离退休', ['100.00', '60.00', '40.00']),
				text(290, 815, '- 1 -'),
			],
			[
				...[head, ...repeated],
				...listed(82, '210', '卫生健康支出', ['5.00', '5.00', '']),
				...listed(102, '21011', '医疗', ['5.00', '5.00', '']),
				...listed(122, '2101101', '单位医疗', ['5.00', '5.00', '']),
				text(290, 815, '- 2 -'),
			],
			[head, text(60, 80, '第三部分 情况说明'), text(290, 815, '- 3 -')],
		);
		t.regex(blocks, /\n\| p1: 2080501 \| 离退休 \| 100\.00 \| 60\.00 \| 40\.00\n\| p2:/);
		t.regex(blocks, /\n\| p2: 2101101 \| 单位医疗 \| 5\.00 \| 5\.00 \|\s*\n/);
		t.is(blocks.match(/^\+/gm)?.length, 1);
	});
}

test('a row of column numbers, in the middle of columns whose text stands at their edges', async t => {
	const blocks = await read([
		...titles(110),
		...['**', '**'].map((mark, index) => centred(60 + index * 75, 135 + index * 75, 126, mark)),
		...['1', '2', '3'].map((mark, index) => centred(205 + index * 100, 305 + index * 100, 126, mark)),
		...listed(146, '303', '补助', ['100.00', '60.00', '40.00']),
		...listed(166, '30302', '退休费', ['60.00', '60.00', '']),
		...listed(186, '30305', '生活补助', ['40.00', '', '40.00']),
	]);
	t.regex(blocks, /\+ p1: 科目编码 \| 科目名称 \| 合计 \| 基本支出 \| 项目支出\n\| p1: \*\* \| \*\* \| 1 \| 2 \| 3\n/);
	t.regex(blocks, /30305 \| 生活补助 \| 40\.00 \| {2}\| 40\.00/);
});
