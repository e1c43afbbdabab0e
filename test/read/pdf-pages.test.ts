import {execFile} from 'node:child_process';
import process from 'node:process';
import {promisify} from 'node:util';
import test from 'ava';
import type {Grid, Paragraph} from '../../source/model/document.js';
import {ExpectedError} from '../../source/model/expected-error.js';
import {readPdf, readPdfPages} from '../../source/read/pdf.js';
import {pdfLimits} from '../../source/read/pdf-limits.js';
import {shiliBudget} from '../fixtures/shili-2024-budget.js';
import {type Mark, type PdfPage, pdfOf, text} from '../helpers/pdf-of.js';
import {asPdf} from '../helpers/pdf-report.js';
import {tableMarks} from '../helpers/pdf-table.js';
import {lines, showBlocks} from '../helpers/show-blocks.js';

const run = promisify(execFile);

const read = (...pages: readonly PdfPage[]) => readPdf(pdfOf(pages), '示例.pdf');
const show = async (...pages: readonly PdfPage[]): Promise<string> => showBlocks(await read(...pages));

const widths = [60, 130, 80];
const header = ['科目编码', '科目名称', '合计'];
const first = tableMarks({widths, rows: [header, ['208', '社会保障和就业支出', '60.00']]});
const pageNumber = (number: number): Mark => text(280, 810, `- ${number} -`);

test('a table goes on over pages; a page may show only some of its columns, or an empty row', async t => {
	const rest = tableMarks({
		y: 40,
		widths,
		rows: [
			['210', '卫生健康支出', '40.00'],
			['', '', ''],
		],
	});
	const total = tableMarks({y: 40, widths: [190, 80], rows: [['合计', '100.00']]});
	t.is(
		await show(
			{marks: [...first, pageNumber(1)]},
			{marks: [...rest, pageNumber(2)]},
			{marks: [...total, pageNumber(3)]},
		),
		lines(`
			+ p1: 科目编码 | 科目名称 | 合计
			| p1: 208 | 社会保障和就业支出 | 60.00
			| p2: 210 | 卫生健康支出 | 40.00
			| p2:  |  |
			| p3: 合计 | ^合计 | 100.00
		`),
	);
});

test('a row torn by the end of a page is put together where its figures are', async t => {
	const rows = [...[header, ['208', '社会保障和就业支出', '60.00']], ['2080505', '机关事业单位基本养老保险', '']];
	const top = tableMarks({widths, rows});
	const figuresBelow = tableMarks({
		y: 40,
		widths,
		rows: [
			['', '缴费支出', '30.00'],
			['210', '卫生健康支出', '40.00'],
		],
	});
	t.is(
		await show({marks: top}, {marks: figuresBelow}),
		lines(`
			+ p1: 科目编码 | 科目名称 | 合计
			| p1: 208 | 社会保障和就业支出 | 60.00
			| p2: 2080505 | 机关事业单位基本养老保险⏎缴费支出 | 30.00
			| p2: 210 | 卫生健康支出 | 40.00
		`),
	);
});

test('a row is put together though the page with its rest shows fewer columns, as those of its code are merged', async t => {
	const code = [30, 30, 30];
	const top = tableMarks({
		widths: [...code, 130, 80],
		rows: [
			['类', '款', '项', '科目名称', '合计'],
			['208', '←', '←', '社会保障和就业支出', '60.00'],
			['2080505', '←', '←', '机关事业单位基本养老保险', '30.00'],
		],
	});
	const rest = tableMarks({y: 40, widths: [90, 130, 80], rows: [['', '缴费支出', '']]});
	t.is(
		await show({marks: top}, {marks: rest}),
		lines(`
			+ p1: 类 | 款 | 项 | 科目名称 | 合计
			| p1: 208 | ^208 | ^208 | 社会保障和就业支出 | 60.00
			| p1: 2080505 | ^2080505 | ^2080505 | 机关事业单位基本养老保险⏎缴费支出 | 30.00
		`),
	);
});

test('repeated headers stay rows', async t => {
	const [grid] = await read({marks: first}, {marks: first});
	t.is((grid as Grid).rows.length, 4);
});

test('a title, or other columns, begin another table', async t => {
	const titled = await read({marks: first}, {marks: [text(200, 80, '部门收入总表', 16), ...first]});
	t.deepEqual(
		titled.map(({kind}) => kind),
		['grid', 'paragraph', 'grid'],
	);
	const other = await read({marks: first}, {marks: tableMarks({widths: [90, 100, 80], rows: [header]})});
	t.deepEqual(
		other.map(({kind}) => kind),
		['grid', 'grid'],
	);
});

