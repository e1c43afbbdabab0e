import {centreOf, type Glyph, middleOf} from './pdf-ink.js';
import type {Lattice, Region} from './pdf-lattice.js';

/** Characters written in one go, and the cell that most of them stand in. */
export type PlacedWord = {readonly glyphs: readonly Glyph[]; readonly region: Region | undefined};

/** Words that go on from each other in one cell. */
type PlacedLine = {
	readonly words: readonly PlacedWord[];
	readonly region: Region | undefined;
	readonly left: number;
	readonly right: number;
	readonly middle: number;
	readonly size: number;
};

/** How far the next line of a wrapped text is below, in heights of a character. */
const closest = 0.8;
const widest = 1.6;
/** A rule crosses a line of text when it runs this near to its middle, in heights of a character. */
const crossed = 0.35;
const wordGap = 0.5;

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const lineOf = (words: readonly PlacedWord[]): PlacedLine => {
	const glyphs = words.flatMap(word => word.glyphs);
	return {
		words,
		region: words[0]?.region,
		left: Math.min(...glyphs.map(({left}) => left)),
		right: Math.max(...glyphs.map(({right}) => right)),
		middle: average(glyphs.map(middleOf)),
		size: glyphs[0]?.size ?? 0,
	};
};

const linesOf = (words: readonly PlacedWord[]): readonly PlacedLine[] => {
	const lines: PlacedLine[] = [];
	for (const word of words) {
		const [last, next] = [lines.at(-1), lineOf([word])];
		const goesOn =
			last !== undefined &&
			last.region === next.region &&
			Math.abs(next.middle - last.middle) < last.size * 0.2 &&
			Math.abs(next.left - last.right) < last.size * wordGap;
		if (goesOn) {
			lines[lines.length - 1] = lineOf([...last.words, word]);
		} else {
			lines.push(next);
		}
	}

	return lines;
};

/** Written next, right below, in the same size: the following line of a wrapped text. */
const isNextLine = (above: PlacedLine, below: PlacedLine): boolean => {
	const step = (below.middle - above.middle) / above.size;
	const overlap = Math.min(above.right, below.right) - Math.max(above.left, below.left);
	return (
		step > closest &&
		step < widest &&
		Math.abs(above.size - below.size) < above.size * 0.1 &&
		overlap > Math.min(above.right - above.left, below.right - below.left) * 0.5
	);
};

const blocksOf = (lines: readonly PlacedLine[]): readonly PlacedLine[][] => {
	const blocks: PlacedLine[][] = [];
	for (const line of lines) {
		const block = blocks.at(-1);
		const last = block?.at(-1);
		if (block !== undefined && last !== undefined && isNextLine(last, line)) {
			block.push(line);
		} else {
			blocks.push([line]);
		}
	}

	return blocks;
};

/**
 * A wrapped text that is taller than its row runs over the rules above and below it, into the cells there. Its lines
 * belong where its middle is, if a rule crosses one of them or another text stands where it runs to.
 */
export const settleOverflow = (
	{ys}: Lattice,
	words: readonly PlacedWord[],
	regionAt: (x: number, y: number) => Region | undefined,
): readonly PlacedWord[] => {
	const lines = linesOf(words);
	const counts = new Map<Region | undefined, number>();
	for (const {region} of lines) {
		counts.set(region, (counts.get(region) ?? 0) + 1);
	}

	return blocksOf(lines).flatMap((block): readonly PlacedWord[] => {
		const own = block.flatMap(line => line.words);
		const [first, last] = [block[0] as PlacedLine, block.at(-1) as PlacedLine];
		if (block.every(({region}) => region === first.region)) {
			return own;
		}

		const across = average(own.flatMap(({glyphs}) => glyphs.map(centreOf)));
		const home = regionAt(across, (first.middle + last.middle) / 2);
		if (home === undefined) {
			return own;
		}

		const [top = 0, bottom = 0] = [ys[home.top], ys[home.bottom]];
		const isTall = last.middle - first.middle + first.size > bottom - top;
		const isCrossed = block.some(({middle, size}) =>
			[top, bottom].some(edge => Math.abs(edge - middle) < size * crossed),
		);
		const isForeign = block.some(
			({region}) => region !== home && (counts.get(region) ?? 0) > block.filter(line => line.region === region).length,
		);
		return isTall && (isCrossed || isForeign) ? own.map(word => ({...word, region: home})) : own;
	});
};
