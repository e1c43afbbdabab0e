import {overlap} from './pdf-columns.js';
import {centreOf, type Wrapped} from './pdf-wrapped.js';

/** The headings over one column, from top to bottom: the lowest is its own. */
export type Stack = readonly Wrapped[];

/** The headings over each column. */
export const stacksOf = (headings: readonly Wrapped[], edges: readonly number[]): readonly Stack[] =>
	edges.slice(1).map((right, index) => {
		const left = index === 0 ? -Infinity : (edges[index] ?? 0);
		const end = index === edges.length - 2 ? Infinity : right;
		return headings
			.filter(heading => centreOf(heading) >= left && centreOf(heading) < end)
			.sort((one, other) => one.middle - other.middle);
	});

/** In heights of a character: how far a heading stands below another at least. */
const below = 0.6;

/** Whether no other heading stands below it. */
export const isLowest = (heading: Wrapped, headings: readonly Wrapped[]): boolean =>
	!headings.some(other => other.first > heading.last + heading.size * below && overlap(other, heading) > 0);
