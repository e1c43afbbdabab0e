import {cellText} from './pdf-cell-text.js';
import {bandOf} from './pdf-cells.js';
import {edgesOf} from './pdf-columns.js';
import type {Rule} from './pdf-ink.js';
import {type Line, linesOf} from './pdf-lines.js';
import {headerCells} from './pdf-loose-header.js';
import {type Area, looseAreas, type WordLine, wordLinesOf} from './pdf-loose-lines.js';
import {anchorsOf, type SplitRow, splitRows} from './pdf-row-split.js';
import type {PageTable, PrintedCell} from './pdf-table.js';
import type {Word} from './pdf-words.js';

export type AlignedTable = {readonly table: PageTable; readonly used: ReadonlySet<Line>};

/** Tables without columns drawn: lines whose words stand in columns, most with figures. */
export const alignedTables = (
	page: number,
	lines: readonly Line[],
	rules: readonly Rule[],
): readonly AlignedTable[] => {
	const wordLines = wordLinesOf(lines);
	return looseAreas(wordLines).map(area => {
		const used = new Set(wordLines.slice(area.start, area.end).map(({line}) => line));
		return {table: tableOf(page, wordLines, area, rules), used};
	});
};

const tableOf = (
	page: number,
	lines: readonly WordLine[],
	{start, body, end, columns}: Area,
	rules: readonly Rule[],
): PageTable => {
	const xs = edgesOf(columns);
	const header = lines.slice(start, body);
	const words = lines.slice(body, end).flatMap(line => line.words);
	const rows = rowsOf(words, xs, separatorsOf(rules, xs));
	const cells: PrintedCell[] = [...headerCells(wordsIn(header), columns)];
	for (const [index, row] of rows.entries()) {
		const top = header.length + index;
		for (const [left, cell] of row.cells.entries()) {
			cells.push({left, right: left + 1, top, bottom: top + 1, text: cellText(cell, Infinity), isFull: false});
		}
	}

	const tops = [...header.map(({line}) => line.middle), ...rows.map(({middle}) => middle)];
	return {page, xs, ys: [...tops, (tops.at(-1) ?? 0) + 10], cells};
};

const wordsIn = (lines: readonly WordLine[]): ReadonlyArray<readonly Word[]> => lines.map(({words}) => words);

/** Rules drawn under rows reach over most of the table. */
const separatorShare = 0.6;

const separatorsOf = (rules: readonly Rule[], xs: readonly number[]): readonly number[] => {
	const [left = 0] = xs;
	const right = xs.at(-1) ?? 0;
	return rules
		.filter(({from, to}) => Math.min(to, right) - Math.max(from, left) > (right - left) * separatorShare)
		.map(({at}) => at)
		.sort((one, other) => one - other);
};

const rowsOf = (words: readonly Word[], xs: readonly number[], separators: readonly number[]): readonly SplitRow[] => {
	const bands = new Map<number, Word[]>();
	for (const word of words) {
		const band = separators.filter(at => at < word.middle).length;
		bands.set(band, [...(bands.get(band) ?? []), word]);
	}

	const isRuled = bands.size > 2;
	return [...bands.keys()]
		.sort((one, other) => one - other)
		.flatMap(band => {
			const columns = columnLines(bands.get(band) ?? [], xs);
			return isRuled && anchorsOf(columns).length < 2 ? [wholeRow(columns)] : splitRows(columns);
		});
};

const columnLines = (words: readonly Word[], xs: readonly number[]): ReadonlyArray<readonly Line[]> =>
	xs.slice(1).map((_, column) => {
		const own = words.filter(({left, right}) => bandOf(xs, (left + right) / 2) === column);
		return linesOf(own.flatMap(({glyphs}) => glyphs));
	});

const wholeRow = (columns: ReadonlyArray<readonly Line[]>): SplitRow => {
	const middles = columns.flat().map(({middle}) => middle);
	return {middle: (Math.min(...middles) + Math.max(...middles)) / 2, cells: columns};
};
