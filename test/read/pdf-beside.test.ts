import test from 'ava';
import {readPdf} from '../../source/read/pdf.js';
import {type Mark, type PdfPage, pdfOf, text} from '../helpers/pdf-of.js';
import {tableMarks} from '../helpers/pdf-table.js';
import {lines, showBlocks} from '../helpers/show-blocks.js';

const show = async (...pages: readonly PdfPage[]): Promise<string> =>
	showBlocks(await readPdf(pdfOf(pages), '示例.pdf'));

const title = text(100, 100, '支出总表');
const names = tableMarks({
	widths: [60, 130, 80],
	rows: [
		['科目编码', '科目名称', ''],
		['↑', '↑', '基本支出'],
		['208', '社会保障和就业支出', '60.00'],
		['210', '卫生健康支出', '40.00'],
		['', '合计', '100.00'],
	],
});
const figures = (header: readonly string[], rows: ReadonlyArray<readonly string[]>): readonly Mark[] =>
	tableMarks({x: 90, widths: header.map(() => 80), rows: [header, ...rows]});
const right = figures(
	['本年支出', '经营支出'],
	[
		['项目支出', '↑'],
		['5.00', ''],
		['', '7.00'],
		['5.00', '7.00'],
	],
);

test('columns that a sheet pushed to the next page stand beside the others, with the page they are on', async t => {
	t.is(
		await show({marks: [title, ...names]}, {marks: [title, text(200, 112, '单位：万元'), ...right]}),
		lines(`
			p1: 支出总表
			p1: 单位：万元
			+ p1: 科目编码 | 科目名称 | 本年支出 | 本年支出 | 经营支出
			| p1: ^科目编码 | ^科目名称 | 基本支出 | 项目支出 | ^经营支出
			| p1: 208 | 社会保障和就业支出 | 60.00 | 5.00 |
			| p1: 210 | 卫生健康支出 | 40.00 |  | 7.00
			| p1:  | 合计 | 100.00 | 5.00 | 7.00
		`),
	);
	const blocks = await readPdf(pdfOf([{marks: [title, ...names]}, {marks: [title, ...right]}]), '示例.pdf');
	const [grid] = blocks.filter(block => block.kind === 'grid');
	t.deepEqual(
		grid?.rows[2]?.map(({place}) => (place.kind === 'page' ? place.page : undefined)),
		[1, 1, 1, 2, 2],
	);
});

test('one column alone is put back, too; the pages on the right may follow after all of those on the left', async t => {
	const more = tableMarks({
		widths: [60, 130, 80],
		rows: [
			['211', '节能环保支出', '8.00'],
			['212', '城乡社区支出', '9.00'],
			['213', '农林水支出', '1.00'],
			['221', '住房保障支出', '2.00'],
		],
	});
	const column = figures(['项目支出'], [['↑'], ['5.00'], ['6.00'], ['11.00']]);
	const rest = figures(['3.00'], [['4.00'], ['0.50'], ['']]);
	t.is(
		await show({marks: [title, ...names]}, {marks: more}, {marks: column}, {marks: rest}),
		lines(`
			p1: 支出总表
			+ p1: 科目编码 | 科目名称 |  | 项目支出
			| p1: ^科目编码 | ^科目名称 | 基本支出 | ^项目支出
			| p1: 208 | 社会保障和就业支出 | 60.00 | 5.00
			| p1: 210 | 卫生健康支出 | 40.00 | 6.00
			| p1:  | 合计 | 100.00 | 11.00
			| p2: 211 | 节能环保支出 | 8.00 | 3.00
			| p2: 212 | 城乡社区支出 | 9.00 | 4.00
			| p2: 213 | 农林水支出 | 1.00 | 0.50
			| p2: 221 | 住房保障支出 | 2.00 |
		`),
	);
});

test('another title, or names of its own, make another table of the same rows', async t => {
	const joined = async (...marks: readonly Mark[]): Promise<number> => {
		const shown = await show({marks: [title, ...names]}, {marks});
		return 2 - shown.split('\n').filter(line => line.startsWith('+')).length;
	};

	const named = figures(
		['收入', '金额'],
		[
			['项目', '↑'],
			['事业收入', '5.00'],
			['其他收入', '7.00'],
			['合计', '12.00'],
		],
	);
	t.is(await joined(...right), 1);
	t.is(await joined(text(100, 100, '收入总表'), ...right), 0);
	t.is(await joined(title, ...named), 0);
});

test('an amount that the edge of the page cuts off is read whole, what lies beside the page is not', async t => {
	const table = tableMarks({
		x: 300,
		widths: [130, 120, 100, 80],
		rows: [
			['项目', '金额', '小计', '合计'],
			['基本支出', '60.00', '4,102.54', '7.00'],
		],
	});
	t.regex(await show({marks: table, width: 640}), /基本支出 \| 60\.00 \| 4,102\.54/);
	t.notRegex(await show({marks: table, width: 640}), /7\.00/);
});

test('the two sides of a summary stand beside each other, on its last pages, too', async t => {
	const side = (header: string, rows: ReadonlyArray<readonly string[]>): readonly Mark[] =>
		tableMarks({
			widths: header === '收入' ? [120, 80] : [140, 80],
			rows: [
				...(rows.length > 2
					? [
							[header, '←'],
							['项目', '决算数'],
						]
					: []),
				...rows,
			],
		});
	t.is(
		await show(
			{
				marks: [
					text(100, 100, '收入支出决算总表'),
					...side('收入', [
						['财政拨款收入', '5.00'],
						['事业收入', '—'],
						['其他收入', '1.00'],
					]),
				],
			},
			{
				marks: side('收入', [
					['本年收入合计', '6.00'],
					['总计', '6.00'],
				]),
			},
			{
				marks: side('支出', [
					['教育支出', '6.00'],
					['国防支出', '—'],
					['外交支出', '—'],
				]),
			},
			{
				marks: side('支出', [
					['本年支出合计', '6.00'],
					['总计', '6.00'],
				]),
			},
		),
		lines(`
			p1: 收入支出决算总表
			+ p1: 收入 | ^收入 | 支出 | ^支出
			| p1: 项目 | 决算数 | 项目 | 决算数
			| p1: 财政拨款收入 | 5.00 | 教育支出 | 6.00
			| p1: 事业收入 | — | 国防支出 | —
			| p1: 其他收入 | 1.00 | 外交支出 | —
			| p2: 本年收入合计 | 6.00 | 本年支出合计 | 6.00
			| p2: 总计 | 6.00 | 总计 | 6.00
		`),
	);
});

test('dashes are no names; a table without any is known by the title on its first page alone', async t => {
	const half = (header: string, ...amounts: readonly string[]): readonly Mark[] =>
		tableMarks({
			widths: header === '预算数' ? [80, 80] : [90, 80],
			rows: [[header, '←'], ['出国', '接待'], ['1', '2'], amounts],
		});
	t.is(
		await show(
			{marks: [text(100, 100, '“三公”经费支出决算表'), ...half('预算数', '—', '3.00')]},
			{marks: half('决算数', '—', '2.00')},
		),
		lines(`
			p1: “三公”经费支出决算表
			+ p1: 预算数 | ^预算数 | 决算数 | ^决算数
			| p1: 出国 | 接待 | 出国 | 接待
			| p1: 1 | 2 | 1 | 2
			| p1: — | 3.00 | — | 2.00
		`),
	);
});
