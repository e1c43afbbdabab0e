import type {Block, Cell, Grid, Paragraph} from '../model/document.js';
import {labelKey, withoutSpace} from '../model/label.js';
import {type Caption, type CaptionPart, captionPart} from './caption.js';
import {hasBody, headerRowCount} from './header-rows.js';

/** A table as it was printed, pages joined, before anything is known of its meaning. */
export type PrintedTable = {
	readonly caption: Caption;
	readonly rows: ReadonlyArray<readonly Cell[]>;
	/** Rows that repeat the header after a page break. */
	readonly repeatedHeaders: ReadonlySet<number>;
	readonly notes: readonly Paragraph[];
};

const notePattern = /^[(（]?(?:注|备注|说明|附注|注释)[)）]?\s*(?:[:：]|\d|[一二三])/u;
const laterNotePattern = /^(?:\d+|[(（]\d+[)）])[.、．]?\s*\S*(?:本表|本套|报表|金额单位|四舍五入|本部门|本单位)/u;
const captionReach = 8;

const filled = (row: readonly Cell[]): readonly Cell[] =>
	row.filter(cell => cell.origin === undefined && withoutSpace(cell.text) !== '');

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

type Captions = {readonly parts: readonly CaptionPart[]; readonly lines: readonly Paragraph[]};

/** The caption is read upwards from the table: it ends at the first line of prose, or above its title. */
const captionAbove = (lines: readonly Paragraph[]): Captions => {
	const parts: CaptionPart[] = [];
	const used: Paragraph[] = [];
	for (const line of lines.slice(-captionReach).reverse()) {
		const part = captionPart(line.text);
		if (part === undefined) {
			const continued = continuedTitle(line, parts[0]);
			if (continued === undefined) {
				break;
			}

			parts[0] = continued;
			used.unshift(line);
			continue;
		}

		const titled = parts.some(({title}) => title !== undefined);
		const numbered = parts.some(({number}) => number !== undefined);
		if (titled && (part.title !== undefined || part.number === undefined || numbered)) {
			break;
		}

		parts.unshift(part);
		used.unshift(line);
	}

	return {parts, lines: used};
};

/** A title that broke over two lines: `一般公共预算财政拨款基本支出⏎决算表`. */
const continuedTitle = (line: Paragraph, below: CaptionPart | undefined): CaptionPart | undefined => {
	if (below?.title === undefined || below.title.length > 6 || below.number !== undefined) {
		return undefined;
	}

	const joined = captionPart(withoutSpace(line.text) + below.title);
	return joined?.title === undefined || joined.title.length > 45 ? undefined : {...below, ...joined};
};

const firstOf = <Key extends keyof CaptionPart>(parts: readonly CaptionPart[], key: Key): CaptionPart[Key] | null =>
	parts.find(part => part[key] !== undefined)?.[key] ?? null;

const captionOf = ({parts, lines}: Captions): Caption => ({
	title: (firstOf(parts, 'title') as string | undefined) ?? null,
	subtitle: (firstOf(parts, 'subtitle') as string | undefined) ?? null,
	number: (firstOf(parts, 'number') as string | undefined) ?? null,
	unit: firstOf(parts, 'unit') ?? null,
	hasStrangeUnit: firstOf(parts, 'strangeUnit') === true,
	owner: (firstOf(parts, 'owner') as string | undefined) ?? null,
	lines,
});

/** Titles, numbers and 单位： lines that were drawn inside the frame, as its first rows. */
const captionInside = (rows: Grid['rows']): {captions: Captions; body: Grid['rows']} => {
	const parts: CaptionPart[] = [];
	const lines: Paragraph[] = [];
	let index = 0;
	for (; index < Math.min(rows.length - 1, 5); index++) {
		const cells = filled(rows[index] ?? []);
		const read = cells.map(cell => captionPart(cell.text));
		const known = read.filter(part => part !== undefined);
		const titled = parts.some(({title}) => title !== undefined);
		const says = known.some(part => part.unit ?? part.number ?? part.owner ?? (titled ? undefined : part.title));
		const spanning = cells.length === 1 && (rows[index]?.length ?? 0) > 1;
		if (cells.length > 0 && (known.length < cells.length || !(says || (spanning && known.length > 0)))) {
			break;
		}

		if (cells.length > 3 || (cells.length > 1 && known.every(part => part.title !== undefined))) {
			break;
		}

		parts.push(...known);
		lines.push(...cells.map(({text, place}): Paragraph => ({kind: 'paragraph', text, place})));
	}

	return parts.length === 0
		? {captions: {parts, lines}, body: rows}
		: {captions: {parts, lines}, body: rows.slice(index)};
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
	rows.map(row =>
		row.length >= columns
			? row
			: [
					...row,
					...Array.from({length: columns - row.length}, (): Cell => ({text: '', place: (row[0] as Cell).place})),
				],
	);

const joined = (before: PrintedTable, rows: Grid['rows']): PrintedTable => {
	const header = headerRowCount(rows);
	const repeats = header > 0 && headerKey(rows, header) === headerKey(before.rows, headerRowCount(before.rows));
	const columns = Math.max(before.rows[0]?.length ?? 0, rows[0]?.length ?? 0);
	const offset = before.rows.length;
	return {
		...before,
		rows: [...widened(before.rows, columns), ...widened(rows, columns)],
		repeatedHeaders: new Set([
			...before.repeatedHeaders,
			...(repeats ? Array.from({length: header}, (_, index) => offset + index) : []),
		]),
	};
};

const isPageMark = (line: Paragraph): boolean => /^[-—–\s]*\d{1,4}[-—–\s]*$|^第?\d+页/u.test(line.text.trim());

/** The tables of a document in printed order, each with its caption and notes, pages joined. */
export const printedTables = (blocks: readonly Block[]): readonly PrintedTable[] => {
	const tables: PrintedTable[] = [];
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
		if (before !== undefined && continues(before, caption, inside.body, proseBetween)) {
			tables[tables.length - 1] = joined(before, inside.body);
			continue;
		}

		if (before !== undefined && notes.length > 0) {
			tables[tables.length - 1] = {...before, notes};
		}

		tables.push({caption, rows: inside.body, repeatedHeaders: new Set(), notes: []});
	}

	const last = tables.at(-1);
	if (last !== undefined) {
		tables[tables.length - 1] = {...last, notes: notesAmong(lines.filter(line => !isPageMark(line)))};
	}

	return tables;
};
