import {isValue, type Word} from './pdf-words.js';

/** Where a column's text lies across. */
export type Span = {readonly left: number; readonly right: number};

/** A column as its text shows it: figures end at its right edge, labels mostly begin at its left one. */
export type OpenColumn = Span & {readonly isFigures: boolean};

export const overlap = (one: Span, other: Span): number =>
	Math.min(one.right, other.right) - Math.max(one.left, other.left);

const touches = (one: Span, other: Span): boolean => overlap(one, other) > 0;

const around = (one: Span, other: Span): Span => ({
	left: Math.min(one.left, other.left),
	right: Math.max(one.right, other.right),
});

/** Joins neighbours, from left to right, where the question says so. */
const joinWhere = (spans: readonly Span[], question: (one: Span, other: Span) => boolean): readonly Span[] => {
	const joined: Span[] = [];
	for (const {left, right} of [...spans].sort((one, other) => one.left - other.left)) {
		const span = {left, right};
		const last = joined.at(-1);
		if (last && question(last, span)) {
			joined[joined.length - 1] = around(last, span);
		} else {
			joined.push(span);
		}
	}

	return joined;
};

/**
 * The columns that the words of some lines stand in. Figures stand under each other and never reach into the next
 * column, so they tell the columns first; labels do where no figures are.
 */
export const columnsOf = (lines: ReadonlyArray<readonly Word[]>): readonly Span[] => {
	const words = lines.flat();
	const figures = joinWhere(
		words.filter(({text}) => isValue(text)),
		touches,
	);
	const labels = words.filter(({text}) => !isValue(text));
	const free = labels.filter(label => !figures.some(figure => touches(figure, label)));
	const isCentredLabel = (one: Span, other: Span): boolean =>
		!figures.some(figure => figure.left > one.left && figure.right < other.right) &&
		!lines.some(line => line.some(word => touches(word, one)) && line.some(word => touches(word, other)));
	const columns = [...figures, ...joinWhere(joinWhere(free, touches), isCentredLabel)].sort(
		(one, other) => one.left - other.left,
	);
	return columns.map(column =>
		labels
			.filter(label => touches(column, label) && columns.filter(other => touches(other, label)).length === 1)
			.reduce(around, column),
	);
};
