import {type Amount, addRanges, lastDigit, overlap, type Range, rangeOf, toFen} from '../model/amount.js';
import type {Verdict} from '../model/check.js';
import type {Fact} from '../model/fact.js';
import type {Equation, Term} from './rule.js';

/** How a figure is taken: with its printed decimals, or with those of its table where trailing zeros are dropped. */
export type AmountOf = (figure: Fact) => Amount;

export type Judgement = {
	readonly verdict: Exclude<Verdict, 'not_checked'>;
	/** Left minus right, in fen. */
	readonly difference: number;
	/** Up to which difference the print leaves it open, in fen. */
	readonly bound: number;
};

const signed = ([low, high]: Range, sign: 1 | -1): Range => (sign === 1 ? [low, high] : [-high, -low]);

export const rangeOfTerms = (terms: readonly Term[], amountOf: AmountOf): Range =>
	addRanges(terms.map(({figure, sign}) => signed(rangeOf(amountOf(figure)), sign)));

const sumOfTerms = (terms: readonly Term[]): number =>
	terms.reduce((sum, {figure, sign}) => sum + sign * figure.amount.fen, 0);

/** One printed figure against one other of the same precision: no rounding lies between them. */
const isSamePrint = ({left, right}: Equation, amountOf: AmountOf): boolean => {
	const [a, b] = [left[0], right[0]];
	return (
		left.length === 1 &&
		right.length === 1 &&
		a !== undefined &&
		b !== undefined &&
		lastDigit(amountOf(a.figure)) === lastDigit(amountOf(b.figure))
	);
};

/**
 * Rounding errors of half a step h spread with the variance h²/3 each: more than three deviations off is no chance.
 */
const isChance = (difference: number, terms: readonly Term[], amountOf: AmountOf): boolean => {
	const variance = terms.reduce((sum, {figure}) => sum + lastDigit(amountOf(figure)) ** 2 / 3, 0);
	return difference ** 2 <= 9 * variance;
};

/** Whether true values exist that round to all that an identity prints. */
export const judge = (equation: Equation, amountOf: AmountOf): Judgement => {
	const {left, right} = equation;
	const terms = [...left, ...right];
	const difference = toFen(sumOfTerms(left) - sumOfTerms(right));
	if (difference === 0) {
		return {verdict: 'exact', difference, bound: boundOf(equation, amountOf)};
	}

	const bound = boundOf(equation, amountOf);
	const isConsistent =
		!isSamePrint(equation, amountOf) && overlap(rangeOfTerms(left, amountOf), rangeOfTerms(right, amountOf));
	const verdict = isConsistent ? (isChance(2 * difference, terms, amountOf) ? 'rounding' : 'stretch') : 'fail';
	return {verdict, difference, bound};
};

/** Largest difference in fen that is no contradiction; differences are whole fen. */
const boundOf = (equation: Equation, amountOf: AmountOf): number =>
	isSamePrint(equation, amountOf)
		? 0
		: Math.floor(
				[...equation.left, ...equation.right].reduce((sum, {figure}) => sum + lastDigit(amountOf(figure)), 0) / 2,
			);
