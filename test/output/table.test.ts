import test from 'ava';
import fc from 'fast-check';
import type {Answer} from '../../source/model/answer.js';
import {width} from '../../source/model/width.js';
import {toTable} from '../../source/output/table.js';
import {openWords} from '../../source/words.js';
import {golden} from '../helpers/golden.js';
import {answerOf, everyKind, money, words} from './answers.js';

const accounts = answerOf(
	[
		['code', 'code', 2],
		['label', 'text', 1],
		['amount', 'amount', 3],
		['stage', 'text', 4],
		['file', 'text', 0],
	],
	['210', '卫生健康支出', money('8,500.00'), 'budget', 'a.txt'],
	['21015', '医疗保障管理事务', money('8,500.00'), 'budget', 'a.txt'],
	['2101506', '医疗保障经办事务', money('-3.10'), 'final', 'a.txt'],
);

test('columns are aligned, identifiers worded, and money is in its printed unit', t => {
	golden(t, 'output/table.txt', toTable(accounts, {words}).text);
});

test('the words can be English', t => {
	golden(t, 'output/table-en.txt', toTable(accounts, {words: openWords('data/words', 'en')}).text);
});

test('every kind of value has a form for people', t => {
	golden(t, 'output/table-kinds.txt', toTable(everyKind, {words}).text);
});

test('money in a chosen unit never has more digits than were printed', t => {
	const mixed = answerOf(
		[['amount', 'amount']],
		[money('452.5')],
		[money('1,200.00', 'yuan')],
		[money('3', 'hundred_million_yuan')],
	);
	const lines = (moneyUnit: 'ten_thousand_yuan' | 'yuan' | 'printed') =>
		toTable(mixed, {words, moneyUnit})
			.text.split('\n')
			.map(line => line.trim());
	t.deepEqual(lines('ten_thousand_yuan').slice(2, 5), ['452.5', '0.120000', '30,000']);
	t.is(lines('ten_thousand_yuan')[0], '金额 (万元)');
	t.deepEqual(lines('printed').slice(2, 5), ['452.5 万元', '1,200.00 元', '3 亿元']);
	t.is(lines('printed')[0], '金额');
});

test('nothing of a report reaches the terminal but its text', t => {
	const {text} = toTable(answerOf([['label', 'text']], ['一\u001B[2J\u009B1m\u202E二\n三\t四']), {words});
	t.is(text.split('\n')[2], '一[2J1m二 三 四');
});

test('a narrow terminal cuts texts first, then loses the least important columns, and says which', t => {
	const {text, dropped} = toTable(accounts, {words, width: 38});
	golden(t, 'output/table-narrow.txt', text);
	t.deepEqual(dropped, ['stage']);
});

test('colour marks only the header and rows that stand apart', t => {
	const answer: Answer = {
		...accounts,
		rows: accounts.rows.map((row, index) => (index === 0 ? {...row, mark: 'total'} : row)),
	};
	const lines = toTable(answer, {words, colour: true}).text.split('\n');
	t.deepEqual(
		lines.map(line => line.includes('\u001B')),
		[true, false, true, false, false, false],
	);
	t.false(toTable(answer, {words}).text.includes('\u001B'));
});

test('no line is wider than the terminal', t => {
	const text = fc.string({unit: fc.constantFrom('a', '类', '１', 'é', ' '), maxLength: 40});
	fc.assert(
		fc.property(
			fc.array(fc.tuple(text, text, text), {minLength: 1, maxLength: 4}),
			fc.integer({min: 4, max: 60}),
			(rows, columns) => {
				const answer = answerOf(
					[
						['label', 'text', 1],
						['code', 'code', 2],
						['unit', 'text', 3],
					],
					...rows,
				);
				const {text: table} = toTable(answer, {words, width: columns});
				t.true(table.split('\n').every(line => width(line) <= columns));
			},
		),
	);
});

test('a long title is cut before a column of numbers is left out, and no number is', t => {
	const amounts = ['first', 'second', 'third'].map(
		key => ({key, title: `${key} ${'很长的标题'.repeat(4)}`, kind: 'count', importance: 2}) as const,
	);
	const answer = {columns: amounts, rows: [{cells: {first: 1_234_567_890_123, second: 2, third: 3}}]};
	const {text, dropped} = toTable(answer, {words: openWords('data/words', 'zh'), width: 60});
	t.deepEqual(dropped, []);
	t.true(text.includes('1234567890123'));
	t.true(
		text.split('\n').every(line => width(line) <= 60),
		text,
	);
});
