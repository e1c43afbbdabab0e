import {ExpectedError} from '../model/expected-error.js';

export type CellRange = {
	readonly top: number;
	readonly left: number;
	readonly bottom: number;
	readonly right: number;
};

/** A sheet as Excel shows it. Rows and columns count from 0 at A1. */
export type SheetView = {
	readonly name: string;
	/** The cells that show something, by row and column. */
	readonly cells: ReadonlyMap<number, ReadonlyMap<number, string>>;
	readonly merges: readonly CellRange[];
	readonly hiddenRows: ReadonlySet<number>;
	readonly hiddenColumns: ReadonlySet<number>;
};

export type SheetDraft = {
	readonly view: SheetView;
	readonly put: (row: number, column: number, text: string) => void;
	readonly merge: (range: CellRange) => void;
	readonly hideRow: (row: number) => void;
	readonly hideColumns: (first: number, last: number) => void;
};

const lastColumn = 16_383;
const lastRow = 1_048_575;

/** A sheet to be filled in while its cells are read, in any order. */
export const draftSheet = (name: string, file: string): SheetDraft => {
	const cells = new Map<number, Map<number, string>>();
	const merges: CellRange[] = [];
	const hiddenRows = new Set<number>();
	const hiddenColumns = new Set<number>();
	return {
		view: {name, cells, merges, hiddenRows, hiddenColumns},
		put(row, column, text) {
			const shown = text
				.replace(/\r\n?/g, '\n')
				.replace(/\u00A0/g, ' ')
				.trimEnd();
			if (row > lastRow || column > lastColumn) {
				throw new ExpectedError(
					`${file} is damaged: its sheet ${name} has cells beyond its edges; fetch the file again`,
				);
			}

			if (shown.trim() !== '') {
				const line = cells.get(row) ?? new Map<number, string>();
				line.set(column, shown);
				cells.set(row, line);
			}
		},
		merge: range => void merges.push(range),
		hideRow: row => void hiddenRows.add(row),
		hideColumns(first, last) {
			for (let column = first; column <= Math.min(last, lastColumn); column++) {
				hiddenColumns.add(column);
			}
		},
	};
};
