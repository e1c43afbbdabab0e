import test from 'ava';
import fc from 'fast-check';
import {type AmountOf, judge} from '../../source/check/judge.js';
import {plus, sumOf} from '../../source/check/rule.js';
import {parseAmount, type Unit} from '../../source/model/amount.js';
import type {Fact} from '../../source/model/fact.js';

const figure = (text: string, unit: Unit = 'ten_thousand_yuan'): Fact =>
	({id: text, amount: parseAmount(text, unit)}) as unknown as Fact;

const asPrinted: AmountOf = ({amount}) => amount;

const checkSum = test.macro({
	exec(t, whole: string, parts: readonly string[], verdict: string) {
		const equation = sumOf(
			figure(whole),
			parts.map(part => figure(part)),
		);
		t.is(judge(equation, asPrinted).verdict, verdict as never);
	},
	title: (_, whole: string, parts: readonly string[], verdict) => `${whole} = ${parts.join(' + ')} is ${verdict}`,
});

test(checkSum, '3.00', ['1.00', '2.00'], 'exact');
test(checkSum, '3.01', ['1.00', '2.00'], 'rounding');
test(checkSum, '3.02', ['1.00', '2.00'], 'fail');
test(checkSum, '3.01', ['3.00'], 'fail');
test(checkSum, '6.02', ['1.00', '2.00', '3.00'], 'stretch');
test(checkSum, '6.03', ['1.00', '2.00', '3.00'], 'fail');
test(checkSum, '-1.00', ['1.00', '-2.00'], 'exact');
test(checkSum, '0.01', ['0.00', '0.00'], 'rounding');

const checkChanges = test.macro({
	exec(t, whole: string, parts: readonly string[], verdict: string) {
		const change = (text: string): Fact => ({...figure(text), measure: 'change'});
		t.is(judge(sumOf(change(whole), parts.map(change)), asPrinted).verdict, verdict as never);
	},
	title: (_, whole: string, parts: readonly string[], verdict) => `changes ${whole} = ${parts.join(' + ')}: ${verdict}`,
});

// 本年 and 上年 are both rounded before one is taken from the other
test(checkChanges, '-193.08', ['413.74', '-606.84'], 'rounding');
test(checkChanges, '-193.07', ['413.74', '-606.84'], 'stretch');
test(checkChanges, '-193.06', ['413.74', '-606.84'], 'fail');
test(checkChanges, '-193.08', ['-193.09'], 'fail');

test('元 and 万元 agree within the coarser print, and no further', t => {
	const tenThousand = figure('1,202.95');
	const judged = (yuan: string) =>
		judge({left: [plus(tenThousand)], right: [plus(figure(yuan, 'yuan'))], blanks: 0}, asPrinted);
	t.is(judged('12,029,501.84').verdict, 'rounding');
	t.is(judged('12,029,550.00').verdict, 'rounding');
	t.is(judged('12,029,550.02').verdict, 'fail');
});

test('a sum of numbers and the sum of their printed forms are never called contradictory, at any precision', t => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({min: -900_000_000, max: 900_000_000}), {minLength: 1, maxLength: 12}),
			fc.constantFrom(0, 1, 2, 4),
			(fens, decimals) => {
				const print = (fen: number): Fact => {
					const step = 10 ** (6 - decimals);
					return figure((Math.round(fen / step) / 10 ** decimals).toFixed(decimals));
				};
				const total = fens.reduce((sum, fen) => sum + fen, 0);
				t.not(judge(sumOf(print(total), fens.map(print)), asPrinted).verdict, 'fail');
			},
		),
		{numRuns: 300},
	);
});
