import test from 'ava';
import {readPdf} from '../../source/read/pdf.js';
import {centred, type Mark, pdfOf, rightText, text} from '../helpers/pdf-of.js';
import {showBlocks} from '../helpers/show-blocks.js';

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
	const blocks = await readPages([
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
