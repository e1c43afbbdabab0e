import {pushTo} from '../model/push-to.js';
import {type OpenColumn, overlap} from './pdf-columns.js';
import {columnOf} from './pdf-open-rows.js';
import {isAmount, isValue, type Word} from './pdf-words.js';
import {type LabelLine, type LabelPlaces, labelPlaces, type RowLine} from './text-labels.js';
import {characterSize, lineNumber} from './text-page.js';

export type RowCell = {readonly words: readonly Word[]; readonly column: number};
export type TextRow = {readonly line: number; readonly cells: readonly RowCell[]};

type Placed = {readonly word: Word; readonly column: number; readonly line: number};

/** Figures at the end of a line, as many as there are columns of them, are in their order; all others where they stand. */
const placedWords = (line: readonly Word[], columns: readonly OpenColumn[]): readonly Placed[] => {
	const figures = trailingFigures(line);
	const keys = columns.findIndex(({isFigures}) => isFigures);
	const isFull = figures.length === columns.length - keys && columns.slice(keys).every(({isFigures}) => isFigures);
	return line.map((word, index) => {
		const place = index - line.length + columns.length;
		return {word, column: isFull && figures.includes(word) ? place : columnOf(word, columns), line: lineNumber(word)};
	});
};

/** The money at the end of a line; what has neither decimals nor separators may be a code, but for zero. */
export const trailingFigures = (line: readonly Word[]): readonly Word[] =>
	line.slice(line.map(({text}) => isAmount(text) || text === '0').lastIndexOf(false) + 1);

/** A number that goes on in another line, as where it was too long for its cell. */
const isFragment = ({text}: Word): boolean => /^[.,，]\d|\d[.,，]$/u.test(text);

const itemMark = /^(?:[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十\d]+[)）]|\d{1,2}[、．.](?!\d)|其中)/u;
/** In heights of a character. */
const wideGap = 0.9;

/** The rows of a table, or nothing where it cannot be told for certain which figures and labels go together. */
export const textRows = (
	lines: ReadonlyArray<readonly Word[]>,
	columns: readonly OpenColumn[],
): readonly TextRow[] | undefined => {
	const placed = lines.flatMap(line => placedWords(line, columns));
	if (placed.some(({word}) => isFragment(word)) || hasTwoInOne(placed, columns) || isBetween(placed, columns)) {
		return undefined;
	}

	const rows = rowLines(placed, columns);
	if (rows === undefined) {
		return undefined;
	}

	const isCoded = columns.some(
		(column, index) =>
			!column.isFigures &&
			mostly(
				placed.filter(other => other.column === index),
				({word}) => /^\d+$/u.test(word.text),
			),
	);
	const found = columns.map((column, index): LabelPlaces | undefined => {
		const own = placed.filter(other => other.column === index);
		return column.isFigures
			? new Map(own.map(({line}) => [line, line]))
			: labelPlaces(labelLines(own), rows, 2.2 * characterSize, isCoded);
	});
	if (found.includes(undefined)) {
		return undefined;
	}

	const rowAt = new Map<number, Word[][]>();
	for (const {word, column, line} of placed) {
		const number = found[column]?.get(line) ?? line;
		const cells = rowAt.get(number) ?? columns.map(() => []);
		cells[column]?.push(word);
		rowAt.set(number, cells);
	}

	const all = [...rowAt]
		.sort(([one], [other]) => one - other)
		.map(([line, cells]): TextRow => ({line, cells: cells.map((words, column) => ({column, words}))}));
	return hasNameless(all, columns, isCoded) ? undefined : all;
};

const isCode = ({word}: Placed): boolean => /^\d+$/u.test(word.text);

/** What stands in a line. */
type LineKind = {readonly hasFigure: boolean; readonly hasCode: boolean; readonly hasLabel: boolean};

const byLine = (placed: readonly Placed[]): ReadonlyMap<number, readonly Placed[]> => {
	const lines = new Map<number, Placed[]>();
	for (const one of placed) {
		pushTo(lines, one.line, one);
	}

	return lines;
};

