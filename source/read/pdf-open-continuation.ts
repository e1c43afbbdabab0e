import {type OpenColumn, overlap, type Span} from './pdf-columns.js';
import type {PageTable} from './pdf-table.js';

/** In points: how far figures of one column may end from each other on two pages, and stick out of their column. */
const near = 5;

/**
 * A table without columns drawn and without a header, in the columns of the one that the page before ends with. Each of
 * its columns must be one of them: figures end at the same place, labels are mostly within. A column may be missing.
 */
export const inColumnsOf = (above: PageTable, table: PageTable): PageTable | undefined => {
	if (above.open === undefined || table.open === undefined || !mayGoOn(above, table)) {
		return undefined;
	}

	const cells = above.open.columns.map((column, index) => ({
		column,
		cell: {left: above.xs[index] ?? 0, right: above.xs[index + 1] ?? 0},
	}));
	const found = table.open.columns.map(column => {
		const fits = cells.map(({column: other, cell}) => fitOf(column, other, cell));
		const best = Math.max(...fits);
		return best > 0 ? fits.indexOf(best) : -1;
	});
	if (found.some((column, index) => column <= (found[index - 1] ?? -1))) {
		return undefined;
	}

	const inPlace = table.cells.map(cell => {
		const left = found[cell.left] ?? 0;
		return {...cell, left, right: (found[cell.right - 1] ?? left) + 1};
	});
	return {...table, xs: above.xs, cells: inPlace, open: {...table.open, columns: above.open.columns}};
};

/** It has no header, or the same once more. */
const mayGoOn = (above: PageTable, {open, cells}: PageTable): boolean => {
	const header = cells.filter(({top}) => top < (open?.headerRows ?? 0));
	return header.every(
		({text, left, right, top}) =>
			text === '' ||
			above.cells.some(
				other =>
					other.text === text && other.top === top && other.right - other.left === right - left && other.left >= left,
			),
	);
};

/** How much of a column's text lies in a column of the other page; nothing where it cannot be of it. */
const fitOf = (column: OpenColumn, other: OpenColumn, cell: Span): number => {
	const share = overlap(column, cell) / (column.right - column.left);
	if (column.isFigures && other.isFigures) {
		return Math.abs(column.right - other.right) < near ? 1 : 0;
	}

	const isWithin = column.left > cell.left - near && column.right < cell.right + near;
	return column.isFigures && !isWithin ? 0 : share > 0.5 ? share : 0;
};
