import {type Filled, splitBands} from './pdf-bands.js';
import {bodyRows, onlyRows} from './pdf-captions.js';
import {cellText} from './pdf-cell-text.js';
import {fillRegions} from './pdf-cells.js';
import type {OpenColumn} from './pdf-columns.js';
import {centreOf, type Glyph, middleOf} from './pdf-ink.js';
import {type Lattice, latticeOf, type Region} from './pdf-lattice.js';
import type {Line} from './pdf-lines.js';
import type {Frame} from './pdf-rules.js';
import {isAmount, wordsOf} from './pdf-words.js';

/** A cell as printed, before spans are repeated. */
export type PrintedCell = Region & {
	readonly text: string;
	/** Whether its last line reaches the edge of the cell, so that a next one may follow. */
	readonly isFull: boolean;
	/** Its own, if its column was printed on another page than the table. */
	readonly page?: number;
};

/** A table of one page. Rows and columns count from 0. */
export type PageTable = {
	readonly page: number;
	readonly xs: readonly number[];
	readonly ys: readonly number[];
	readonly cells: readonly PrintedCell[];
	/** Its columns are not drawn: where the text of each is. */
	readonly open?: {readonly columns: readonly OpenColumn[]; readonly headerRows: number};
};

const isWithin = (glyph: Glyph, {xs, ys}: Lattice): boolean => {
	const x = centreOf(glyph);
	const y = middleOf(glyph);
	return x > (xs[0] ?? 0) - 2 && x < (xs.at(-1) ?? 0) + 2 && y > (ys[0] ?? 0) - 1 && y < (ys.at(-1) ?? 0) + 1;
};

export type FoundTable = {readonly table: PageTable; readonly used: ReadonlySet<Glyph>};

const isOneColumn = ({xs, regions}: Lattice): boolean =>
	regions.every(({left, right}) => right - left === xs.length - 1);

/** One ruled column of figures under a header. */
export const stripOf = (page: number, frame: Frame, glyphs: readonly Glyph[]): PageTable | undefined => {
	const lattice = latticeOf(frame);
	const {xs, ys, regions} = lattice;
	if (xs.length !== 2 || !isOneColumn(lattice)) {
		return undefined;
	}

	const contents = fillRegions(
		lattice,
		glyphs.filter(glyph => isWithin(glyph, lattice)),
	);
	const cells = regions.map(
		(region): PrintedCell => ({
			...region,
			text: cellText(contents.get(region) ?? [], (xs[1] ?? 0) - (xs[0] ?? 0)),
			isFull: false,
		}),
	);
	return cells.some(({text}) => isAmount(text)) ? {page, xs, ys, cells} : undefined;
};

/** A frame of one column is a box around something, no table; nor is one whose columns are not ruled. */
export const tableOf = (page: number, frame: Frame, glyphs: readonly Glyph[]): FoundTable | undefined => {
	const ruled = latticeOf(frame);
	if (isOneColumn(ruled)) {
		return undefined;
	}

	const inside = glyphs.filter(glyph => isWithin(glyph, ruled));
	const filled = {lattice: ruled, contents: fillRegions(ruled, inside)};
	if (hasUnruledColumns(filled)) {
		return undefined;
	}

	const {lattice, contents} = splitBands(filled);
	const {xs, ys} = lattice;
	const cells = lattice.regions.map(region => {
		const content = contents.get(region) ?? [];
		const [left = 0, right = 0] = [xs[region.left], xs[region.right]];
		return {...region, text: cellText(content, right - left), isFull: isFull(content.at(-1), right)};
	});
	const table = {page, xs, ys, cells};
	const {from, to} = bodyRows(table);
	const [start = 0, end = 0] = [ys[from], ys[to]];
	// Captions and notes drawn inside the frame are lines like those around other tables.
	const used = inside.filter(
		glyph => (from === 0 || middleOf(glyph) > start) && (to === ys.length - 1 || middleOf(glyph) < end),
	);
	return {table: onlyRows(table, from, to), used: new Set(used)};
};

const isFull = (last: Line | undefined, right: number): boolean =>
	last !== undefined && right - last.right < last.size * 1.6;

/** In most lines several words with figures stand apart from each other, or so many figures in one merged cell. */
const hasUnruledColumns = ({contents}: Filled): boolean => {
	const lines = [...contents.values()].flat();
	const rows = lines.map(wordsOf).filter(words => words.length > 1 && words.some(({text}) => isAmount(text)));
	return (rows.length > 1 && rows.length > lines.length / 2) || [...contents].some(holdsTable);
};

const holdsTable = ([{left, right}, lines]: readonly [Region, readonly Line[]]): boolean => {
	const figures = lines.map(line => wordsOf(line).filter(({text}) => isAmount(text)).length);
	return right - left > 2 && (figures.filter(count => count > 1).length > 1 || figures.some(count => count > 2));
};
