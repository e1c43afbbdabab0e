import {type Amount, addFen, toFen, units} from '../model/amount.js';

/** Unit and decimals in which several amounts can be told together: the coarsest unit, as precise as it was printed. */
const precisionOf = (amounts: readonly Amount[]): Pick<Amount, 'unit' | 'decimals'> => {
	const unit = [...units].reverse().find(candidate => amounts.some(amount => amount.unit === candidate)) ?? 'yuan';
	const decimals = amounts.filter(amount => amount.unit === unit).map(amount => amount.decimals);
	return {unit, decimals: Math.max(0, ...decimals)};
};

/** Exact sum; nothing of nothing. */
export const sumOf = (amounts: readonly Amount[]): Amount | null =>
	amounts.length === 0 ? null : {fen: addFen(amounts.map(({fen}) => fen)), ...precisionOf(amounts)};

/** `from` less `others`, exactly. */
export const differenceOf = (from: Amount | null, others: ReadonlyArray<Amount | null>): Amount => {
	const present = others.filter(amount => amount !== null);
	const rest = addFen(present.map(({fen}) => fen));
	return {fen: toFen((from?.fen ?? 0) - rest), ...precisionOf(from === null ? present : [from, ...present])};
};

/** The quotient rounded half away from zero. */
const rounded = (dividend: bigint, divisor: bigint): number => {
	const negative = dividend < 0n !== divisor < 0n;
	const top = dividend < 0n ? -dividend : dividend;
	const bottom = divisor < 0n ? -divisor : divisor;
	const quotient = Number((2n * top + bottom) / (2n * bottom));
	return negative && quotient !== 0 ? -quotient : quotient;
};

/** Per cent with one decimal, from the exact quotient; null where there is no whole to take a share of. */
export const percentOf = (part: number, whole: number): number | null =>
	whole === 0 ? null : rounded(BigInt(part) * 1000n, BigInt(whole)) / 10;

/** Growth in per cent; null where there was nothing, or less, to grow from. */
export const growthOf = (from: number, to: number): number | null => (from <= 0 ? null : percentOf(to - from, from));

/** Change of a share in percentage points with one decimal, from the exact quotients. */
export const shareChangeOf = (
	from: {readonly part: number; readonly whole: number},
	to: {readonly part: number; readonly whole: number},
): number | null => {
	if (from.whole === 0 || to.whole === 0) {
		return null;
	}

	const dividend = BigInt(to.part) * BigInt(from.whole) - BigInt(from.part) * BigInt(to.whole);
	return rounded(dividend * 1000n, BigInt(from.whole) * BigInt(to.whole)) / 10;
};
