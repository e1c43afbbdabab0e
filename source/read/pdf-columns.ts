import {isValue, type Word} from './pdf-words.js';

/** Where a column's text lies across. */
export type Span = {readonly left: number; readonly right: number};

export const overlap = (one: Span, other: Span): number =>
	Math.min(one.right, other.right) - Math.max(one.left, other.left);

const touches = (one: Span, other: Span): boolean => overlap(one, other) > 0;

/** Joins what overlaps. */
const clustersOf = (spans: readonly Span[]): readonly Span[] => {
	const clusters: Span[] = [];
	for (const span of [...spans].sort((one, other) => one.left - other.left)) {
		const last = clusters.at(-1);
		if (last && touches(last, span)) {
			clusters[clusters.length - 1] = {left: last.left, right: Math.max(last.right, span.right)};
		} else {
			clusters.push({left: span.left, right: span.right});
		}
	}

	return clusters;
};

/**
 * The columns that words without rules stand in. Figures stand under each other and never reach into the next column,
 * so they tell the columns first; labels do where no figures are.
 */
export const columnsOf = (words: readonly Word[]): readonly Span[] => {
	const figures = clustersOf(words.filter(({text}) => isValue(text)));
	const labels = words.filter(({text}) => !isValue(text));
	const free = clustersOf(labels.filter(label => !figures.some(figure => touches(figure, label))));
	const columns = [...figures, ...free].sort((one, other) => one.left - other.left);
	return columns.map(column => {
		const own = labels.filter(
			label => columns.filter(other => touches(other, label)).length === 1 && touches(column, label),
		);
		return {
			left: Math.min(column.left, ...own.map(({left}) => left)),
			right: Math.max(column.right, ...own.map(({right}) => right)),
		};
	});
};

/** Edges half-way between neighbouring columns. */
export const edgesOf = (columns: readonly Span[]): readonly number[] => {
	const [first] = columns;
	const last = columns.at(-1);
	if (first === undefined || last === undefined) {
		return [];
	}

	const inner = columns.slice(1).map((column, index) => ((columns[index]?.right ?? 0) + column.left) / 2);
	return [first.left - 1, ...inner, last.right + 1];
};
