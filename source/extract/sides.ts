import type {Side} from '../model/fact.js';
import type {StatementKind} from '../model/report.js';
import type {ColumnGroup} from './columns.js';
import {sideNamed} from './meaning.js';

const summaries: readonly StatementKind[] = ['revenue_expenditure_summary', 'fiscal_appropriation_summary'];

export const isSummary = (kind: StatementKind): boolean => summaries.includes(kind);

/** 收入 | 支出 of two-sided tables, also where the expenditure side has several lists; null in all other tables. */
export const sidesOf = (groups: readonly ColumnGroup[], kind: StatementKind): ReadonlyArray<Side | null> => {
	if (!isSummary(kind) || groups.length < 2) {
		return groups.map(() => null);
	}

	return groups.map((group, index) => {
		const names = [...group.keys, ...group.values].flatMap(({path}) => path);
		return names.map(sideNamed).find(side => side !== undefined) ?? (index === 0 ? 'revenue' : 'expenditure');
	});
};
