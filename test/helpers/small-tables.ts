import type {LinearEquation} from '../../source/check/feasible.js';
import type {Random} from './random-numbers.js';

/** 合计 and 基本 + 项目 of a class with two accounts, in yuan and fen: nine figures. */
export type SmallTable = readonly number[];

/** Half-fen either side of a printed fen. */
const near = (value: number, fen: number | undefined): boolean => Math.abs(value - 2 * (fen ?? 0)) <= 1;

/** Every choice of true values for the four leaves, in half-fen; sums follow. Whole half-fen are enough for sums. */
export const holdsForSome = ([
	b1 = 0,
	p1 = 0,
	t1 = 0,
	b2 = 0,
	p2 = 0,
	t2 = 0,
	b = 0,
	p = 0,
	t = 0,
]: SmallTable): boolean => {
	const steps = [-1, 0, 1];
	for (const d1 of steps) {
		for (const d2 of steps) {
			for (const d3 of steps) {
				for (const d4 of steps) {
					const [vb1, vp1, vb2, vp2] = [2 * b1 + d1, 2 * p1 + d2, 2 * b2 + d3, 2 * p2 + d4];
					const holds =
						near(vb1 + vp1, t1) &&
						near(vb2 + vp2, t2) &&
						near(vb1 + vb2, b) &&
						near(vp1 + vp2, p) &&
						near(vb1 + vp1 + vb2 + vp2, t);
					if (holds) {
						return true;
					}
				}
			}
		}
	}

	return false;
};

export const smallRanges = (small: SmallTable): ReadonlyArray<readonly [number, number]> =>
	small.map(fen => [2 * fen - 1, 2 * fen + 1] as const);

/** t1 = b1 + p1, t2 = b2 + p2, b = b1 + b2, p = p1 + p2, t = t1 + t2, t = b + p */
export const smallEquations = [
	[2, 0, 1],
	[5, 3, 4],
	[6, 0, 3],
	[7, 1, 4],
	[8, 2, 5],
	[8, 6, 7],
].map(
	([whole = 0, first = 0, second = 0]): LinearEquation => [
		{variable: whole, weight: 1},
		{variable: first, weight: -1},
		{variable: second, weight: -1},
	],
);

export const mutatedTable = (random: Random): SmallTable => {
	const [b1, p1, b2, p2] = [0, 1, 2, 3].map(() => random.whole(50, 90)) as [number, number, number, number];
	const exact = [b1, p1, b1 + p1, b2, p2, b2 + p2, b1 + b2, p1 + p2, b1 + p1 + b2 + p2];
	return exact.map(fen => fen + (random.chance(0.5) ? random.whole(-1, 1) : 0));
};