/** Codes alone and figures alone, of which only one has a label beside it. */
const mayBeOneRow = (one: LineKind, other: LineKind): boolean =>
	one.hasFigure !== other.hasFigure &&
	(one.hasFigure ? !one.hasCode && other.hasCode : one.hasCode && !other.hasCode) &&
	!(one.hasLabel && other.hasLabel);

/**
 * Where the rows stand: at their figures and codes, which a line may be between. Nothing where it is open which codes and
 * figures are of one row.
 */
const rowLines = (placed: readonly Placed[], columns: readonly OpenColumn[]): readonly RowLine[] | undefined => {
	const isFigure = ({word, column}: Placed): boolean => columns[column]?.isFigures === true && isValue(word.text);
	const kinds = new Map(
		[...byLine(placed)]
			.filter(([, words]) => words.some(({word}) => isValue(word.text)))
			.map(([line, words]): [number, LineKind] => [
				line,
				{
					hasFigure: words.some(isFigure),
					hasCode: words.some(isCode),
					hasLabel: words.some(other => !isFigure(other) && !isCode(other)),
				},
			]),
	);
	const twinsOf = (line: number): readonly number[] => {
		const kind = kinds.get(line);
		return [line - 1, line + 1].filter(other => {
			const beside = kinds.get(other);
			return kind && beside && mayBeOneRow(kind, beside);
		});
	};
	const rows: RowLine[] = [];
	for (const [line, {hasFigure, hasCode}] of kinds) {
		const twins = twinsOf(line);
		if (hasCode && !hasFigure && twins.length > 0) {
			continue;
		}

		if (twins.length > 1 || twins.some(twin => twinsOf(twin).length !== 1)) {
			return undefined;
		}

		rows.push({line, first: Math.min(line, ...twins), last: Math.max(line, ...twins)});
	}

	return rows;
};

const labelLines = (own: readonly Placed[]): readonly LabelLine[] =>
	[...byLine(own)].map(([line, words]) => ({
		line,
		length: (words.at(-1)?.word.right ?? 0) - (words[0]?.word.left ?? 0),
		isMarked: itemMark.test(words[0]?.word.text ?? ''),
	}));

const mostly = <T>(all: readonly T[], question: (one: T) => boolean): boolean =>
	all.filter(question).length * 2 > all.length;

/** Two figures or two texts side by side in what was taken for one column. */
const hasTwoInOne = (placed: readonly Placed[], columns: readonly OpenColumn[]): boolean =>
	placed.some(({word, column, line}, index) => {
		const before = placed[index - 1];
		if (before === undefined || before.line !== line || before.column !== column) {
			return false;
		}

		const isText = before.word.text.length > 1 && word.text.length > 1;
		return (
			columns[column]?.isFigures ||
			isAmount(word.text) ||
			(isText && word.left - before.word.right > word.size * wideGap)
		);
	});

/** Whether a figure stands in two columns, so that only its place in a full row would tell. */
const isBetween = (placed: readonly Placed[], columns: readonly OpenColumn[]): boolean => {
	const figures = columns.filter(({isFigures}) => isFigures);
	return [...byLine(placed).values()].some(
		line =>
			line.filter(({column}) => columns[column]?.isFigures).length < figures.length &&
			line.some(({word}) => isValue(word.text) && figures.filter(column => overlap(column, word) > 0).length > 1),
	);
};

/** Rows of figures and codes alone, in a table whose rows have names; names alone, where each row has a code. */
const hasNameless = (rows: readonly TextRow[], columns: readonly OpenColumn[], isCoded: boolean): boolean => {
	const texts = ({cells}: TextRow): readonly string[] =>
		cells.flatMap(({words, column}) => (columns[column]?.isFigures ? [] : words.map(({text}) => text)));
	const isNamed = (row: TextRow): boolean => texts(row).some(text => /\p{L}/u.test(text));
	const isLoose = (row: TextRow): boolean =>
		row.cells.every(({words}) => words.every(({text}) => !isValue(text))) &&
		!texts(row).some(text => itemMark.test(text));
	return (rows.some(isNamed) && !rows.every(isNamed)) || (isCoded && rows.some(isLoose));
};
