import type {Cell} from '../model/document.js';
import type {Column, ColumnGroup} from './columns.js';
import type {Context} from './context.js';
import type {ReadTable} from './figure-frame.js';
import type {Figures} from './figures.js';
import {isPlainlyAmount, readPrinted} from './printed.js';
import {holdsTargets, holdsTimes, RowFigures} from './row-figures.js';
import {type Group, keysOf, type RowKeys, readGroups} from './row-keys.js';
import {isSummary} from './sides.js';
import {projectColumns, tornNames} from './torn-names.js';

type Owner = {readonly keys: RowKeys; readonly group: Group};

/** Rows → facts, quantities and what stays unclassified. Every number of the body ends in one of the three. */
export const normaliseTable = (context: Context, table: ReadTable, figures: Figures): void => {
	const groups = readGroups(context, table.kind, table.columns);
	const named = projectColumns(table.columns.map(({path}) => path.at(-1) ?? ''));
	const torn = tornNames(table.rows, index => table.rowKinds[index] === 'body', named);
	for (const [index, row] of table.rows.entries()) {
		if (table.rowKinds[index] === 'body') {
			normaliseRow(groups, new RowFigures(context, table, row, index, figures), torn.get(index)?.name);
		}
	}
};

/**
 * Sums that span groups print their amount under another group's keys or values: the name to the left owns it. The name
 * of a sum is printed once for all groups.
 */
const normaliseRow = (groups: readonly Group[], row: RowFigures, wholeName: string | undefined): void => {
	let pending: Owner | undefined;
	let sum: Owner | undefined;
	for (const group of groups) {
		const {keys: keyColumns, values} = group.group;
		const keys = keysOf(row.context, group, row.row);
		const own: Owner = {keys: keys.label === null ? keys : {...keys, label: wholeName ?? keys.label}, group};
		pending = addStrays(row, own, pending);
		const numbers = row.numbersIn(values);
		const isNameless = own.keys.label === null && own.keys.code === undefined && keyColumns.length > 0;
		const owner = isNameless ? (pending ?? sum ?? own) : own;
		sum ??= isSummary(row.table.kind) || own.keys.level !== 'total' ? undefined : own;
		const {side} = owner.group;
		for (const column of numbers) {
			row.add(owner.keys, side, pathFor(group.group, column));
		}

		row.addUnread(owner.keys, side, values);
		row.addOthers(own.keys, group.side, keyColumns);
		pending = numbers.length > 0 ? undefined : own.keys.label === null ? pending : own;
	}
};

/** Amounts that stand where a code or a name belongs; what still waits for its amount is handed on. */
const addStrays = (row: RowFigures, own: Owner, pending: Owner | undefined): Owner | undefined => {
	let waiting = pending;
	const {keys} = own.group.group;
	for (const column of keys) {
		const cell = row.row[column.index];
		const isFigure = isPlainlyAmount(cell?.text ?? '') || readPrinted(cell?.text ?? '').kind === 'percent';
		if (!isFigure || cell?.origin !== undefined || holdsTargets(column) || holdsTimes(column)) {
			continue;
		}

		const isRightOfName = own.keys.label !== null && column.index > nameIndex(row.row, keys);
		const owner = column.role === 'line_number' ? undefined : isRightOfName ? own : waiting;
		const first = owner?.group.group.values[0];
		if (owner === undefined || first === undefined) {
			row.addUnclassified(own.keys, own.group.side, column, 'a number where a name or code stands');
			continue;
		}

		row.add(owner.keys, owner.group.side, {...first, index: column.index});
		waiting = undefined;
	}

	return waiting;
};

const nameIndex = (row: readonly Cell[], keys: readonly Column[]): number =>
	keys.find(({index}) => readPrinted(row[index]?.text ?? '').kind === 'text')?.index ?? -1;

/** An amount that stands one column right of its heading has no leaf of its own: it takes its neighbour's. */
const pathFor = (group: ColumnGroup, column: Column): Column => {
	const before = group.values.find(({index}) => index === column.index - 1);
	const inherits =
		before !== undefined &&
		column.path.length < before.path.length &&
		column.path.every((name, index) => name === before.path[index]);
	return inherits ? {...column, path: before.path} : column;
};
