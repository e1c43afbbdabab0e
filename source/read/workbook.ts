import type {Block, Cell, Place} from '../model/document.js';
import {ExpectedError} from '../model/expected-error.js';
import {isCompoundFile} from './compound-file.js';
import {gridBlocks} from './grid-blocks.js';
import type {SheetView} from './sheet-view.js';
import {openSpreadsheetXml} from './spreadsheet-xml.js';
import {openXls} from './xls.js';
import {openXlsx} from './xlsx.js';

/**
 * A workbook (.xlsx, .xls) as it is printed: hidden sheets, rows and columns are left out, and so is what stands
 * covered under a merged cell.
 */
export const readWorkbook = async (bytes: Uint8Array, file: string): Promise<readonly Block[]> => {
	if (bytes.length > sizeLimit) {
		throw new ExpectedError(`${file} is too large for a workbook of reports (${bytes.length} bytes): split it`);
	}

	return sheetsOf(bytes, file).flatMap(sheet => sheetBlocks(sheet, file));
};

const sheetsOf = (bytes: Uint8Array, file: string): readonly SheetView[] => {
	if (isCompoundFile(bytes)) {
		return openXls(bytes, file);
	}

	const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
	return isPacked ? openXlsx(bytes, file) : openSpreadsheetXml(bytes, file);
};

const sizeLimit = 64 << 20;
const positionLimit = 1_000_000;

const sheetBlocks = (sheet: SheetView, file: string): readonly Block[] => {
	const rowNumbers = shownRows(sheet);
	const columnNumbers = shownColumns(sheet);
	const blocks = gridBlocks(cellsOf(sheet, rowNumbers, columnNumbers, file));
	return [...nameBlocks(sheet, blocks), ...blocks];
};

/** The rows that show something, in their order; of blank rows between them one stays, as it may part two tables. */
const shownRows = ({cells, hiddenRows}: SheetView): readonly number[] => {
	const used = [...cells.keys()].filter(row => !hiddenRows.has(row)).sort((a, b) => a - b);
	return used.flatMap((row, index) => {
		let blank = (used[index - 1] ?? row) + 1;
		while (blank < row && hiddenRows.has(blank)) {
			blank++;
		}

		return blank < row ? [blank, row] : [row];
	});
};

const shownColumns = ({cells, hiddenColumns}: SheetView): readonly number[] => {
	let left = Number.POSITIVE_INFINITY;
	let right = -1;
	for (const column of [...cells.values()].flatMap(row => [...row.keys()])) {
		left = Math.min(left, column);
		right = Math.max(right, column);
	}

	const numbers = Array.from({length: Math.max(right - left + 1, 0)}, (_, index) => left + index);
	return numbers.filter(column => !hiddenColumns.has(column));
};

const cellsOf = (
	{name, cells, merges}: SheetView,
	rowNumbers: readonly number[],
	columnNumbers: readonly number[],
	file: string,
): Cell[][] => {
	let positions = rowNumbers.length * columnNumbers.length;
	const count = (more: number): void => {
		positions += more;
		if (positions > positionLimit) {
			throw new ExpectedError(`${file}: the sheet ${name} has more cells than any table of a report; split it`);
		}
	};

	count(0);
	const cellAt = (row: number, column: number): Cell => ({
		text: cells.get(row)?.get(column) ?? '',
		place: placeOf(name, row, column),
	});
	const rows = rowNumbers.map(row => columnNumbers.map(column => cellAt(row, column)));
	for (const {top, left, bottom, right} of merges) {
		const [firstRow, endRow] = [firstFrom(rowNumbers, top), firstFrom(rowNumbers, bottom + 1)];
		const [firstColumn, endColumn] = [firstFrom(columnNumbers, left), firstFrom(columnNumbers, right + 1)];
		count((endRow - firstRow) * (endColumn - firstColumn));
		// Where the merged cell begins in a hidden row or column, the first place that shows takes its part.
		const original = cellAt(top, left);
		const origin = {row: firstRow, column: firstColumn};
		for (const [index, cellsOfRow] of rows.slice(firstRow, endRow).entries()) {
			for (let column = firstColumn; column < endColumn; column++) {
				cellsOfRow[column] = index === 0 && column === firstColumn ? original : {...original, origin};
			}
		}
	}

	return rows;
};

/** Where the first number that is not below a bound stands among sorted ones. */
const firstFrom = (numbers: readonly number[], bound: number): number => {
	let [low, high] = [0, numbers.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((numbers[middle] as number) < bound) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	return low;
};

const placeOf = (sheet: string, row: number, column: number): Place => ({
	kind: 'sheet',
	sheet,
	cell: `${columnName(column)}${row + 1}`,
});

const columnName = (column: number): string => {
	const letter = String.fromCharCode(65 + (column % 26));
	return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
};

const titleWords = /表|预算|决算|情况|目录|说明/u;
const unnamed = /^sheet\s*\d*$|^工作表\s*\d*$/i;

/** Where nothing above the table says what it is, the name of the sheet does. */
const nameBlocks = ({name}: SheetView, blocks: readonly Block[]): readonly Block[] => {
	const table = blocks.findIndex(({kind}) => kind === 'grid');
	const above = blocks.slice(0, Math.max(table, 0));
	const isTitled = above.some(block => block.kind === 'paragraph' && titleWords.test(block.text));
	if (table === -1 || isTitled || unnamed.test(name.trim())) {
		return [];
	}

	return [{kind: 'paragraph', text: name.trim(), place: placeOf(name, 0, 0)}];
};
