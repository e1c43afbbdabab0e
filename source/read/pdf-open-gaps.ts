import type {OpenColumn, Span} from './pdf-columns.js';
import {isLowest} from './pdf-open-stacks.js';
import {centreOf, type Wrapped} from './pdf-wrapped.js';

/** In heights of a character: how far the edge of a column is from its text where it is known to be near. */
const padding = 0.4;
const smallestColumn = 0.5;

/** Headings with nothing below them. In the upper half of a header they stand over those beside and below them. */
export const ownHeadings = (headings: readonly Wrapped[]): readonly Wrapped[] => {
	if (headings.length === 0) {
		return [];
	}

	const {top, bottom} = extentOf(headings);
	return headings.filter(
		heading => heading.middle > (top + bottom) / 2 - heading.size * padding && isLowest(heading, headings),
	);
};

export const edgesBetween = (columns: readonly OpenColumn[], headings: readonly Wrapped[]): readonly number[] => {
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

const extentOf = (headings: readonly Wrapped[]): {readonly top: number; readonly bottom: number} => {
	const steps = headings.flatMap(({words, first, last}) =>
		words.length > 1 ? [(last - first) / (words.length - 1)] : [],
	);
	const pitch = steps.length === 0 ? Math.max(...headings.map(({size}) => size)) * 1.4 : Math.min(...steps);
	return {
		top: Math.min(...headings.map(({first}) => first)) - pitch / 2,
		bottom: Math.max(...headings.map(({last}) => last)) + pitch / 2,
	};
};
