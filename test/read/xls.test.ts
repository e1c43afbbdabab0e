import test from 'ava';
import {ExpectedError} from '../../source/model/expected-error.js';
import {compoundStream, compoundStreams} from '../../source/read/compound-file.js';
import {readWorkbook} from '../../source/read/workbook.js';
import {toGbk} from '../helpers/gbk.js';
import {showBlocks} from '../helpers/show-blocks.js';
import {begin, byte, end, float, long, narrow, record, short, wide, xlsOf} from '../helpers/xls-of.js';

const at = (row: number, column: number, style = 0) => [short(row), short(column), short(style)] as const;
const text = (row: number, column: number, content: string) =>
	record(0x204, ...at(row, column), short(content.length), byte(1), wide(content));
const header = [text(0, 0, '项目'), text(0, 1, '金额')];

/** The rows of the only table, joined. */
const tableOf = async (...parameters: Parameters<typeof xlsOf>): Promise<string> => {
	const blocks = await readWorkbook(xlsOf(...parameters), 'report.xls');
	const grid = blocks.find(block => block.kind === 'grid');
	return (grid?.rows ?? []).map(row => row.map(cell => cell.text).join('|')).join('\n');
};

const styles = [
	record(0x41e, short(164), short(8), byte(0), narrow('#,##0.00')),
	record(0xe0, short(0), short(0)),
	record(0xe0, short(0), short(164)),
	record(0xe0, short(0), short(10)),
];

test('numbers in each of their forms, in the format of their style', async t => {
	const rk = (value: number): number => (value << 2) | 2;
	const upperHalf = new DataView(Float64Array.of(0.5).buffer).getUint32(4, true);
	const sheet = [
		...header,
		record(0x203, ...at(1, 0), float(205)),
		record(0x203, ...at(1, 1, 1), float(1202.951)),
		record(0x27e, ...at(2, 0), long(rk(2_101_501))),
		record(0x27e, ...at(2, 1), long(rk(-12_345) | 1)),
		record(0xbd, short(3), short(0), short(0), long(upperHalf), short(2), long(upperHalf), short(1)),
	];
	t.is(await tableOf(sheet, styles), '项目|金额\n205|1,202.95\n2101501|-123.45\n0.5|50.00%');
});

test('formulas show the value they had: number, text, truth, error, nothing', async t => {
	const special = (kind: number, value: number) =>
		[byte(kind), byte(0), byte(value), byte(0), short(0), short(0xffff)] as const;
	const tail = [short(0), long(0), short(0)] as const;
	const sheet = [
		...header,
		record(0x06, ...at(1, 0), ...special(0, 0), ...tail),
		record(0x4bc),
		record(0x207, short(2), byte(1), wide('合计')),
		record(0x06, ...at(1, 1), float(1.5), ...tail),
		record(0x06, ...at(2, 0), ...special(1, 1), ...tail),
		record(0x06, ...at(2, 1), ...special(2, 23), ...tail),
		record(0x06, ...at(3, 0), ...special(3, 0), ...tail),
		record(0x205, ...at(3, 1), byte(0), byte(0)),
	];
	t.is(await tableOf(sheet), '项目|金额\n合计|1.5\nTRUE|#REF!\n|FALSE');
});

test('shared strings: continued amid a string in another width, with looks and sounds', async t => {
	const strings = [
		record(
			0xfc,
			long(3),
			long(3),
			...[short(2), byte(0b1001), short(1), wide('项目'), long(7)],
			...[short(6), byte(0b0101), long(3), wide('合计')],
		),
		record(0x3c, byte(0), narrow('1234'), narrow('xyz'), short(2), byte(1), wide('金')),
		record(0x3c, byte(1), wide('额')),
	];
	const shared = (row: number, column: number, index: number) => record(0xfd, ...at(row, column), long(index));
	const sheet = [shared(0, 0, 0), shared(0, 1, 2), shared(1, 0, 1), shared(1, 1, 9), text(1, 1, '1')];
	t.is(await tableOf(sheet, strings), '项目|金额\n合计1234|1');
});

test('hidden rows and columns, merged cells, a chart inside the sheet', async t => {
	const sheet = [
		record(0x7d, short(1), short(1), short(0), short(0), short(1)),
		record(0x208, short(2), short(0), short(3), short(0), short(0), short(0), short(0x20)),
		...[text(0, 0, '项目'), text(0, 1, '隐'), text(0, 2, '金额'), text(0, 3, '备注')],
		...[text(1, 0, '合计'), text(1, 1, '隐'), text(1, 2, '1'), text(1, 3, '')],
		...[text(2, 0, '隐'), text(2, 2, '9')],
		...[begin(0x600, 0x20), text(9, 9, '图'), end],
		...[text(3, 0, '其中'), text(3, 2, '2'), text(3, 3, '三')],
		record(0xe5, short(1), short(0), short(1), short(3), short(3)),
	];
	t.is(await tableOf(sheet), '项目|金额|备注\n合计|1|备注\n其中|2|三');
});

test('Excel 5: strings in the encoding of the machine', async t => {
	const label = (row: number, column: number, content: string) => {
		const bytes = toGbk(content);
		return record(0x204, ...at(row, column), short(bytes.length), bytes);
	};
	const globals = [
		record(0x42, short(936)),
		record(0x41e, short(164), byte(4), narrow('0.00')),
		record(0xe0, short(0), short(164)),
	];
	const bytes = xlsOf(
		[label(0, 0, '项目'), label(0, 1, '金额'), label(1, 0, '合计'), record(0x203, ...at(1, 1), float(2))],
		globals,
		{version: 0x500, name: toGbk('收支总表'), stream: 'Book'},
	);
	t.is(
		showBlocks(await readWorkbook(bytes, 'report.xls')),
		'收支总表!A1: 收支总表\n+ 收支总表!A1: 项目 | 金额\n| 收支总表!A2: 合计 | 2.00',
	);
});

test('a locked workbook, one without its sheet, and one that is none', async t => {
	const refused = async (bytes: Uint8Array, message: RegExp) =>
		t.throwsAsync(readWorkbook(bytes, 'report.xls'), {instanceOf: ExpectedError, message});
	await refused(xlsOf(header, [record(0x2f, short(1))]), /password/);
	await refused(
		xlsOf(header, [record(0x85, long(100_000), byte(0), byte(0), byte(1), byte(0), narrow('a'))]),
		/sheet a is missing/,
	);
	await refused(xlsOf(header, [], {stream: 'Other'}), /no workbook/);
});

test('compound files of many sectors, and chains that run in a circle', t => {
	const content = new Uint8Array(9_000_000).fill(7);
	const bytes = xlsOf([content]);
	t.true(compoundStreams(bytes).has('Workbook'));
	const stream = compoundStream(bytes, ['Book', 'Workbook']) ?? new Uint8Array();
	t.true(Buffer.from(stream).includes(Buffer.from(content)));
	const circle = bytes.slice().fill(0, 512, 4096);
	t.true((compoundStream(circle, ['Workbook'])?.length ?? 0) <= bytes.length);
});
