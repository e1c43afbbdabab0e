import type {AcrossRule} from './across-rule.js';
import {comparableFigures, isSameBody, sameFigures} from './comparable.js';

/**
 * 上年数 = 上年报告
 *
 * Last year's column of a table, held against what last year's report of the same stage printed as its own. Accounts and
 * responsibilities move between years, so that a difference is a question and no error.
 *
 * @example good
 *   示例市医疗保障局2024年度部门预算
 *
 *   “三公”经费支出表
 *   单位：万元
 *   项目|2023年预算数|2024年预算数
 *   合计|5.00|4.00
 *   公务接待费|5.00|4.00
 *   ----
 *   示例市医疗保障局2023年度部门预算
 *
 *   “三公”经费支出表
 *   单位：万元
 *   项目|2023年预算数
 *   合计|5.00
 *   公务接待费|5.00
 * @example bad
 *   示例市医疗保障局2024年度部门预算
 *
 *   “三公”经费支出表
 *   单位：万元
 *   项目|2023年预算数|2024年预算数
 *   合计|6.00|4.00
 *   公务接待费|6.00|4.00
 *   ----
 *   示例市医疗保障局2023年度部门预算
 *
 *   “三公”经费支出表
 *   单位：万元
 *   项目|2023年预算数
 *   合计|5.00
 *   公务接待费|5.00
 *   → 上年数 = 上年报告：“三公”经费支出表“合计”（2023年预算数）6.00 ≠ 2023年预算报告：“三公”经费支出表“合计”（2023年预算数）5.00，差 1.00，限差 0 万元
 *   → 上年数 = 上年报告：“三公”经费支出表“公务接待费”（2023年预算数）6.00 ≠ 2023年预算报告：“三公”经费支出表“公务接待费”（2023年预算数）5.00，差 1.00，限差 0 万元
 */
export const lastYear: AcrossRule = {
	name: 'last-year',
	partners: (report, others) =>
		others
			.filter(other => isSameBody(report, other) && other.report.fiscalYear === (report.report.fiscalYear ?? 0) - 1)
			.map(other => [other]),
	*check(report, [other]) {
		if (other !== undefined) {
			const {fiscalYear, stage} = other.report;
			const period = {fiscalYear, stage};
			for (const reading of sameFigures(comparableFigures(report, period), comparableFigures(other, period))) {
				yield {kind: 'identity', readings: [reading], isRepeat: true, severity: 'warning', pattern: 'last year'};
			}
		}
	},
};
