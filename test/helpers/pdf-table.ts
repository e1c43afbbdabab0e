import {fill, type Mark, rightText, stroke, text, widthOf} from './pdf-of.js';

export type TableOptions = {
	readonly x?: number;
	readonly y?: number;
	readonly widths: readonly number[];
	readonly rowHeight?: number;
	/** `←` goes on from the cell to the left, `↑` from the one above; a line break starts a new line in the cell. */
	readonly rows: ReadonlyArray<readonly string[]>;
	/** Which lines are drawn between cells, and how. @default 'strokes' */
	readonly rules?: 'strokes' | 'fills' | 'horizontal' | 'vertical' | 'none';
};

const size = 10;
const pitch = 12;

const isNumber = (content: string): boolean => /^[-\d,.%]+$/u.test(content);

const edgesFrom = (start: number, steps: readonly number[]): readonly number[] => {
	let at = start;
	return [start, ...steps.map(step => (at += step))];
};

type Line = readonly [x0: number, y0: number, x1: number, y1: number];

const linesOf = (options: TableOptions, xs: readonly number[], ys: readonly number[]): readonly Line[] => {
	const {rows, rules} = options;
	const lines: Line[] = [];
	for (const [row, y] of ys.entries()) {
		for (const [column, x] of xs.entries()) {
			const [right, bottom] = [xs[column + 1], ys[row + 1]];
			const content = rows[row]?.[column] ?? '';
			const isOuterRow = row === 0 || row === rows.length;
			const isOuterColumn = column === 0 || column === options.widths.length;
			if (right !== undefined && content !== '↑' && (rules !== 'vertical' || isOuterRow)) {
				lines.push([x, y, right, y]);
			}

			if (bottom !== undefined && content !== '←' && (rules !== 'horizontal' || isOuterColumn)) {
				lines.push([x, y, x, bottom]);
			}
		}
	}

	return rules === 'horizontal' ? lines.filter(([, y0, , y1]) => y0 === y1) : lines;
};

const contentMarks = (
	{rows}: TableOptions,
	row: number,
	column: number,
	xs: readonly number[],
	ys: readonly number[],
): readonly Mark[] => {
	const content = rows[row]?.[column] ?? '';
	let endRow = row + 1;
	while (rows[endRow]?.[column] === '↑') {
		endRow++;
	}

	let endColumn = column + 1;
	while (rows[row]?.[endColumn] === '←') {
		endColumn++;
	}

	const [left = 0, right = 0] = [xs[column], xs[endColumn]];
	const middle = ((ys[row] ?? 0) + (ys[endRow] ?? 0)) / 2;
	const lines = content.split('\n');
	return lines.map((line, index) => {
		const baseline = middle + (index - (lines.length - 1) / 2) * pitch + size * 0.36;
		if (endColumn - column > 1) {
			return text((left + right - widthOf(line)) / 2, baseline, line);
		}

		return isNumber(line) ? rightText(right - 2, baseline, line) : text(left + 2, baseline, line);
	});
};

/** A table as a producer draws it: its lines, then what stands in each cell. */
export const tableMarks = (options: TableOptions): readonly Mark[] => {
	const {x = 60, y = 120, widths, rowHeight = 20, rows, rules = 'strokes'} = options;
	const xs = edgesFrom(x, widths);
	const ys = edgesFrom(
		y,
		rows.map(() => rowHeight),
	);
	const lines = rules === 'none' ? [] : linesOf(options, xs, ys);
	const contents = rows.flatMap((cells, row) =>
		cells.flatMap((content, column) =>
			content === '' || content === '←' || content === '↑' ? [] : contentMarks(options, row, column, xs, ys),
		),
	);
	return [
		...lines.map(([x0, y0, x1, y1]) =>
			rules === 'fills' ? fill(x0 - 0.25, y0 - 0.25, x1 - x0 + 0.5, y1 - y0 + 0.5) : stroke(x0, y0, x1, y1),
		),
		...contents,
	];
};
