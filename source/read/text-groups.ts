import type {Word} from './pdf-words.js';
import {centreOf} from './pdf-wrapped.js';
import type {HeadedColumn, HeadingPath} from './text-header.js';

const isSum = (path: HeadingPath | undefined): boolean => /^[小合总]计$/u.test(path?.[0]?.text ?? '');

/**
 * The first column of each common heading, or nothing where it cannot be told: between two of them the labels of the
 * second begin, or the figures, or its sum.
 */
export const groupStarts = (
	above: ReadonlyArray<readonly Word[]>,
	columns: readonly HeadedColumn[],
	own: readonly HeadingPath[],
): readonly number[] | undefined => {
	const places = above.flatMap((stack, column) => (stack.length > 0 ? [column] : []));
	const starts = [0];
	for (const [index, place] of places.slice(1).entries()) {
		const from = Math.max((places[index] ?? 0) + 1, (starts.at(-1) ?? 0) + 1);
		const start = startBetween(from, place, columns, own);
		if (start === undefined) {
			return undefined;
		}

		starts.push(start);
	}

	const isSound = starts.every((start, index) => {
		const end = starts[index + 1] ?? columns.length;
		const figures = own.slice(start, end).filter((_, column) => columns[start + column]?.isFigures);
		const [word] = above[places[index] ?? 0] ?? [];
		return (
			figures.every((path, figure) => figure === 0 || !isSum(path)) &&
			word !== undefined &&
			isAmid(word, columns.slice(start, end))
		);
	});
	return isSound ? starts : undefined;
};

/** How far from the ends of its columns the middle of a common heading is at least. */
const marginShare = 0.15;

const isAmid = (word: Word, columns: readonly HeadedColumn[]): boolean => {
	const edges = columns.flatMap(({left, right, stack}) => [
		left,
		right,
		...stack.flatMap(own => [own.left, own.right]),
	]);
	const [left, right] = [Math.min(...edges), Math.max(...edges)];
	const margin = (right - left) * marginShare;
	return centreOf(word) > left + margin && centreOf(word) < right - margin;
};

const startBetween = (
	from: number,
	to: number,
	columns: readonly HeadedColumn[],
	own: readonly HeadingPath[],
): number | undefined => {
	const choices = Array.from({length: to - from + 1}, (_, index) => from + index);
	const isFigures = (column: number): boolean => columns[column]?.isFigures === true;
	const tests: ReadonlyArray<(column: number) => boolean> = [
		() => choices.length === 1,
		column => isFigures(column - 1) && !isFigures(column),
		column => !isFigures(column - 1) && isFigures(column),
		column => isFigures(column) && isSum(own[column]),
	];
	for (const test of tests) {
		const found = choices.filter(test);
		if (found.length > 0) {
			return found.length === 1 ? found[0] : undefined;
		}
	}

	return undefined;
};
