import {type Amount, overlap, type Range, rangeOf} from './amount.js';
import type {Decimal} from './decimal.js';

/** How a stated number and what it is compared with lie to each other. */
export type Agreement = 'equal' | 'rounded' | 'apart';

/** Increases are 1, decreases -1. */
export type Sign = 1 | -1;

/** Two printings of one amount: equal, or consistent as the coarser of two precisions, or neither. */
export const amountsAgree = (stated: Amount, printed: Amount): Agreement => {
	if (stated.fen === printed.fen) {
		return 'equal';
	}

	const [a, b] = [rangeOf(stated), rangeOf(printed)];
	const isSamePrecision = a[1] - a[0] === b[1] - b[0];
	return !isSamePrecision && overlap(a, b) ? 'rounded' : 'apart';
};

/** A change stated in the prose against that of two printed amounts. */
export const changesAgree = (stated: Amount, sign: Sign, now: Amount, before: Amount): Agreement => {
	if (sign * stated.fen === now.fen - before.fen) {
		return 'equal';
	}

	const [low, high] = rangeOf(stated);
	const [least, most] = rangeOf(now);
	const [first, last] = rangeOf(before);
	return overlap(sign === 1 ? [low, high] : [-high, -low], [least - last, most - first]) ? 'rounded' : 'apart';
};

type Fraction = readonly [part: number, whole: number];

/** Whether least … most, in per cent, meets the printed percentage ± half its last digit. Whole numbers only. */
const meets = ({digits, decimals}: Decimal, least: Fraction, most: Fraction): boolean => {
	const up = 10n ** BigInt(Math.max(0, -decimals));
	const down = 2n * 10n ** BigInt(Math.max(0, decimals));
	const low = BigInt(2 * digits - 1) * up;
	const high = BigInt(2 * digits + 1) * up;
	const scaled = ([part]: Fraction): bigint => 100n * BigInt(part) * down;
	return scaled(least) <= high * BigInt(least[1]) && scaled(most) >= low * BigInt(most[1]);
};

/** p % = a / b, from the corners of the intervals; nothing where the whole may be zero. */
export const shareAgrees = (percent: Decimal, part: Amount, whole: Amount): Agreement | undefined => {
	const [least, most] = rangeOf(part);
	const [low, high] = rangeOf(whole);
	if (low <= 0) {
		return undefined;
	}

	return meets(percent, [least, least < 0 ? low : high], [most, most < 0 ? high : low]) ? 'rounded' : 'apart';
};

const rateMeets = (percent: Decimal, [low, high]: Range, [least, most]: Range, sign: Sign): Agreement | undefined => {
	const wholes = [most - sign * low, least - sign * high];
	const [ofLeast = 0, ofMost = 0] = wholes;
	// Nothing before: 100 % by custom, or no rate at all.
	return ofLeast <= 0 || ofMost <= 0 ? undefined : meets(percent, [low, ofLeast], [high, ofMost]) ? 'rounded' : 'apart';
};

/** g % = δ / (c − δ) of a change δ that led to the amount c. */
export const rateAgrees = (percent: Decimal, change: Amount, sign: Sign, now: Amount): Agreement | undefined =>
	rateMeets(percent, rangeOf(change), rangeOf(now), sign);

/** g % = (c − b) / b of two amounts. */
export const growthAgrees = (percent: Decimal, sign: Sign, now: Amount, before: Amount): Agreement | undefined => {
	const [least, most] = rangeOf(now);
	const [low, high] = rangeOf(before);
	if (low <= 0) {
		return undefined;
	}

	return sign === 1
		? meets(percent, [least - high, high], [most - low, low])
			? 'rounded'
			: 'apart'
		: meets(percent, [low - most, low], [high - least, high])
			? 'rounded'
			: 'apart';
};

/** Whether a wrong percentage is off by less than its last digit: cut off, not rounded. */
export const isCutOff = ({digits, decimals}: Decimal, part: number, whole: number): boolean =>
	whole > 0 && Math.abs(digits / 10 ** decimals - (100 * part) / whole) < 10 ** -decimals;
