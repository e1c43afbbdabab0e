import {cellText} from './pdf-cell-text.js';
import {isCodePart, joinWithin} from './pdf-close-words.js';
import type {Rule} from './pdf-ink.js';
import {type WordLine, wordLinesOf} from './pdf-line-kinds.js';
import type {Line} from './pdf-lines.js';
import {type Area, looseAreas} from './pdf-loose-lines.js';
import {openColumns, placedColumns} from './pdf-open-columns.js';
import {openHeader} from './pdf-open-header.js';
import {settledHeadings} from './pdf-open-headings.js';
import {openRows} from './pdf-open-rows.js';
import type {PageTable, PrintedCell} from './pdf-table.js';
import type {Word} from './pdf-words.js';
import {type Barrier, centreOf, joinWrapped} from './pdf-wrapped.js';

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

const tableOf = (page: number, lines: readonly WordLine[], area: Area, rules: readonly Rule[]): PageTable => {
	const header = lines.slice(area.start, area.body).flatMap(({words}) => joinWithin(words, area.columns));
	// The form of final accounts has 类, 款 and 项 beside its first rows, over codes that are whole.
	const bodyLines = lines.slice(area.body, area.end).map(({words}) => words.filter(word => !isCodePart(word)));
	const body = bodyLines.flat();
	const inHeader = new Set(header);
	const isParted: Barrier = (above, below) =>
		inHeader.has(above) !== inHeader.has(below) || isRuledBetween(rules, above, below);
	const wrapped = joinWrapped([...header, ...body], isParted);
	const headings = settledHeadings(
		wrapped.filter(({words: [first]}) => first !== undefined && inHeader.has(first)),
		isParted,
	);
	const cells = wrapped.filter(({words: [first]}) => first !== undefined && !inHeader.has(first));
	const {columns, edges} = placedColumns(openColumns(area.columns, body), headings, bodyLines);
	const headerCells = openHeader(headings, columns, edges);
	const depth = Math.max(0, ...headerCells.map(({bottom}) => bottom));
	const rows = openRows(cells, columns, separatorsOf(rules, edges));
	const bodyCells = rows.flatMap((row, index) =>
		row.cells.map((cell, left): PrintedCell => {
			const top = depth + index;
			return {left, right: left + 1, top, bottom: top + 1, text: cellText(cell, Infinity), isFull: false};
		}),
	);
	const top = lines[area.start]?.line.middle ?? 0;
	const first = rows[0]?.middle ?? top;
	const tops = [
		...Array.from({length: depth}, (_, index) => top + ((first - top) * index) / depth),
		...rows.map(({middle}) => middle),
	];
	const ys = [...tops, (tops.at(-1) ?? 0) + 10];
	const open = {columns, headerRows: depth};
	return {page, xs: edges, ys, cells: [...headerCells, ...bodyCells], open};
};

const isRuledBetween = (rules: readonly Rule[], above: Word, below: Word): boolean =>
	rules.some(
		({at, from, to}) => at > above.middle && at < below.middle && from < centreOf(above) && to > centreOf(above),
	);

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
