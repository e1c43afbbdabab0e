import type {Range} from '../model/amount.js';
import type {LinearEquation} from './feasible.js';

/** Steps an equation, before the search is given up. */
const patience = 200;
/** Solutions are looked for inside the ranges, so that what is left over when the search ends does no harm. */
const margin = 0.02;
const leftOver = 0.0005;

type Term = {readonly variable: number; readonly weight: number};

/**
 * Looks for values within the ranges that solve all equations, by putting one right after the other, and again those
 * that this put wrong: fast, as most are right to begin with. False says nothing: there may be a solution all the same.
 */
export const findsSolution = (ranges: readonly Range[], equations: readonly LinearEquation[]): boolean => {
	const lists = equations.map(equation => [...equation].map(([variable, weight]): Term => ({variable, weight})));
	const uses: number[][] = ranges.map(() => []);
	for (const [equation, list] of lists.entries()) {
		for (const {variable} of list) {
			uses[variable]?.push(equation);
		}
	}

	const values = Float64Array.from(ranges, ([low, high]) => (low + high) / 2);
	const least = Float64Array.from(ranges, ([low, high]) => low + ((high - low) / 2) * margin);
	const most = Float64Array.from(ranges, ([low, high]) => high - ((high - low) / 2) * margin);
	const queue = lists.map((_, equation) => equation);
	const isQueued = lists.map(() => true);
	let steps = patience * lists.length;
	for (let equation = queue.shift(); equation !== undefined; equation = queue.shift()) {
		isQueued[equation] = false;
		const list = lists[equation] ?? [];
		let rest = 0;
		let room = 0;
		for (const {variable, weight} of list) {
			rest += weight * (values[variable] ?? 0);
			room = Math.max(room, (most[variable] ?? 0) - (least[variable] ?? 0));
		}

		if (Math.abs(rest) <= leftOver * room) {
			continue;
		}

		if (--steps < 0) {
			return false;
		}

		for (const {variable, weight} of list) {
			const moved = (values[variable] ?? 0) - (weight * rest) / list.length;
			values[variable] = Math.max(least[variable] ?? 0, Math.min(most[variable] ?? 0, moved));
			for (const other of uses[variable] ?? []) {
				if (!isQueued[other]) {
					isQueued[other] = true;
					queue.push(other);
				}
			}
		}
	}

	return true;
};
