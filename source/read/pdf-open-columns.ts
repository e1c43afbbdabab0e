import {overlap, type Span} from './pdf-columns.js';
import {extentOf, stacksOf} from './pdf-open-header.js';
import {isAmount, type Word} from './pdf-words.js';
import {centreOf, type Wrapped} from './pdf-wrapped.js';

/** A column as its text shows it: figures end at its right edge, labels mostly begin at its left one. */
export type OpenColumn = Span & {readonly isFigures: boolean};

/** In heights of a character: how far the edge of a column is from its text where it is known to be near. */
const padding = 0.4;
const mostColumns = 80;
const smallestColumn = 0.5;
/** What reaches over the text of a column is no heading of the empty one beside it. */
const reachingIn = 0.3;
/** What stands nearer may be one text, as the parts of a code. */
const wordGap = 0.9;

export const openColumns = (spans: readonly Span[], words: readonly Word[]): readonly OpenColumn[] =>
	spans.map(span => {
		const own = words.filter(word => overlap(word, span) > 0);
		return {...span, isFigures: own.filter(({text}) => isAmount(text) || text === '0').length * 2 > own.length};
	});

/** Columns with the edges between them. A column that holds nothing is only known by its heading. */
export const placedColumns = (
	columns: readonly OpenColumn[],
	headings: readonly Wrapped[],
	lines: ReadonlyArray<readonly Word[]>,
): {readonly columns: readonly OpenColumn[]; readonly edges: readonly number[]} => {
	const joined = untilSettled(columns, (current, edges) => joinedColumns(current, headings, edges, lines));
	const own = ownHeadings(headings);
	const crowded = (current: readonly OpenColumn[]): number =>
		stacksOf(own, edgesBetween(current, headings)).filter(stack => besidePair(stack) !== undefined).length;
	const whole = untilSettled(joined, (current, edges) => {
		const better = emptyColumn(current, headings, edges);
		const isSettled =
			better === undefined || (crowded(better) >= crowded(current) && better.length > own.length + columns.length);
		return isSettled ? undefined : better;
	});
	return {columns: whole, edges: edgesBetween(whole, headings)};

	function untilSettled(start: readonly OpenColumn[], improve: Improve): readonly OpenColumn[] {
		let current = start;
		for (let round = 0; round < mostColumns; round++) {
			const better = improve(current, edgesBetween(current, headings));
			if (better === undefined) {
				break;
			}

			current = better;
		}

		return current;
	}
};

type Improve = (columns: readonly OpenColumn[], edges: readonly number[]) => readonly OpenColumn[] | undefined;

/**
 * What stands at both sides of a wide column looks like two: numbers of columns at its left, figures at its right. They
 * have one heading, and never stand in one row.
 */
const joinedColumns = (
	columns: readonly OpenColumn[],
	headings: readonly Wrapped[],
	edges: readonly number[],
	lines: ReadonlyArray<readonly Word[]>,
): readonly OpenColumn[] | undefined => {
	const stacks = stacksOf(ownHeadings(headings), edges);
	let best: {readonly index: number; readonly offset: number} | undefined;
	for (const [index, left] of columns.slice(0, -1).entries()) {
		const right = columns[index + 1] as OpenColumn;
		const own = [...(stacks[index] ?? []), ...(stacks[index + 1] ?? [])];
		const [heading] = own;
		const isShared = (line: readonly Word[]): boolean => {
			const [one, other] = [
				line.filter(word => overlap(word, left) > 0).at(-1),
				line.find(word => overlap(word, right) > 0),
			];
			return one !== undefined && other !== undefined && other.left - one.right > one.size * wordGap;
		};

		if (heading === undefined || own.length > 1 || lines.some(isShared)) {
			continue;
		}

		const offset = Math.abs((left.left + right.right) / 2 - centreOf(heading));
		best = best === undefined || offset < best.offset ? {index, offset} : best;
	}

	return (
		best && [
			...columns.slice(0, best.index),
			joined(columns[best.index] as OpenColumn, columns[best.index + 1] as OpenColumn),
			...columns.slice(best.index + 2),
		]
	);
};

const joined = (left: OpenColumn, right: OpenColumn): OpenColumn => ({
	left: left.left,
	right: right.right,
	isFigures: left.isFigures || right.isFigures,
});

