import {isCodePart} from './pdf-close-words.js';
import {columnsOf, overlap, type Span} from './pdf-columns.js';
import {
	hasAmount,
	isCaption,
	isNumbering,
	isProse,
	isRow,
	isSpaced,
	isTabular,
	isTitle,
	sentence,
	type WordLine,
} from './pdf-line-kinds.js';
import type {Line} from './pdf-lines.js';
import {isValue, type Word} from './pdf-words.js';

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
const widestLone = 2;
/** Lines of one table are not further apart, in heights of a character. */
const farthest = 4;
const farthestRow = 16;
/** Lines of so few characters that stand in no column, but under each other, make one. */
const widestAlone = 2;
const stackedWithin = 2.2;
const titleSize = 1.15;
const highestHeader = 24;
/** So many lines below each other that begin no table say that those after them do not either: no page has as many. */
const mostTries = 120;

const isNear = (one: WordLine | undefined, other: WordLine | undefined, most = farthest): boolean =>
	one !== undefined && other !== undefined && other.line.middle - one.line.middle < one.line.size * most;

/** Blank rows may lie between two with figures. */
const mayFollow = (one: WordLine | undefined, other: WordLine | undefined): boolean =>
	isNear(one, other) || (other !== undefined && isRow(other) && isSpaced(other) && isNear(one, other, farthestRow));

/** The tables among lines that no rules surround. */
export const looseAreas = (lines: readonly WordLine[]): readonly Area[] => {
	const areas: Area[] = [];
	let [from, reach, tries] = [0, 0, 0];
	while (from < lines.length) {
		if (from >= reach) {
			[reach, tries] = [reachFrom(lines, from), 0];
		}

		const area = isRow(lines[from] as WordLine) ? areaFrom(lines, from, reach, areas.at(-1)?.end ?? 0) : undefined;
		if (area) {
			areas.push(area);
		}

		tries++;
		from = area?.end ?? (tries > mostTries ? reach : from + 1);
	}

	return areas;
};

/** Up to where one line may follow another in a table. */
const reachFrom = (lines: readonly WordLine[], from: number): number => {
	let reach = from + 1;
	while (reach < lines.length && mayFollow(lines[reach - 1], lines[reach]) && canBelong(lines[reach])) {
		reach++;
	}

	return reach;
};

const areaFrom = (lines: readonly WordLine[], from: number, reach: number, above: number): Area | undefined => {
	const columns = columnsWithin(lines.slice(from, reach));
	let end = from + 1;
	while (end < reach && fits(lines[end] as WordLine, columns)) {
		end++;
	}

	const body = bodyStart(lines, from, above, columns);
	let start = body;
	while (start > Math.max(above, body - highestHeader) && isHeader(lines[start - 1], lines[start], columns)) {
		start--;
	}

	const rows = lines.slice(from, end).filter(isRow);
	const isSure =
		wordCount(lines.slice(start, body)) > 2 &&
		columns.length > 2 &&
		!lines.slice(start, end).some(({line}) => sentence.test(line.text));
	const isLone = isSure && rows.some(({words}) => words.filter(({text}) => isValue(text)).length >= widestLone);
	const isTable = rows.some(hasAmount) && rows.filter(isSpaced).length * 2 >= rows.length;
	if (columns.length < 2 || (rows.length < fewestRows && !isLone) || !isTable) {
		return undefined;
	}

	return {start, body, end, columns};
};

/** A column so narrow that its labels go down a character a line has no line in common with another. */
const columnsWithin = (lines: readonly WordLine[]): readonly Span[] => {
	const tabular = lines.filter(line => isTabular(line) && !isNumbering(line));
	const columns = columnsOf(tabular.map(({words}) => words.filter(word => !isCodePart(word))));
	const [left = 0, right = 0] = [columns[0]?.left, columns.at(-1)?.right];
	const isBetween = (word: Word): boolean =>
		word.glyphs.length <= widestAlone &&
		word.left > left &&
		word.right < right &&
		columns.every(column => overlap(column, word) < 0);
	const between = lines.flatMap(({words}) => (words.length === 1 ? words.filter(isBetween) : []));
	const alone = between.filter(word => between.some(other => isStacked(word, other)));
	return alone.length === 0 ? columns : [...columns, ...columnsOf([alone])].sort((one, other) => one.left - other.left);
};

const isStacked = (one: Word, other: Word): boolean =>
	one !== other && overlap(one, other) > 0 && Math.abs(one.middle - other.middle) < one.size * stackedWithin;

const wordCount = (lines: readonly WordLine[]): number => lines.reduce((sum, {words}) => sum + words.length, 0);

const canBelong = (line: WordLine | undefined): boolean =>
	line !== undefined && !isProse(line) && !isCaption(line) && !isTitle(line);

/** No word of a label reaches into a second column; of a row with figures the sum's may. */
const fits = (line: WordLine, columns: readonly Span[]): boolean => {
	const {words} = line;
	const reaching = words.filter(word => columns.filter(column => overlap(column, word) > 0).length > 1);
	const isWithin = words.every(word => word.left > (columns[0]?.left ?? 0) - word.size * 2);
	return isWithin && reaching.length <= (isRow(line) ? 1 : 0);
};

/** Where the first row begins: lines of its label stand as far above its figures as others below. */
const bodyStart = (lines: readonly WordLine[], from: number, above: number, columns: readonly Span[]): number => {
	const row = lines[from]?.line;
	let start = from;
	for (let index = from - 1; row && index >= above; index--) {
		const words = lines[index]?.words ?? [];
		const isPart = words.every(word =>
			lines.slice(from + 1, from + 8).some(below => below.words.some(other => isMirrored(word, other, row, columns))),
		);
		if (!isPart || words.length === 0) {
			break;
		}

		start = index;
	}

	return start;
};

const isMirrored = (above: Word, below: Word, {middle, size}: Line, columns: readonly Span[]): boolean =>
	Math.abs(middle - above.middle - (below.middle - middle)) < size * 0.25 &&
	middle - above.middle < size * farthest &&
	!isValue(above.text) &&
	!isValue(below.text) &&
	columns.some(column => overlap(column, above) > 0 && overlap(column, below) > 0);

const isHeader = (line: WordLine | undefined, below: WordLine | undefined, columns: readonly Span[]): boolean =>
	line !== undefined &&
	below !== undefined &&
	!isProse(line) &&
	!isCaption(line) &&
	!isTitle(line) &&
	isNear(line, below, isTabular(line) ? farthest * 1.5 : farthest) &&
	(isTabular(line) ||
		(line.line.size < below.line.size * titleSize && line.words.every(word => word.right > (columns[0]?.left ?? 0))));
