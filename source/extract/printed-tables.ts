import type {Block, Cell, Grid, Paragraph} from '../model/document.js';
import {labelKey, withoutSpace} from '../model/label.js';
import type {Caption} from './caption.js';
import {captionAbove, captionInside, captionOf, filled} from './caption-lines.js';
import {isFormMargin, restOfForm} from './form-pages.js';
import {hasBody, headerRowCount} from './header-rows.js';
import {stackedTables} from './stacked-tables.js';

/** A table as it was printed, pages joined, before anything is known of its meaning. */
export type PrintedTable = {
	readonly caption: Caption;
	readonly rows: ReadonlyArray<readonly Cell[]>;
	/** Rows that repeat the header after a page break. */
	readonly repeatedHeaders: ReadonlySet<number>;
	readonly notes: readonly Paragraph[];
	/** Its columns are not drawn, at least on one page. */
	readonly isOpen: boolean;
};

const notePattern = /^[(（]?(?:注|备注|说明|附注|注释)[)）]?\s*(?:[:：]|\d|[一二三])/u;
const laterNotePattern = /^(?:\d+|[(（]\d+[)）])[.、．]?\s*\S*(?:本表|本套|报表|金额单位|四舍五入|本部门|本单位)/u;

/** The notes that stand right under a table, among the lines up to the next one. */
const notesAmong = (lines: readonly Paragraph[]): readonly Paragraph[] => {
	const notes: Paragraph[] = [];
	for (const line of lines) {
		const text = withoutSpace(line.text);
		const continues = notes.length > 0 && (laterNotePattern.test(text) || /^\d[.、]/u.test(text));
		const explains = notes.length > 0 && /^(?:本表|此表)|(?:本表|此表)(?:无数据|为空)/u.test(text);
		if (!notePattern.test(text) && !continues && !explains) {
			break;
		}

		notes.push(line);
	}

	return notes;
};

const headerKey = (rows: Grid['rows'], count: number): string =>
	rows
		.slice(0, count)
		.map(row =>
			filled(row)
				.map(cell => labelKey(cell.text))
				.join('|'),
		)
		.join('\n');

/**
 * The header both begin with: a row without figures right below it counts as one of its rows on that page alone. Of a
 * header of one row nothing may be missing.
 */
const sharedHeader = (before: Grid['rows'], rows: Grid['rows']): number => {
	const [header, headerBefore] = [headerRowCount(rows), headerRowCount(before)];
	const shared = Math.min(header, headerBefore);
	const isWhole = shared > 1 || header === headerBefore;
	return isWhole && shared > 0 && headerKey(rows, shared) === headerKey(before, shared) ? shared : 0;
};

const rowKey = (row: readonly Cell[] | undefined): string =>
	filled(row ?? [])
		.map(cell => labelKey(cell.text))
		.join('|');

/** Tables that both begin with 合计 are two, unless it is the same line, repeated with the header on each page. */
const beginAnew = (before: Grid['rows'], rows: Grid['rows'], header: number): boolean => {
	const [first, second] = [rowKey(before[header]), rowKey(rows[header])];
	return /^(?:合计|总计)/u.test(first) && /^(?:合计|总计)/u.test(second) && first !== second;
};

/** Whether a grid goes on with the table before it, after a page break. */
const continues = (before: PrintedTable, caption: Caption, rows: Grid['rows'], proseBetween: boolean): boolean => {
	if (proseBetween) {
		return false;
	}

	const header = headerRowCount(rows);
	const shared = sharedHeader(before.rows, rows);
	const sameHeader = shared > 0;
	const widths = Math.abs((rows[0]?.length ?? 0) - (before.rows[0]?.length ?? 0));
	const captioned = caption.title !== null || caption.number !== null;
	if (!captioned) {
		return sameHeader || ((header === 0 || !hasBody(rows)) && widths <= 2);
	}

	const sameCaption =
		caption.title === before.caption.title &&
		caption.subtitle === before.caption.subtitle &&
		caption.number === before.caption.number &&
		(caption.owner === null || before.caption.owner === null || caption.owner === before.caption.owner);
	const form = /绩效|自评/u.test(caption.title ?? '');
	return sameCaption && !form && sameHeader && !beginAnew(before.rows, rows, shared);
};

