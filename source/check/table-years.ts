import {labelKey} from '../model/label.js';
import type {StatementKind} from '../model/report.js';
import type {Rule} from './rule.js';

const others: ReadonlySet<StatementKind> = new Set(['other', 'unknown', 'overall_performance', 'project_performance']);

const yearsIn = (title: string): readonly number[] => (labelKey(title).match(/20\d\d/gu) ?? []).map(Number);

/**
 * 表名的年度与报告一致
 *
 * The title of a standard table that names another year alone: taken over from last year's report.
 *
 * @example good
 *   2024年部门支出总表
 *   单位：万元
 *   科目编码|科目名称|合计
 *   210|卫生健康支出|5.00
 * @example bad
 *   2023年部门支出总表
 *   单位：万元
 *   科目编码|科目名称|合计
 *   210|卫生健康支出|5.00
 *   → 表名的年度与报告一致：2023年部门支出总表 的年度不是 2024
 */
export const tableYears: Rule = {
	name: 'table-years',
	*check({contents, tables}) {
		const {fiscalYear} = contents.report;
		for (const {statement} of tables) {
			const years = yearsIn(statement.title ?? '');
			if (fiscalYear === null || others.has(statement.kind) || years.length === 0 || years.includes(fiscalYear)) {
				continue;
			}

			yield {
				kind: 'remark',
				severity: 'warning',
				text: 'table-year',
				values: {table: statement.title ?? '', year: fiscalYear},
				figures: [],
				evidence: [{file: statement.file, place: statement.first, text: statement.title ?? ''}],
			};
		}
	},
};
