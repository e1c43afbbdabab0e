import type {Cell} from '../model/document.js';
import {labelKey, withoutSpace} from '../model/label.js';
import {filledCells, isForm, isIndicatorHead} from './form-rows.js';

type Row = readonly Cell[];
type Rows = readonly Row[];

const titled = /绩效|自评/u;
const namesAnother = /^(?:项目名称|专项(?:资金)?名称|(?:部门|单位)(?:[(（](?:单位|部门)[)）])?名称)/u;
const tableWords = /科目|金额|预算数|决算数|收入|^项目$|^序号$/u;

/** Names of merged cells at the left of a form, whose grid a page leaves out: 产出指标, or 绩 效 指 标 one below the other. */
export const isFormMargin = ({text}: {readonly text: string}): boolean =>
	/^(?:[年度绩效指标]|.{0,6}(?:指标|效益))$/u.test(withoutSpace(text));

const lastFilled = (row: Row): number =>
	row.reduce((last, cell, index) => (cell.origin === undefined && withoutSpace(cell.text) !== '' ? index : last), -1);

/** The last column of the form's indicators: 指标值, or the weight right of it. */
const lastColumn = (rows: Rows): number => {
	const head = rows.find(isIndicatorHead);
	return head === undefined ? -1 : lastFilled(head);
};

const widest = (rows: Rows): number => Math.max(...rows.map(lastFilled));

const shifted = (row: Row, columns: number): Row => [
	...Array.from({length: columns}, (): Cell => ({text: '', place: (row[0] as Cell).place})),
	...row.map(cell =>
		cell.origin === undefined ? cell : {...cell, origin: {...cell.origin, column: cell.origin.column + columns}},
	),
];

/**
 * The rest of a form of performance targets on the next page, printed without a title; nothing where the page holds
 * another table. Pages of a form can have fewer columns, as each has a grid of its own: they end with the same one.
 */
export const restOfForm = (title: string | null, before: Rows, rows: Rows): Rows | undefined => {
	const first = rows[0] ?? [];
	const isForms = titled.test(title ?? '') && isForm(before, true);
	if (!isForms || rows.some(row => namesAnother.test(labelKey(filledCells(row)[0]?.text ?? '')))) {
		return undefined;
	}

	if (rows.some(isIndicatorHead)) {
		const isTable = isIndicatorHead(first) && first.some(cell => tableWords.test(labelKey(cell.text)));
		return isTable ? undefined : rows;
	}

	const columns = lastColumn(before) - widest(rows);
	const isAnother = first.some(cell => tableWords.test(labelKey(cell.text)) && withoutSpace(cell.text).length <= 8);
	return columns < 0 || lastColumn(before) < 0 || isAnother ? undefined : rows.map(row => shifted(row, columns));
};
