import type {Block, Cell, Paragraph} from '../model/document.js';
import {columnsOf, isBlank, type Rows, shownIn, windowOf} from './grid-window.js';

/**
 * What is drawn as one table: titles and unit lines above, the table, notes below; on a sheet several of these under
 * each other. Titles and notes come out as paragraphs, as in a report where they stand outside the frame.
 */
export const gridBlocks = (rows: Rows): readonly Block[] => {
	const starts = [0, ...rows.keys()].filter((row, index) => index === 0 || startsTable(rows, row));
	return starts.flatMap((start, index) => sectionBlocks(rows, start, starts[index + 1] ?? rows.length));
};

const sectionBlocks = (rows: Rows, start: number, end: number): readonly Block[] => {
	let first = start;
	while (first < end && isAbove(rows, first)) {
		first++;
	}

	let last = end;
	while (last > first && isBelow(rows, last - 1)) {
		last--;
	}

	const numbers = rangeOf(first, last);
	const columns = columnsOf(numbers.map(row => rows[row] ?? []));
	if (columns.length < 2) {
		return paragraphsOf(rows, rangeOf(start, end));
	}

	return [
		...paragraphsOf(rows, rangeOf(start, first)),
		{kind: 'grid', rows: windowOf(rows, numbers, columns)},
		...paragraphsOf(rows, rangeOf(last, end)),
	];
};

const rangeOf = (start: number, end: number): readonly number[] =>
	Array.from({length: end - start}, (_, index) => start + index);

const paragraphsOf = (rows: Rows, numbers: readonly number[]): readonly Paragraph[] => {
	const seen = new Set<Cell['place']>();
	return numbers
		.flatMap(row => shownIn(rows, row))
		.filter(({place}) => !seen.has(place) && seen.add(place))
		.flatMap(cell => cellParagraphs(cell));
};

export const cellParagraphs = ({text, place}: Pick<Cell, 'text' | 'place'>): readonly Paragraph[] =>
	text
		.split('\n')
		.map(line => line.trim())
		.filter(line => line !== '')
		.map(line => ({kind: 'paragraph', text: line, place}));

const unitPattern = /单位[:：]?\s*(?:人民币)?\s*[百千万亿]?元/u;
// 价值（单位：万元） is the name of a column that holds money
const namedUnitPattern = /[^\s表][(（](?:金额|货币|计量)?单位[:：]/u;
const titlePattern = /表[)）》”"\s]*(?:[(（][^()（）]*[)）]\s*)?$|^附?表\s*[\d一二三四五六七八九十]/u;
const measurePattern = /数$/u;
const notePattern = /^\s*[(（]?(?:注|备注|说明|附注|注释)[)）]?\s*(?:[:：]|\d|[一二三])|[。；]/u;
const noteWordPattern = /^\s*(?:注|备注|说明)\s*[:：]\s*$/u;
const numberPattern = /^[-−]?[\d,，]+(?:\.\d+)?%?$/;

const isAbove = (rows: Rows, row: number): boolean => {
	const shown = shownIn(rows, row);
	const [only] = shown;
	if (only === undefined || shown.length > 1) {
		return only === undefined || isUnitLine(rows, row);
	}

	// A single cell over some columns is the top of the header, and so is one that says what they hold (2024年预算数).
	const isOverAll = rows[row]?.[0]?.place === only.place && spansMost(rows, row, only);
	const isHeader = coverage(rows, row, only) > 1 && !isOverAll;
	return titlePattern.test(only.text.trim()) || !(isHeader || measurePattern.test(only.text.trim()));
};

/** 编制部门：… at the left and 单位：万元 at the right, sometimes the number of the table between them. */
const isUnitLine = (rows: Rows, row: number): boolean => {
	const shown = shownIn(rows, row);
	return (
		shown.length <= 4 &&
		shown.some(({text}) => unitPattern.test(text)) &&
		!shown.some(({text}) => numberPattern.test(text.trim()) || (shown.length > 1 && namedUnitPattern.test(text)))
	);
};

const isBelow = (rows: Rows, row: number): boolean => {
	const shown = shownIn(rows, row);
	const [only] = shown;
	if (only === undefined) {
		return true;
	}

	return shown.length === 1
		? notePattern.test(only.text) || isLongAndWide(rows, row, only)
		: shown.length === 2 && noteWordPattern.test(only.text);
};

/** How many columns of a row show a cell. */
const coverage = (rows: Rows, row: number, cell: Cell): number =>
	(rows[row] ?? []).filter(({text, place}) => text === cell.text && place === cell.place).length;

const spansMost = (rows: Rows, row: number, cell: Cell): boolean => {
	const columns = coverage(rows, row, cell);
	return columns > 1 && columns * 2 > (rows[row] ?? []).length;
};

/** As titles and notes are; 合计 is merged over most columns, too, where those are the columns of its code. */
const isLongAndWide = (rows: Rows, row: number, cell: Cell): boolean =>
	spansMost(rows, row, cell) && cell.text.replace(/\s/g, '').length > longestTotal;

const longestTotal = 6;

/** A further table on the same sheet: its title stands after a blank row, or has the unit line under it. */
const startsTable = (rows: Rows, row: number): boolean => {
	const shown = shownIn(rows, row);
	const [title] = shown;
	if (title === undefined || shown.length > 1 || title.origin !== undefined || notePattern.test(title.text)) {
		return false;
	}

	if (!titlePattern.test(title.text.trim()) && !isLongAndWide(rows, row, title)) {
		return false;
	}

	const isAfterBlank = (rows[row - 1] ?? []).every(isBlank);
	return (isAfterBlank || isUnitLine(rows, row + 1) || isUnitLine(rows, row + 2)) && hasHeaderBelow(rows, row);
};

const headerReach = 4;

const hasHeaderBelow = (rows: Rows, row: number): boolean => {
	for (let below = row + 1; below <= row + headerReach; below++) {
		const shown = shownIn(rows, below);
		if (shown.length > 1 && !isUnitLine(rows, below)) {
			return !shown.some(({text}) => numberPattern.test(text.trim()));
		}
	}

	return false;
};
