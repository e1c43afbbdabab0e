import type {FlowTable} from './pdf-flow.js';
import type {PageTable, PrintedCell} from './pdf-table.js';
import {isValue} from './pdf-words.js';

const itemMark = /^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]+[)）]|\d{1,2}[、．.]|其中)/u;

/** The cells of a row by column; nothing if one of them reaches into another row. */
const rowOf = ({cells}: PageTable, row: number): ReadonlyMap<number, PrintedCell> | undefined => {
	const own = cells.filter(({top, bottom}) => top <= row && bottom > row);
	return own.every(({top, bottom}) => bottom - top === 1) ? new Map(own.map(cell => [cell.left, cell])) : undefined;
};

const isBlank = (text: string): boolean => text.trim() === '';

/** Whether a row is only the rest of the one above: labels that go on where a line was full, and no figures. */
const goesOn = (above: ReadonlyMap<number, PrintedCell>, below: ReadonlyMap<number, PrintedCell>): boolean => {
	const parts = [...below].filter(([, {text}]) => !isBlank(text));
	const [first] = above.values();
	const isLoose = (row: ReadonlyMap<number, PrintedCell>): boolean =>
		[...row.values()].every(({text}) => !isValue(text));
	return (
		parts.length > 0 &&
		first !== undefined &&
		(isLoose(below) || isLoose(above)) &&
		[...above].filter(([, {text}]) => !isBlank(text)).length >= (isLoose(below) ? parts.length : 1) &&
		(isLoose(below) ? parts.map(([column]) => column) : textColumns(above)).every(column => {
			const before = above.get(column);
			const after = below.get(column);
			return (
				before !== undefined &&
				after !== undefined &&
				before.right === after.right &&
				before.isFull &&
				!isBlank(before.text) &&
				!isBlank(after.text) &&
				!isValue(before.text) &&
				!isValue(after.text) &&
				!itemMark.test(after.text.trim())
			);
		})
	);
};

const textColumns = (row: ReadonlyMap<number, PrintedCell>): readonly number[] =>
	[...row].filter(([, {text}]) => !isBlank(text)).map(([column]) => column);

/** A row that the end of a page tears apart is put together on the page where its figures are. */
export const joinTornRows = (parts: readonly FlowTable[]): readonly FlowTable[] => {
	const joined: FlowTable[] = [];
	for (const part of parts) {
		const last = joined.at(-1);
		const pair = last && joinPair(last.table, part.table);
		if (last && pair) {
			joined[joined.length - 1] = {...last, table: pair[0]};
			joined.push({...part, table: pair[1]});
		} else {
			joined.push(part);
		}
	}

	return joined;
};

const joinPair = (above: PageTable, below: PageTable): readonly [PageTable, PageTable] | undefined => {
	const lastRow = above.ys.length - 2;
	const [before, after] = [rowOf(above, lastRow), rowOf(below, 0)];
	const isSame = above.xs.length === below.xs.length;
	if (!isSame || !before || !after || lastRow < 1 || !goesOn(before, after)) {
		return undefined;
	}

	const hasFigures =
		[...before.values()].some(({text}) => isValue(text)) || ![...after.values()].some(({text}) => isValue(text));
	const textAt = (cell: PrintedCell): string =>
		[before.get(cell.left)?.text ?? '', after.get(cell.left)?.text ?? ''].filter(text => text !== '').join('\n');
	const withJoined = (table: PageTable, row: number): PageTable => ({
		...table,
		cells: table.cells.map(cell => (cell.top === row ? {...cell, text: textAt(cell)} : cell)),
	});
	return hasFigures
		? [withJoined(above, lastRow), withoutRow(below, 0)]
		: [withoutRow(above, lastRow), withJoined(below, 0)];
};

const withoutRow = (table: PageTable, row: number): PageTable => ({
	...table,
	ys: table.ys.filter((_, index) => index !== row),
	cells: table.cells
		.filter(({top}) => top !== row)
		.map(cell => (cell.top > row ? {...cell, top: cell.top - 1, bottom: cell.bottom - 1} : cell)),
});
