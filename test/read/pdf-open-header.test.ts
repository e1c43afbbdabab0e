import test from 'ava';
import {readPdf} from '../../source/read/pdf.js';
import {centred, type Mark, pdfOf, rightText, text} from '../helpers/pdf-of.js';
import {lines, showBlocks} from '../helpers/show-blocks.js';

const read = async (marks: readonly Mark[]): Promise<string> => showBlocks(await readPdf(pdfOf([{marks}]), '示例.pdf'));

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
