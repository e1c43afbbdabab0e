import {columnsOf, overlap, type Span} from './pdf-columns.js';
import type {Line} from './pdf-lines.js';
import {isAmount, isValue, type Word, wordsOf} from './pdf-words.js';

export type WordLine = {readonly line: Line; readonly words: readonly Word[]};

/** Lines that stand in columns: from `start` the header, from `body` the rows, up to `end`. */
export type Area = {
	readonly start: number;
	readonly body: number;
	readonly end: number;
	readonly columns: readonly Span[];
};

/** So many rows with figures make a table of lines that merely stand in columns. */
const fewestRows = 3;
/** A single row is a table if it has a header and so many figures. */
const widestLone = 4;
/** Lines of one table are not further apart, in heights of a character. */
const farthest = 4;
const highestHeader = 8;

export const wordLinesOf = (lines: readonly Line[]): readonly WordLine[] =>
	lines.map(line => ({line, words: wordsOf(line)}));

const isProse = ({words}: WordLine): boolean => words.some(({text}) => /[。；]|…{2}|\.{4}/u.test(text));

const isTabular = (line: WordLine): boolean => line.words.length > 1 && !isProse(line);

const isRow = (line: WordLine): boolean => isTabular(line) && line.words.some(({text}) => isValue(text));

/** Owner and unit above a table, notes below it. */
const isCaption = (line: WordLine): boolean => line.words.some(({text}) => /[:：]/u.test(text)) && !hasAmount(line);

const hasAmount = ({words}: WordLine): boolean => words.some(({text}) => isAmount(text));

const isNear = (one: WordLine | undefined, other: WordLine | undefined): boolean =>
	one !== undefined && other !== undefined && other.line.middle - one.line.middle < one.line.size * farthest;

/** The tables among lines that no rules surround. */
export const looseAreas = (lines: readonly WordLine[]): readonly Area[] => {
	const areas: Area[] = [];
	let from = 0;
	while (from < lines.length) {
		const area = areaFrom(lines, from, areas.at(-1)?.end ?? 0);
		if (area) {
			areas.push(area);
		}

		from = area?.end ?? from + 1;
	}

	return areas;
};

const areaFrom = (lines: readonly WordLine[], from: number, above: number): Area | undefined => {
	const first = lines[from];
	if (first === undefined || !isRow(first)) {
		return undefined;
	}

	let reach = from + 1;
	while (reach < lines.length && isNear(lines[reach - 1], lines[reach]) && canBelong(lines[reach])) {
		reach++;
	}

	const tabular = lines.slice(from, reach).filter(isTabular);
	const columns = columnsOf(tabular.map(({words}) => words));
	let end = from + 1;
	while (end < reach && fits(lines[end], columns)) {
		end++;
	}

	let start = from;
	while (start > Math.max(above, from - highestHeader) && isHeader(lines[start - 1], lines[start])) {
		start--;
	}

	const body = lines.slice(from, end);
	const rows = body.filter(isRow);
	const isLone = rows.some(({words}) => words.filter(({text}) => isValue(text)).length >= widestLone) && start < from;
	if (columns.length < 2 || (rows.length < fewestRows && !isLone) || !rows.some(hasAmount)) {
		return undefined;
	}

	return {start, body: from, end, columns};
};

const canBelong = (line: WordLine | undefined): boolean => line !== undefined && !isProse(line) && !isCaption(line);

/** No word of a row reaches into a second column. */
const fits = (line: WordLine | undefined, columns: readonly Span[]): boolean =>
	line?.words.every(
		word =>
			columns.filter(column => overlap(column, word) > 0).length <= 1 &&
			word.left > (columns[0]?.left ?? 0) - word.size * 2,
	) ?? false;

const isHeader = (line: WordLine | undefined, below: WordLine | undefined): boolean =>
	line !== undefined && isTabular(line) && !isCaption(line) && isNear(line, below);
