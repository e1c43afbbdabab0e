import type {Block, Cell, Grid, Paragraph} from '../model/document.js';
import {labelKey, withoutSpace} from '../model/label.js';
import type {Caption} from './caption.js';
import {captionAbove, captionInside, captionOf, filled} from './caption-lines.js';
import {isFormMargin, restOfForm} from './form-pages.js';
import {hasBody, headerRowCount} from './header-rows.js';

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
		const explains = notes.length > 0 && /(?:本表|此表)(?:无数据|为空)/u.test(text);
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

const rowKey = (row: readonly Cell[] | undefined): string =>
	filled(row ?? [])
		.map(cell => labelKey(cell.text))
		.join('|');

/** Tables that both begin with 合计 are two, unless it is the same line, repeated with the header on each page. */
const beginAnew = (before: Grid['rows'], headerBefore: number, rows: Grid['rows'], header: number): boolean => {
	const [first, second] = [rowKey(before[headerBefore]), rowKey(rows[header])];
	return /^(?:合计|总计)/u.test(first) && /^(?:合计|总计)/u.test(second) && first !== second;
};

/** Whether a grid goes on with the table before it, after a page break. */
const continues = (before: PrintedTable, caption: Caption, rows: Grid['rows'], proseBetween: boolean): boolean => {
	if (proseBetween) {
		return false;
	}

	const header = headerRowCount(rows);
	const headerBefore = headerRowCount(before.rows);
	const sameHeader = header > 0 && headerKey(rows, header) === headerKey(before.rows, headerBefore);
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
	return sameCaption && !form && sameHeader && !beginAnew(before.rows, headerBefore, rows, header);
};

const widened = (rows: Grid['rows'], columns: number): Grid['rows'] =>
	(rows[0]?.length ?? 0) >= columns
		? rows
		: rows.map(row => [
				...row,
				...Array.from({length: columns - row.length}, (): Cell => ({text: '', place: (row[0] as Cell).place})),
			]);

/** A table still being read: pages are added to its rows. */
type Draft = PrintedTable & {
	rows: Array<readonly Cell[]>;
	readonly repeatedHeaders: Set<number>;
	notes: readonly Paragraph[];
	isOpen: boolean;
};

const addPage = (table: Draft, rows: Grid['rows']): void => {
	const header = headerRowCount(rows);
	const repeats = header > 0 && headerKey(rows, header) === headerKey(table.rows, headerRowCount(table.rows));
	const columns = Math.max(table.rows[0]?.length ?? 0, rows[0]?.length ?? 0);
	const offset = table.rows.length;
	if (columns > (table.rows[0]?.length ?? 0)) {
		table.rows = [...widened(table.rows, columns)];
	}

	for (const row of widened(rows, columns)) {
		table.rows.push(row);
	}

	for (let index = 0; repeats && index < header; index++) {
		table.repeatedHeaders.add(offset + index);
	}
};

const isPageMark = (line: Paragraph): boolean => /^[-—–]*\d{1,4}[-—–]*$|^第?\d+页/u.test(withoutSpace(line.text));

/** The tables of a document in printed order, each with its caption and notes, pages joined. */
export const printedTables = (blocks: readonly Block[]): readonly PrintedTable[] => {
	const tables: Draft[] = [];
	let lines: Paragraph[] = [];
	for (const block of blocks) {
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
			repeatedHeaders: new Set(),
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
