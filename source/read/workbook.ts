import type {Block, Cell, Place} from '../model/document.js';
import {ExpectedError} from '../model/expected-error.js';
import {isCompoundFile} from './compound-file.js';
import {gridBlocks} from './grid-blocks.js';
import {windowOf} from './grid-window.js';
import type {CellRange, SheetView} from './sheet-view.js';
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
const positionLimit = 2_000_000;

const sheetBlocks = (sheet: SheetView, file: string): readonly Block[] => {
	const area = usedArea(sheet);
	if (area === undefined) {
		return [];
	}

	const rowCount = area.bottom - area.top + 1;
	const columnCount = area.right - area.left + 1;
	if (rowCount * columnCount > positionLimit) {
		throw new ExpectedError(
			`${file}: the sheet ${sheet.name} is too large for a report (${rowCount} × ${columnCount} cells)`,
		);
	}

	const rows = cellsOf(sheet, area);
	const visible = (count: number, offset: number, hidden: ReadonlySet<number>): readonly number[] =>
		Array.from({length: count}, (_, index) => index).filter(index => !hidden.has(index + offset));
	const blocks = gridBlocks(
		windowOf(rows, visible(rowCount, area.top, sheet.hiddenRows), visible(columnCount, area.left, sheet.hiddenColumns)),
	);
	return [...nameBlocks(sheet, blocks), ...blocks];
};

const usedArea = ({cells}: SheetView): CellRange | undefined => {
	let area: CellRange | undefined;
	for (const [row, columns] of cells) {
		for (const column of columns.keys()) {
			area = {
				top: Math.min(area?.top ?? row, row),
				left: Math.min(area?.left ?? column, column),
				bottom: Math.max(area?.bottom ?? row, row),
				right: Math.max(area?.right ?? column, column),
			};
		}
	}

	return area;
};

const cellsOf = ({name, cells, merges}: SheetView, area: CellRange): Cell[][] => {
	const rows: Cell[][] = [];
	for (let row = area.top; row <= area.bottom; row++) {
		const texts = cells.get(row);
		const line: Cell[] = [];
		for (let column = area.left; column <= area.right; column++) {
			line.push({text: texts?.get(column) ?? '', place: placeOf(name, row, column)});
		}

		rows.push(line);
	}

	for (const merge of merges) {
		repeat(rows, merge, area);
	}

	return rows;
};

/** Merged cells are cut to the area in use: a title is often merged over all columns there are. */
const repeat = (rows: Cell[][], merge: CellRange, area: CellRange): void => {
	const original = rows[merge.top - area.top]?.[merge.left - area.left];
	if (original === undefined) {
		return;
	}

	const origin = {row: merge.top - area.top, column: merge.left - area.left};
	for (let row = merge.top; row <= Math.min(merge.bottom, area.bottom); row++) {
		for (let column = merge.left; column <= Math.min(merge.right, area.right); column++) {
			if (row !== merge.top || column !== merge.left) {
				(rows[row - area.top] as Cell[])[column - area.left] = {...original, origin};
			}
		}
	}
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
