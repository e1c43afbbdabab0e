import type {Answer, Column, Row} from '../model/answer.js';
import {columnsOf} from './columns.js';
import type {ComparedColumn} from './compared-column.js';

const titleOf = ({cells}: Row): string => [cells.code, cells.label].filter(Boolean).join(' ');

/** A comparison turned round: a row for each thing compared and one for the change, a column for each account. */
export const transposed = (answer: Answer, columns: readonly ComparedColumn[], change: string): Answer => {
	const accounts = answer.rows.map((row, index): Column & {readonly row: Row} => ({
		key: `amount_${typeof row.cells.code === 'string' ? row.cells.code : `row_${index + 1}`}`,
		title: titleOf(row),
		kind: 'amount',
		importance: 2 + index,
		row,
	}));
	const keys = new Set<string>();
	const unique = accounts.map(account => {
		const key = keys.has(account.key) ? `${account.key}_${keys.size}` : account.key;
		keys.add(key);
		return {...account, key};
	});
	const present = columns.filter(({key}) => answer.columns.some(column => column.key === `amount_${key}`));
	const rows = present.map(
		({key, title, report, fiscalYear, stage}): Row => ({
			cells: {
				compared: title,
				report,
				fiscal_year: fiscalYear,
				stage,
				...Object.fromEntries(unique.map(account => [account.key, account.row.cells[`amount_${key}`] ?? null])),
			},
			facts: Object.fromEntries(unique.map(account => [account.key, account.row.facts?.[`amount_${key}`] ?? []])),
			opens: {kind: 'report', report},
		}),
	);
	const changeRow: Row = {
		cells: {
			compared: change,
			report: null,
			fiscal_year: null,
			stage: null,
			...Object.fromEntries(unique.map(account => [account.key, account.row.cells.change ?? null])),
		},
		mark: 'total',
	};
	return {
		...answer,
		columns: [
			...columnsOf(['compared', 'text', 1], ['report', 'text', 0], ['fiscal_year', 'year', 0], ['stage', 'text', 0]),
			...unique.map(({key, title = key, kind, importance}) => ({key, title, kind, importance})),
		],
		rows: rows.length === 0 ? [] : [...rows, changeRow],
	};
};
