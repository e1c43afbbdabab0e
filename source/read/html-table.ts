import type {Block, Place} from '../model/document.js';
import {gridBlocks} from './grid-blocks.js';
import {expandSpans, type WrittenCell} from './grid-spans.js';
import {flowOf, type HtmlLine, type HtmlPage, type HtmlTable} from './html-flow.js';
import {attributeOf, childrenOf, type HtmlElement, isElement} from './html-tree.js';
import {type CellOutline, isLayoutTable} from './layout-table.js';

type Flow = ReturnType<typeof flowOf>;
type TableCell = {
	readonly element: HtmlElement;
	readonly flow: Flow;
	readonly lines: readonly HtmlLine[];
	readonly tables: readonly HtmlTable[];
};
type TableRows = ReadonlyArray<readonly TableCell[]>;

/** A table of figures becomes a grid; one that only arranges the page is read cell by cell. */
export const tableBlocks = (
	table: HtmlElement,
	page: HtmlPage,
	read: (flow: Flow) => readonly Block[],
): readonly Block[] => {
	const {rows, above} = partsOf(table, page);
	const captions = read(above);
	if (isLayoutTable(rows.map(cells => cells.map(outlineOf)))) {
		return [...captions, ...rows.flat().flatMap(cell => read(cell.flow))];
	}

	const written = rows.map(cells => cells.map(cell => writtenCell(cell, rows.length, page)));
	const inner = rows.flat().flatMap(cell => cell.tables.filter(({element}) => !isSmall(element, page)));
	return [...captions, ...gridBlocks(expandSpans(written, page.file)), ...read(inner)];
};

const outlineOf = ({lines, tables}: TableCell): CellOutline => ({
	lines: lines.map(({text}) => text),
	tables: tables.length,
});

const sectionNames = new Set(['tbody', 'thead', 'tfoot']);

const partsOf = (table: HtmlElement, page: HtmlPage): {readonly rows: TableRows; readonly above: Flow} => {
	const elements = childrenOf(table).filter(isElement);
	const rows = elements
		.flatMap(element => (sectionNames.has(element.tagName) ? childrenOf(element).filter(isElement) : [element]))
		.filter(element => element.tagName === 'tr' && !page.isNoise(element));
	const captions = elements.filter(({tagName}) => tagName === 'caption');
	return {above: flowOf(captions, page), rows: rows.map(row => cellsOf(row, page))};
};

const cellsOf = (row: HtmlElement, page: HtmlPage): readonly TableCell[] =>
	childrenOf(row)
		.filter(isElement)
		.filter(element => ['td', 'th'].includes(element.tagName))
		.map(element => {
			const flow = page.isNoise(element) ? [] : flowOf(childrenOf(element), page);
			return {
				element,
				flow,
				lines: flow.filter(part => part.kind === 'line'),
				tables: flow.filter(part => part.kind === 'table'),
			};
		});

/** A table inside a cell of another that is only an arrangement of its text, such as a slanted header. */
const isSmall = (table: HtmlElement, page: HtmlPage): boolean => {
	const {rows} = partsOf(table, page);
	return rows.length < 2 || rows.every(row => row.length < 2);
};

const writtenCell = ({element, flow}: TableCell, rowCount: number, page: HtmlPage): WrittenCell => {
	const lines = flow.flatMap(part => (part.kind === 'line' ? [part] : smallTableLines(part, page)));
	const blank: Place = {kind: 'line', line: 1, column: 1};
	return {
		text: lines.map(({text}) => text).join('\n'),
		place: lines[0]?.place ?? page.placeOf(element) ?? blank,
		rowSpan: spanOf(element, 'rowspan', rowCount),
		columnSpan: spanOf(element, 'colspan', 1),
	};
};

const smallTableLines = ({element}: HtmlTable, page: HtmlPage): readonly HtmlLine[] =>
	isSmall(element, page)
		? partsOf(element, page)
				.rows.flat()
				.flatMap(({lines}) => lines)
		: [];

const widestSpan = 1000;

/** As browsers have it: what is no number is 1, and `rowspan="0"` reaches to the end. */
const spanOf = (element: HtmlElement, name: 'rowspan' | 'colspan', zero: number): number => {
	const span = Number.parseInt(attributeOf(element, name) ?? '1', 10);
	return Number.isNaN(span) || span < 0 ? 1 : Math.min(span === 0 ? zero : span, widestSpan);
};
