import {type Wrapped, wrappedOf} from './pdf-wrapped.js';

/** In heights of a character: how far a line of a label is from its figures, and what is level with them. */
const farthest = 1.1;
const level = 0.3;
const sameHeight = 0.2;
/** Lines of one label are set at one pitch. */
const samePitch = 0.12;

/**
 * Labels of one column whose figures stand at their middle, between two lines: what is right above and right below
 * figures, equally far from them, is the label of their row, and so are the lines further up and down at the same pitch.
 */
export const joinAround = (labels: readonly Wrapped[], anchors: readonly number[]): readonly Wrapped[] => {
	let joined = labels;
	for (const anchor of anchors) {
		// Codes and figures of one row may stand at two heights.
		const isFree = ({middle, size}: Wrapped): boolean =>
			anchors.every(other => Math.abs(other - anchor) < size * farthest || Math.abs(other - middle) > size * level);
		const free = joined.filter(isFree);
		const above = free.find(({last, size}) => last < anchor && anchor - last < size * farthest);
		const below = free.find(({first, size}) => first > anchor && first - anchor < size * farthest);
		const isLevel = ({first, last, size}: Wrapped): boolean =>
			first < anchor + size * level && last > anchor - size * level;
		if (above === undefined || below === undefined || joined.some(isLevel)) {
			continue;
		}

		const pitch = below.first - above.last;
		let whole = wrappedOf([...above.words, ...below.words]);
		const parts = new Set([above, below]);
		for (;;) {
			const {first, last, size} = whole;
			const upper = free.find(other => Math.abs(first - other.last - pitch) < size * samePitch);
			const lower = free.find(other => Math.abs(other.first - last - pitch) < size * samePitch);
			if (upper === undefined || lower === undefined) {
				break;
			}

			whole = wrappedOf([...upper.words, ...whole.words, ...lower.words]);
			parts.add(upper).add(lower);
		}

		if (Math.abs(whole.middle - anchor) < whole.size * sameHeight) {
			joined = [...joined.filter(label => !parts.has(label)), whole];
		}
	}

	return joined;
};
