import {isOneNumber} from './pdf-cell-text.js';
import type {Contents} from './pdf-cells.js';
import type {Lattice, Region} from './pdf-lattice.js';
import type {Line} from './pdf-lines.js';
import {isFigureLine, type SplitRow, splitRows} from './pdf-row-split.js';

/** A table whose rows are all known. */
export type Filled = {readonly lattice: Lattice; readonly contents: Contents};

/** Between two rules only one row is to be expected; figures under each other in so many columns say otherwise. */
const fewestColumns = 2;
const fewestRows = 2;

/** Divides what stands between two rules into rows where the rules between them were not drawn. */
export const splitBands = ({lattice, contents}: Filled): Filled => {
	const widthOf = (left: number, right: number): number => (lattice.xs[right] ?? 0) - (lattice.xs[left] ?? 0);
	const bands = lattice.ys.slice(1).map((_, band) => {
		const regions = lattice.regions.filter(({top, bottom}) => top === band && bottom === band + 1);
		const columns = regions.map(region => contents.get(region) ?? []);
		const whole = regions.map(({left, right}, index) => isOneNumber(columns[index] ?? [], widthOf(left, right)));
		return {regions, rows: isStack(columns.filter((_, index) => !whole[index])) ? splitRows(columns) : []};
	});
	if (bands.every(({rows}) => rows.length < fewestRows)) {
		return {lattice, contents};
	}

	const starts = [0];
	for (const {rows} of bands) {
		starts.push((starts.at(-1) ?? 0) + Math.max(1, rows.length));
	}

	const divided = new Map<Region, readonly Line[]>();
	for (const region of lattice.regions) {
		const band = bands[region.top];
		const top = starts[region.top] ?? 0;
		const index = band && band.rows.length >= fewestRows ? band.regions.indexOf(region) : -1;
		if (index === -1) {
			divided.set({...region, top, bottom: starts[region.bottom] ?? top + 1}, contents.get(region) ?? []);
			continue;
		}

		for (const [row, {cells}] of (band?.rows ?? []).entries()) {
			divided.set({...region, top: top + row, bottom: top + row + 1}, cells[index] ?? []);
		}
	}

	const ys = lattice.ys.flatMap((y, index) => [y, ...innerEdges(bands[index]?.rows ?? [])]);
	return {lattice: {xs: lattice.xs, ys, regions: [...divided.keys()]}, contents: divided};
};

const innerEdges = (rows: readonly SplitRow[]): readonly number[] =>
	rows.slice(1).map(({middle}, index) => (middle + (rows[index]?.middle ?? middle)) / 2);

const isStack = (columns: ReadonlyArray<readonly Line[]>): boolean => {
	const stacks = columns.map(lines => lines.filter(isFigureLine).length).filter(count => count >= fewestRows);
	const labels = columns.map(lines => lines.filter(line => !isFigureLine(line)).length);
	const highest = Math.max(0, ...stacks);
	return stacks.length >= fewestColumns || (highest > fewestRows && labels.some(count => count >= highest));
};
