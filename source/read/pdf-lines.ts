import {type Glyph, isBlank, middleOf} from './pdf-ink.js';

/** Characters side by side, from left to right. */
export type Line = {
	readonly glyphs: readonly Glyph[];
	readonly left: number;
	readonly right: number;
	readonly middle: number;
	readonly size: number;
	readonly text: string;
};

/** How far, in heights of a character, two bodies may be off each other and still be in one line. */
const sameLine = 0.45;

export const lineOf = (glyphs: readonly Glyph[]): Line => {
	const ordered = [...glyphs].sort((one, other) => one.left - other.left);
	const size = ordered.reduce((largest, glyph) => Math.max(largest, glyph.size), 0);
	return {
		glyphs: ordered,
		left: ordered[0]?.left ?? 0,
		right: ordered.reduce((furthest, {right}) => Math.max(furthest, right), 0),
		middle: ordered.reduce((sum, glyph) => sum + middleOf(glyph), 0) / ordered.length,
		size,
		text: textOf(ordered),
	};
};

/** From top to bottom. Characters are in one line when their bodies are at one height. */
export const linesOf = (glyphs: readonly Glyph[]): readonly Line[] => {
	const ordered = glyphs.filter(glyph => !isBlank(glyph)).sort((one, other) => middleOf(one) - middleOf(other));
	const lines: Glyph[][] = [];
	let top = -Infinity;
	for (const glyph of ordered) {
		const current = lines.at(-1);
		const middle = middleOf(glyph);
		if (current && middle - top <= Math.max(glyph.size, current[0]?.size ?? 0) * sameLine) {
			current.push(glyph);
		} else {
			lines.push([glyph]);
			top = middle;
		}
	}

	return lines.map(lineOf);
};

const isLatin = ({text}: Glyph): boolean => /^[\u0021-\u024F]/u.test(text);

/** The widest gap within a word: words of a western text stand close, and figures in a Chinese one often stand apart. */
const gapOf = (one: Glyph, other: Glyph): number => {
	if (isLatin(one) && isLatin(other)) {
		return 0.2;
	}

	return isLatin(one) === isLatin(other) ? 0.4 : 0.5;
};

const wideGap = 2;
const wide = '    ';

/** A gap is shown as a space, one of several characters as four. */
const textOf = (glyphs: readonly Glyph[]): string => {
	let text = '';
	let previous: Glyph | undefined;
	for (const glyph of glyphs) {
		const gap = previous ? (glyph.left - previous.right) / Math.min(glyph.size, previous.size) : 0;
		if (previous && gap > gapOf(previous, glyph)) {
			text += gap > wideGap ? wide : ' ';
		}

		text += glyph.text;
		previous = glyph;
	}

	return text;
};
