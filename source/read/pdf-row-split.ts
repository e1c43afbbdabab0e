import type {Line} from './pdf-lines.js';
import {planRows} from './pdf-row-plan.js';
import {isValue} from './pdf-words.js';

/** What stands in one row, column by column. */
export type SplitRow = {readonly middle: number; readonly cells: ReadonlyArray<readonly Line[]>};

/**
 * Finds the rows of columns of text that no rule divides. A row is where figures stand; labels may be broken over
 * several lines, with the figures at their middle or their first line, or have no figures at all.
 */
export const splitRows = (columns: ReadonlyArray<readonly Line[]>): readonly SplitRow[] => {
	const labels = columns.map(lines => lines.filter(line => !isFigureLine(line)));
	const longest = labels.reduce((most, lines, index) => (lines.length > (labels[most]?.length ?? 0) ? index : most), 0);
	const planned = planRows(anchorsOf(columns), labels[longest] ?? [], true);
	const middles = planned.map(({anchor, lines}) => anchor ?? meanOf(lines));
	const rows = planned.map(() => columns.map((): Line[] => []));
	for (const [column, lines] of columns.entries()) {
		const own = column === longest ? planned : planRows(middles, labels[column] ?? [], false);
		const placed = new Set<Line>();
		for (const [row, group] of own.entries()) {
			for (const line of group.lines) {
				rows[row]?.[column]?.push(line);
				placed.add(line);
			}
		}

		for (const line of lines.filter(line => !placed.has(line))) {
			rows[nearest(middles, line.middle)]?.[column]?.push(line);
		}
	}

	return rows.map((cells, index) => ({middle: middles[index] ?? 0, cells}));
};

export const isFigureLine = ({text}: Line): boolean => isValue(text);

const meanOf = (lines: readonly Line[]): number => ((lines[0]?.middle ?? 0) + (lines.at(-1)?.middle ?? 0)) / 2;

/** The heights at which rows stand: those of figures, and of labels on both sides of a column of figures. */
export const anchorsOf = (columns: ReadonlyArray<readonly Line[]>): readonly number[] => {
	const hasFigures = columns.map(lines => lines.some(isFigureLine));
	const figures = columns.flat().filter(isFigureLine);
	const pairs = columns.flatMap((lines, column) => {
		const next = hasFigures.indexOf(true, column + 1);
		const across = next === -1 ? [] : columns.slice(next + 1).flat();
		return lines.filter(line => across.some(other => isBeside(line, other)));
	});
	const anchors: number[] = [];
	for (const {middle, size} of [...figures, ...pairs].sort((one, other) => one.middle - other.middle)) {
		if (middle - (anchors.at(-1) ?? -Infinity) > size * 0.6) {
			anchors.push(middle);
		}
	}

	return anchors;
};

const isBeside = (one: Line, other: Line): boolean => Math.abs(one.middle - other.middle) < one.size * 0.3;

const nearest = (values: readonly number[], value: number): number =>
	values.reduce(
		(best, other, index) => (Math.abs(other - value) < Math.abs((values[best] ?? Infinity) - value) ? index : best),
		0,
	);