/** Where a column has two headings side by side, the one that is not over its text has a column of its own. */
const emptyColumn = (
	columns: readonly OpenColumn[],
	headings: readonly Wrapped[],
	edges: readonly number[],
): readonly OpenColumn[] | undefined => {
	const own = ownHeadings(headings);
	for (const [index, stack] of stacksOf(own, edges).entries()) {
		const column = columns[index] as OpenColumn;
		const pair = besidePair(stack);
		if (pair === undefined) {
			continue;
		}

		const [left, right] = pair;

		const isLeftEmpty = distance(left, column) > distance(right, column);
		const {left: start, right: end, size} = isLeftEmpty ? left : right;
		if (columns.some(other => overlap(other, {left: start, right: end}) > size * reachingIn)) {
			continue;
		}

		const empty = {
			left: isLeftEmpty ? Math.min(start, column.left) : Math.max(start, column.right),
			right: isLeftEmpty ? Math.min(end, column.left) : Math.max(end, column.right),
			isFigures: false,
		};
		const at = isLeftEmpty ? index : index + 1;
		return [...columns.slice(0, at), empty, ...columns.slice(at)];
	}

	return undefined;
};

const besidePair = (stack: readonly Wrapped[]): readonly [left: Wrapped, right: Wrapped] | undefined => {
	const ordered = [...stack].sort((one, other) => one.left - other.left);
	for (const [index, right] of ordered.entries()) {
		const left = ordered[index - 1];
		if (left !== undefined && overlap(left, right) < 0) {
			return [left, right];
		}
	}

	return undefined;
};

/** Figures end at the right edge of their column: what stands right of them is over another. */
const distance = (heading: Span, column: OpenColumn): number => {
	const gap = -overlap(heading, column);
	if (column.isFigures && heading.left > column.right) {
		return Infinity;
	}

	return gap > 0 ? gap : Math.abs(centreOf(heading) - centreOf(column)) / 1000 - 1;
};

/** Headings with nothing below them. In the upper half of a header they stand over those beside and below them. */
const ownHeadings = (headings: readonly Wrapped[]): readonly Wrapped[] => {
	if (headings.length === 0) {
		return [];
	}

	const {top, bottom} = extentOf(headings);
	return headings.filter(
		heading =>
			heading.middle > (top + bottom) / 2 - heading.size * padding &&
			!headings.some(other => other.first > heading.last + heading.size * 0.6 && overlap(other, heading) > 0),
	);
};

const edgesBetween = (columns: readonly OpenColumn[], headings: readonly Wrapped[]): readonly number[] => {
	const [first] = columns;
	const last = columns.at(-1);
	if (first === undefined || last === undefined) {
		return [];
	}

	const own = ownHeadings(headings);
	const ordered = [...own].sort((one, other) => one.left - other.left);
	const inner = columns.slice(1).map((right, index) => {
		const left = columns[index] as OpenColumn;
		const edge = edgeBetween(left, right, own);
		return own.length === columns.length
			? besideHeadings(edge, [left, right], [ordered[index], ordered[index + 1]])
			: edge;
	});
	const edges = [first.left - 1];
	for (const edge of [...inner, last.right + 1]) {
		edges.push(Math.max(edge, (edges.at(-1) ?? edge) + smallestColumn));
	}

	return edges;
};

const edgeBetween = (left: OpenColumn, right: OpenColumn, headings: readonly Wrapped[]): number => {
	const gap = right.left - left.right;
	const size = headings[0]?.size ?? 10;
	const room = Math.min(gap / 2, size * padding);
	if (left.isFigures && right.isFigures) {
		return left.right + room;
	}

	if (left.isFigures || gap <= 2 * room) {
		return (left.right + right.left) / 2;
	}

	return gapBetween(left, right, headings) ?? (right.isFigures ? (left.right + right.left) / 2 : right.left - room);
};

/** Where there are as many headings as columns, the edge of two columns is between their headings too, if it can be. */
const besideHeadings = (
	edge: number,
	[left, right]: readonly [Span, Span],
	[before, after]: readonly [Span | undefined, Span | undefined],
): number => {
	const from = Math.max(left.right, before?.right ?? left.right);
	const to = Math.min(right.left, after?.left ?? right.left);
	return from < to && (edge < from || edge > to) ? (from + to) / 2 : edge;
};

/** Between a label and figures the edge may be anywhere: where their headings part from each other says more. */
const gapBetween = (left: Span, right: Span, headings: readonly Wrapped[]): number | undefined => {
	const near = headings
		.filter(heading => centreOf(heading) > left.left && centreOf(heading) < right.right)
		.sort((one, other) => one.left - other.left);
	let best: Span | undefined;
	for (const [index, heading] of near.entries()) {
		const next = near[index + 1];
		if (next !== undefined) {
			const span = {left: Math.max(heading.right, left.right), right: Math.min(next.left, right.left)};
			best =
				span.right > span.left && (best === undefined || span.right - span.left > best.right - best.left) ? span : best;
		}
	}

	return best === undefined ? undefined : centreOf(best);
};
