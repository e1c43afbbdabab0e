import {read, utils, type WorkSheet} from '@e965/xlsx';
import test from 'ava';
import fc from 'fast-check';
import type {Answer} from '../../source/model/answer.js';
import {ExpectedError} from '../../source/model/expected-error.js';
import {toXlsx} from '../../source/output/workbook.js';
import {zipEntries} from '../../source/read/zip.js';
import {answerOf, everyKind, money, words} from './answers.js';

const bytesOf = (answer: Answer, say?: (line: string) => void): Uint8Array =>
	Buffer.concat([...toXlsx(answer, {words, ...(say ? {say} : {})})]);

const sheetOf = (answer: Answer): WorkSheet => {
	const {Sheets, SheetNames} = read(bytesOf(answer), {cellNF: true, cellStyles: true});
	return Sheets[SheetNames[0] ?? ''] ?? {};
};

const partOf = (answer: Answer, name: string): string =>
	new TextDecoder().decode(
		zipEntries(bytesOf(answer))
			.find(entry => entry.name === name)
			?.read(),
	);

const sheetXml = (answer: Answer): string => partOf(answer, 'xl/worksheets/sheet1.xml');

/** Type, value and number format of a cell. */
const cellOf = (sheet: WorkSheet, place: string): unknown[] => [sheet[place]?.t, sheet[place]?.v, sheet[place]?.z];

test('every kind of value is a cell of its own type', t => {
	const sheet = sheetOf(everyKind);
	t.deepEqual(
		['A2', 'B2', 'C2', 'D2', 'E2', 'F2', 'G2', 'H2', 'I2'].map(place => cellOf(sheet, place)),
		[
			['s', '2101506', '@'],
			['s', '医疗保障经办事务', 'General'],
			['n', 4_525_400, '#,##0.00'],
			['n', 3, 'General'],
			['n', -12.5, 'General'],
			['n', 2023, 'General'],
			['b', false, 'General'],
			['s', 'title;header', 'General'],
			['s', '重庆市/重庆市/江北区', 'General'],
		],
	);
	t.deepEqual(
		Object.keys(sheet).filter(place => place.endsWith('3')),
		[],
		'a value that is not there is no cell',
	);
});

test('the names of the columns are bold and stay in sight', t => {
	const xml = sheetXml(everyKind);
	t.regex(xml, /<pane ySplit="1"[^>]*state="frozen"/);
	const style = /r="A1" s="(\d)"/.exec(xml)?.[1];
	const styles = partOf(everyKind, 'xl/styles.xml');
	const formats = /<cellXfs.*<\/cellXfs>/.exec(styles)?.[0].match(/<xf [^>]*>/g) ?? [];
	const font = /fontId="(\d)"/.exec(formats[Number(style)] ?? '')?.[1];
	t.regex(styles.match(/<font>.*?<\/font>/g)?.[Number(font)] ?? '', /<b\/>/);
	t.deepEqual(
		utils.sheet_to_json(sheetOf(everyKind), {header: 1})[0],
		everyKind.columns.map(({key}) => key),
	);
});

test('an answer without rows is a workbook with the names of its columns', t => {
	t.deepEqual(utils.sheet_to_json(sheetOf({...everyKind, rows: []}), {header: 1}), [
		everyKind.columns.map(({key}) => key),
	]);
	t.deepEqual(utils.sheet_to_json(sheetOf({columns: [], rows: []})), []);
});

test('columns are as wide as their Chinese, within reason', t => {
	const answer = answerOf(
		[
			['a', 'text'],
			['b', 'text'],
			['c', 'amount'],
			['d', 'text'],
		],
		['是', '城乡居民基本养老保险基金补助', money('12345678.90'), '长'.repeat(400)],
	);
	const widths = [...sheetXml(answer).matchAll(/<col [^>]*width="(\d+)"/g)].map(([, columns]) => Number(columns));
	t.deepEqual(widths, [8, 30, '123,456,789,000.00'.length + 2, 60]);
});

