import type {Figure} from '../model/fact.js';
import {labelKey} from '../model/label.js';
import {pushTo} from '../model/push-to.js';
import type {ReportView} from './report-view.js';
import type {Rule} from './rule.js';
import type {TableView} from './table-view.js';

const isForm = ({statement}: TableView): boolean => statement.kind.endsWith('_performance');

/** An amount under a header for codes or names, a weight among the names of indicators. */
const isUnderOtherHeader = (table: TableView, figure: Figure): boolean => {
	if (isForm(table)) {
		return /指标名称$/u.test(labelKey(figure.columnPath)) && !('amount' in figure);
	}

	const role = table.statement.columns[figure.column - 1]?.role;
	return role !== 'amount' && role !== 'quantity';
};

/** Amounts right of a column of amounts that stays blank, without a header of their own. */
const isBesideBlank = ({statement, facts}: TableView, {column}: Figure): boolean => {
	const [left, own] = [statement.columns[column - 2], statement.columns[column - 1]];
	return (
		left?.role === 'amount' &&
		own?.role === 'amount' &&
		left.path.startsWith(`${own.path} / `) &&
		facts.every(fact => fact.column !== column - 1)
	);
};

const shiftedIn = ({tableOf, contents}: ReportView): ReadonlyMap<TableView, readonly Figure[]> => {
	const found = new Map<TableView, Figure[]>();
	for (const figure of [...contents.facts, ...contents.quantities]) {
		const table = tableOf(figure);
		if (table === undefined || table.statement.kind === 'unknown') {
			continue;
		}

		if (isUnderOtherHeader(table, figure) || (!isForm(table) && isBesideBlank(table, figure))) {
			pushTo(found, table, figure);
		}
	}

	return found;
};

/**
 * 数字在自己的栏内
 *
 * Figures under a header for codes or names, or right of a column of amounts that stays blank: one finding a table.
 *
 * @example good
 *   示例市医疗保障局2023年度部门决算
 *   一般公共预算财政拨款基本支出决算表
 *   单位：万元
 *   人员经费|||公用经费|||
 *   经济分类科目编码|经济分类科目|金额|经济分类科目编码|经济分类科目|金额|
 *   301|工资福利支出|6.00|302|商品和服务支出|3.00|
 *   30101|基本工资|6.00|30201|办公费|3.00|
 * @example bad
 *   示例市医疗保障局2023年度部门决算
 *   一般公共预算财政拨款基本支出决算表
 *   单位：万元
 *   人员经费|||公用经费|||
 *   经济分类科目编码|经济分类科目|金额|经济分类科目编码|经济分类科目|金额|
 *   301|工资福利支出|6.00|302|商品和服务支出||3.00
 *   30101|基本工资|6.00|30201|办公费||3.00
 *   → 数字在自己的栏内：一般公共预算财政拨款基本支出决算表 有 2 个数字错栏，如“商品和服务支出 3.00”
 */
export const shiftedCells: Rule = {
	name: 'shifted-cells',
	*check(report) {
		for (const [{statement}, figures] of shiftedIn(report)) {
			yield {
				kind: 'remark',
				severity: 'warning',
				text: 'shifted-cells',
				values: {
					table: statement.title ?? '',
					count: figures.length,
					example: `${figures[0]?.label ?? ''} ${figures[0]?.provenance.text ?? ''}`,
				},
				figures,
			};
		}
	},
};