const widened = (rows: Grid['rows'], columns: number): Grid['rows'] =>
	(rows[0]?.length ?? 0) >= columns
		? rows
		: rows.map(row => [
				...row,
				...Array.from({length: columns - row.length}, (): Cell => ({text: '', place: (row[0] as Cell).place})),
			]);

/** Rows of one grid that print its header once more: pages that the reader joined, or a sheet made of pages. */
const repeatsWithin = (rows: Grid['rows']): Set<number> => {
	const count = headerRowCount(rows);
	const header = headerKey(rows, count);
	const repeated = new Set<number>();
	for (let start = count; count > 0 && header !== '' && start + count <= rows.length; start++) {
		if (headerKey(rows.slice(start, start + count), count) === header) {
			for (let index = start; index < start + count; index++) {
				repeated.add(index);
			}
		}
	}

	return repeated;
};

/** A table still being read: pages are added to its rows. */
type Draft = PrintedTable & {
	rows: Array<readonly Cell[]>;
	readonly repeatedHeaders: Set<number>;
	notes: readonly Paragraph[];
	isOpen: boolean;
};

const addPage = (table: Draft, rows: Grid['rows']): void => {
	const header = sharedHeader(table.rows, rows);
	const columns = Math.max(table.rows[0]?.length ?? 0, rows[0]?.length ?? 0);
	const offset = table.rows.length;
	if (columns > (table.rows[0]?.length ?? 0)) {
		table.rows = [...widened(table.rows, columns)];
	}

	for (const row of widened(rows, columns)) {
		table.rows.push(row);
	}

	for (let index = 0; index < header; index++) {
		table.repeatedHeaders.add(offset + index);
	}
};

const separated = (block: Block): readonly Block[] =>
	block.kind === 'grid' ? stackedTables(block.rows).map(rows => ({...block, rows})) : [block];

const isPageMark = (line: Paragraph): boolean => /^[-—–]*\d{1,4}[-—–]*$|^第?\d+页/u.test(withoutSpace(line.text));

/** The tables of a document in printed order, each with its caption and notes, pages joined. */
export const printedTables = (blocks: readonly Block[]): readonly PrintedTable[] => {
	const tables: Draft[] = [];
	let lines: Paragraph[] = [];
	for (const block of blocks.flatMap(separated)) {
		if (block.kind === 'paragraph') {
			lines.push(block);
			continue;
		}

		const between = lines.filter(line => !isPageMark(line));
		lines = [];
		const before = tables.at(-1);
		const notes = before === undefined ? [] : notesAmong(between);
		const rest = between.slice(notes.length);
		const above = captionAbove(rest);
		const inside = captionInside(block.rows);
		if (inside.body.length === 0) {
			continue;
		}

		const caption = captionOf({
			parts: [...inside.captions.parts, ...above.parts],
			lines: [...above.lines, ...inside.captions.lines],
		});
		const proseBetween = notes.length > 0 || rest.length > above.lines.length;
		const isUntitled =
			caption.title === null && caption.number === null && (!proseBetween || between.every(isFormMargin));
		const page =
			before !== undefined && isUntitled ? restOfForm(before.caption.title, before.rows, inside.body) : undefined;
		if (before !== undefined && (page !== undefined || continues(before, caption, inside.body, proseBetween))) {
			addPage(before, page ?? inside.body);
			before.isOpen ||= block.isOpen === true;
			continue;
		}

		if (before !== undefined && notes.length > 0) {
			before.notes = notes;
		}

		tables.push({
			caption,
			rows: [...inside.body],
			repeatedHeaders: repeatsWithin(inside.body),
			notes: [],
			isOpen: block.isOpen === true,
		});
	}

	const last = tables.at(-1);
	if (last !== undefined) {
		last.notes = notesAmong(lines.filter(line => !isPageMark(line)));
	}

	return tables;
};
