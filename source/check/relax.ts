import type {Range} from '../model/amount.js';
import type {LinearEquation} from './feasible.js';

const rounds = 200;
/** Solutions are looked for inside the ranges, so that what is left over when the search ends does no harm. */
const margin = 0.02;
const leftOver = 0.0005;

/**
 * Looks for values within the ranges that solve all equations, by putting one right after the other: fast, and mostly
 * enough. False says nothing: there may be a solution all the same.
 */
export const findsSolution = (ranges: readonly Range[], equations: readonly LinearEquation[]): boolean => {
	const middle = ranges.map(([low, high]) => (low + high) / 2);
	const room = ranges.map(([low, high]) => ((high - low) / 2) * (1 - margin));
	const values = Float64Array.from(middle);
	const lists = equations.map(equation => [...equation]);
	for (let round = 0; round < rounds; round++) {
		let isSolved = true;
		for (const list of lists) {
			const rest = list.reduce((sum, [variable, weight]) => sum + weight * (values[variable] ?? 0), 0);
			const scale = Math.max(...list.map(([variable]) => room[variable] ?? 0));
			isSolved &&= Math.abs(rest) <= leftOver * scale;
			const share = rest / list.length;
			for (const [variable, weight] of list) {
				const [center, reach] = [middle[variable] ?? 0, room[variable] ?? 0];
				const moved = (values[variable] ?? 0) - weight * share;
				values[variable] = Math.max(center - reach, Math.min(center + reach, moved));
			}
		}

		if (isSolved) {
			return true;
		}
	}

	return false;
};
