import type {Column, Row} from '../model/answer.js';
import {ExpectedError} from '../model/expected-error.js';
import type {Words} from '../model/words.js';
import {columnsOf} from './columns.js';
import type {ComparedColumn} from './compared-column.js';
import type {ExtraColumn} from './compared-extras.js';

const mostColumns = 6;

/**
 * Columns that were asked for one by one have to fit. Of the years of a unit the last are shown, of what else was found in
 * one report the first.
 */
export const columnsThatFit = (columns: readonly ComparedColumn[], words: Words): readonly ComparedColumn[] => {
	if (columns.length > mostColumns && columns.some(({key, report}) => key === report)) {
		throw new ExpectedError(words('compare.too_many_columns', {count: columns.length, most: mostColumns}), 2);
	}

	const areYears = new Set(columns.map(({fiscalYear}) => fiscalYear)).size === columns.length;
	return areYears ? columns.slice(-mostColumns) : columns.slice(0, mostColumns);
};

const isAligned = ({cells}: Row): boolean => Array.isArray(cells.aligned) && cells.aligned.length > 0;

/** The columns of a comparison; which accounts a row brings together is shown to people only where there are such rows. */
export const answerColumns = (
	columns: readonly ComparedColumn[],
	rows: readonly Row[],
	extras: readonly ExtraColumn[],
	words: Words,
): readonly Column[] => [
	...columnsOf(['code', 'code', 4], ['level', 'text', 0], ['label', 'text', 1], ['status', 'text', 6]),
	...columns.flatMap(({key, title}, index): readonly Column[] => [
		{key: `amount_${key}`, title, kind: 'amount', importance: index === 0 || index === columns.length - 1 ? 2 : 7},
		{key: `fact_${key}`, title: words('compare.fact', {title}), kind: 'text', importance: 0},
	]),
	...columnsOf(['change', 'amount', 3], ['change_pct', 'percent', 5], ['share_change', 'percent', 8]),
	...extras.map(({column}) => column),
	...columnsOf(['aligned', 'list', rows.some(isAligned) ? 9 : 0]),
];

/** What a comparison does not show: accounts that only one end breaks down, columns beyond the sixth. */
export type Left = {readonly unbroken: number; readonly omitted: number};

/** Which table each column is from, and what is left out. */
export const tablesNote = (
	columns: readonly ComparedColumn[],
	{unbroken, omitted}: Left,
	words: Words,
): readonly string[] => {
	const tables = columns.map(({title, statement}) =>
		statement === null
			? words('compare.no_table', {title})
			: words('compare.table', {title, n: statement.n, table: statement.title ?? statement.kind}),
	);
	return [
		...new Set(tables),
		...(unbroken === 0 ? [] : [words('compare.unbroken', {count: unbroken})]),
		...(omitted === 0 ? [] : [words('compare.omitted', {count: omitted})]),
	];
};
