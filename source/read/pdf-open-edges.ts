import type {OpenColumn} from './pdf-columns.js';
import type {Stack} from './pdf-open-stacks.js';
import {centreOf} from './pdf-wrapped.js';

/** In heights of a character: how much the room between figures and the edge of their column may differ. */
const evenRoom = 0.25;
const widestRoom = 1.2;
const rounds = 60;
/** How much the edge as figures show it counts, and as it was before, against headings in the middle of their columns. */
const figureWeight = 4;
const formerWeight = 0.02;

/**
 * The edges of columns where their headings stand in the middle: figures all end at one distance from the right edge of
 * their column, and a heading is as far from one edge of its column as from the other. Where headings do not stand so,
 * the edges are left as they are.
 */
export const settledEdges = (
	columns: readonly OpenColumn[],
	stacks: readonly Stack[],
	edges: readonly number[],
): readonly number[] => {
	const centres = stacks.map(stack => stack.at(-1)).map(heading => (heading ? centreOf(heading) : undefined));
	const size = stacks[0]?.[0]?.size ?? 10;
	const rooms = columns.flatMap((column, index) => {
		const [before, centre] = [columns[index - 1], centres[index]];
		return before?.isFigures && column.isFigures && centre !== undefined
			? [centre - (before.right + column.right) / 2]
			: [];
	});
	const room = medianOf(rooms);
	const isEven = rooms.filter(other => Math.abs(other - room) < size * evenRoom).length * 4 >= rooms.length * 3;
	if (rooms.length === 0 || !isEven || room < 0 || room > size * widestRoom) {
		return edges;
	}

	const settled = [...edges];
	for (let round = 0; round < rounds; round++) {
		for (const [index, former] of edges.entries()) {
			let [sum, weight] = [former * formerWeight, formerWeight];
			const count = (value: number | undefined, by: number): void => {
				sum += value === undefined ? 0 : value * by;
				weight += value === undefined ? 0 : by;
			};
			const [before, after] = [centres[index - 1], centres[index]];
			count(before === undefined ? undefined : 2 * before - (settled[index - 1] ?? 0), 1);
			count(after === undefined ? undefined : 2 * after - (settled[index + 1] ?? 0), 1);
			const left = columns[index - 1];
			count(left?.isFigures ? left.right + room : undefined, figureWeight);
			settled[index] = sum / weight;
		}
	}

	const isAround = columns.every(
		({left, right}, index) =>
			left > (settled[index] ?? 0) - size * evenRoom && right < (settled[index + 1] ?? 0) + size * evenRoom,
	);
	return isAround ? settled : edges;
};

const medianOf = (values: readonly number[]): number =>
	[...values].sort((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? 0;
