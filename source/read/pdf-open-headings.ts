import {overlap} from './pdf-columns.js';
import {isLowest} from './pdf-open-stacks.js';
import type {Word} from './pdf-words.js';
import {type Barrier, centreOf, type Wrapped, wrappedOf} from './pdf-wrapped.js';

/** In heights of a character: what is one height, one middle, and how far lines of one heading stand apart at most. */
const sameHeight = 0.12;
const sameMiddle = 0.2;
const farthest = 2.2;
const mostLines = 5;
const mostRounds = 4;
/** Lines of one heading are set at one pitch. */
const evenPitch = 1.1;

/**
 * Headings whose lines belong together. A column's own heading stands at the height of others, however many lines it
 * has: where only the middle of two lines does they are one heading, where only the lower does the upper is over it.
 */
export const settledHeadings = (headings: readonly Wrapped[], isParted: Barrier): readonly Wrapped[] => {
	let settled: readonly Wrapped[] = headings.flatMap(heading => parted(heading, headings));
	for (let round = 0; round < mostRounds; round++) {
		const grown = grownOnce(settled, isParted);
		if (grown.length === settled.length) {
			break;
		}

		settled = grown;
	}

	return settled;
};

const grownOnce = (headings: readonly Wrapped[], isParted: Barrier): readonly Wrapped[] => {
	const lowest = headings.filter(heading => isLowest(heading, headings));
	const joined = new Set<Wrapped>();
	const grown = lowest.map(heading => {
		const lines = linesAbove(heading, headings, isParted);
		const longer = lines
			.map((_, index) => wrappedOf([...lines.slice(0, index + 1).flatMap(({words}) => words), ...heading.words]))
			.filter(isEven);
		const level = longer.filter(whole => isLevel(whole, lowest, heading));
		const better = mayBeUnder(heading, lowest)
			? isLevel(heading, lowest)
				? undefined
				: level[0]
			: (level.at(-1) ?? longer.at(-1));
		for (const line of lines.filter(({words}) => words.some(word => better?.words.includes(word)))) {
			joined.add(line);
		}

		return better ?? heading;
	});
	return [...headings.filter(heading => !lowest.includes(heading) && !joined.has(heading)), ...grown];
};

/** Whether another column's own heading stands at this height. */
const isLevel = (heading: Wrapped, lowest: readonly Wrapped[], self = heading): boolean =>
	lowest.some(other => other !== self && Math.abs(other.middle - heading.middle) < heading.size * sameHeight);

/** What stands over a column's own heading, in its middle, stands over those at both sides too, and they are no higher. */
const mayBeUnder = (heading: Wrapped, lowest: readonly Wrapped[]): boolean => {
	const left = lowest.filter(other => other.right <= heading.left).sort((one, other) => other.right - one.right)[0];
	const right = lowest.filter(other => other.left >= heading.right).sort((one, other) => one.left - other.left)[0];
	return [left, right].every(other => other && other.middle > heading.middle - heading.size * sameHeight);
};

/** Two lines are two headings if the last alone stands at the height of others, or the first reaches over these. */
const parted = (heading: Wrapped, headings: readonly Wrapped[]): readonly Wrapped[] => {
	const [first, last] = [heading.words.slice(0, 1), heading.words.slice(1)].map(words => words[0] && wrappedOf(words));
	if (heading.words.length !== 2 || !first || !last || !isLowest(heading, headings)) {
		return [heading];
	}

	const others = headings.filter(other => other !== heading && isLowest(other, headings));
	const single = others.filter(({words}) => words.length === 1);
	const isOver = single.some(other => overlap(other, first) > 0 && isLevel(other, [last]));
	return isOver || (isLevel(last, single) && !isLevel(heading, others)) ? [first, last] : [heading];
};

/** The lines right above, in the same middle, from the nearest on. */
const linesAbove = (heading: Wrapped, headings: readonly Wrapped[], isParted: Barrier): readonly Wrapped[] => {
	const lines: Wrapped[] = [];
	for (let below = heading; lines.length < mostLines; ) {
		const above = headings
			.filter(other => other.last < below.first - below.size * 0.6 && overlap(other, below) > 0)
			.sort((one, other) => other.last - one.last)[0];
		const [upper, lower] = [above?.words.at(-1), below.words[0]];
		const isNear =
			upper !== undefined &&
			lower !== undefined &&
			lower.middle - upper.middle < lower.size * farthest &&
			Math.abs(centreOf(upper) - centreOf(lower)) < lower.size * sameMiddle &&
			!isParted(upper, lower);
		if (above === undefined || !isNear) {
			break;
		}

		lines.push(above);
		below = above;
	}

	return lines;
};

const isEven = ({words}: Wrapped): boolean => {
	const middles = [...words].map(({middle}: Word) => middle).sort((one, other) => one - other);
	const steps = middles.slice(1).map((middle, index) => middle - (middles[index] ?? middle));
	return Math.max(...steps) < Math.min(...steps) * evenPitch;
};