test('what looks like a formula is a text, and stays one when it is edited', t => {
	for (const text of ['=1+1', '+cmd', '-2+3', '@SUM(A1)', '=HYPERLINK("http://example.com")']) {
		const sheet = sheetOf(answerOf([['label', 'text']], [text]));
		t.deepEqual(cellOf(sheet, 'A2'), ['s', text, '@']);
		t.is(sheet.A2?.f, undefined);
	}
});

const cell = test.macro({
	exec(t, written: string, expected: string) {
		t.is(sheetOf(answerOf([['label', 'text']], [written])).A2?.v, expected);
	},
	title: (_, written) => `xlsx cell ${JSON.stringify(written)}`,
});

test(cell, ' 两边有空格 ', ' 两边有空格 ');
test(cell, '一行\r\n又一行\r再一行', '一行\n又一行\n再一行');
test(cell, 'a\u0007b\u001B[31mc\u0000', 'a\uFFFDb\uFFFD[31mc\uFFFD');
test(cell, '半个\uD842', '半个\uFFFD');
test(cell, '\uFFFE\uFFFF', '\uFFFD\uFFFD');
test(cell, '𠮷<&>"\'', '𠮷<&>"\'');
test(cell, '_x0041_', '_x0041_');
test(cell, '__x000D__x000A_', '__x000D__x000A_');

test('any text comes back as it was', t => {
	fc.assert(
		fc.property(fc.string({unit: 'grapheme', minLength: 1}), text => {
			fc.pre(!/[\p{Cc}\uFFFE\uFFFF]/u.test(text));
			t.is(sheetOf(answerOf([['label', 'text']], [text])).A2?.v, text);
		}),
	);
});

test('an amount that no number holds is a text, digit by digit', t => {
	const sheet = sheetOf(answerOf([['amount', 'amount']], [money('9007199254.74')], [money('999999999.99')]));
	t.deepEqual(cellOf(sheet, 'A2'), ['s', '90071992547400', 'General']);
	t.deepEqual(cellOf(sheet, 'A3'), ['n', 9_999_999_999_900, '#,##0.00']);
});

test('a text too long for a cell is cut, and that is said', t => {
	const said: string[] = [];
	const answer = answerOf([['text', 'text']], ['长'.repeat(40_000)], ['短']);
	const [first] = utils.sheet_to_json<{text: string}>(
		read(bytesOf(answer, line => said.push(line))).Sheets.kuanxiang ?? {},
	);
	t.is(first?.text.length, 32_767);
	t.true(first?.text.endsWith('…'));
	t.deepEqual(said, [words('note.xlsx_cut', {count: '1'})]);
});

test('more rows than a sheet holds are refused', t => {
	const row = everyKind.rows[0] as Answer['rows'][number];
	t.throws(() => bytesOf({...everyKind, rows: new Array(1_048_576).fill(row)}), {instanceOf: ExpectedError});
});

test('the same answer is the same bytes, without the time of day', t => {
	t.deepEqual(bytesOf(everyKind), bytesOf(everyKind));
	const dates = zipDates(bytesOf(everyKind));
	t.deepEqual(new Set(dates), new Set([0x0021_0000]));
});

/** Day and time of each file, from the headers in front of them. */
const zipDates = (bytes: Uint8Array): number[] => {
	const buffer = Buffer.from(bytes);
	const dates: number[] = [];
	for (let at = buffer.indexOf('PK\u0003\u0004'); at >= 0; at = buffer.indexOf('PK\u0003\u0004', at + 1)) {
		dates.push(buffer.readUInt32LE(at + 10));
	}

	return dates;
};

test('long answers are packed piece by piece, and read as one sheet', t => {
	const rows = Array.from({length: 1234}, (_, index) => [`行${index}`, money(`${index}.50`)] as const);
	const answer = answerOf(
		[
			['label', 'text'],
			['amount', 'amount'],
		],
		...rows,
	);
	const read = utils.sheet_to_json<{label: string; amount: number}>(sheetOf(answer));
	t.is(read.length, 1234);
	t.deepEqual(read[1233], {label: '行1233', amount: 12_335_000});
});
