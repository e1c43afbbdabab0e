import {type Amount, lastDigit, toFen} from '../model/amount.js';
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

const sumOfTerms = (terms: readonly Term[]): number => {
	let sum = 0;
	for (const {figure, sign} of terms) {
		sum += sign * figure.amount.fen;
	}

	return sum;
};

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

/** A change is the difference of two rounded figures: in sums of changes each may be off by a whole step. */
const roundingsOf = ({left, right}: Equation): 1 | 2 => {
	const isChange = ({figure}: Term): boolean => figure.measure === 'change';
	return left.every(isChange) && right.every(isChange) ? 2 : 1;
};

const stepsOf = (terms: readonly Term[], amountOf: AmountOf): number => {
	let steps = 0;
	for (const {figure} of terms) {
		steps += lastDigit(amountOf(figure));
	}

	return steps;
};

/**
 * Largest difference in fen that is no contradiction: the intervals that the printed figures stand for, half a step
 * to either side of each, share a point up to half of all steps. Differences are whole fen.
 */
const boundOf = (equation: Equation, amountOf: AmountOf): number =>
	isSamePrint(equation, amountOf)
		? 0
		: Math.floor((roundingsOf(equation) * (stepsOf(equation.left, amountOf) + stepsOf(equation.right, amountOf))) / 2);

/**
 * Rounding errors of half a step h spread with the variance h²/3 each: more than three deviations off is no chance.
 */
const isChance = (difference: number, equation: Equation, amountOf: AmountOf): boolean => {
	const variance = [...equation.left, ...equation.right].reduce(
		(sum, {figure}) => sum + lastDigit(amountOf(figure)) ** 2 / 3,
		0,
	);
	return difference ** 2 <= 9 * roundingsOf(equation) * variance;
};

/** Whether true values exist that round to all that an identity prints. */
export const judge = (equation: Equation, amountOf: AmountOf): Judgement => {
	const difference = toFen(sumOfTerms(equation.left) - sumOfTerms(equation.right));
	const bound = boundOf(equation, amountOf);
	if (difference === 0) {
		return {verdict: 'exact', difference, bound};
	}

	const isConsistent = Math.abs(difference) <= bound;
	const verdict = isConsistent ? (isChance(2 * difference, equation, amountOf) ? 'rounding' : 'stretch') : 'fail';
	return {verdict, difference, bound};
};
