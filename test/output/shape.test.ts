import test from 'ava';
import {ExpectedError} from '../../source/model/expected-error.js';
import {shapeAnswer} from '../../source/output/shape.js';
import {answerOf, money, words} from './answers.js';

const answer = answerOf(
	[
		['label', 'text', 0],
		['amount', 'amount', 3],
	],
	['乙', money('9')],
	['甲', null],
	['丙', money('10.5')],
	['丁', money('9.00')],
);

const labels = (shape: Parameters<typeof shapeAnswer>[1]) =>
	shapeAnswer(answer, shape, words)
		.rows.map(({cells}) => cells.label)
		.join('');

test('sorts money by amount, equal rows in their order, what is missing last', t => {
	t.is(labels({sort: 'amount'}), '乙丁丙甲');
	t.is(labels({sort: '-amount'}), '丙乙丁甲');
	t.is(labels({}), '乙甲丙丁');
});

test('limits after sorting', t => {
	t.is(labels({sort: '-amount', limit: 1}), '丙');
	t.is(labels({limit: 0}), '');
	t.is(labels({limit: 99}), '乙甲丙丁');
});

test('chosen columns stand in the order asked for, and people see them all', t => {
	const {columns} = shapeAnswer(answer, {columns: ['amount', 'label']}, words);
	t.deepEqual(
		columns.map(({key, importance}) => [key, importance]),
		[
			['amount', 1],
			['label', 2],
		],
	);
});

test('an unknown column is wrong usage, and the message names the known ones', t => {
	for (const shape of [{columns: ['lable']}, {sort: '-lable'}]) {
		const error = t.throws(() => shapeAnswer(answer, shape, words), {instanceOf: ExpectedError});
		t.is(error?.exitCode, 2);
		t.regex(error?.message ?? '', /lable.*label, amount/);
	}
});
