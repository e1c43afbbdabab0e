import test from 'ava';
import {rulesOfStroke} from '../../source/read/pdf-path.js';

const plain = [1, 0, 0, 1, 0, 0] as const;

type Corner = readonly [x: number, y: number];

/** As pdfjs hands a closed shape over. */
const shape = (...corners: readonly Corner[]): readonly number[] => [
	...corners.flatMap(([x, y], index) => [index === 0 ? 0 : 1, x, y]),
	4,
];

const box = shape([10, 10], [60, 10], [60, 30], [10, 30]);
const slanted = shape([12, 12], [20, 12], [16, 20]);

test('the sides of a rectangle are rules', t => {
	t.is(rulesOfStroke(box, plain, 0.5).length, 4);
});

test('the outline of a character is no rule, straight as some of its shapes are', t => {
	t.deepEqual(rulesOfStroke([...slanted, ...box], plain, 0.5), []);
});

test('lines drawn together with such shapes are rules', t => {
	t.is(rulesOfStroke([...slanted, 0, 10, 40, 1, 90, 40], plain, 0.5).length, 1);
});
