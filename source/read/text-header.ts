import {type OpenColumn, overlap, type Span} from './pdf-columns.js';
import type {Word} from './pdf-words.js';
import {centreOf} from './pdf-wrapped.js';
import {groupStarts} from './text-groups.js';
import {headingStacks, type Stack} from './text-header-stacks.js';
import {lineNumber} from './text-page.js';

/** A heading in one line or several, over one column or more. */
export type Heading = {readonly words: readonly Word[]; readonly text: string};

/** The headings over a column, from the widest to its own. */
export type HeadingPath = readonly Heading[];

/** A column of the header: what stands over it, and whether it holds figures. */
export type HeadedColumn = OpenColumn & {readonly stack: Stack};

/** In heights of a character: lines of one heading have their middle or an edge in common, or nearly. */
const offCentre = 1.2;
const offEdge = 0.5;
/** In lines: further from the middle of its cell no heading stands. */
const offMiddle = 0.5;

/** Every way to divide the lines of a header is tried, so that they must not be many. */
const mostLines = 8;

const firstOf = (stack: Stack): number => lineNumber(stack[0] as Word);
const lastOf = (stack: Stack): number => lineNumber(stack.at(-1) as Word);
const middleOf = (stack: Stack): number => (firstOf(stack) + lastOf(stack)) / 2;
const lengthOf = ({left, right}: Span): number => right - left;

const headingOf = (words: Stack): Heading => ({words, text: words.map(({text}) => text).join('\n')});

/** Whether words under each other can be one heading: in even steps, in line with each other, the longest first. */
const isOne = (stack: Stack): boolean =>
	stack.slice(1).every((below, index) => {
		const above = stack[index] as Word;
		const step = lineNumber(below) - lineNumber(above);
		const isEven = index === 0 || step === lineNumber(above) - lineNumber(stack[index - 1] as Word);
		const isAligned =
			Math.abs(centreOf(above) - centreOf(below)) < above.size * offCentre ||
			Math.abs(above.left - below.left) < above.size * offEdge;
		return isEven && step <= 2 && isAligned && lengthOf(below) <= lengthOf(above) + above.size * offCentre;
	});

/**
 * The headings over each column, or nothing where they cannot be told for certain. The names of keys, left of all figures,
 * may be read line by line, as it does no harm which of them are one. Where only their order told the columns
 * (`isOrdered`), so it must the headings.
 */
export const headingPaths = (
	words: readonly Word[],
	columns: readonly OpenColumn[],
	isOrdered: boolean,
): readonly HeadingPath[] | undefined => {
	if (new Set(words.map(lineNumber)).size > mostLines) {
		return undefined;
	}

	const stacks = headingStacks(words, columns, isOrdered);
	if (stacks === undefined) {
		return undefined;
	}

	const headed = columns.map((column, index) => ({...column, stack: stacks[index] ?? []}));
	return pathsOver(headed) ?? pathsBesideKeys(headed);
};

const pathsBesideKeys = (columns: readonly HeadedColumn[]): readonly HeadingPath[] | undefined => {
	const first = columns.findIndex(({isFigures}) => isFigures);
	const figures = columns.slice(Math.max(0, first));
	if (first < 1 || !figures.every(({isFigures}) => isFigures)) {
		return undefined;
	}

	const last = columns[first - 1] as HeadedColumn;
	// What stands between a key and the first figures may be a heading of theirs.
	const paths = last.stack.every(word => overlap(word, last) > 0) ? pathsOver(figures) : undefined;
	return paths && [...columns.slice(0, first).map(({stack}) => stack.map(word => headingOf([word]))), ...paths];
};

/**
 * A heading stands at half the height of its cell. One that stands lower than the middle of the header has another above
 * it, over several columns; so have its neighbours, up to one that does not.
 */
const pathsOver = (columns: readonly HeadedColumn[]): readonly HeadingPath[] | undefined => {
	const filled = columns.map(({stack}) => stack).filter(stack => stack.length > 0);
	if (filled.length === 0) {
		return undefined;
	}

	const top = Math.min(...filled.map(firstOf));
	const middle = (top + Math.max(...filled.map(lastOf))) / 2;
	const isAlone = columns.map(({stack, isFigures}) =>
		stack.length === 0 ? !isFigures : isOne(stack) && Math.abs(middleOf(stack) - middle) < offMiddle,
	);
	const mayBeUnder = columns.map(({stack}, index) => !isAlone[index] || (stack.length > 1 && firstOf(stack) < middle));
	return (
		divided(columns, isAlone) ??
		divided(
			columns,
			mayBeUnder.map(may => !may),
		)
	);
};

/** Each column by itself, or together with its neighbours below common headings. */
const divided = (columns: readonly HeadedColumn[], isAlone: readonly boolean[]): readonly HeadingPath[] | undefined => {
	const paths: HeadingPath[] = [];
	let start = 0;
	while (start < columns.length) {
		const {stack = []} = columns[start] ?? {};
		if (isAlone[start]) {
			paths.push(stack.length === 0 ? [] : [headingOf(stack)]);
			start++;
			continue;
		}

		const next = isAlone.indexOf(true, start);
		const end = next === -1 ? columns.length : next;
		const under = pathsUnder(columns.slice(start, end));
		if (under === undefined) {
			return undefined;
		}

		paths.push(...under);
		start = end;
	}

	return paths;
};

/** The fewest levels that explain what stands over the columns: a line above which all is common, below which each has its own. */
const pathsUnder = (columns: readonly HeadedColumn[]): readonly HeadingPath[] | undefined => {
	const lines = [...new Set(columns.flatMap(({stack}) => stack.map(lineNumber)))].sort((one, other) => one - other);
	let best: readonly HeadingPath[] | undefined;
	for (const cut of lines.slice(1)) {
		const paths = pathsCut(columns, cut);
		if (paths !== undefined && (best === undefined || depthOf(paths) < depthOf(best))) {
			best = paths;
		}
	}

	return best;
};

export const depthOf = (paths: readonly HeadingPath[]): number => Math.max(...paths.map(path => path.length));

const pathsCut = (columns: readonly HeadedColumn[], cut: number): readonly HeadingPath[] | undefined => {
	const above = columns.map(({stack}) => stack.filter(word => lineNumber(word) < cut));
	const below = columns.map(column => ({...column, stack: column.stack.filter(word => lineNumber(word) >= cut)}));
	const groups = above.filter(stack => stack.length > 0);
	const level = middleOf(groups[0] ?? []);
	if (!groups.every(stack => isOne(stack) && Math.abs(middleOf(stack) - level) < offMiddle)) {
		return undefined;
	}

	const own = pathsOver(below);
	const starts = own && groupStarts(above, below, own);
	return starts && own.map((path, column) => [headingOf(groupAt(above, starts, column)), ...path]);
};

const groupAt = (above: readonly Stack[], starts: readonly number[], column: number): Stack => {
	const group = starts.filter(start => start <= column).length - 1;
	return above.slice(starts[group], starts[group + 1]).find(stack => stack.length > 0) ?? [];
};
