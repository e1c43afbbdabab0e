import {inRowOrder} from '../model/row-order.js';
import type {Sort} from './navigation.js';
import type {Sheet, SheetColumn} from './sheet.js';

/** What can be sorted by: what the answer holds, as a command sorts it too, and not what is only drawn. */
const sortableColumns = ({columns, answer, isFixed}: Sheet): readonly SheetColumn[] => {
	const known = new Set(answer.columns.map(({key}) => key));
	return isFixed === true ? [] : columns.filter(({key}) => known.has(key));
};

const columnOf = (sheet: Sheet, sort: Sort | null): SheetColumn | undefined =>
	sort === null ? undefined : sortableColumns(sheet).find(({key}) => key === sort.column);

/** Rows without a value stay last, equal rows in their order, sums where they are pinned. */
export const sortedSheet = (sheet: Sheet, sort: Sort | null): Sheet => {
	const column = columnOf(sheet, sort);
	if (sort === null || column === undefined) {
		return sheet;
	}

	const {start: _, ...rest} = sheet;
	const order = {descending: sort.descending, bySize: column.byMagnitude === true};
	const rows = inRowOrder(sheet.rows, ({cells}) => cells[column.key] ?? null, order);
	return {...rest, rows: rows.map(row => ({...row, isApart: true}))};
};

/** The next column to sort by: numbers begin with the largest; after the last column the own order is back. */
export const nextSort = (sheet: Sheet, sort: Sort | null): Sort | null => {
	const columns = sortableColumns(sheet);
	const next = columns[columns.findIndex(({key}) => key === sort?.column) + 1];
	return next === undefined ? null : {column: next.key, descending: next.align === 'right'};
};

/** The same order as `--sort` has it. */
export const sortArguments = (sheet: Sheet, sort: Sort | null): readonly string[] => {
	const column = columnOf(sheet, sort);
	return sort === null || column === undefined
		? []
		: ['--sort', `${sort.descending ? '-' : ''}${column.byMagnitude === true ? 'abs:' : ''}${column.key}`];
};
