import type {Cell, Grid} from '../model/document.js';
import {captionPart} from './caption.js';
import {captionInside, filled} from './caption-lines.js';
import {hasBody} from './header-rows.js';
import {readPrinted} from './printed.js';

type Rows = Grid['rows'];

/** A title across the grid with a number, an owner or a unit of money right below it: what comes is another table. */
const startsTable = (rows: Rows, row: number): boolean => {
	const [only, ...others] = filled(rows[row] ?? []);
	const isAlone = others.every(({text}) => readPrinted(text).kind === 'dash');
	if (only === undefined || !isAlone || captionPart(only.text)?.title === undefined) {
		return false;
	}

	const {parts} = captionInside(rows.slice(row)).captions;
	const [, ...below] = parts;
	return below.some(({number, unit}) => number !== undefined || unit !== undefined);
};

/** Columns that only other tables of the grid part are not this one's. */
const withoutForeignColumns = (rows: Rows): Rows => {
	const own = (rows[0] ?? []).flatMap((_, column) =>
		rows.every((row, index) => {
			const origin = row[column]?.origin;
			return origin !== undefined && origin.row === index && origin.column < column;
		})
			? []
			: [column],
	);
	return rows.map(row =>
		own.map((column): Cell => {
			const cell = row[column] as Cell;
			return cell.origin === undefined
				? cell
				: {
						...cell,
						origin: {...cell.origin, column: own.filter(other => other <= (cell.origin?.column ?? 0)).length - 1},
					};
		}),
	);
};

const slice = (rows: Rows, start: number, end: number): Rows =>
	rows.slice(start, end).map(row =>
		row.map((cell): Cell => {
			const {origin, ...own} = cell;
			if (origin === undefined) {
				return cell;
			}

			return origin.row < start ? {...own, text: ''} : {...own, origin: {...origin, row: origin.row - start}};
		}),
	);

/** Tables drawn so close below each other that they came as one grid, each with its title inside. */
export const stackedTables = (rows: Rows): readonly Rows[] => {
	const starts = [...rows.keys()].filter(row => row > 1 && startsTable(rows, row));
	if (starts.length === 0 || !hasBody(rows.slice(0, starts[0]))) {
		return [rows];
	}

	return [0, ...starts].map((start, index) => withoutForeignColumns(slice(rows, start, starts[index] ?? rows.length)));
};
