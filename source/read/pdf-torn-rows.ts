import type {FlowTable} from './pdf-flow.js';
import type {PageTable, PrintedCell} from './pdf-table.js';
import {isValue} from './pdf-words.js';

/** The cells of a row by their first column. */
type Row = ReadonlyMap<number, PrintedCell>;

const itemMark = /^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]+[)）]|\d{1,2}[、．.]|其中)/u;

/** Nothing if one of the cells reaches into another row. */
const rowOf = ({cells}: PageTable, row: number): Row | undefined => {
	const own = cells.filter(({top, bottom}) => top <= row && bottom > row);
	return own.every(({top, bottom}) => bottom - top === 1) ? new Map(own.map(cell => [cell.left, cell])) : undefined;
};

const isBlank = (cell: PrintedCell | undefined): boolean => cell === undefined || cell.text.trim() === '';

/** A label that goes on where a line was full. */
const isTorn = (above: PrintedCell | undefined, below: PrintedCell | undefined): boolean =>
	above !== undefined &&
	below !== undefined &&
	above.right === below.right &&
	above.isFull &&
	!isBlank(below) &&
	!isValue(above.text) &&
	!isValue(below.text) &&
	!itemMark.test(below.text.trim());

const hasFigures = (row: Row, label: number): boolean =>
	[...row.values()].some(({left, text}) => left > label && isValue(text));

/** The column of the label that goes on below, if two rows are one: no other cell is filled in both. */
const tornLabel = (above: Row, below: Row): number | undefined => {
	const filled = [...below.keys()].filter(column => !isBlank(below.get(column))).sort((one, other) => one - other);
	const torn = filled.filter(column => isTorn(above.get(column), below.get(column)));
	const [label] = torn;
	const isOne =
		label !== undefined &&
		filled[0] === label &&
		filled.every(column => torn.includes(column) || isBlank(above.get(column))) &&
		!(hasFigures(above, label) && hasFigures(below, label));
	return isOne ? label : undefined;
};

/** A row that the end of a page tears apart is put together on the page where its figures are. */
export const joinTornRows = (parts: readonly FlowTable[]): readonly FlowTable[] => {
	const joined: FlowTable[] = [];
	for (const part of parts) {
		const last = joined.at(-1);
		const [above, below] = (last && joinPair(last.table, part.table)) ?? [last?.table, part.table];
		if (last && above) {
			joined[joined.length - 1] = {...last, table: above};
		}

		joined.push({...part, table: below});
	}

	return joined;
};

const joinPair = (above: PageTable, below: PageTable): readonly [PageTable, PageTable] | undefined => {
	const lastRow = above.ys.length - 2;
	const [upper, lower] = [rowOf(above, lastRow), rowOf(below, 0)];
	const label = upper && lower && lastRow > 0 ? tornLabel(upper, lower) : undefined;
	if (upper === undefined || lower === undefined || label === undefined) {
		return undefined;
	}

	const whole = (table: PageTable, row: number): PageTable => ({
		...table,
		cells: table.cells.map(cell =>
			cell.top === row ? {...cell, text: joinedText(upper.get(cell.left), lower.get(cell.left))} : cell,
		),
	});
	return hasFigures(lower, label)
		? [withoutRow(above, lastRow), whole(below, 0)]
		: [whole(above, lastRow), withoutRow(below, 0)];
};

const joinedText = (...cells: ReadonlyArray<PrintedCell | undefined>): string =>
	cells.flatMap(cell => (cell === undefined || isBlank(cell) ? [] : [cell.text])).join('\n');

const withoutRow = (table: PageTable, row: number): PageTable => ({
	...table,
	ys: table.ys.filter((_, index) => index !== row),
	cells: table.cells
		.filter(({top}) => top !== row)
		.map(cell => (cell.top > row ? {...cell, top: cell.top - 1, bottom: cell.bottom - 1} : cell)),
});
