import test from 'ava';
import fc from 'fast-check';
import {toFen} from '../../source/model/amount.js';
import {differenceOf, growthOf, percentOf, shareChangeOf, sumOf} from '../../source/query/arithmetic.js';

const tenThousand = (fen: number, decimals = 2) => ({fen: toFen(fen), unit: 'ten_thousand_yuan', decimals}) as const;
const yuan = (fen: number) => ({fen: toFen(fen), unit: 'yuan', decimals: 2}) as const;

test('a sum is exact, in the coarsest unit and as precise as its most precise part of that unit', t => {
	t.deepEqual(sumOf([tenThousand(10_000), tenThousand(20_000, 1)]), tenThousand(30_000));
	t.deepEqual(sumOf([yuan(5), tenThousand(20_000, 1)]), tenThousand(20_005, 1));
	t.is(sumOf([]), null);
});

test('a difference counts what is missing as nothing', t => {
	t.deepEqual(differenceOf(tenThousand(10_000), [tenThousand(30_000), null]), tenThousand(-20_000));
	t.deepEqual(differenceOf(null, [tenThousand(30_000)]), tenThousand(-30_000));
	t.is(Number(differenceOf(null, []).fen), 0);
});

test('per cents have one decimal, rounded half away from zero', t => {
	t.is(percentOf(1, 3), 33.3);
	t.is(percentOf(2, 3), 66.7);
	t.is(percentOf(1, 2000), 0.1);
	t.is(percentOf(-1, 2000), -0.1);
	t.is(percentOf(-1, 2001), 0);
	t.is(percentOf(5, 0), null);
	t.is(percentOf(9_007_199_254_740_991, 9_007_199_254_740_991), 100);
});

test('growth has a base: from nothing, or from less, there is none', t => {
	t.is(growthOf(400, 300), -25);
	t.is(growthOf(0, 300), null);
	t.is(growthOf(-5, 300), null);
});

test('a change of shares is rounded once, not the difference of rounded shares', t => {
	// 33.33… to 66.66… is 33.33…, though 66.7 - 33.3 is 33.4
	t.is(shareChangeOf({part: 1, whole: 3}, {part: 2, whole: 3}), 33.3);
	t.is(shareChangeOf({part: 1, whole: 0}, {part: 2, whole: 3}), null);
});

test('shares of a whole differ from it by rounding only', t => {
	fc.assert(
		fc.property(fc.array(fc.integer({min: 0, max: 1e12}), {minLength: 1, maxLength: 20}), parts => {
			const whole = parts.reduce((sum, part) => sum + part, 0);
			const shares = parts.map(part => percentOf(part, whole) ?? 0);
			const sum = shares.reduce((total, share) => total + Math.round(share * 10), 0);
			t.true(whole === 0 || Math.abs(sum - 1000) <= parts.length / 2);
		}),
	);
});
