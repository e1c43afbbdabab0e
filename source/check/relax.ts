import type {Range} from '../model/amount.js';
import type {LinearEquation} from './feasible.js';

/** Steps an equation, before the search is given up. */
const patience = 200;
/** Solutions are looked for inside the ranges, so that what is left over when the search ends does no harm. */
const margin = 0.02;
const leftOver = 0.0005;

/**
 * Looks for values within the ranges that solve all equations, by putting one right after the other, and again those
 * that this put wrong: fast, as most are right to begin with. False says nothing: there may be a solution all the same.
 */
export const findsSolution = (ranges: readonly Range[], equations: readonly LinearEquation[]): boolean => {
	const values = Float64Array.from(ranges, ([low, high]) => (low + high) / 2);
	const least = Float64Array.from(ranges, ([low, high]) => low + ((high - low) / 2) * margin);
	const most = Float64Array.from(ranges, ([low, high]) => high - ((high - low) / 2) * margin);
	const restOf = (equation: LinearEquation): number => {
		let rest = 0;
		for (const {variable, weight} of equation) {
			rest += weight * (values[variable] ?? 0);
		}

		return rest;
	};
	const roomOf = (equation: LinearEquation): number => {
		let room = 0;
		for (const {variable} of equation) {
			room = Math.max(room, (most[variable] ?? 0) - (least[variable] ?? 0));
		}

		return room;
	};
	const uses = usesOf(ranges.length, equations);
	const queue = equations.filter(equation => restOf(equation) !== 0);
	const queued = new Set(queue);
	let steps = patience * equations.length;
	for (let equation = queue.shift(); equation !== undefined; equation = queue.shift()) {
		queued.delete(equation);
		const rest = restOf(equation);
		if (Math.abs(rest) <= leftOver * roomOf(equation)) {
			continue;
		}

		if (--steps < 0) {
			return false;
		}

		for (const {variable, weight} of equation) {
			const moved = (values[variable] ?? 0) - (weight * rest) / equation.length;
			values[variable] = Math.max(least[variable] ?? 0, Math.min(most[variable] ?? 0, moved));
			for (const other of uses[variable] ?? []) {
				if (!queued.has(other)) {
					queued.add(other);
					queue.push(other);
				}
			}
		}
	}

	return true;
};

/** The equations that each variable stands in. */
const usesOf = (count: number, equations: readonly LinearEquation[]): ReadonlyArray<readonly LinearEquation[]> => {
	const uses: LinearEquation[][] = Array.from({length: count}, () => []);
	for (const equation of equations) {
		for (const {variable} of equation) {
			uses[variable]?.push(equation);
		}
	}

	return uses;
};
