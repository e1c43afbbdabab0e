import type {Cell, Place} from '../model/document.js';
import {ExpectedError} from '../model/expected-error.js';

/** A cell as a page or a Word file writes it: once, with the rows and columns it covers. */
export type WrittenCell = {
	readonly text: string;
	readonly place: Place;
	readonly rowSpan: number;
	readonly columnSpan: number;
	/** Where it begins, if the file says so; else it takes the next place that is free. */
	readonly column?: number;
};

/** Positions of one table; the largest real ones have some ten thousand. */
const positionLimit = 1_000_000;

type Position = {readonly row: number; readonly column: number};

/** A cell that stands in several positions is repeated with its origin; rows come out equally long. */
export const expandSpans = (written: ReadonlyArray<readonly WrittenCell[]>, file: string): Cell[][] => {
	const rows: Cell[][] = written.map(() => []);
	let positions = 0;
	for (const [row, cells] of written.entries()) {
		let column = 0;
		for (const cell of cells) {
			column = cell.column ?? column;
			while (cell.column === undefined && rows[row]?.[column] !== undefined) {
				column++;
			}

			const lastRow = Math.min(row + cell.rowSpan, rows.length);
			positions += (lastRow - row) * cell.columnSpan;
			checkSize(positions, file);
			cover(rows, cell, {row, column}, lastRow);
			column += cell.columnSpan;
		}
	}

	return padded(rows, file);
};

const cover = (rows: Cell[][], {text, place, columnSpan}: WrittenCell, origin: Position, lastRow: number): void => {
	for (let row = origin.row; row < lastRow; row++) {
		for (let column = origin.column; column < origin.column + columnSpan; column++) {
			const cells = rows[row] as Cell[];
			const isOrigin = row === origin.row && column === origin.column;
			// Where spans overlap, the cell that came first keeps its place.
			cells[column] ??= isOrigin ? {text, place} : {text, place, origin};
		}
	}
};

/** Rows as long as the longest; what was never written is blank and stands where its row does. */
const padded = (rows: ReadonlyArray<readonly Cell[]>, file: string): Cell[][] => {
	const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
	checkSize(columns * rows.length, file);
	let place: Place = {kind: 'line', line: 1, column: 1};
	return rows.map(row => {
		place = row.find(cell => cell !== undefined)?.place ?? place;
		return Array.from({length: columns}, (_, column) => row[column] ?? {text: '', place});
	});
};

const checkSize = (positions: number, file: string): void => {
	if (positions > positionLimit) {
		throw new ExpectedError(`${file}: a table of more than ${positionLimit} cells is no table of a report`);
	}
};
