import {cellText} from './pdf-cell-text.js';
import type {OpenColumn} from './pdf-columns.js';
import {linesOf} from './pdf-lines.js';
import {settledEdges} from './pdf-open-edges.js';
import {type Reach, reachesOf} from './pdf-open-spans.js';
import {type Stack, stacksOf} from './pdf-open-stacks.js';
import type {PrintedCell} from './pdf-table.js';
import {type Wrapped, wrappedOf} from './pdf-wrapped.js';

/** What stands over the columns from `left` up to `right`; a column's own heading has none below it. */
type Heading = {
	readonly left: number;
	readonly right: number;
	/** How many headings stand above it. */
	readonly depth: number;
	readonly text: Wrapped | undefined;
	readonly isOwn: boolean;
};

/** In heights of a character: how far a heading stands below another at least. */
const step = 0.6;
/** Words further from each other are no one heading. */
const apart = 0.9;

/** The cells of a header whose edges are not drawn: every heading stands in the middle of what it reaches over. */
export const openHeader = (
	headings: readonly Wrapped[],
	columns: readonly OpenColumn[],
	edges: readonly number[],
): readonly PrintedCell[] => {
	if (headings.length === 0) {
		return [];
	}

	const stacks = stacksOf(headings, edges).map(joinLevels);
	const {reaches, doubtful} = reachesOf({stacks, edges: settledEdges(columns, stacks, edges)});
	const found = headingsOf(stacks, reaches);
	const depth = Math.max(...found.map(heading => heading.depth)) + 1;
	return found.map(({left, right, depth: start, text, isOwn}) => ({
		left,
		right,
		top: start,
		bottom: isOwn ? depth : start + 1,
		text:
			text === undefined || isDoubtful(text) || (isOwn && doubtful.has(left) && columns[left]?.isFigures)
				? ''
				: cellText(linesOf(text.words.flatMap(({glyphs}) => glyphs)), Infinity),
		isFull: false,
	}));
};

/** What stands at one height over one column is one heading. */
const joinLevels = (stack: Stack): Stack => {
	const joined: Wrapped[] = [];
	for (const heading of stack) {
		const last = joined.at(-1);
		if (last && heading.middle - last.middle < heading.size * step) {
			joined[joined.length - 1] = wrappedOf([...last.words, ...heading.words]);
		} else {
			joined.push(heading);
		}
	}

	return joined;
};

/** Two headings for one column: which of them is its own cannot be told, so that it gets none. */
const isDoubtful = ({words}: Wrapped): boolean =>
	words.some(word =>
		words.some(
			other => Math.abs(other.middle - word.middle) < word.size * step && other.left - word.right > word.size * apart,
		),
	);

/** The headings over several columns, and each column's own, with how many stand above it. */
const headingsOf = (stacks: readonly Stack[], reaches: readonly Reach[]): readonly Heading[] => {
	const over = flat(reaches, 0);
	const own = stacks.map((stack, column): Heading => {
		const above = over.filter(({left, right}) => left <= column && column < right);
		const lowest = stack.at(-1);
		const text = above.some(heading => heading.text === lowest) ? undefined : lowest;
		return {left: column, right: column + 1, depth: above.length, text, isOwn: true};
	});
	return [...over, ...own];
};

const flat = (reaches: readonly Reach[], depth: number): readonly Heading[] =>
	reaches.flatMap(({heading, left, right, below}) => [
		{left, right, depth, text: heading, isOwn: false},
		...flat(below, depth + 1),
	]);
