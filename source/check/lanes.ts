import type {FigureStage, Fund, Measure, Side} from '../model/fact.js';
import {pushTo} from '../model/push-to.js';
import type {ColumnRole, Statement, StatementColumn} from '../model/report.js';

/** Columns whose figures add up from row to row: one column, or one in each block of a table with blocks side by side. */
export type Lane = {
	readonly index: number;
	/** 1-based, as in facts. */
	readonly columns: readonly number[];
	readonly path: string;
	readonly measure: Measure | null;
	readonly fund: Fund | null;
	readonly side: Side | null;
	readonly fiscalYear: number | null;
	readonly stage: FigureStage | null;
};

const keyRoles: ReadonlySet<ColumnRole> = new Set(['code', 'code_part', 'label']);

const isPrinted = ({rows}: Statement, column: number): boolean =>
	rows.some(({kind, cells}) => kind === 'body' && /\p{L}|\d/u.test(cells[column] ?? ''));

/** The block of each column: a new one begins where codes or labels stand again after amounts. */
export const blocksOf = (statement: Statement): readonly number[] => {
	let block = 0;
	let hasAmounts = false;
	return statement.columns.map(({role}, column) => {
		if (hasAmounts && keyRoles.has(role) && isPrinted(statement, column)) {
			block++;
			hasAmounts = false;
		}

		hasAmounts ||= role === 'amount';
		return block;
	});
};

const laneOf = (index: number, columns: readonly number[], column: StatementColumn): Lane => ({
	index,
	columns,
	path: column.path,
	measure: column.measure,
	fund: column.fund,
	side: column.side,
	fiscalYear: column.fiscalYear,
	stage: column.stage,
});

/** Blocks that go on with one list (301 and 303 left, 302 and 310 right) have codes each; two-sided tables have sides. */
const isOneList = ({columns}: Statement, blocks: readonly number[]): boolean => {
	const count = (blocks.at(-1) ?? 0) + 1;
	const coded = new Set(
		columns.flatMap(({role, side}, index) => (role.startsWith('code') && side === null ? [blocks[index]] : [])),
	);
	return count > 1 && coded.size === count;
};

export const lanesOf = (statement: Statement, blocks: readonly number[]): readonly Lane[] => {
	const amounts = statement.columns.flatMap((column, index) => (column.role === 'amount' ? [{column, index}] : []));
	if (!isOneList(statement, blocks)) {
		return amounts.map(({column, index}, lane) => laneOf(lane, [index + 1], column));
	}

	const lists = new Map<string, Array<(typeof amounts)[number]>>();
	for (const amount of amounts) {
		const key = [amount.column.fiscalYear, amount.column.stage, amount.column.fund].join();
		pushTo(lists, key, amount);
	}

	return [...lists.values()].map((list, lane) =>
		laneOf(
			lane,
			list.map(({index}) => index + 1),
			(list[0] as (typeof amounts)[number]).column,
		),
	);
};
