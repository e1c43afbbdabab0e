import {cellText} from './pdf-cell-text.js';
import {bandOf} from './pdf-cells.js';
import {edgesOf} from './pdf-columns.js';
import {type Line, linesOf} from './pdf-lines.js';
import {headerCells} from './pdf-loose-header.js';
import {type Area, looseAreas, type WordLine, wordLinesOf} from './pdf-loose-lines.js';
import {splitRows} from './pdf-row-split.js';
import type {PageTable, PrintedCell} from './pdf-table.js';

export type AlignedTable = {readonly table: PageTable; readonly used: ReadonlySet<Line>};

/** Tables without rules: lines whose words stand in columns, most with figures. */
export const alignedTables = (page: number, lines: readonly Line[]): readonly AlignedTable[] => {
	const wordLines = wordLinesOf(lines);
	return looseAreas(wordLines).map(area => {
		const used = new Set(wordLines.slice(area.start, area.end).map(({line}) => line));
		return {table: tableOf(page, wordLines, area), used};
	});
};

const tableOf = (page: number, lines: readonly WordLine[], {start, body, end, columns}: Area): PageTable => {
	const xs = edgesOf(columns);
	const header = lines.slice(start, body);
	const words = lines.slice(body, end).flatMap(line => line.words);
	const rows = splitRows(
		columns.map((_, column) =>
			linesOf(words.filter(({left, right}) => bandOf(xs, (left + right) / 2) === column).flatMap(({glyphs}) => glyphs)),
		),
	);
	const cells: PrintedCell[] = [
		...headerCells(
			header.map(line => line.words),
			columns,
		),
	];
	for (const [index, row] of rows.entries()) {
		const top = header.length + index;
		for (const [left, cell] of row.cells.entries()) {
			const text = cellText(
				cell.flatMap(({glyphs}) => glyphs),
				Infinity,
			);
			cells.push({left, right: left + 1, top, bottom: top + 1, text});
		}
	}

	const tops = [...header.map(({line}) => line.middle), ...rows.map(({middle}) => middle)];
	return {page, xs, ys: [...tops, (tops.at(-1) ?? 0) + 10], cells};
};
