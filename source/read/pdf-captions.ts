import {withoutSpace} from '../model/label.js';
import type {PageTable, PrintedCell} from './pdf-table.js';

/** A title, a number, an owner, a unit: what mostly stands above a table, but may be drawn inside its frame. */
const titlePattern = /表(?:[(（][^()（）]*[)）])?$|^(?:公开|附|附件)?表?[(（]?[\d一二三四五六七八九十-]+[)）]?表?$/u;
const labelPattern = /[:：]/u;

const rowCells = ({cells}: PageTable, row: number): readonly PrintedCell[] =>
	cells.filter(({top, bottom}) => top <= row && bottom > row);

const isCaption = (table: PageTable, row: number): boolean => {
	const cells = rowCells(table, row);
	const texts = cells.map(({text}) => withoutSpace(text)).filter(text => text !== '');
	const isWhole = cells.length === 1 && texts.length === 1;
	return (
		cells.every(({top, bottom}) => top === row && bottom === row + 1) &&
		texts.length > 0 &&
		(isWhole ? titlePattern.test(texts[0] ?? '') || labelPattern.test(texts[0] ?? '') : texts.every(isLabelled))
	);
};

const isLabelled = (text: string): boolean => labelPattern.test(text) && text.length < 60;

/** How many rows at the top of a table are captions; none if nothing else is left. */
export const captionRows = (table: PageTable): number => {
	const rowCount = table.ys.length - 1;
	let row = 0;
	while (row < rowCount && isCaption(table, row)) {
		row++;
	}

	return row < rowCount && rowCells(table, row).length > 1 ? row : 0;
};

export const withoutRows = (table: PageTable, count: number): PageTable => ({
	...table,
	ys: table.ys.slice(count),
	cells: table.cells
		.filter(({top}) => top >= count)
		.map(cell => ({...cell, top: cell.top - count, bottom: cell.bottom - count})),
});
