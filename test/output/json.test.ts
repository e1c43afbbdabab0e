import test from 'ava';
import fc from 'fast-check';
import {toFen} from '../../source/model/amount.js';
import type {Answer} from '../../source/model/answer.js';
import * as json from '../../source/output/json.js';
import {answerOf, everyKind} from './answers.js';

const toJson = (answer: Answer): string => [...json.toJson(answer)].join('');
const toNdjson = (answer: Answer): string => [...json.toNdjson(answer)].join('');

test('ndjson has every column of every row, null where there is no value', t => {
	t.is(
		toNdjson(everyKind),
		[
			'{"code":"2101506","label":"医疗保障经办事务","amount":4525400,"count":3,"change_pct":-12.5,"fiscal_year":2023,"blank":false,"reasons":["title","header"],"region":{"province":"重庆市","city":"重庆市","county":"江北区"}}',
			'{"code":null,"label":null,"amount":null,"count":null,"change_pct":null,"fiscal_year":null,"blank":null,"reasons":[],"region":{"province":null,"city":null,"county":null}}',
			'',
		].join('\n'),
	);
});

test('json is one array of the same records', t => {
	const lines = toNdjson(everyKind).trimEnd().split('\n');
	t.deepEqual(
		JSON.parse(toJson(everyKind)),
		lines.map(line => JSON.parse(line)),
	);
	t.is(toJson(answerOf([['label', 'text']])), '[]\n');
	t.is(toNdjson(answerOf([['label', 'text']])), '');
});

test('a cell that a row does not have is null', t => {
	t.is(toNdjson({columns: everyKind.columns.slice(0, 1), rows: [{cells: {}}]}), '{"code":null}\n');
});

test('money is exact to the fen, however large', t => {
	const amounts = fc.integer({min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER});
	fc.assert(
		fc.property(amounts, value => {
			const line = toNdjson(answerOf([['amount', 'amount']], [{fen: toFen(value), unit: 'yuan', decimals: 2}]));
			const [, sign, whole, fraction = ''] = /^\{"amount":(-?)(\d+)(?:\.(\d{1,2}))?\}\n$/.exec(line) ?? [];
			t.is(BigInt(`${sign}${whole}${fraction.padEnd(2, '0')}`), BigInt(value));
		}),
	);
});

test('any text comes back, and no control character stands in the output', t => {
	fc.assert(
		fc.property(fc.string({unit: 'binary'}), text => {
			const line = toNdjson(answerOf([['label', 'text']], [text]));
			t.deepEqual(JSON.parse(line), {label: text});
			t.notRegex(line.trimEnd(), /\p{Cc}/u);
		}),
	);
});
