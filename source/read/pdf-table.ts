import {cellText} from './pdf-cell-text.js';
import {fillRegions} from './pdf-cells.js';
import {centreOf, type Glyph, middleOf} from './pdf-ink.js';
import {type Lattice, latticeOf, type Region} from './pdf-lattice.js';
import type {Frame} from './pdf-rules.js';

/** A cell as printed, before spans are repeated. */
export type PrintedCell = Region & {readonly text: string};

/** A table of one page. Rows and columns count from 0. */
export type PageTable = {
	readonly page: number;
	readonly xs: readonly number[];
	readonly ys: readonly number[];
	readonly cells: readonly PrintedCell[];
};

const isWithin = (glyph: Glyph, {xs, ys}: Lattice): boolean => {
	const x = centreOf(glyph);
	const y = middleOf(glyph);
	return x > (xs[0] ?? 0) - 2 && x < (xs.at(-1) ?? 0) + 2 && y > (ys[0] ?? 0) - 1 && y < (ys.at(-1) ?? 0) + 1;
};

export type FoundTable = {readonly table: PageTable; readonly used: ReadonlySet<Glyph>};

/** A frame of one field is a box around something, no table. */
export const tableOf = (page: number, frame: Frame, glyphs: readonly Glyph[]): FoundTable | undefined => {
	const lattice = latticeOf(frame);
	if (lattice.regions.length < 2) {
		return undefined;
	}

	const inside = glyphs.filter(glyph => isWithin(glyph, lattice));
	const contents = fillRegions(lattice, inside);
	const {xs, ys} = lattice;
	const cells = lattice.regions.map(region => ({
		...region,
		text: cellText(contents.get(region) ?? [], (xs[region.right] ?? 0) - (xs[region.left] ?? 0)),
	}));
	return {table: {page, xs, ys, cells}, used: new Set(inside)};
};
