import {overlap, type Span} from './pdf-columns.js';
import {isAmount, isValue, type Word} from './pdf-words.js';

/** The words of one cell, a line under the other. */
export type Wrapped = {
	readonly words: readonly Word[];
	readonly left: number;
	readonly right: number;
	/** Where its first and its last line stand, and the middle between them. */
	readonly first: number;
	readonly last: number;
	readonly middle: number;
	readonly size: number;
};

/** What parts lines of one cell: a rule, or whatever else is known to be between. */
export type Barrier = (above: Word, below: Word) => boolean;

/** In heights of a character: how far lines of one cell stand apart at most, and how far its lines may be off centre. */
const farthest = 1.9;
const offCentre = 0.45;
/** Lines of one cell are set at one pitch; rows are at least a little wider apart. */
const samePitch = 1.06;
const rowPitch = 0.97;
/** Pages drawn cell by cell show it in so many of the places where a cell may go on. */
const orderedShare = 0.25;

export const wrappedOf = (words: readonly Word[]): Wrapped => {
	const middles = words.map(({middle}) => middle);
	const [first, last] = [Math.min(...middles), Math.max(...middles)];
	return {
		words,
		left: Math.min(...words.map(({left}) => left)),
		right: Math.max(...words.map(({right}) => right)),
		first,
		last,
		middle: (first + last) / 2,
		size: Math.max(...words.map(({size}) => size)),
	};
};

type Pair = readonly [above: Word, below: Word];

export const centreOf = ({left, right}: Span): number => (left + right) / 2;

/** Whether a word could be the line below another in one cell: in its middle, or at the same edge, and not much longer. */
const mayGoOn = ([above, below]: Pair): boolean => {
	const step = below.middle - above.middle;
	const isAligned =
		Math.abs(centreOf(above) - centreOf(below)) < above.size * offCentre ||
		Math.abs(above.left - below.left) < above.size * 0.3 ||
		Math.abs(above.right - below.right) < above.size * 0.3;
	return (
		step > above.size * 0.8 &&
		step < above.size * farthest &&
		isAligned &&
		overlap(above, below) > 0 &&
		below.right - below.left < above.right - above.left + above.size * 1.2 &&
		!(isValue(above.text) && isValue(below.text))
	);
};

const itemMark = /^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]+[)）]|\d{1,2}[、．.](?!\d)|其中)/u;

/** The step between figures under each other: at least one row. */
const smallestRow = (words: readonly Word[]): number => {
	const figures = words.filter(({text}) => isAmount(text)).sort((one, other) => one.middle - other.middle);
	let least = Infinity;
	for (const [index, above] of figures.entries()) {
		const below = figures.slice(index + 1).find(figure => overlap(above, figure) > 0);
		least = Math.min(least, below ? below.middle - above.middle : Infinity);
	}

	return least;
};

/** The word drawn after each, and the nearest below each. */
const pairsOf = (words: readonly Word[]): {readonly drawn: readonly Pair[]; readonly seen: readonly Pair[]} => {
	const inOrder = [...words].sort((one, other) => (one.glyphs[0]?.run ?? 0) - (other.glyphs[0]?.run ?? 0));
	const down = [...words].sort((one, other) => one.middle - other.middle);
	const drawn = inOrder.slice(1).map((word, index): Pair => [inOrder[index] as Word, word]);
	const seen = down.flatMap((above, index): readonly Pair[] => {
		const below = down
			.slice(index + 1)
			.find(word => word.middle > above.middle + above.size * 0.8 && overlap(above, word) > 0);
		return below === undefined ? [] : [[above, below]];
	});
	return {drawn: drawn.filter(mayGoOn), seen: seen.filter(mayGoOn)};
};

/**
 * Puts together what was broken over lines. Most programs draw a page cell by cell, so that the line below is also the
 * next drawn; where they do not, only the distance of the lines tells.
 */
export const joinWrapped = (words: readonly Word[], isParted: Barrier = () => false): readonly Wrapped[] => {
	const {drawn, seen} = pairsOf(words);
	const next = new Map(drawn);
	const both = seen.filter(([above, below]) => next.get(above) === below);
	const pairs = both.length > 0 && both.length >= seen.length * orderedShare ? both : seen;
	const row = smallestRow(words) * rowPitch;
	const pitch = Math.min(...pairs.map(([above, below]) => (below.middle - above.middle) / above.size)) * samePitch;
	const goesOn = ([above, below]: Pair): boolean => {
		const step = below.middle - above.middle;
		return step <= pitch * above.size && step < row && !itemMark.test(below.text) && !isParted(above, below);
	};

	const below = new Map(pairs.filter(goesOn));
	const continued = new Set(below.values());
	return words
		.filter(word => !continued.has(word))
		.map(word => {
			const lines = [word];
			for (let line = below.get(word); line !== undefined; line = below.get(line)) {
				lines.push(line);
			}

			return wrappedOf(lines);
		});
};
