import {fit, width} from '../model/width.js';
import {gap, layOut, type Placed} from './column-layout.js';
import {fitSpans, type Line, type Span, textOf} from './line.js';
import type {Sort} from './navigation.js';
import type {Sheet, SheetColumn, SheetRow} from './sheet.js';
import type {Theme} from './theme.js';

/** What the lines of a table depend on besides the sheet. */
export type TableView = {
	readonly columns: number;
	readonly cursor: number;
	readonly chosen: string | undefined;
	readonly sort: Sort | null;
	readonly marked: (row: SheetRow) => boolean;
	readonly theme: Theme;
};

/** Columns left of the first cell: the cursor and the mark. */
const margin = 2;

const aligned = (spans: readonly Span[], columns: number, align: SheetColumn['align']): readonly Span[] => {
	const room = columns - width(textOf({spans}));
	return align === 'right' && room > 0 ? [{text: ' '.repeat(room)}, ...spans] : fitSpans(spans, columns);
};

const headText = (column: SheetColumn, sort: Sort | null, theme: Theme): string => {
	if (sort?.column !== column.key) {
		return column.title;
	}

	return `${column.title}${sort.descending ? theme.glyphs.down : theme.glyphs.up}`;
};

/** Whether columns are out of sight at either side of a table that pans. */
const hiddenAt = (sheet: Sheet, placed: readonly Placed[]): {readonly left: boolean; readonly right: boolean} => {
	const panning = sheet.columns.filter(({frozen}) => !frozen);
	const isShown = (column: SheetColumn | undefined): boolean => placed.some(entry => entry.column === column);
	const isPanned = sheet.pans === true && panning.length > 0;
	return {left: isPanned && !isShown(panning[0]), right: isPanned && !isShown(panning.at(-1))};
};

/** A title of several levels has one line each, the last in the lowest line. */
const headLine = (sheet: Sheet, placed: readonly Placed[], index: number, count: number, view: TableView): Line => {
	const {glyphs} = view.theme;
	const isLowest = index === count - 1;
	let previous = '';
	const cells = placed.flatMap(({column, columns}): readonly Span[] => {
		const levels = headText(column, view.sort, view.theme).split('\n');
		const skipped = Math.max(0, count - levels.length);
		const text = (isLowest ? levels.at(-1) : levels[index - skipped]) ?? '';
		const isRepeated = !isLowest && text !== '' && text === previous;
		previous = text;
		return [{text: ' '.repeat(gap)}, {text: fit(isRepeated ? '' : text, columns, column.align)}];
	});
	const hidden = hiddenAt(sheet, placed);
	const start = isLowest && hidden.left ? glyphs.left.padEnd(margin) : ' '.repeat(margin);
	const end = isLowest && hidden.right ? glyphs.right : '';
	const spans = fitSpans([{text: start}, ...cells.slice(1)], Math.max(0, view.columns - end.length));
	return {spans: end === '' ? spans : [...spans, {text: end}], tone: 'head'};
};

const rowLine = (row: SheetRow, placed: readonly Placed[], isCurrent: boolean, view: TableView): Line => {
	const {glyphs} = view.theme;
	const cells = placed.flatMap(({column, columns}, index): readonly Span[] => {
		const isChosen = isCurrent && column.isCell === true && column.key === view.chosen;
		const space = index === 0 ? '' : ' '.repeat(gap - 1) + (isChosen ? glyphs.right : ' ');
		const drawn = aligned(column.draw(row, columns), columns, column.align);
		return [{text: space}, ...(isChosen ? drawn.map(span => ({...span, tone: 'cell' as const})) : drawn)];
	});
	const edge = (isCurrent ? glyphs.cursor : ' ') + (view.marked(row) ? glyphs.marked : ' ');
	const spans = fitSpans([{text: edge}, ...cells], view.columns);
	return {spans, tone: isCurrent ? 'cursor' : row.tone};
};

export type TableLines = {
	readonly head: readonly Line[];
	readonly body: readonly Line[];
	readonly pinned: readonly Line[];
};

/** The titles, a window of the rows, and the pinned rows, all of one width. */
export const tableLines = (
	sheet: Sheet,
	window: {readonly top: number; readonly height: number; readonly head: number; readonly pinned: number},
	view: TableView,
): TableLines => {
	const placed = layOut(sheet, Math.max(0, view.columns - margin), view.chosen, view.sort?.column);
	const body = sheet.rows
		.slice(window.top, window.top + window.height)
		.map((row, index) => rowLine(row, placed, window.top + index === view.cursor, view));
	return {
		head: Array.from({length: window.head}, (_, index) => headLine(sheet, placed, index, window.head, view)),
		body,
		pinned: sheet.pinned.slice(0, window.pinned).map(row => rowLine(row, placed, false, view)),
	};
};
