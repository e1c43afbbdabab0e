import test from 'ava';
import fc from 'fast-check';
import type {Answer} from '../../source/model/answer.js';
import * as separated from '../../source/output/separated.js';
import {answerOf, everyKind, money} from './answers.js';

const toCsv = (...given: Parameters<typeof separated.toCsv>): string => [...separated.toCsv(...given)].join('');
const toTsv = (answer: Answer): string => [...separated.toTsv(answer)].join('');

/** A reader of RFC 4180 that knows nothing of the writer. */
const parseCsv = (text: string): string[][] => {
	const rows: string[][] = [];
	let row: string[] = [];
	const pattern = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/gy;
	while (pattern.lastIndex < text.length) {
		const match = pattern.exec(text);
		if (match === null) {
			throw new Error(`not RFC 4180 at ${pattern.lastIndex}`);
		}

		const [, field = '', end] = match;
		row.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
		if (end !== ',') {
			rows.push(row);
			row = [];
		}
	}

	return rows;
};

test('csv has every kind of value as one text, and quotes codes', t => {
	t.is(
		toCsv(everyKind),
		[
			'code,label,amount,count,change_pct,fiscal_year,blank,reasons,region\r\n',
			'"2101506",医疗保障经办事务,4525400,3,-12.5,2023,false,title;header,重庆市/重庆市/江北区\r\n',
			',,,,,,,,\r\n',
		].join(''),
	);
});

test('csv begins with a byte order mark if wanted', t => {
	t.true(toCsv(everyKind, {bom: true}).startsWith('\uFEFFcode,'));
});

const cell = test.macro({
	exec(t, written: string, expected: string) {
		t.is(toCsv(answerOf([['label', 'text']], [written])), `label\r\n${expected}\r\n`);
	},
	title: (_, written) => `csv cell ${JSON.stringify(written)}`,
});

test(cell, '=1+1', "'=1+1");
test(cell, '+cmd', "'+cmd");
test(cell, '-2+3', "'-2+3");
test(cell, '@SUM(A1)', "'@SUM(A1)");
test(cell, '\tx', "'\tx");
test(cell, '\rx', '"\'\rx"');
test(cell, '—', '—');
test(cell, '-', "'-");
test(cell, '-12.50', '-12.50');
test(cell, '+1', '+1');
test(cell, '-1,234.50', '"-1,234.50"');
test(cell, '-1,23', '"\'-1,23"');
test(cell, 'a"b', '"a""b"');
test(cell, 'a\nb', '"a\nb"');
test(cell, 'a\u001B[31mb\u009B', 'a\uFFFD[31mb\uFFFD');

test('csv parses back to its rows', t => {
	const text = fc.string({unit: fc.constantFrom('a', '类', '"', ',', '\r', '\n', ' ', ';', '0')});
	fc.assert(
		fc.property(fc.array(fc.tuple(text, text), {minLength: 1, maxLength: 5}), rows => {
			const csv = toCsv(
				answerOf(
					[
						['label', 'text'],
						['code', 'code'],
					],
					...rows,
				),
			);
			t.deepEqual(
				parseCsv(csv).slice(1),
				rows.map(row => row.map(value => (value.startsWith('\r') ? `'${value}` : value))),
			);
		}),
	);
});

test('tsv keeps a row on one line', t => {
	t.is(
		toTsv(
			answerOf(
				[
					['text', 'text'],
					['amount', 'amount'],
				],
				['a\tb\nc\\d\r', money('1.50', 'yuan')],
			),
		),
		'text\tamount\na\\tb\\nc\\\\d\\r\t1.5\n',
	);
});

test('without rows nothing is written', t => {
	t.is(toCsv(answerOf([['label', 'text']]), {bom: true}), '');
	t.is(toTsv(answerOf([['label', 'text']])), '');
});
