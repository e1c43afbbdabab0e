import type {Cell, Grid, Place} from '../model/document.js';
import type {WholeTable} from './pdf-continuation.js';
import type {PageTable} from './pdf-table.js';
import {joinTornRows} from './pdf-torn-rows.js';

/** The table as a rectangle over all its pages, every merged cell repeated where it reaches. */
export const gridOf = ({xs, parts}: WholeTable): Grid => {
	const rows: Cell[][] = [];
	// A page that shows only some of the rules between its columns counts them like the others.
	const aligned = parts.map(part => ({...part, table: withColumns(part.table, xs)}));
	for (const {table} of joinTornRows(aligned)) {
		const start = rows.length;
		for (let row = 0; row < table.ys.length - 1; row++) {
			const blank: Place = {kind: 'page', page: table.page, row: start + row + 1, column: 1};
			rows.push(xs.slice(1).map((_, column) => ({text: '', place: {...blank, column: column + 1}})));
		}

		for (const {left, right, top, bottom, text, page = table.page} of table.cells) {
			const origin = {row: start + top, column: left};
			const place: Place = {kind: 'page', page, row: origin.row + 1, column: origin.column + 1};
			for (let row = start + top; row < start + bottom; row++) {
				for (let column = origin.column; column < right; column++) {
					const isOrigin = row === origin.row && column === origin.column;
					(rows[row] as Cell[])[column] = isOrigin ? {text, place} : {text, place, origin};
				}
			}
		}
	}

	return parts.some(({table}) => table.open !== undefined) ? {kind: 'grid', rows, isOpen: true} : {kind: 'grid', rows};
};

const withColumns = (table: PageTable, xs: readonly number[]): PageTable => {
	const columnAt = (edge: number): number => nearestEdge(xs, table.xs[edge] ?? 0);
	const cells = table.cells.map(cell => ({...cell, left: columnAt(cell.left), right: columnAt(cell.right)}));
	return {...table, xs, cells};
};

const nearestEdge = (edges: readonly number[], value: number): number => {
	let nearest = 0;
	for (const [index, edge] of edges.entries()) {
		if (Math.abs(edge - value) < Math.abs((edges[nearest] ?? 0) - value)) {
			nearest = index;
		}
	}

	return nearest;
};
