import type {Row} from '../../model/answer.js';
import {fit, width} from '../../model/width.js';
import {printable} from '../line.js';

const widestCell = 24;
const leading = 2;
const space = '  ';

const isNumber = /^[-+(（]?[\d,]+(?:\.\d+)?%?[)）]?$/u;

/** Columns of a table that fit beside each other: its own and the first ones stay longest, those far off go first. */
const shownColumns = (widths: readonly number[], own: number, room: number): readonly number[] => {
	let shown = [...widths.keys()].filter(index => (widths[index] ?? 0) > 0 || index === own);
	const total = (): number => shown.reduce((sum, index) => sum + (widths[index] ?? 0) + space.length, 0);
	while (shown.length > 1 && total() > room) {
		const others = shown.filter(index => index !== own);
		const distance = (index: number): number => (index < leading ? leading - index : leading + Math.abs(index - own));
		const farthest = others.reduce((far, index) => (distance(index) >= distance(far) ? index : far));
		shown = shown.filter(index => index !== farthest);
	}

	return shown;
};

const cellsOf = ({cells: {value}}: Row): readonly string[] | undefined =>
	Array.isArray(value) ? value.map(text => printable(String(text)).trim()) : undefined;

/** The printed rows around a figure under each other as in their table: the text of each, by its row. */
export const alignedRows = (rows: readonly Row[], column: number, room: number): ReadonlyMap<Row, string> => {
	const printed = rows.flatMap(row => {
		const cells = cellsOf(row);
		return cells === undefined ? [] : [{row, cells}];
	});
	const count = Math.max(0, ...printed.map(({cells}) => cells.length));
	const widths = Array.from({length: count}, (_, index) =>
		Math.min(widestCell, Math.max(0, ...printed.map(({cells}) => width(cells[index] ?? '')))),
	);
	const shown = shownColumns(widths, column, room);
	return new Map(
		printed.map(({row, cells}) => [
			row,
			shown
				.map(index => {
					const text = cells[index] ?? '';
					return fit(text, widths[index] ?? 0, isNumber.test(text) ? 'right' : 'left');
				})
				.join(space)
				.trimEnd(),
		]),
	);
};
