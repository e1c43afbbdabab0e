import type {Block, Place} from '../model/document.js';
import {contentOf, type DocxFlow, type DocxTable, flowOf} from './docx-flow.js';
import type {ParagraphNumbers} from './docx-numbering.js';
import {gridBlocks} from './grid-blocks.js';
import {expandSpans, type WrittenCell} from './grid-spans.js';
import {isLayoutTable} from './layout-table.js';
import {childNamed, type XmlElement} from './xml.js';

export type DocxPage = {readonly file: string; readonly numbers: ParagraphNumbers};

type TableCell = {
	readonly flow: DocxFlow;
	readonly lines: readonly string[];
	readonly tables: readonly DocxTable[];
	readonly column: number;
	readonly columnSpan: number;
	/** Continues the cell above it. */
	readonly continues: boolean;
};
type TableRows = ReadonlyArray<readonly TableCell[]>;

/** A table of figures becomes a grid; one that only arranges text is read cell by cell. */
export const tableBlocks = (
	table: XmlElement,
	page: DocxPage,
	read: (flow: DocxFlow) => readonly Block[],
): readonly Block[] => {
	const rows = rowsOf(table, page);
	if (isLayoutTable(rows.map(cells => cells.map(({lines, tables}) => ({lines, tables: tables.length}))))) {
		return rows.flat().flatMap(({flow, continues}) => (continues ? [] : read(flow)));
	}

	const inner = rows.flat().flatMap(({tables, continues}) => (continues ? [] : tables));
	return [...gridBlocks(expandSpans(writtenRows(rows), page.file)), ...read(inner)];
};

const rowsOf = (table: XmlElement, page: DocxPage): TableRows =>
	contentOf(table)
		.filter(row => row.name === 'tr' && childNamed(childNamed(row, 'trPr'), 'del') === undefined)
		.map(row => cellsOf(row, page));

const cellsOf = (row: XmlElement, {numbers}: DocxPage): readonly TableCell[] => {
	let column = countIn(childNamed(row, 'trPr'), 'gridBefore', 0);
	return contentOf(row)
		.filter(({name}) => name === 'tc')
		.map(cell => {
			const properties = childNamed(cell, 'tcPr');
			const merge = childNamed(properties, 'vMerge');
			const flow = flowOf(cell, numbers, true);
			const columnSpan = countIn(properties, 'gridSpan', 1);
			const start = column;
			column += columnSpan;
			return {
				flow,
				lines: flow.flatMap(part => (part.kind === 'line' ? [part.text] : [])),
				tables: flow.filter(part => part.kind === 'table'),
				column: start,
				columnSpan,
				continues: merge !== undefined && merge.attributes.val !== 'restart',
			};
		});
};

const widestSpan = 1000;

const countIn = (properties: XmlElement | undefined, name: string, least: number): number => {
	const count = Number.parseInt(childNamed(properties, name)?.attributes.val ?? '', 10);
	return Number.isNaN(count) ? least : Math.min(Math.max(count, least), widestSpan);
};

/** Word marks in every row that a cell goes on; here the first of them is given its height. */
const writtenRows = (rows: TableRows): readonly WrittenCell[][] => {
	let above = new Map<number, {-readonly [Key in keyof WrittenCell]: WrittenCell[Key]}>();
	return rows.map(cells => {
		const current: typeof above = new Map();
		const written: WrittenCell[] = [];
		for (const {lines, column, columnSpan, continues} of cells) {
			const continued = continues ? above.get(column) : undefined;
			if (continued !== undefined) {
				continued.rowSpan++;
				current.set(column, continued);
				continue;
			}

			const place: Place = {kind: 'line', line: 1, column: 1};
			const cell = {text: continues ? '' : cellText(lines), place, rowSpan: 1, columnSpan, column};
			current.set(column, cell);
			written.push(cell);
		}

		above = current;
		return written;
	});
};

/** Spaces in front of a name may be all that tells an item from its category; in front of a figure they say nothing. */
const cellText = (lines: readonly string[]): string => {
	const text = lines
		.join('\n')
		.replace(/\u00A0/g, ' ')
		.trimEnd();
	return /\p{L}/u.test(text) ? text : text.trimStart();
};
