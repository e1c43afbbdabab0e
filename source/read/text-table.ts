import type {Cell, Grid, Place} from '../model/document.js';
import {withoutSpace} from '../model/label.js';
import {isCodePart} from './pdf-close-words.js';
import {type OpenColumn, overlap, type Span} from './pdf-columns.js';
import type {WordLine} from './pdf-line-kinds.js';
import {lineOf} from './pdf-lines.js';
import type {Area} from './pdf-loose-lines.js';
import {openColumns, placedColumns} from './pdf-open-columns.js';
import {isValue, type Word} from './pdf-words.js';
import {joinWrapped} from './pdf-wrapped.js';
import {depthOf, type HeadingPath, headingPaths} from './text-header.js';
import {lineNumber} from './text-page.js';
import {type TextRow, textRows, trailingFigures} from './text-rows.js';

/** A table as its text shows it; pages may add rows. */
export type TextTable = {
	readonly columns: readonly OpenColumn[];
	readonly paths: readonly HeadingPath[];
	readonly rows: TextRow[];
};

const bodyWords = (lines: readonly WordLine[]): ReadonlyArray<readonly Word[]> =>
	lines.map(({words}) => words.filter(word => !isCodePart(word)));

/** Headings with digits in them, which blanks often stand around: 2024 年预算数. */
const joinedNumbers = (words: readonly Word[]): readonly Word[] => {
	const joined: Word[] = [];
	for (const word of words) {
		const last = joined.at(-1);
		const isBeside = last !== undefined && word.left - last.right < word.size * smallGap;
		if (last && isBeside && /\d$/u.test(last.text) !== /^\d/u.test(word.text)) {
			joined[joined.length - 1] = lineOf([...last.glyphs, ...word.glyphs]);
		} else {
			joined.push(word);
		}
	}

	return joined;
};

/** In heights of a character: what one blank leaves at most. */
const smallGap = 0.9;

/** Where most rows end with as many figures, these are the columns, however far they stand off each other. */
const orderedSpans = (body: ReadonlyArray<readonly Word[]>, spans: readonly Span[]): readonly Span[] | undefined => {
	const rows = body.map(trailingFigures).filter(({length}) => length > 1);
	const count = Math.max(0, ...rows.map(({length}) => length));
	const full = rows.filter(({length}) => length === count);
	if (count < 2 || full.length * 2 < rows.length) {
		return undefined;
	}

	const figures = Array.from({length: count}, (_, index) => ({
		left: Math.min(...full.map(row => row[index]?.left ?? 0)),
		right: Math.max(...full.map(row => row[index]?.right ?? 0)),
	}));
	const [first] = figures;
	const keys = spans.filter(({right}) => right <= (first?.left ?? 0));
	return spans.length - keys.length > count ? [...keys, ...figures] : undefined;
};

/** The table in some lines, or nothing where its headings or its rows cannot be told for certain. */
export const tableIn = (lines: readonly WordLine[], area: Area): TextTable | undefined => {
	const header = lines.slice(area.start, area.body).flatMap(({words}) => joinedNumbers(words));
	const body = bodyWords(lines.slice(area.body, area.end));
	const shown = (spans: readonly Span[]) => openColumns(spans, body.flat());
	const ordered = orderedSpans(body, area.columns);
	return (
		(ordered && tableWith(header, body, shown(ordered), true)) ??
		tableWith(header, body, shown(area.columns), false) ??
		// A column that no row fills is only known by its heading.
		tableWith(header, body, placedColumns(shown(area.columns), joinWrapped(header), body).columns, false)
	);
};

const tableWith = (
	header: readonly Word[],
	body: ReadonlyArray<readonly Word[]>,
	columns: readonly OpenColumn[],
	isOrdered: boolean,
): TextTable | undefined => {
	const own = columns.map(column => body.flat().filter(word => overlap(word, column) > 0));
	// What no row fills is mostly money that nobody had.
	const headed = columns.map((column, index) => ({
		...column,
		isFigures: column.isFigures || own[index]?.length === 0,
	}));
	const paths = headingPaths(header, headed, isOrdered);
	if (
		paths === undefined ||
		paths.some((path, index) => !isHeadingOf(path, own[index] ?? [])) ||
		maybeBeside(columns, own, paths)
	) {
		return undefined;
	}

	const rows = textRows(body, columns);
	return rows && {columns, paths, rows: [...rows]};
};

/**
 * Whether figures may as well be of a column beside theirs that holds nothing: all of them end about as far right of the
 * middle of their headings, and these do so of that one's.
 */
