import type {Column, ColumnKind} from '../model/answer.js';
import type {Run} from './command.js';
import {chosenReports} from './report-arguments.js';

const columns: readonly Column[] = (
	[
		['claim', 'text', 0],
		['report', 'text', 5],
		['file', 'text', 0],
		['page', 'count', 0],
		['line', 'count', 6],
		['claim_type', 'text', 3],
		['subject', 'text', 1],
		['code', 'code', 7],
		['measure', 'text', 8],
		['fund', 'text', 9],
		['fiscal_year', 'year', 7],
		['basis', 'text', 8],
		['value', 'count', 2],
		['value_unit', 'text', 2],
		['amount', 'amount', 0],
		['pct', 'percent', 6],
		['direction', 'text', 4],
		['verdict', 'text', 2],
		['fact', 'text', 0],
		['printed', 'text', 4],
	] satisfies ReadonlyArray<readonly [string, ColumnKind, number]>
).map(([key, kind, importance]) => ({key, kind, importance}));

/** No claims are read yet, so there are none of any report; the names are checked all the same. */
export const runClaims: Run = async context => {
	await chosenReports(context);
	return {answer: {columns, rows: []}};
};
