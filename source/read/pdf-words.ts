import type {Glyph} from './pdf-ink.js';
import {type Line, lineOf} from './pdf-lines.js';

/** Characters of a line with no wide gap between them. */
export type Word = Line;

/** Columns without rules stand at least so far apart, in heights of a character. */
const columnGap = 0.9;
/** Less is enough where a figure and a label were written one by one. */
const figureGap = 0.2;

export const wordsOf = (line: Line): readonly Word[] => {
	const groups: Glyph[][] = [];
	let previous: Glyph | undefined;
	for (const glyph of line.glyphs) {
		if (previous === undefined || isApart(previous, glyph)) {
			groups.push([]);
		}

		groups.at(-1)?.push(glyph);
		previous = glyph;
	}

	return groups.length === 1 ? [line] : groups.map(lineOf);
};

const isApart = (one: Glyph, other: Glyph): boolean => {
	const gap = (other.left - one.right) / Math.min(one.size, other.size);
	return gap > columnGap || (gap > figureGap && one.run !== other.run && isDigit(one) !== isDigit(other));
};

const isDigit = ({text}: Glyph): boolean => /^\d$/u.test(text);

const valuePattern = /^[-−]?(?:[\d,，]*\d(?:\.\d+)?|\.\d+)%?$/u;

/** Whether a text is nothing but one figure: an amount, a code, a share. */
export const isValue = (text: string): boolean => valuePattern.test(text.replace(/\s+/gu, ''));

/** Whether a figure can only be an amount: it has decimals or separators. */
export const isAmount = (text: string): boolean => isValue(text) && /\d[.,，]\d/u.test(text);
