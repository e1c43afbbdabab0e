import {centreOf, type Glyph, isBlank, middleOf} from './pdf-ink.js';
import type {Lattice, Region} from './pdf-lattice.js';
import {type Line, linesOf} from './pdf-lines.js';
import {type PlacedWord, settleOverflow} from './pdf-overflow.js';

/** The lines of each cell. */
export type Contents = ReadonlyMap<Region, readonly Line[]>;

/** Which characters stand in which cell. */
export const fillRegions = (lattice: Lattice, glyphs: readonly Glyph[]): Contents => {
	const regionAt = regionFinder(lattice);
	const placeOf = (glyph: Glyph): Region | undefined => regionAt(centreOf(glyph), middleOf(glyph));
	const contents = new Map<Region, Glyph[]>();
	const add = (region: Region | undefined, glyph: Glyph): void => {
		if (region !== undefined) {
			const content = contents.get(region) ?? [];
			content.push(glyph);
			contents.set(region, content);
		}
	};

	const cut: Glyph[][] = [];
	const whole: PlacedWord[] = [];
	for (const word of wordsOf(glyphs)) {
		const regions = word.map(placeOf);
		const isCut = word.some((glyph, index) => regions[index] !== regions[index - 1] && isEdge(word[index - 1], glyph));
		if (isCut) {
			cut.push(word);
		} else {
			whole.push({glyphs: word, region: mostFrequent(regions)});
		}
	}

	for (const glyph of cut.flat()) {
		add(placeOf(glyph), glyph);
	}

	for (const {glyphs: word, region} of settleOverflow(lattice, whole, regionAt)) {
		for (const glyph of word) {
			add(region, glyph);
		}
	}

	return new Map([...contents].map(([region, content]) => [region, linesOf(content)]));
};

const wordGap = 0.3;
/** Texts of neighbouring cells stand further apart than the characters of a word. */
const touching = 0.05;

const isOfLabel = ({text}: Glyph): boolean => /^[\p{Script=Han}（）()、]$/u.test(text);

/** Some producers write a word in pieces, one for each font that has its characters. */
const isPiece = (previous: Glyph, glyph: Glyph): boolean =>
	isOfLabel(previous) &&
	isOfLabel(glyph) &&
	previous.size === glyph.size &&
	Math.abs(glyph.left - previous.right) < glyph.size * touching;

/** How far a character stands from the end of the one before, in heights; less than nothing where they overlap. */
const gapAfter = (previous: Glyph, glyph: Glyph): number =>
	(previous.run === glyph.run || isPiece(previous, glyph)) &&
	Math.abs(glyph.baseline - previous.baseline) < glyph.size * wordGap
		? (glyph.left - previous.right) / glyph.size
		: Infinity;

/**
 * Characters written in one go without a gap: a word that sticks out of its cell is not torn by the rule it crosses.
 * Where a font says that its characters are so wide that they overlap, only their beginnings are known.
 */
const wordsOf = (glyphs: readonly Glyph[]): readonly Glyph[][] => {
	const words: Glyph[][] = [];
	let previous: Glyph | undefined;
	let isTooWide = false;
	for (const glyph of glyphs) {
		if (isBlank(glyph)) {
			previous = undefined;
			continue;
		}

		const gap = previous === undefined ? Infinity : gapAfter(previous, glyph);
		const current = words.at(-1);
		if (current && Math.abs(gap) < wordGap && !isTooWide) {
			current.push(glyph);
		} else {
			words.push([glyph]);
		}

		isTooWide = gap <= -wordGap && gap > -1;
		previous = glyph;
	}

	return words;
};

const isFigure = ({text}: Glyph): boolean => /^[\d.,%-]$/u.test(text);
const isLabel = ({text}: Glyph): boolean => /^[\p{Script=Han}）)]$/u.test(text);

/** A label and the amount of the next column, written in one go. */
const isEdge = (before: Glyph | undefined, after: Glyph): boolean =>
	before !== undefined && ((isLabel(before) && isFigure(after)) || (isFigure(before) && isLabel(after)));

const mostFrequent = <Value>(values: readonly Value[]): Value | undefined => {
	const counts = new Map<Value, number>();
	for (const value of values) {
		counts.set(value, (counts.get(value) ?? 0) + 1);
	}

	let [best] = values;
	for (const [value, count] of counts) {
		if (count > (counts.get(best as Value) ?? 0)) {
			best = value;
		}
	}

	return best;
};

/** Index of the field between two edges; what lies beyond the outermost belongs to the nearest. */
export const bandOf = (edges: readonly number[], value: number): number => {
	const index = edges.findIndex((edge, position) => position > 0 && value < edge);
	return index === -1 ? edges.length - 2 : index - 1;
};

const regionFinder = ({xs, ys, regions}: Lattice) => {
	const columnCount = xs.length - 1;
	const owners: Region[] = [];
	for (const region of regions) {
		for (let row = region.top; row < region.bottom; row++) {
			for (let column = region.left; column < region.right; column++) {
				owners[row * columnCount + column] = region;
			}
		}
	}

	return (x: number, y: number): Region | undefined => owners[bandOf(ys, y) * columnCount + bandOf(xs, x)];
};
