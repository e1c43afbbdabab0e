import {width} from '../model/width.js';
import {textOf} from './line.js';
import type {Sheet, SheetColumn, SheetRow} from './sheet.js';

/** A column that is drawn, and how wide. */
export type Placed = {readonly column: SheetColumn; readonly columns: number};

export const gap = 2;
const shortestText = 8;

const naturalWidths = new WeakMap<Sheet, readonly number[]>();

const drawnWidth = (column: SheetColumn, row: SheetRow): number => width(textOf({spans: column.draw(row)}));

const sample = 500;

/** Some of thousands of rows tell how wide a text is that may be cut; numbers are never cut, and all of them measured. */
const rowsToMeasure = ({rows}: Sheet, {least}: SheetColumn): readonly SheetRow[] => {
	const step = Math.ceil(rows.length / sample);
	return least === undefined || step <= 1 ? rows : rows.filter((_, index) => index % step === 0);
};

/** Widest text of each column; measured once a sheet, as rows never change within one. */
const naturalWidthsOf = (sheet: Sheet): readonly number[] => {
	const known = naturalWidths.get(sheet);
	if (known !== undefined) {
		return known;
	}

	const measured = sheet.columns.map(column => {
		let widest = Math.max(...column.title.split('\n').map(width));
		for (const row of [...rowsToMeasure(sheet, column), ...sheet.pinned]) {
			widest = Math.max(widest, drawnWidth(column, row));
		}

		return Math.min(widest, column.most ?? Number.POSITIVE_INFINITY);
	});
	naturalWidths.set(sheet, measured);
	return measured;
};

const total = (placed: readonly Placed[]): number =>
	placed.reduce((sum, {columns}) => sum + columns, gap * Math.max(0, placed.length - 1));

/** Of few columns even what a row is called may be cut: better a short name than none. */
const few = 3;
const shortestName = 16;

const leastOf = ({column: {least, importance}, columns}: Placed, placed: readonly Placed[]): number => {
	if (least === undefined) {
		return columns;
	}

	const isCrowded = importance === 1 && placed.some(other => other.column.importance > 1);
	return Math.min(placed.length > few ? least : isCrowded ? shortestName : shortestText, columns);
};

/** The widest text gives way first. */
const shrunk = (placed: readonly Placed[], available: number): readonly Placed[] => {
	let excess = total(placed) - available;
	const widths = placed.map(({columns}) => columns);
	while (excess > 0) {
		let widest = -1;
		for (const [index, entry] of placed.entries()) {
			const own = widths[index] ?? 0;
			if (own > leastOf(entry, placed) && own > (widths[widest] ?? 0)) {
				widest = index;
			}
		}

		if (widest < 0) {
			break;
		}

		widths[widest] = (widths[widest] ?? 0) - 1;
		excess--;
	}

	return placed.map((entry, index) => ({...entry, columns: widths[index] ?? 0}));
};

const droppingOut = (all: readonly Placed[], available: number): readonly Placed[] => {
	let placed = all;
	for (;;) {
		const fitted = shrunk(placed, available);
		if (total(fitted) <= available) {
			return fitted;
		}

		if (placed.length <= 1) {
			return fitted.map(entry => ({...entry, columns: Math.max(0, available)}));
		}

		const least = placed.reduce((worst, entry) => (entry.column.importance >= worst.column.importance ? entry : worst));
		placed = placed.filter(entry => entry !== least);
	}
};

/** The frozen columns, then as many as fit so that the chosen one is whole. */
const panned = (all: readonly Placed[], available: number, chosen: string | undefined): readonly Placed[] => {
	const frozenWish = all.filter(({column}) => column.frozen);
	const rest = all.filter(({column}) => !column.frozen);
	const widestRest = Math.max(0, ...rest.map(({columns}) => columns));
	const frozenRoom = Math.max(shortestText, available - Math.min(widestRest, Math.floor(available / 2)) - gap);
	const frozen = droppingOut(frozenWish, frozenRoom);
	const room = available - total(frozen) - (frozen.length > 0 ? gap : 0);
	const target = Math.max(
		0,
		rest.findIndex(({column}) => column.key === chosen),
	);
	let first = 0;
	while (first < target && total(rest.slice(first, target + 1)) > room) {
		first++;
	}

	const shown: Placed[] = [];
	for (const entry of rest.slice(first)) {
		const left = room - total(shown) - (shown.length > 0 ? gap : 0);
		if (entry.columns > left) {
			if (shown.length === 0) {
				shown.push({...entry, columns: Math.max(0, left)});
			}

			break;
		}

		shown.push(entry);
	}

	return [...frozen, ...shown];
};

/** Which columns of a sheet are drawn in so many terminal columns. */
export const layOut = (sheet: Sheet, available: number, chosen?: string, sorted?: string): readonly Placed[] => {
	const widths = naturalWidthsOf(sheet);
	const all = sheet.columns.map((column, index) => {
		const natural = widths[index] ?? 0;
		// The arrow behind its title
		return {column, columns: column.key === sorted ? Math.max(natural, width(column.title) + 1) : natural};
	});
	return sheet.pans ? panned(all, available, chosen) : droppingOut(all, available);
};
