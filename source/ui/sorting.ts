import {isAmount, type Value} from '../model/answer.js';
import type {Sort} from './navigation.js';
import type {Sheet, SheetColumn} from './sheet.js';

const sortKey = (value: Value, byMagnitude: boolean): number | string => {
	const plain = value !== null && isAmount(value) ? value.fen : value;
	if (typeof plain === 'number') {
		return byMagnitude ? Math.abs(plain) : plain;
	}

	return typeof plain === 'boolean' ? Number(plain) : String(plain);
};

/** Rows without a value stay last, equal rows in their order, sums where they are pinned. */
export const sortedSheet = (sheet: Sheet, sort: Sort | null): Sheet => {
	const column = sheet.columns.find(({key}) => key === sort?.column);
	if (sort === null || column === undefined) {
		return sheet;
	}

	const direction = sort.descending ? -1 : 1;
	const keyed = sheet.rows.map(row => ({row, value: row.cells[column.key] ?? null}));
	const present = keyed
		.filter(({value}) => value !== null)
		.map(({row, value}) => ({row, key: sortKey(value, column.byMagnitude === true)}))
		.sort((a, b) => (a.key < b.key ? -direction : a.key > b.key ? direction : 0));
	const absent = keyed.filter(({value}) => value === null);
	const {start: _, ...rest} = sheet;
	return {...rest, rows: [...present, ...absent].map(({row}) => ({...row, isApart: true}))};
};

/** The next column to sort by: numbers begin with the largest; after the last column the own order is back. */
export const nextSort = (columns: readonly SheetColumn[], sort: Sort | null): Sort | null => {
	const next = columns[columns.findIndex(({key}) => key === sort?.column) + 1];
	return next === undefined ? null : {column: next.key, descending: next.align === 'right'};
};
