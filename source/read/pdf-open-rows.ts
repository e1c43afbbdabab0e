import {overlap, type Span} from './pdf-columns.js';
import {type Line, linesOf} from './pdf-lines.js';
import {joinAround} from './pdf-open-labels.js';
import {anchorsOf, type SplitRow} from './pdf-row-split.js';
import {isValue} from './pdf-words.js';
import {centreOf, type Wrapped} from './pdf-wrapped.js';

type Placed = Wrapped & {readonly column: number};

/** In heights of a character: figures further from each other stand in two rows. */
const nearFigures = 0.6;
/** A label this near to figures has no room for a row of its own, unless another is level with them. */
const besideFigures = 0.85;
const levelWithFigures = 0.3;
/** Two lines of one column that are nearer than this are in one cell: rows are at least as high as their text. */
const nearestRows = 0.9;

/** The rows of a table without columns drawn. `rules` are those drawn under whole rows. */
export const openRows = (
	cells: readonly Wrapped[],
	columns: readonly Span[],
	rules: readonly number[],
): readonly SplitRow[] => {
	const bands = new Map<number, Placed[]>();
	for (const cell of cells) {
		const band = rules.filter(at => at < cell.middle).length;
		bands.set(band, [...(bands.get(band) ?? []), {...cell, column: columnOf(cell, columns)}]);
	}

	const isRuled = bands.size > 2;
	return [...bands.entries()]
		.sort(([one], [other]) => one - other)
		.flatMap(([, placed]) => {
			const lines = columns.map((_, column) => linesIn(placed.filter(cell => cell.column === column)));
			return isRuled && anchorsOf(lines).length < 2 ? [wholeRow(lines)] : rowsOf(placed, columns.length);
		});
};

const linesIn = (cells: readonly Wrapped[]): readonly Line[] =>
	linesOf(cells.flatMap(({words}) => words.flatMap(({glyphs}) => glyphs)));

const wholeRow = (columns: ReadonlyArray<readonly Line[]>): SplitRow => {
	const middles = columns.flat().map(({middle}) => middle);
	return {middle: (Math.min(...middles) + Math.max(...middles)) / 2, cells: columns};
};

/** The column a text stands in: the one it covers most of, or the nearest. */
export const columnOf = (text: Span, columns: readonly Span[]): number => {
	let best = 0;
	for (const [index, column] of columns.entries()) {
		const nearest = columns[best] ?? column;
		const [gain, most] = [overlap(column, text), overlap(nearest, text)];
		const isNearer = Math.abs(centreOf(column) - centreOf(text)) < Math.abs(centreOf(nearest) - centreOf(text));
		best = gain > most || (gain === most && isNearer) ? index : best;
	}

	return best;
};

type Height = (cell: Wrapped) => number;

const heights: readonly Height[] = [({middle}) => middle, ({first}) => first, ({last}) => last];

/** Rows where figures stand; labels have them at their middle, or at their first or their last line. */
const rowsOf = (cells: readonly Placed[], count: number): readonly SplitRow[] => {
	const isFigure = ({words}: Wrapped): boolean => words.length === 1 && isValue(words[0]?.text ?? '');
	const anchors = joinNear(cells.filter(isFigure), besideFigures);
	const figures = joinNear(cells.filter(isFigure), levelWithFigures);
	const labels = Array.from({length: count}, (_, column) => {
		const own = cells.filter(cell => cell.column === column && !isFigure(cell));
		return joinAround(own, figures).map((cell): Placed => ({...cell, column}));
	}).flat();
	const offset = (cell: Wrapped, height: Height): number =>
		Math.min(cell.size, ...anchors.map(anchor => Math.abs(anchor - height(cell))));
	const costs = heights.map(height => labels.reduce((sum, cell) => sum + offset(cell, height), 0));
	const height = heights[costs.indexOf(Math.min(...costs))] ?? (({middle}) => middle);
	const isBeside = (cell: Placed): boolean =>
		offset(cell, height) <= cell.size * besideFigures && !labels.some(other => isRival(cell, other));
	const isRival = (cell: Placed, other: Placed): boolean =>
		other !== cell &&
		other.column === cell.column &&
		Math.abs(other.middle - cell.middle) > cell.size * nearestRows &&
		offset(other, height) < other.size * levelWithFigures &&
		nearest(anchors, height(other)) === nearest(anchors, height(cell));
	const alone = labels.filter(cell => offset(cell, height) > cell.size * nearFigures && !isBeside(cell));
	const middles = [
		...anchors,
		...joinNear(
			alone.map(cell => ({middle: height(cell), size: cell.size})),
			nearFigures,
		),
	].sort((one, other) => one - other);
	const rows = middles.map(() => Array.from({length: count}, (): Wrapped[] => []));
	for (const cell of [...labels, ...cells.filter(isFigure)]) {
		const at = isFigure(cell) ? cell.middle : height(cell);
		rows[nearest(middles, at)]?.[cell.column]?.push(cell);
	}

	return rows.map((row, index) => ({middle: middles[index] ?? 0, cells: row.map(linesIn)}));
};

/** The heights of rows, where places so near to each other are of one. */
const joinNear = (
	places: ReadonlyArray<{readonly middle: number; readonly size: number}>,
	near: number,
): readonly number[] => {
	const joined: number[][] = [];
	for (const {middle, size} of [...places].sort((one, other) => one.middle - other.middle)) {
		const last = joined.at(-1);
		if (last && middle - (last[0] ?? 0) <= size * near) {
			last.push(middle);
		} else {
			joined.push([middle]);
		}
	}

	return joined.map(middles => middles.reduce((sum, middle) => sum + middle, 0) / middles.length);
};

const nearest = (values: readonly number[], value: number): number =>
	values.reduce(
		(best, other, index) => (Math.abs(other - value) < Math.abs((values[best] ?? Infinity) - value) ? index : best),
		0,
	);
