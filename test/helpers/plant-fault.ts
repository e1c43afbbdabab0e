import {parseAmount} from '../../source/model/amount.js';
import {proseOf} from './budget-text.js';
import {type Budget, type BudgetTable, madeUpBudget} from './made-up-budget.js';
import type {Random} from './random-numbers.js';

export const faultKinds = [
	'digits_swapped',
	'digit_lost',
	'sign',
	'unit_slip',
	'column_shifted',
	'row_lost',
	'row_doubled',
	'wrong_code',
	'stale_year',
	'prose_edited',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/**
 * Where the fault stands, 1-based as in facts: any of some rows (a lost row is missed in the one above it), without
 * column where it is the row's, without rows where it is the table's.
 */
export type FaultPlace =
	| {readonly table: number; readonly rows?: readonly number[]; readonly column?: number}
	| {readonly table: 'prose'};

export type Planted = {readonly budget: Budget; readonly place: FaultPlace};

type Cell = {readonly table: number; readonly row: number; readonly column: number; readonly text: string};

const amountCells = ({tables, unit}: Budget): readonly Cell[] =>
	tables.flatMap(({rows, columns}, table) =>
		rows.flatMap((cells, row) =>
			cells.flatMap((text, column) => {
				const amount = columns[column]?.role === 'amount' ? parseAmount(text, unit) : undefined;
				return amount === undefined || amount.fen === 0 ? [] : [{table, row, column, text}];
			}),
		),
	);

const withRows = (budget: Budget, at: number, change: (rows: BudgetTable['rows']) => BudgetTable['rows']): Budget => ({
	...budget,
	tables: budget.tables.map((table, index) => (index === at ? {...table, rows: change(table.rows)} : table)),
});

const withCell = (budget: Budget, {table, row, column}: Omit<Cell, 'text'>, text: string): Budget =>
	withRows(budget, table, rows =>
		rows.map((cells, index) => (index === row ? cells.map((cell, other) => (other === column ? text : cell)) : cells)),
	);

const swapped = (text: string, random: Random): string | undefined => {
	const places = [...text].flatMap((_, index) =>
		/\d\d/u.test(text.slice(index, index + 2)) && text[index] !== text[index + 1] ? [index] : [],
	);
	const at = places.length === 0 ? undefined : random.pick(places);
	return at === undefined ? undefined : `${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`;
};

const plain = (text: string): string => text.replaceAll(',', '');

const withoutDigit = (text: string, random: Random): string | undefined => {
	const [whole = '', fraction] = plain(text).split('.');
	const at = random.whole(0, whole.length - 1);
	const shorter = whole.slice(0, at) + whole.slice(at + 1);
	return whole.length < 2 ? undefined : `${shorter}${fraction === undefined ? '' : `.${fraction}`}`;
};

const slipped = (text: string): string => {
	const [whole = '', fraction = ''] = plain(text).split('.');
	return `${whole}${fraction.padEnd(4, '0').slice(0, 4)}`;
};

const cellFault = (
	budget: Budget,
	random: Random,
	change: (text: string) => string | undefined,
): Planted | undefined => {
	const cells = amountCells(budget);
	const cell = random.pick(cells);
	const text = change(cell.text);
	const isSame = text === undefined || parseAmount(text, budget.unit)?.fen === parseAmount(cell.text, budget.unit)?.fen;
	return isSame
		? undefined
		: {
				budget: withCell(budget, cell, text),
				place: {table: cell.table + 1, rows: [cell.row + 2], column: cell.column + 1},
			};
};

const codedTables = ({tables}: Budget): readonly number[] =>
	tables.flatMap(({rows, columns}, index) => (columns[0]?.role === 'code' && rows.length > 3 ? [index] : []));

const leafRows = ({rows}: BudgetTable): readonly number[] =>
	rows.flatMap(([code = ''], row) =>
		code !== '' && !rows.some(([other = '']) => other !== code && other.startsWith(code)) ? [row] : [],
	);

/** The row and its double; of a row that is lost, the rows of the accounts above it. */
const placesOf = ({rows: before}: BudgetTable, after: BudgetTable['rows'], row: number): readonly number[] => {
	const [code = ''] = before[row] ?? [];
	return after.length >= before.length
		? [row + 2, row + 3]
		: after.flatMap(([other = ''], index) => (code.startsWith(other) ? [index + 2] : []));
};

const rowFault = (
	budget: Budget,
	random: Random,
	change: (rows: BudgetTable['rows'], row: number) => BudgetTable['rows'] | undefined,
): Planted | undefined => {
	const at = random.pick(codedTables(budget));
	const table = budget.tables[at] as BudgetTable;
	const row = random.pick(leafRows(table));
	const rows = change(table.rows, row);
	return rows === undefined
		? undefined
		: {budget: withRows(budget, at, () => rows), place: {table: at + 1, rows: placesOf(table, rows, row)}};
};

const shifted = (cells: readonly string[]): readonly string[] | undefined => {
	const [code = '', label = '', total = '', left = '', right = ''] = cells;
	const isBlank = (text: string): boolean => text === '' || /^0(?:\.0+)?$/u.test(text);
	if (isBlank(left) === isBlank(right)) {
		return undefined;
	}

	return [code, label, total, right, left];
};

/** A code of the same table's other rows' parents: the amount then counts elsewhere. */
const recoded = (rows: BudgetTable['rows'], row: number, random: Random): BudgetTable['rows'] | undefined => {
	const own = rows[row]?.[0] ?? '';
	const parents = rows.flatMap(([code = '']) =>
		code.length === own.length - 2 && !own.startsWith(code) ? [code] : [],
	);
	return parents.length === 0
		? undefined
		: rows.map((cells, index) => (index === row ? [`${random.pick(parents)}99`, ...cells.slice(1)] : cells));
};

/** A report with one fault of a kind, or nothing where it has no place for one. */
export const plantFault = (budget: Budget, kind: FaultKind, seed: number, random: Random): Planted | undefined => {
	switch (kind) {
		case 'digits_swapped': {
			return cellFault(budget, random, text => swapped(text, random));
		}

		case 'digit_lost': {
			return cellFault(budget, random, text => withoutDigit(text, random));
		}

		case 'sign': {
			return cellFault(budget, random, text => `-${text}`);
		}

		case 'unit_slip': {
			return cellFault(budget, random, slipped);
		}

		case 'column_shifted': {
			return rowFault(budget, random, (rows, row) => {
				const cells = shifted(rows[row] ?? []);
				return cells && rows.map((own, index) => (index === row ? cells : own));
			});
		}

		case 'row_lost': {
			return rowFault(budget, random, (rows, row) => rows.filter((_, index) => index !== row));
		}

		case 'row_doubled': {
			return rowFault(budget, random, (rows, row) =>
				rows.flatMap((cells, index) => (index === row ? [cells, cells] : [cells])),
			);
		}

		case 'wrong_code': {
			return rowFault(budget, random, (rows, row) => recoded(rows, row, random));
		}

		case 'stale_year': {
			const at = random.pick(codedTables(budget));
			const before = madeUpBudget(seed + 1_000_000, budget.unit).tables[at];
			return before === undefined
				? undefined
				: {budget: withRows(budget, at, () => before.rows), place: {table: at + 1}};
		}

		case 'prose_edited': {
			const [revenue = '', expenditure = ''] = proseOf(budget);
			const amount = /[\d,.]+(?=万元)/u.exec(expenditure)?.[0] ?? '';
			const text = swapped(amount, random);
			return text === undefined
				? undefined
				: {budget: {...budget, prose: [revenue, expenditure.replace(amount, text)]}, place: {table: 'prose'}};
		}
	}
};
