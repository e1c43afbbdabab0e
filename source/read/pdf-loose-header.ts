import {cellText} from './pdf-cell-text.js';
import {overlap, type Span} from './pdf-columns.js';
import {linesOf} from './pdf-lines.js';
import type {PrintedCell} from './pdf-table.js';
import type {Word} from './pdf-words.js';

type HeaderCell = {readonly left: number; readonly right: number; readonly top: number; bottom: number; words: Word[]};

/** Cells above the columns. A heading over several columns reaches as far as it stays in their middle. */
export const headerCells = (
	lines: ReadonlyArray<readonly Word[]>,
	columns: readonly Span[],
): readonly PrintedCell[] => {
	const cells: HeaderCell[] = [];
	for (const [top, words] of lines.entries()) {
		let next = 0;
		for (const word of words) {
			const {left, right} = reachOf(word, columns, next);
			const above = cells.find(cell => cell.bottom === top && cell.left === left && cell.right === right);
			if (above) {
				above.words.push(word);
				above.bottom = top + 1;
			} else {
				cells.push({left, right, top, bottom: top + 1, words: [word]});
			}

			next = right;
		}
	}

	return cells
		.filter(({left, right}) => left < right)
		.map(({left, right, top, bottom, words}) => ({
			left,
			right,
			top,
			bottom,
			text: cellText(linesOf(words.flatMap(({glyphs}) => glyphs)), Infinity),
			isFull: false,
		}));
};

const reachOf = (
	word: Word,
	columns: readonly Span[],
	next: number,
): {readonly left: number; readonly right: number} => {
	const covered = columns.flatMap((column, index) =>
		index >= next && overlap(column, word) > Math.min(word.size, column.right - column.left) * 0.3 ? [index] : [],
	);
	const left = covered[0] ?? nearestColumn(word, columns, next);
	return {left, right: Math.min(columns.length, (covered.at(-1) ?? left) + 1)};
};

const nearestColumn = (word: Word, columns: readonly Span[], next: number): number => {
	const middle = (word.left + word.right) / 2;
	const distance = ({left, right}: Span): number => Math.abs((left + right) / 2 - middle);
	return columns.reduce(
		(best, column, index) => (index > best && distance(column) < distance(columns[best] ?? column) ? index : best),
		next,
	);
};
