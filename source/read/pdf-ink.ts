/** What a page shows, without any meaning: characters and straight lines. */

export type Glyph = {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	readonly baseline: number;
	/** Height of the font in points. */
	readonly size: number;
	/** Number of the drawing operation: what a producer writes in one go mostly belongs together. */
	readonly run: number;
	/** Where it belongs across, if that is not its middle: text too long for its cell is cut off at the cell's edge. */
	readonly home?: number;
};

export type Axis = 'horizontal' | 'vertical';

/** A ruling line, however it was drawn. */
export type Rule = {
	readonly axis: Axis;
	/** y of a horizontal rule, x of a vertical one. */
	readonly at: number;
	readonly from: number;
	readonly to: number;
};

export type PageInk = {
	/** 1-based. */
	readonly page: number;
	readonly width: number;
	readonly height: number;
	readonly glyphs: readonly Glyph[];
	/** Cut away above or below its place, as where a row goes on over the page. */
	readonly hidden: readonly Glyph[];
	/** Running up or down, but laid level; only of use in the cells of a table. */
	readonly turned: readonly Glyph[];
	readonly rules: readonly Rule[];
};

/** Where the body of a character is, whatever its font says: the boxes of fonts are often wrong. */
export const middleOf = (glyph: Glyph): number => glyph.baseline - glyph.size * 0.36;

export const centreOf = (glyph: Glyph): number => glyph.home ?? (glyph.left + glyph.right) / 2;

export const isBlank = ({text}: Glyph): boolean => text.trim() === '';
