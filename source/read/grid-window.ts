import type {Cell} from '../model/document.js';

export type Rows = ReadonlyArray<readonly Cell[]>;

/** A cell is blank if it shows nothing, whether or not spaces stand in it. */
export const isBlank = (cell: Cell): boolean => cell.text.trim() === '';

/** Two positions show the same cell if they have the same key. */
const keyOf = ({origin}: Cell, row: number, column: number): string =>
	origin === undefined ? `${row},${column}` : `${origin.row},${origin.column}`;

/** The cells a row shows, blank ones left out and merged ones once, also those reaching into it from above. */
export const shownIn = (rows: Rows, row: number): readonly Cell[] => {
	const shown = new Map<string, Cell>();
	for (const [column, cell] of (rows[row] ?? []).entries()) {
		const key = keyOf(cell, row, column);
		if (!isBlank(cell) && !shown.has(key)) {
			shown.set(key, cell);
		}
	}

	return [...shown.values()];
};

/** Some rows and columns of a grid: where the first of a merged cell is left out, the next one takes its part. */
export const windowOf = (rows: Rows, rowNumbers: readonly number[], columnNumbers: readonly number[]): Cell[][] => {
	const origins = new Map<string, {row: number; column: number}>();
	return rowNumbers.map((from, row) =>
		columnNumbers.map((fromColumn, column): Cell => {
			const cell = rows[from]?.[fromColumn] as Cell;
			const key = keyOf(cell, from, fromColumn);
			const origin = origins.get(key);
			if (origin !== undefined) {
				return {text: cell.text, place: cell.place, origin};
			}

			origins.set(key, {row, column});
			return {text: cell.text, place: cell.place};
		}),
	);
};

/** Without blank columns at the edges, and without those that only repeat the column before. */
export const columnsOf = (rows: Rows): readonly number[] => {
	const width = rows[0]?.length ?? 0;
	const filled = Array.from({length: width}, (_, column) => rows.some(row => !isBlank(row[column] as Cell)));
	const first = filled.indexOf(true);
	const last = filled.lastIndexOf(true);
	const numbers = [...filled.keys()].slice(Math.max(first, 0), last + 1);
	return numbers.filter(column => column === first || !repeats(rows, column));
};

const repeats = (rows: Rows, column: number): boolean =>
	rows.every((cells, row) => {
		const cell = cells[column] as Cell;
		return cell.origin !== undefined && keyOf(cell, row, column) === keyOf(cells[column - 1] as Cell, row, column - 1);
	});
