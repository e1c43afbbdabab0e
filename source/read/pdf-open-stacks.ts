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
