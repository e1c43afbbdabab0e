import test from 'ava';
import {type Block, formats, type Grid} from '../../source/model/document.js';
import {readDocument} from '../../source/read/read-document.js';
import {shiliBudget} from '../fixtures/shili-2024-budget.js';
import {inAllFormats} from '../helpers/report-in-formats.js';

const files = inAllFormats(shiliBudget, '示例市医疗保障局2024年部门预算');
const extensions: Readonly<Record<string, string>> = {text: 'txt', markdown: 'md'};
const fileOf = (format: string): string => `示例市医疗保障局2024年部门预算.${extensions[format] ?? format}`;

const isGrid = (block: Block): block is Grid => block.kind === 'grid';
const isParagraph = (block: Block): block is Exclude<Block, Grid> => block.kind === 'paragraph';

/** Without the cells that only repeat a merged one, as a file without merged cells has it. */
const printed = ({rows}: Grid): readonly string[][] =>
	rows.map(row => row.map(({text, origin}) => (origin === undefined ? text : '')));
const expected = shiliBudget.tables.map(({rows}) => rows.map(row => row.map(text => text.replace(/^[←↑]$/, ''))));

const read = (format: string) => {
	const file = fileOf(format);
	return readDocument(files[file] as Uint8Array, file);
};

for (const format of formats.filter(name => name !== 'pdf' && name !== 'csv')) {
	test(`${format}: the format is told, and every table is read cell by cell`, async t => {
		const document = await read(format);
		t.is(document.format, format);
		t.deepEqual(document.blocks.filter(isGrid).map(printed), expected);
	});

	test(`${format}: no line of text is lost or changes its place among the tables`, async t => {
		const {blocks} = await read(format);
		const texts = blocks.map(block => (isParagraph(block) ? block.text : '□'));
		const lines = [
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
		t.is(texts.join('').replaceAll(' ', ''), lines.join('').replaceAll(' ', ''));
	});
}

for (const format of ['html', 'docx', 'xlsx', 'xls']) {
	test(`${format}: merged cells are repeated with their origin`, async t => {
		const {blocks} = await read(format);
		const threePublic = blocks.filter(isGrid)[4]?.rows ?? [];
		t.deepEqual(
			threePublic.slice(0, 2).map(row => row.map(({text}) => text)),
			[
				[
					'合计',
					'因公出国（境）费',
					'公务用车购置及运行费',
					'公务用车购置及运行费',
					'公务用车购置及运行费',
					'公务接待费',
				],
				['合计', '因公出国（境）费', '小计', '公务用车购置费', '公务用车运行费', '公务接待费'],
			],
		);
		t.deepEqual(threePublic[0]?.[4]?.origin, {row: 0, column: 2});
		t.deepEqual(threePublic[1]?.[5]?.origin, {row: 0, column: 5});
	});
}

for (const format of ['text', 'markdown', 'html']) {
	test(`${format}: every cell stands on the line its place names`, async t => {
		const {blocks} = await read(format);
		const lines = new TextDecoder().decode(files[fileOf(format)]).split('\n');
		for (const {text, place} of blocks.filter(isGrid).flatMap(({rows}) => rows.flat())) {
			t.true(text === '' || (place.kind === 'line' && lines[place.line - 1]?.includes(text)), text);
		}
	});
}

for (const format of ['xlsx', 'xls']) {
	test(`${format}: places are cells of sheets`, async t => {
		const {blocks} = await read(format);
		const grid = blocks.filter(isGrid)[1];
		t.deepEqual(grid?.rows[1]?.[2], {text: '1,202.95', place: {kind: 'sheet', sheet: '表3', cell: 'C5'}});
	});
}

test('docx: places count paragraphs and rows together', async t => {
	const {blocks} = await read('docx');
	const grid = blocks.filter(isGrid)[0];
	t.deepEqual(grid?.rows[2]?.[1]?.place, {kind: 'line', line: shiliBudget.before.length + 3 + 3, column: 2});
});

test('text: a row of which only the name is left, without tabs, stays in its table; titles and notes do not', async t => {
	const read = async (...lines: readonly string[]): Promise<readonly unknown[]> => {
		const bytes = new TextEncoder().encode(lines.map(line => line.replaceAll('|', '\t')).join('\n'));
		const {blocks} = await readDocument(bytes, 'made-up.txt');
		return blocks.map(block => (isGrid(block) ? printed(block) : block.text));
	};
	t.deepEqual(await read('项目|预算数', '合计|12.00', '一、因公出国（境）费', '二、公务接待费|12.00'), [
		[
			['项目', '预算数'],
			['合计', '12.00'],
			['一、因公出国（境）费', ''],
			['二、公务接待费', '12.00'],
		],
	]);
	t.deepEqual(await read('项目|预算数', '合计|12.00', '收入总表', '项目|预算数', '合计|9.00'), [
		[
			['项目', '预算数'],
			['合计', '12.00'],
		],
		'收入总表',
		[
			['项目', '预算数'],
			['合计', '9.00'],
		],
	]);
	t.deepEqual(await read('项目|预算数', '合计|12.00', '三、收入情况', '项目|预算数'), [
		[
			['项目', '预算数'],
			['合计', '12.00'],
		],
		'三、收入情况',
		[['项目', '预算数']],
	]);
});
