import type {Side} from '../model/fact.js';
import {labelKey} from '../model/label.js';
import type {StatementKind} from '../model/report.js';
import type {ColumnGroup} from './columns.js';
import {sideNamed} from './meaning.js';

const summaries: readonly StatementKind[] = ['revenue_expenditure_summary', 'fiscal_appropriation_summary'];

export const isSummary = (kind: StatementKind): boolean => summaries.includes(kind);

/** Of the kinds that can be either: 政府性基金收支表 prints its lists under 收入 and 支出. */
const hasBothSides = (groups: readonly ColumnGroup[]): boolean => {
	const tops = groups.map(({keys}) => labelKey(keys[0]?.path[0] ?? ''));
	return tops.some(top => /收入$/u.test(top)) && tops.some(top => /支出$/u.test(top));
};

/** 收入 | 支出 of two-sided tables, also where the expenditure side has several lists; null in all other tables. */
export const sidesOf = (groups: readonly ColumnGroup[], kind: StatementKind): ReadonlyArray<Side | null> => {
	if (groups.length < 2 || !(isSummary(kind) || hasBothSides(groups))) {
		return groups.map(() => null);
	}

	return groups.map((group, index) => {
		const names = [...group.keys, ...group.values].flatMap(({path}) => path);
		return names.map(sideNamed).find(side => side !== undefined) ?? (index === 0 ? 'revenue' : 'expenditure');
	});
};
