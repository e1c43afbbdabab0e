import test from 'ava';
import fc from 'fast-check';
import {type Amount, parseAmount, toFen, type Unit} from '../../source/model/amount.js';
import {
	amountsAgree,
	changesAgree,
	growthAgrees,
	isCutOff,
	rateAgrees,
	shareAgrees,
} from '../../source/model/claim-arithmetic.js';
import type {Decimal} from '../../source/model/decimal.js';

const wan = (text: string): Amount => parseAmount(text, 'ten_thousand_yuan') as Amount;
const percent = (digits: number, decimals = 2): Decimal => ({digits, decimals});

const steps: Readonly<Record<Unit, number>> = {yuan: 100, ten_thousand_yuan: 1_000_000, hundred_million_yuan: 1e10};

/** An amount of whole fen as it would be printed. */
const printed = (fen: number, unit: Unit, decimals: number): Amount => {
	const step = steps[unit] / 10 ** decimals;
	return {fen: toFen(Math.round(fen / step) * step), unit, decimals};
};

/** 100 · part / whole, rounded to so many decimals. */
const rounded = (part: number, whole: number, decimals: number): Decimal => ({
	digits: Math.round(((100 * part) / whole) * 10 ** decimals),
	decimals,
});

const fen = fc.integer({min: 1_000_000, max: 1_000_000_000_00});
const unit = fc.constantFrom<Unit>('yuan', 'ten_thousand_yuan');
const decimals = fc.integer({min: 0, max: 2});

test('two printings of one amount agree, whatever their units and decimals', t => {
	fc.assert(
		fc.property(fen, unit, decimals, unit, decimals, (value, firstUnit, first, secondUnit, second) => {
			t.not(amountsAgree(printed(value, firstUnit, first), printed(value, secondUnit, second)), 'apart');
		}),
	);
	t.is(amountsAgree(wan('0.9'), wan('0.90')), 'equal');
	t.is(amountsAgree(wan('19577'), parseAmount('195,774,300', 'yuan') as Amount), 'rounded');
	t.is(amountsAgree(wan('190.62'), wan('190.63')), 'apart');
	t.is(amountsAgree(wan('19576'), parseAmount('195,774,300', 'yuan') as Amount), 'apart');
});

test('a change agrees with the two amounts it was worked out from, and with its own sign alone', t => {
	fc.assert(
		fc.property(fen, fen, decimals, (now, before, places) => {
			const sign = now >= before ? 1 : -1;
			const change = printed(Math.abs(now - before), 'ten_thousand_yuan', places);
			const amounts = [printed(now, 'ten_thousand_yuan', 2), printed(before, 'ten_thousand_yuan', 2)] as const;
			t.not(changesAgree(change, sign, ...amounts), 'apart');
			if (change.fen > 2_000_000) {
				t.is(changesAgree(change, sign === 1 ? -1 : 1, ...amounts), 'apart');
			}
		}),
	);
});

test('rates and shares agree with the amounts they were worked out from', t => {
	fc.assert(
		fc.property(fen, fen, decimals, (now, before, places) => {
			const sign = now >= before ? 1 : -1;
			const change = Math.abs(now - before);
			const rate = rounded(change, before, places);
			const amounts = [now, before, change].map(value => printed(value, 'ten_thousand_yuan', 2)) as [
				Amount,
				Amount,
				Amount,
			];
			t.not(rateAgrees(rate, amounts[2], sign, amounts[0]), 'apart');
			t.not(growthAgrees(rate, sign, amounts[0], amounts[1]), 'apart');
			t.not(shareAgrees(rounded(now, before, places), amounts[0], amounts[1]), 'apart');
		}),
	);
});

test('a rate that is off by more than its last digit is seen', t => {
	fc.assert(
		fc.property(
			fc.integer({min: 10_000_000_00, max: 1_000_000_000_00}),
			fc.integer({min: 1, max: 50}),
			(before, off) => {
				const change = Math.floor(before / 7);
				const rate = rounded(change, before, 2);
				const [now, delta] = [before + change, change].map(value => printed(value, 'ten_thousand_yuan', 2)) as [
					Amount,
					Amount,
				];
				t.is(rateAgrees({...rate, digits: rate.digits + off + 1}, delta, 1, now), 'apart');
			},
		),
	);
	t.is(rateAgrees(percent(3574), wan('5834.37'), 1, wan('22066.59')), 'apart');
	t.is(rateAgrees(percent(16, 1), wan('112.71'), -1, wan('6841.97')), 'rounded');
	t.is(rateAgrees(percent(16, -2), wan('2247.84'), 1, wan('2388.04')), 'rounded');
	t.is(rateAgrees(percent(10_000), wan('0.16'), 1, wan('0.16')), undefined);
});

test('a percentage that was cut off is told from one that is wrong', t => {
	t.true(isCutOff(percent(3657, 2), 3658, 10_000));
	t.false(isCutOff(percent(7173), 2106.66, 2940.05));
	t.false(isCutOff(percent(100), 1, 0));
});
