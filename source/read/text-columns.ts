import type {Grid} from '../model/document.js';
import {type WordLine, wordLinesOf} from './pdf-line-kinds.js';
import {looseAreas} from './pdf-loose-lines.js';
import {orderedTables} from './text-ordered.js';
import {lineNumber, placedLines, type Wide, widesOf} from './text-page.js';
import {furnitureIn, pagesOf, type TextPage} from './text-pages.js';
import {gridOf, rowsAfter, type TextTable, tableIn} from './text-table.js';

/** A table, and the lines of the text it takes. */
export type TextGrid = {readonly first: number; readonly lines: ReadonlySet<number>; readonly grid: Grid};

type Found = {readonly table: TextTable; readonly lines: Set<number>};

/** The tables of a text whose columns only blanks part; what cannot be read for certain is none. */
export const textTables = (lines: readonly string[]): readonly TextGrid[] => {
	const inColumns = lines.some(hasParted) ? columnTables(lines) : [];
	return lines.some(hasParted) || lines.some(isLoneAmount) ? [...inColumns, ...tablesInOrder(lines, inColumns)] : [];
};

/** Where it cannot be told how wide characters are, only what is the same either way. */
const columnTables = (lines: readonly string[]): readonly TextGrid[] => {
	const [tables = [], ...others] = widesOf(lines).map(wide => tablesWith(lines, wide));
	const isSame = ({grid}: TextGrid, other: TextGrid): boolean => JSON.stringify(grid) === JSON.stringify(other.grid);
	return tables.filter(table => others.every(found => found.some(other => isSame(table, other))));
};

const tablesWith = (lines: readonly string[], wide: Wide): readonly TextGrid[] => {
	const pages = pagesOf(lines);
	const furniture = furnitureIn(pages);
	const found: Found[] = [];
	let above: Ending = {isOpen: false, last: undefined};
	for (const page of pages) {
		const read = pageTables(page, wide, furniture, above);
		found.push(...read.found);
		above = read;
	}

	return found.map(({table, lines: own}) => ({first: Math.min(...own), lines: own, grid: gridOf(table)}));
};

/** What stands for a line that is none of the text between: it goes on with nothing. */
const taken = '。';

const tablesInOrder = (lines: readonly string[], others: readonly TextGrid[]): readonly TextGrid[] => {
	const used = new Set(others.flatMap(({lines: own}) => [...own]));
	const rest = lines.map((text, index) => (used.has(index + 1) || text.includes('\t') ? taken : text));
	return orderedTables(rest).map(({first, last, grid}) => ({
		first,
		lines: new Set(Array.from({length: last - first + 1}, (_, index) => first + index)),
		grid,
	}));
};

const isLoneAmount = (text: string): boolean => /^\s*[-−]?\d[\d,]*\.\d+\s*$/.test(text);

/** An amount with something else left of it, blanks between, and no sentence: without one a page has no table. */
const hasParted = (text: string): boolean =>
	/[ \u3000]/.test(text) && !text.includes('\t') && partedAmount.test(text) && !/[。；，]|\d\s*[万亿]?元/.test(text);

const partedAmount = /\S\s+[-−]?[\d,]*[.,]\d+(?:\s|$)/;

/** How a page ends: whether with a table, and with which if it could be read. */
type Ending = {readonly isOpen: boolean; readonly last: Found | undefined};

/** The tables that begin on a page. One that `above` ends with may go on there. */
const pageTables = (
	{first, texts}: TextPage,
	wide: Wide,
	furniture: ReadonlySet<number>,
	above: Ending,
): Ending & {readonly found: readonly Found[]} => {
	if (!texts.some(hasParted)) {
		const isBlank = texts.every((text, index) => text.trim() === '' || furniture.has(first + index));
		return {found: [], ...(isBlank ? above : {isOpen: false, last: undefined})};
	}

	const lines = wordLinesOf(placedLines(texts, first, wide)).filter(({line}) => !furniture.has(lineNumber(line)));
	const found: Found[] = [];
	let {last} = above;
	let end = 0;
	for (const area of looseAreas(lines)) {
		const own = lines.slice(area.start, area.end);
		const isNext = area.start === end;
		const before = isNext ? last : undefined;
		const table = tableIn(lines, area);
		const more = before && rowsAfter(before.table, table, own, end > 0 ? before.table.columns : area.columns);
		const isFirst = end === 0 && !above.isOpen;
		end = area.end;
		if (before && more) {
			before.table.rows.push(...more);
			addLines(before, own);
			continue;
		}

		// What follows a table without a word between goes on with it, so that it says too little by itself.
		last = table && (!isNext || isFirst) ? {table, lines: new Set()} : undefined;
		if (last) {
			addLines(last, own);
			found.push(last);
		}
	}

	const isOpen = end === lines.length;
	return {found, isOpen, last: isOpen ? last : undefined};
};

const addLines = ({lines}: Found, own: readonly WordLine[]): void => {
	const [first, last] = [own[0], own.at(-1)];
	for (let number = first ? lineNumber(first.line) : 0; last && number <= lineNumber(last.line); number++) {
		lines.add(number);
	}
};
