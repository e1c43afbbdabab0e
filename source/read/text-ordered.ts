import type {Cell, Grid} from '../model/document.js';
import {isAmount} from './pdf-words.js';

type Printed = {readonly text: string; readonly line: number};
type Row = {readonly keys: readonly Printed[]; readonly figures: readonly Printed[]};

/** A table of cells in their order alone: its headings, and rows that each have all figures. */
type Ordered = {readonly headings: readonly Printed[]; readonly rows: readonly Row[]};

export type OrderedTable = {readonly first: number; readonly last: number; readonly grid: Grid};

/** So many rows, each with all its figures, are no chance. */
const fewestRows = 3;
/** Lines from the caption of a table to its headings. */
const captionReach = 3;

/** A dash stands for a figure, too: its cell is not left out. */
const isFigure = ({text}: Printed): boolean => isAmount(text) || /^(?:0|[-—–]{1,2})$/.test(text);
const isCode = ({text}: Printed): boolean => /^\d{1,7}$/.test(text);
const isUnit = (text: string): boolean => /单位\s*[:：]\s*[百千万亿]*元/u.test(text);
const isTitle = (text: string): boolean => /表(?:\s*[(（].*[)）])?\s*$/u.test(text);
const isCaption = (text: string): boolean => isUnit(text) || isTitle(text);
const isSum = ({text}: Printed): boolean => /[合总小]计/u.test(text);
/** What cannot be the rest of a row or a heading: a caption, a note, a page number, a sentence. */
const isApart = (text: string): boolean =>
	text.trim() === '' ||
	isCaption(text) ||
	/^\s*(?:注|备注|说明|第|表|[一二三四五六七八九十]+、|[-—]\s*\d)|[:：。]/u.test(text);

/**
 * The tables whose cells only blanks or line breaks part, in no columns, as copied from a page. A row with fewer figures
 * than the headings have columns does not say which are missing; then the table is not read.
 */
export const orderedTables = (lines: readonly string[]): readonly OrderedTable[] => {
	if (!isInOrder(lines)) {
		return [];
	}

	const tables: OrderedTable[] = [];
	for (let at = 0; at < lines.length; at++) {
		const isCaptioned = lines.slice(Math.max(0, at - captionReach), at).some(isCaption);
		const read =
			isCaptioned && isApart(lines[at - 1] ?? '') ? (rowTable(lines, at) ?? cellTable(lines, at)) : undefined;
		if (read) {
			tables.push(read);
			at = read.last - 1;
		}
	}

	return tables;
};

/** Some programs write the title of a table below it; a unit that no title stands above shows it. */
const isInOrder = (lines: readonly string[]): boolean => {
	const filled = lines.filter(text => text.trim() !== '');
	return filled.every(
		(text, at) => !isUnit(text) || filled.slice(Math.max(0, at - captionReach), at + 1).some(isTitle),
	);
};

const cellsOf = (text: string, line: number): readonly Printed[] => {
	const whole = text.trim();
	const parts = /\s{2}|\u3000/u.test(whole) ? whole.split(/\s{2,}|\u3000+/u) : whole.split(/\s+/u);
	return parts.filter(part => part !== '').map(part => ({text: part, line}));
};

const rowOf = (cells: readonly Printed[]): Row => {
	const keys = cells.slice(0, cells.map(isFigure).lastIndexOf(false) + 1);
	return {keys, figures: cells.slice(keys.length)};
};

/** Headings in one line, and below them a row a line. */
const rowTable = (lines: readonly string[], at: number): OrderedTable | undefined => {
	const headings = cellsOf(lines[at] ?? '', at + 1);
	if (headings.length < 2 || headings.some(({text}) => /\d[.,]\d/u.test(text) || /[:：。；]/u.test(text))) {
		return undefined;
	}

	const rows: Row[] = [];
	let end = at + 1;
	for (; end < lines.length; end++) {
		const row = rowOf(cellsOf(lines[end] ?? '', end + 1));
		if (row.figures.length === 0 || row.keys.length === 0) {
			break;
		}

		rows.push(row);
	}

	return isApart(lines[end] ?? '') ? tableOf({headings, rows}, at + 1, end) : undefined;
};

/** One cell a line: the headings, then the rows. */
const cellTable = (lines: readonly string[], at: number): OrderedTable | undefined => {
	let end = at;
	const cells: Printed[] = [];
	for (; end < lines.length && !(isApart(lines[end] ?? '') && lines[end]?.trim() !== ''); end++) {
		const text = lines[end]?.trim() ?? '';
		if (text !== '') {
			cells.push({text, line: end + 1});
		}
	}

	if (cells.some(({text}) => /\s\d/.test(text))) {
		return undefined;
	}

	const rows: Array<{keys: Printed[]; figures: Printed[]}> = [];
	for (const [index, cell] of cells.entries()) {
		const isNew = index === 0 || (!isFigure(cell) && isFigure(cells[index - 1] as Printed));
		if (isNew) {
			rows.push({keys: [], figures: []});
		}

		rows.at(-1)?.[isFigure(cell) ? 'figures' : 'keys'].push(cell);
	}

	const [first, ...rest] = rows;
	const keyCount = Math.max(0, ...rest.map(({keys}) => keys.length));
	const count = keyCount + (first?.figures.length ?? 0);
	const headings = first?.keys.slice(0, count) ?? [];
	const opening = {keys: first?.keys.slice(count) ?? [], figures: first?.figures ?? []};
	return tableOf({headings, rows: [opening, ...rest]}, at + 1, cells.at(-1)?.line ?? at + 1);
};

/** Each row with all figures; keys as many as their headings, or without the code that a total has none of. */
const tableOf = ({headings, rows}: Ordered, first: number, last: number): OrderedTable | undefined => {
	const count = rows[0]?.figures.length ?? 0;
	const keyCount = headings.length - count;
	const isCodeFirst = rows.some(({keys}) => keys.length === keyCount && keys.length > 1 && isCode(keys[0] as Printed));
	const isWhole = ({keys, figures}: Row): boolean =>
		figures.length === count &&
		!(keys.at(-1) && isCode(keys.at(-1) as Printed)) &&
		(keys.length === keyCount
			? !isCodeFirst || isCode(keys[0] as Printed)
			: isCodeFirst && keys.length === keyCount - 1 && keys.every(isSum));
	if (keyCount < 1 || keyCount > 2 || rows.length < fewestRows || !rows.every(isWhole) || headings.some(isFigure)) {
		return undefined;
	}

	const blanks = (row: Row): readonly Printed[] =>
		row.keys.length < keyCount ? [{text: '', line: row.figures[0]?.line ?? first}] : [];
	const printed = [headings, ...rows.map(row => [...blanks(row), ...row.keys, ...row.figures])];
	return {
		first,
		last,
		grid: {
			kind: 'grid',
			rows: printed.map(row =>
				row.map(({text, line}, column): Cell => ({text, place: {kind: 'line', line, column: column + 1}})),
			),
			isOpen: true,
		},
	};
};
