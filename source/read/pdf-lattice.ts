import type {Rule} from './pdf-ink.js';
import type {Frame} from './pdf-rules.js';

/** A merged or single cell: half-open ranges of the columns and rows of its lattice. */
export type Region = {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
};

/** The edges of the columns and rows of a table, and which of its fields are one cell. */
export type Lattice = {
	readonly xs: readonly number[];
	readonly ys: readonly number[];
	readonly regions: readonly Region[];
};

const near = 3;
/** Edges of different rows may miss each other by this much and still be meant as one. */
const loose = 6;

type Edge = {at: number; readonly spans: Array<readonly [from: number, to: number]>};

const overlaps = (one: Edge, other: Edge): boolean =>
	one.spans.some(([from, to]) => other.spans.some(([start, end]) => Math.min(to, end) - Math.max(from, start) > near));

const edgesOf = (rules: readonly Rule[]): readonly Edge[] => {
	const edges: Edge[] = [];
	for (const {at, from, to} of [...rules].sort((one, other) => one.at - other.at)) {
		const last = edges.at(-1);
		const edge: Edge = {at, spans: [[from, to]]};
		if (last && (at - last.at < near || (at - last.at < loose && !overlaps(last, edge)))) {
			last.spans.push([from, to]);
		} else {
			edges.push(edge);
		}
	}

	return edges;
};

/** Tables open at a side: where their cross rules end there is an edge all the same. */
const withEnds = (edges: readonly Edge[], across: readonly Rule[]): readonly Edge[] => {
	const start = Math.min(...across.map(({from}) => from));
	const end = Math.max(...across.map(({to}) => to));
	const whole: Edge['spans'] = [[-Infinity, Infinity]];
	const first = edges[0]?.at ?? Infinity;
	const last = edges.at(-1)?.at ?? -Infinity;
	return [
		...(start < first - loose ? [{at: start, spans: whole}] : []),
		...edges,
		...(end > last + loose ? [{at: end, spans: whole}] : []),
	];
};

const covers = ({spans}: Edge, from: number, to: number): boolean => {
	let covered = 0;
	for (const [start, end] of spans) {
		covered += Math.max(0, Math.min(to, end) - Math.max(from, start));
	}

	return covered > (to - from) / 2;
};

export const latticeOf = (frame: Frame): Lattice => {
	const columns = withEnds(edgesOf(frame.vertical), frame.horizontal);
	const rows = withEnds(edgesOf(frame.horizontal), frame.vertical);
	const xs = columns.map(({at}) => at);
	const ys = rows.map(({at}) => at);
	const between = (edges: readonly number[], index: number): readonly [number, number] => [
		edges[index] ?? 0,
		edges[index + 1] ?? 0,
	];
	const isDividedRight = (row: number, column: number): boolean => {
		const edge = columns[column + 1];
		return edge === undefined || column + 2 === columns.length || covers(edge, ...between(ys, row));
	};

	const isDividedBelow = (row: number, column: number): boolean => {
		const edge = rows[row + 1];
		return edge === undefined || row + 2 === rows.length || covers(edge, ...between(xs, column));
	};

	return {xs, ys, regions: regionsOf(xs.length - 1, ys.length - 1, isDividedRight, isDividedBelow)};
};

type Question = (row: number, column: number) => boolean;

const regionsOf = (
	columnCount: number,
	rowCount: number,
	isDividedRight: Question,
	isDividedBelow: Question,
): readonly Region[] => {
	const regions: Region[] = [];
	const taken = new Set<number>();
	const isTaken = (row: number, column: number): boolean => taken.has(row * columnCount + column);
	for (let top = 0; top < rowCount; top++) {
		for (let left = 0; left < columnCount; left++) {
			if (isTaken(top, left)) {
				continue;
			}

			let right = left + 1;
			while (right < columnCount && !isTaken(top, right) && !isDividedRight(top, right - 1)) {
				right++;
			}

			let bottom = top + 1;
			while (bottom < rowCount && continuesBelow(bottom, left, right)) {
				bottom++;
			}

			regions.push({left, right, top, bottom});
			for (let row = top; row < bottom; row++) {
				for (let column = left; column < right; column++) {
					taken.add(row * columnCount + column);
				}
			}
		}
	}

	/** The row below belongs to the same cell if nothing is drawn between, and its own cell is just as wide. */
	function continuesBelow(row: number, left: number, right: number): boolean {
		for (let column = left; column < right; column++) {
			const isInner = column < right - 1;
			if (isTaken(row, column) || isDividedBelow(row - 1, column) || (isInner && isDividedRight(row, column))) {
				return false;
			}
		}

		return isDividedRight(row, right - 1) && (left === 0 || isDividedRight(row, left - 1));
	}

	return regions;
};
