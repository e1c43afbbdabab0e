import type {Glyph} from './pdf-ink.js';
import {type Line, lineOf, textOf} from './pdf-lines.js';

/** Characters of a line with no wide gap between them. */
export type Word = Line & {readonly text: string};

/** Columns without rules stand at least so far apart, in heights of a character. */
const columnGap = 0.9;

export const wordsOf = ({glyphs}: Line): readonly Word[] => {
	const groups: Glyph[][] = [];
	let right = -Infinity;
	for (const glyph of glyphs) {
		if (glyph.left - right > glyph.size * columnGap) {
			groups.push([]);
		}

		groups.at(-1)?.push(glyph);
		right = glyph.right;
	}

	return groups.map(group => ({...lineOf(group), text: textOf(group)}));
};

const valuePattern = /^[-−]?(?:[\d,，]*\d(?:\.\d+)?|\.\d+)%?$/u;

/** Whether a text is nothing but one figure: an amount, a code, a share. */
export const isValue = (text: string): boolean => valuePattern.test(text.replace(/\s+/gu, ''));

/** Whether a figure can only be an amount: it has decimals or separators. */
export const isAmount = (text: string): boolean => isValue(text) && /\d[.,，]\d/u.test(text);
