import type {Range} from '../model/amount.js';

export type LinearTerm = {readonly variable: number; readonly weight: 1 | -1};

/** Σ weight · variable = 0; variables by their number. */
export type LinearEquation = readonly LinearTerm[];

type Row = Float64Array;

/**
 * Whether values within the ranges solve all equations at once: the first phase of the simplex method for variables
 * with bounds. Weights are ±1 and bounds whole half-fen, so that all it works with are whole numbers or their halves.
 */
export const isFeasible = (ranges: readonly Range[], equations: readonly LinearEquation[]): boolean => {
	const count = ranges.length;
	const upper = ranges.map(([low, high]) => high - low);
	const rows: Row[] = [];
	const values: number[] = [];
	for (const equation of equations) {
		const row = new Float64Array(count);
		let rest = 0;
		for (const {variable, weight} of equation) {
			row[variable] = (row[variable] ?? 0) + weight;
			rest -= weight * (ranges[variable]?.[0] ?? 0);
		}

		rows.push(rest < 0 ? row.map(weight => -weight) : row);
		values.push(Math.abs(rest));
	}

	return new Phase(rows, values, upper).solve();
};

const small = 1e-6;

/** Artificial variables begin as the basis; what drives them all to zero is a solution. */
class Phase {
	readonly #rows: readonly Row[];
	readonly #values: number[];
	readonly #upper: readonly number[];
	/** Variable of each row; −1 for its artificial one. */
	readonly #basis: number[];
	readonly #isBasic: boolean[];
	readonly #isAtUpper: boolean[];

	constructor(rows: readonly Row[], values: number[], upper: readonly number[]) {
		this.#rows = rows;
		this.#values = values;
		this.#upper = upper;
		this.#basis = rows.map(() => -1);
		this.#isBasic = upper.map(() => false);
		this.#isAtUpper = upper.map(() => false);
	}

	solve(): boolean {
		for (let entering = this.#entering(); entering !== -1; entering = this.#entering()) {
			this.#move(entering);
		}

		return this.#values.every((value, row) => this.#basis[row] !== -1 || value < 0.25);
	}

	/** The first variable whose move shrinks what is left over: the choice that never circles. */
	#entering(): number {
		const open = this.#basis.flatMap((variable, row) => (variable === -1 ? [row] : []));
		if (open.every(row => (this.#values[row] ?? 0) <= small)) {
			return -1;
		}

		return this.#upper.findIndex((bound, variable) => {
			if (this.#isBasic[variable] || bound <= 0) {
				return false;
			}

			const gain = open.reduce((sum, row) => sum + (this.#rows[row]?.[variable] ?? 0), 0);
			return this.#isAtUpper[variable] ? gain < -small : gain > small;
		});
	}

	#move(entering: number): void {
		const direction = this.#isAtUpper[entering] ? -1 : 1;
		let step = this.#upper[entering] ?? 0;
		let leaving = -1;
		for (const [row, weights] of this.#rows.entries()) {
			const rate = direction * (weights[entering] ?? 0);
			const value = this.#values[row] ?? 0;
			const variable = this.#basis[row] ?? -1;
			const room =
				rate > small
					? value / rate
					: rate < -small && variable !== -1
						? (value - (this.#upper[variable] ?? 0)) / rate
						: Number.POSITIVE_INFINITY;
			if (room < step - small || (room < step + small && leaving !== -1 && variable < (this.#basis[leaving] ?? -1))) {
				step = Math.max(0, Math.min(step, room));
				leaving = row;
			}
		}

		for (const [row, weights] of this.#rows.entries()) {
			this.#values[row] = (this.#values[row] ?? 0) - step * direction * (weights[entering] ?? 0);
		}

		if (leaving === -1) {
			this.#isAtUpper[entering] = !this.#isAtUpper[entering];
		} else {
			this.#pivot(leaving, entering, direction === 1 ? step : (this.#upper[entering] ?? 0) - step);
		}
	}

	#pivot(row: number, entering: number, value: number): void {
		const left = this.#basis[row] ?? -1;
		if (left !== -1) {
			this.#isBasic[left] = false;
			this.#isAtUpper[left] = (this.#values[row] ?? 0) > small;
		}

		const pivotRow = this.#rows[row] as Row;
		const pivot = pivotRow[entering] ?? 1;
		for (let column = 0; column < pivotRow.length; column++) {
			pivotRow[column] = (pivotRow[column] ?? 0) / pivot;
		}

		for (const [other, weights] of this.#rows.entries()) {
			const factor = other === row ? 0 : (weights[entering] ?? 0);
			if (factor !== 0) {
				for (let column = 0; column < weights.length; column++) {
					weights[column] = (weights[column] ?? 0) - factor * (pivotRow[column] ?? 0);
				}
			}
		}

		this.#basis[row] = entering;
		this.#isBasic[entering] = true;
		this.#isAtUpper[entering] = false;
		this.#values[row] = value;
	}
}
