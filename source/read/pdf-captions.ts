import {withoutSpace} from '../model/label.js';
import type {PageTable, PrintedCell} from './pdf-table.js';

/** A title, a number, an owner, a unit: what mostly stands above a table, but may be drawn inside its frame. */
const titlePattern = /表(?:[(（][^()（）]*[)）])?$|^(?:公开|附|附件)?表[(（]?[\d一二三四五六七八九十-]+[)）]?$/u;
const labelPattern = /(?:单位|部门|名称|日期)[^:：]{0,12}[:：]/u;
const longestLabel = 60;
const notePattern = /^[(（]?(?:注|备注|说明|附注)[)）]?[:：\d]/u;

const rowCells = ({cells}: PageTable, row: number): readonly PrintedCell[] =>
	cells.filter(({top, bottom}) => top <= row && bottom > row);

/** What is printed in a row that no cell leaves upwards or downwards; nothing in other rows. */
const rowTexts = (table: PageTable, row: number): readonly string[] => {
	const cells = rowCells(table, row);
	return cells.every(({top, bottom}) => top === row && bottom === row + 1)
		? cells.map(({text}) => withoutSpace(text)).filter(text => text !== '')
		: [];
};

const isLabel = (text: string): boolean => labelPattern.test(text) && text.length < longestLabel;

const isCaption = (table: PageTable, row: number): boolean => {
	const texts = rowTexts(table, row);
	const isTitle = rowCells(table, row).length === 1 && titlePattern.test(texts[0] ?? '');
	return texts.length > 0 && (isTitle || texts.every(isLabel));
};

const isNote = (table: PageTable, row: number): boolean =>
	rowCells(table, row).length === 1 && notePattern.test(rowTexts(table, row)[0] ?? '');

/** Which rows are the table itself, without captions above and notes below. */
export const bodyRows = (table: PageTable): {readonly from: number; readonly to: number} => {
	const rowCount = table.ys.length - 1;
	let from = 0;
	while (from < rowCount && isCaption(table, from)) {
		from++;
	}

	let to = rowCount;
	while (to > from && isNote(table, to - 1)) {
		to--;
	}

	return from < to && rowCells(table, from).length > 1 ? {from, to} : {from: 0, to: rowCount};
};

export const onlyRows = (table: PageTable, from: number, to: number): PageTable => ({
	...table,
	ys: table.ys.slice(from, to + 1),
	cells: table.cells
		.filter(({top, bottom}) => top >= from && bottom <= to)
		.map(cell => ({...cell, top: cell.top - from, bottom: cell.bottom - from})),
});
