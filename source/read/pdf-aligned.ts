import {cellText} from './pdf-cell-text.js';
import {columnsOf, edgesOf, overlap} from './pdf-columns.js';
import {type Line, lineOf, linesOf} from './pdf-lines.js';
import {splitRows} from './pdf-row-split.js';
import type {PageTable, PrintedCell} from './pdf-table.js';
import {isAmount, isValue, type Word, wordsOf} from './pdf-words.js';

/** So many rows make a table of lines that merely stand in columns. */
const fewestRows = 3;
/** Lines of one table are not further apart, in heights of a character. */
const farthest = 4;
/** Between two rows with figures at most so many lines have none. */
const longestLabel = 3;
const highestHeader = 5;

type WordLine = {readonly line: Line; readonly words: readonly Word[]};

export type AlignedTable = {readonly table: PageTable; readonly used: ReadonlySet<Line>};

/** Tables without rules: lines whose words stand in columns, most with figures. */
export const alignedTables = (page: number, lines: readonly Line[]): readonly AlignedTable[] => {
	const all = lines.map(line => ({line, words: wordsOf(line)}));
	const tables: AlignedTable[] = [];
	let from = 0;
	while (from < all.length) {
		const to = bodyEnd(all, from);
		const body = all.slice(from, to);
		const found = body.filter(isRow).length >= fewestRows ? tableFrom(page, all, from, to) : undefined;
		if (found) {
			tables.push(found);
		}

		from = Math.max(from + 1, to);
	}

	return tables;
};

const isRow = ({words}: WordLine): boolean =>
	words.length > 1 && words.some(({text}) => isValue(text)) && !words.some(({text}) => /[。；]/u.test(text));

const isNear = (one: WordLine | undefined, other: WordLine | undefined): boolean =>
	one !== undefined && other !== undefined && other.line.middle - one.line.middle < one.line.size * farthest;

/** Where the rows that begin at a line end; the line itself if it is no row. */
const bodyEnd = (lines: readonly WordLine[], from: number): number => {
	let end = from;
	for (let index = from; index < lines.length && index - end <= longestLabel; index++) {
		const line = lines[index];
		if (line === undefined || (index > from && !isNear(lines[index - 1], line))) {
			break;
		}

		if (isRow(line)) {
			end = index + 1;
		} else if (index === from) {
			break;
		}
	}

	return end;
};

const tableFrom = (page: number, lines: readonly WordLine[], from: number, to: number): AlignedTable | undefined => {
	const body = lines.slice(from, to);
	const words = body.flatMap(line => line.words);
	const columns = columnsOf(words);
	if (columns.length < 2 || !words.some(({text}) => isAmount(text))) {
		return undefined;
	}

	let start = from;
	while (
		start > 0 &&
		from - start < highestHeader &&
		isHeader(lines[start - 1]) &&
		isNear(lines[start - 1], lines[start])
	) {
		start--;
	}

	const xs = edgesOf(columns);
	const header = lines.slice(start, from).map(line => headerCells(line.words, xs));
	const columnLines = columns.map((_, column) =>
		linesOf(words.filter(word => columnOf(xs, word) === column).flatMap(({glyphs}) => glyphs)),
	);
	const rows = splitRows(columnLines);
	const cells: PrintedCell[] = header.flatMap((row, index) =>
		row.map(cell => ({...cell, top: index, bottom: index + 1})),
	);
	for (const [index, row] of rows.entries()) {
		const top = header.length + index;
		for (const [left, cell] of row.cells.entries()) {
			const content = cellText(
				cell.flatMap(({glyphs}) => glyphs),
				Infinity,
			);
			cells.push({left, right: left + 1, top, bottom: top + 1, text: content});
		}
	}

	const used = lines.slice(start, to).map(({line}) => line);
	const ys = [
		...lines.slice(start, from).map(({line}) => line.middle - line.size),
		...rows.map(({middle}) => middle - 5),
	];
	return {table: {page, xs, ys: [...ys, (used.at(-1)?.middle ?? 0) + 5], cells}, used: new Set(used)};
};

const isHeader = (line: WordLine | undefined): boolean =>
	line !== undefined && line.words.length > 1 && !line.words.some(({text}) => /[:：。；]/u.test(text));

const columnOf = (xs: readonly number[], {left, right}: Word): number => {
	const middle = (left + right) / 2;
	const index = xs.findIndex((edge, position) => position > 0 && middle < edge);
	return index === -1 ? xs.length - 2 : index - 1;
};

const headerCells = (words: readonly Word[], xs: readonly number[]) => {
	const cells: Array<{left: number; right: number; text: string}> = [];
	let next = 0;
	for (const word of words) {
		const covered = xs.slice(1).flatMap((right, index) => {
			const left = xs[index] ?? 0;
			return overlap({left, right}, word) > Math.min(right - left, word.size) * 0.3 ? [index] : [];
		});
		const left = Math.max(next, covered[0] ?? columnOf(xs, word));
		const right = Math.max(left + 1, (covered.at(-1) ?? left) + 1);
		if (left < xs.length - 1) {
			cells.push({left, right, text: cellText(lineOf(word.glyphs).glyphs, Infinity)});
			next = right;
		}
	}

	return cells;
};
