import type {StatementColumn} from '../model/report.js';
import {type Column, columnGroups} from './columns.js';
import {carriedIn, type ReadTable} from './figure-frame.js';
import {sidesOf} from './sides.js';

const emptyColumn: StatementColumn = {
	path: '',
	role: 'text',
	side: null,
	measure: null,
	fund: null,
	fiscalYear: null,
	stage: null,
};

/** A form has fields instead of columns. */
export const formColumns = (columns: readonly Column[]): readonly StatementColumn[] =>
	columns.map(({path}) => ({...emptyColumn, path: path.join(' / ')}));

/** The columns as the store keeps them, with what each means. */
export const statementColumns = ({kind, columns, meanings, fund: ofTable}: ReadTable): readonly StatementColumn[] => {
	const groups = columnGroups(columns);
	const sides = sidesOf(groups, kind);
	const sideOf = new Map(
		groups.flatMap(({keys, values}, index) =>
			[...keys, ...values].map(column => [column.index, sides[index] ?? null] as const),
		),
	);
	return columns.map(({index, path, role}): StatementColumn => {
		const side = sideOf.get(index) ?? null;
		const name = path.join(' / ');
		if (role !== 'amount') {
			return {...emptyColumn, path: name, role, side};
		}

		const {measure, fund, period} = meanings.of(path, side);
		return {
			path: name,
			role,
			side,
			measure: kind === 'unknown' ? null : (measure ?? 'total'),
			fund: fund ?? ofTable ?? carriedIn(measure),
			fiscalYear: period.fiscalYear,
			stage: period.stage,
		};
	});
};
