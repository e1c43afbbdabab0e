import {type OpenColumn, overlap, type Span} from './pdf-columns.js';
import {edgesBetween, ownHeadings} from './pdf-open-gaps.js';
import {stacksOf} from './pdf-open-stacks.js';
import {isAmount, type Word} from './pdf-words.js';
import {centreOf, type Wrapped} from './pdf-wrapped.js';

const mostColumns = 80;
/** In heights of a character: what reaches over the text of a column is no heading of the empty one beside it. */
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