test('lines of prose are joined into paragraphs, headings and lists are not', async t => {
	const prose = [
		[60, '一、关于收支总表的说明'],
		[84, '2024年收入总计1,202.95万元，其中：一般公共预算拨款收入'],
		[60, '1,202.95万元，占100%；与上年相比增加100万元，主要原因是人'],
		[60, '员经费增加。'],
		[84, '（一）人员经费602.95万元，主要包括：基本工资、津贴补贴、奖金、'],
		[60, '绩效工资。'],
		[84, '（二）公用经费100万元。'],
	] as const;
	t.is(
		await show({marks: prose.map(([x, line], index) => text(x, 80 + index * 24, line, 12))}),
		lines(`
			p1: 一、关于收支总表的说明
			p1: 2024年收入总计1,202.95万元，其中：一般公共预算拨款收入1,202.95万元，占100%；与上年相比增加100万元，主要原因是人员经费增加。
			p1: （一）人员经费602.95万元，主要包括：基本工资、津贴补贴、奖金、绩效工资。
			p1: （二）公用经费100万元。
		`),
	);
});

test('only the sentence at the end of a page stands on two', async t => {
	const full = '本部门负责全市医疗保障工作。收入预算总计为一千二百零二万元，';
	const blocks = await read(
		{marks: [text(60, 760, full, 12), pageNumber(1)]},
		{marks: [text(60, 60, '支出为702.95万元。其余项目支出为五百万元整，用于医疗保障经办', 12), pageNumber(2)]},
	);
	t.deepEqual(
		(blocks as readonly Paragraph[]).map(({text, place, breaks}) => [
			text,
			place.kind === 'page' && place.page,
			breaks?.[0]?.offset,
		]),
		[
			['本部门负责全市医疗保障工作。', 1, undefined],
			['收入预算总计为一千二百零二万元，支出为702.95万元。', 1, 16],
			['其余项目支出为五百万元整，用于医疗保障经办', 2, undefined],
		],
	);
});

test('a running head is read once, captions every time', async t => {
	const page = (number: number): PdfPage => ({
		marks: [text(200, 40, '示例市医疗保障局2024年部门预算', 9), text(400, 60, '单位：万元'), pageNumber(number)],
	});
	const blocks = await show(page(1), page(2), page(3));
	t.is(blocks.match(/示例市/gu)?.length, 1);
	t.is(blocks.match(/单位/gu)?.length, 3);
	t.false(blocks.includes('- '));
});

test('a made-up report is read whole', async t => {
	const blocks = await readPdf(asPdf(shiliBudget), '示例.pdf');
	const grids = blocks.filter((block): block is Grid => block.kind === 'grid');
	t.deepEqual(
		grids.map(({rows}) => rows.map(row => row.map(cell => (cell.origin ? '' : cell.text)))),
		shiliBudget.tables.map(({rows}) => rows.map(row => row.map(cell => cell.replace(/^[←↑]$/u, '')))),
	);
	const texts = blocks.map(block => (block.kind === 'paragraph' ? block.text : '□'));
	const expected = [
		...shiliBudget.before,
		...shiliBudget.tables.flatMap(({number, title, unit, note}) => [
			number,
			title,
			...unit.split('|'),
			'□',
			note ?? '',
		]),
		...shiliBudget.after,
	];
	t.is(texts.join('').replaceAll(' ', ''), expected.join('').replaceAll(' ', ''));
});

test('a page without text is named, a file without any is refused', async t => {
	const scanned = pdfOf([{marks: []}, {marks: first}, {marks: []}]);
	const {pagesWithoutText, pageCount} = await readPdfPages(scanned, '示例.pdf');
	t.deepEqual([pagesWithoutText, pageCount], [[1, 3], 3]);
	await t.throwsAsync(read({marks: []}, {marks: []}), {instanceOf: ExpectedError, message: /pages 1 to 2.*scanned/u});
});

test('what is no PDF, or damaged, is an expected error', async t => {
	const whole = pdfOf([{marks: first}]);
	for (const bytes of [new TextEncoder().encode('%PDF-1.7 nothing'), whole.slice(0, 300)]) {
		await t.throwsAsync(readPdf(bytes, '示例.pdf'), {instanceOf: ExpectedError, message: /^示例\.pdf /u});
	}
});

test('what fails inside pdfjs while nobody waits for it does not end the program', async t => {
	const pages = pdfOf([{marks: first}, {marks: first}, {marks: first}]);
	const damaged = Buffer.from(pages)
		.toString('latin1')
		.replaceAll(' 0 obj\n<< /Type /Page ', ' 0 xbj\n<< /Type /Page ');
	const program = `
		import {readPdf} from './source/read/pdf.js';
		await readPdf(Buffer.from(${JSON.stringify(damaged)}, 'latin1'), '示例.pdf').catch(({message}) => console.log(message));
		await new Promise(resolve => setTimeout(resolve, 20));
		console.log('still here');
	`;
	const {stdout} = await run(process.execPath, ['--import=tsx', '--input-type=module', '--eval', program]);
	t.regex(stdout, /^示例\.pdf .*\nstill here\n$/u);
});

test('a file that draws too much is given up', async t => {
	const endless = pdfOf([{marks: Array.from({length: 3000}, () => text(60, 60, '合计'))}]);
	const limits = {...pdfLimits, operatorsOfPage: 5000};
	await t.throwsAsync(readPdfPages(endless, '示例.pdf', limits), {instanceOf: ExpectedError, message: /draws more/u});
});