const maybeBeside = (
	columns: readonly OpenColumn[],
	own: ReadonlyArray<readonly Word[]>,
	paths: readonly HeadingPath[],
): boolean => {
	const roomAt = (column: number, heading: number): number | undefined => {
		const words = paths[heading]?.at(-1)?.words ?? [];
		const middle = (Math.min(...words.map(({left}) => left)) + Math.max(...words.map(({right}) => right))) / 2;
		return words.length === 0 ? undefined : (columns[column]?.right ?? 0) - middle;
	};
	const figures = [...columns.keys()].filter(column => columns[column]?.isFigures && own[column]?.length !== 0);
	const rooms = figures.map(column => roomAt(column, column)).filter(room => room !== undefined);
	const usual = rooms.sort((one, other) => one - other)[Math.floor(rooms.length / 2)] ?? 0;
	const offBy = (column: number, heading: number): number => Math.abs((roomAt(column, heading) ?? Infinity) - usual);
	return figures.some(column =>
		[column - 1, column + 1].some(beside => own[beside]?.length === 0 && offBy(column, beside) < offBy(column, column)),
	);
};

/** Whether a heading can be the one of a column: codes stand under no other name, figures not without one. */
const isHeadingOf = (path: HeadingPath, words: readonly Word[]): boolean => {
	const codes = words.filter(({text}) => /^[1-5]\d{2}(?:\d\d){0,2}$/u.test(text));
	const isCodes = codes.length * 2 > words.length;
	const name = path.map(({text}) => text).join('');
	return isCodes ? /[码号类款项]|科目/u.test(name) : name !== '' || !words.some(({text}) => isValue(text));
};

const namesOf = ({paths}: TextTable): string =>
	paths.map(path => path.map(({text}) => withoutSpace(text)).join('/')).join('|');

/** Rows that go on after a table: below the same headings, or in the same columns, or in as many of the same kinds. */
export const rowsAfter = (
	table: TextTable,
	next: TextTable | undefined,
	lines: readonly WordLine[],
	spans: readonly Span[],
): readonly TextRow[] | undefined => {
	if (next !== undefined) {
		return namesOf(next) === namesOf(table) ? next.rows : undefined;
	}

	const {columns} = table;
	const body = bodyWords(lines);
	const own = spans === columns ? columns : openColumns(orderedSpans(body, spans) ?? spans, body.flat());
	const isAlike =
		own.length === columns.length && own.every(({isFigures}, index) => isFigures === columns[index]?.isFigures);
	const rows = isAlike && (isLevel(own, columns) || isFull(body, columns)) ? textRows(body, own) : undefined;
	const isSound = rows?.every(({cells}) =>
		cells.every(
			({words, column}) =>
				!columns[column]?.isFigures || words.every(({text}) => isValue(text) || !/\p{L}/u.test(text)),
		),
	);
	return isSound ? rows : undefined;
};

/** On another page: columns at the same places, each over one of the other page. */
const isLevel = (columns: readonly Span[], others: readonly Span[]): boolean =>
	columns.every((column, index) => others.every((other, place) => overlap(column, other) > 0 === (place === index)));

/** Whether each row has a figure in each column. */
const isFull = (body: ReadonlyArray<readonly Word[]>, columns: readonly OpenColumn[]): boolean => {
	const count = columns.filter(({isFigures}) => isFigures).length;
	return body.every(line => [0, count].includes(trailingFigures(line).length));
};

const placeAt = (line: number, column: number): Place => ({kind: 'line', line, column: column + 1});

export const gridOf = ({paths, rows}: TextTable): Grid => ({
	kind: 'grid',
	rows: [...headerRows(paths), ...rows.map(bodyRow)],
	isOpen: true,
});

const bodyRow = ({line, cells}: TextRow): readonly Cell[] =>
	cells.map(({words, column}) => ({text: words.map(({text}) => text).join('\n'), place: placeAt(line, column)}));

/** A column's own heading reaches down to the rows, a common one over its columns. */
const headerRows = (paths: readonly HeadingPath[]): ReadonlyArray<readonly Cell[]> => {
	const depth = depthOf(paths);
	const lines = paths.flat().flatMap(({words}) => words.map(lineNumber));
	const headingAt = (row: number, column: number) => paths[column]?.[Math.min(row, (paths[column]?.length ?? 0) - 1)];
	return Array.from({length: depth}, (_, row) =>
		paths.map((_, column): Cell => {
			const heading = headingAt(row, column);
			let [top, left] = [row, column];
			while (heading && top > 0 && headingAt(top - 1, column) === heading) {
				top--;
			}

			while (heading && left > 0 && headingAt(row, left - 1)?.words === heading.words) {
				left--;
			}

			const [word] = heading?.words ?? [];
			const cell = {text: heading?.text ?? '', place: placeAt(word ? lineNumber(word) : Math.min(...lines), left)};
			return top === row && left === column ? cell : {...cell, origin: {row: top, column: left}};
		}),
	);
};
