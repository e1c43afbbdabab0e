import {once} from '../model/once.js';
import {type Check, isCount, isRecord} from './checks.js';
import type {Parts} from './parts.js';

/**
 * One field of a list of records: once where all records agree, by number where values repeat, else one by one.
 * Reports repeat themselves (years, measures, labels): this is a quarter of the plain JSON, and a value is checked once.
 */
type Column = {readonly all: unknown} | {readonly of: readonly unknown[]; readonly at: readonly number[]} | unknown[];
type Table = {readonly count: number; readonly columns: Readonly<Record<string, Column>>};

/** The values of one column, by the number of the record. */
export type Cells<T> = (record: number) => T;
export type Fields<T> = Readonly<Record<string, (record: T) => unknown>>;

const columnOf = (values: unknown[]): Column => {
	const of: unknown[] = [];
	const texts = new Map<unknown, number>();
	const lists = new Map<unknown, number>();
	const at = values.map(value => {
		const isList = typeof value === 'object' && value !== null;
		const [numbers, key] = isList ? [lists, JSON.stringify(value)] : [texts, value];
		const number = numbers.get(key) ?? of.length;
		if (number === of.length) {
			numbers.set(key, number);
			of.push(value);
		}

		return number;
	});
	if (of.length === 1) {
		return {all: of[0]};
	}

	return of.length * 2 < values.length ? {of, at} : values;
};

/** A list of records as columns, in the order of `fields`. */
export const toColumns = <T>(records: readonly T[], fields: Fields<T>): Table => ({
	count: records.length,
	columns: Object.fromEntries(
		Object.entries(fields).map(([name, field]) => [name, columnOf(records.map(record => field(record)))]),
	),
});

/** Reads the columns of one part back, each checked on the way. */
export class Columns {
	readonly count: number;
	readonly #part: string;
	readonly #parts: Parts;
	readonly #columns: Readonly<Record<string, unknown>>;

	constructor(parts: Parts, part: string) {
		const table = parts.get(part);
		if (!isRecord(table) || !isCount(table.count) || !isRecord(table.columns)) {
			throw parts.broken(`its part “${part}” is missing or no table`);
		}

		this.count = table.count;
		this.#part = part;
		this.#parts = parts;
		this.#columns = table.columns;
	}

	has(name: string): boolean {
		return this.#columns[name] !== undefined;
	}

	/** One value a record; values are checked where they are written, not where they repeat. */
	values<T>(name: string, check: Check<T>): readonly T[] {
		const column = this.#columns[name];
		if (Array.isArray(column)) {
			return this.#checked(name, this.#complete(name, column), check);
		}

		if (isRecord(column) && Array.isArray(column.of) && Array.isArray(column.at)) {
			return this.#chosen(name, this.#complete(name, column.at), this.#checked(name, column.of, check));
		}

		if (isRecord(column) && 'all' in column && check(column.all)) {
			return new Array<T>(this.count).fill(column.all);
		}

		throw this.broken(name);
	}

	/** The same, to be asked for one by one. */
	get<T>(name: string, check: Check<T>): Cells<T> {
		const values = this.values(name, check);
		return record => values[record] as T;
	}

	/** For each record, the one of a list whose number the column holds. */
	chosen<T>(name: string, list: readonly T[]): readonly T[] {
		return this.#chosen(name, this.values(name, isCount), list);
	}

	/**
	 * Each record's share of a list that all records have in common: column `name` says how many of it are its own.
	 * The list is asked for when the first share is.
	 */
	shares<T>(name: string, list: () => readonly T[]): Cells<readonly T[]> {
		const counts = this.get(name, isCount);
		const starts = [0];
		for (let record = 0; record < this.count; record++) {
			starts.push((starts[record] ?? 0) + counts(record));
		}

		const whole = once(() => {
			const items = list();
			if (items.length !== starts.at(-1)) {
				throw this.broken(name);
			}

			return items;
		});
		return record => whole().slice(starts[record], starts[record + 1]);
	}

	records<T>(make: (record: number) => T): readonly T[] {
		const made: T[] = [];
		for (let record = 0; record < this.count; record++) {
			made.push(make(record));
		}

		return made;
	}

	broken(column: string, record?: number): Error {
		const where = record === undefined ? '' : ` (record ${record + 1})`;
		return this.#parts.broken(`“${column}” of its part “${this.#part}” is not as it should be${where}`);
	}

	#complete(name: string, values: readonly unknown[]): readonly unknown[] {
		if (values.length !== this.count) {
			throw this.broken(name);
		}

		return values;
	}

	#chosen<T>(name: string, numbers: readonly unknown[], list: readonly T[]): readonly T[] {
		const chosen = numbers.map(number => list[number as number]);
		// JSON holds no undefined: one among the chosen is a number that is not in the list.
		if (!numbers.every(Number.isInteger) || chosen.includes(undefined)) {
			throw this.broken(name);
		}

		return chosen as readonly T[];
	}

	#checked<T>(name: string, values: readonly unknown[], check: Check<T>): readonly T[] {
		if (values.every(check)) {
			return values;
		}

		throw this.broken(
			name,
			values.findIndex(value => !check(value)),
		);
	}
}
