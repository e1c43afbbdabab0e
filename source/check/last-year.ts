import type {AcrossRule} from './across-rule.js';
import {comparableFigures, isSameBody, sameFigures} from './comparable.js';
import {impliedLastYear} from './implied-last-year.js';

/**
 * 上年数 = 上年报告
 *
 * Last year's column of a table, or this year's figure less the change the prose tells of it, held against what last
 * year's report of the same stage printed as its own. Accounts and responsibilities move between years, so that a
 * difference is a question and no error.
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
 * @example bad
 *   示例市医疗保障局2024年度部门预算
 *
 *   一、收支预算情况说明
 *   2024年支出预算总计30.00万元，与上年相比增加6.00万元，增长25%。
 *
 *   部门收支总表
 *   单位：万元
 *   收入||支出|
 *   项目|预算数|项目|预算数
 *   一、一般公共预算拨款收入|30.00|一、卫生健康支出|30.00
 *   收入总计|30.00|支出总计|30.00
 *   ----
 *   示例市医疗保障局2023年度部门预算
 *
 *   部门收支总表
 *   单位：万元
 *   收入||支出|
 *   项目|预算数|项目|预算数
 *   一、一般公共预算拨款收入|25.00|一、卫生健康支出|25.00
 *   收入总计|25.00|支出总计|25.00
 *   → 上年数 = 上年报告：24.00（部门收支总表“支出总计”（支出/预算数）30.00 − “与上年相比增加6.00万元”6.00） ≠ 2023年预算报告：示例市医疗保障局2023年度部门预算部门收支总表“支出总计”（支出/预算数）25.00，差 -1.00，限差 0.015 万元
 */
export const lastYear: AcrossRule = {
	name: 'last-year',
	partners: (report, others, unitOf) =>
		others
			.filter(
				other => isSameBody(report, other, unitOf) && other.report.fiscalYear === (report.report.fiscalYear ?? 0) - 1,
			)
			.map(other => [other]),
	*check(report, [other]) {
		if (other !== undefined) {
			const {fiscalYear, stage} = other.report;
			const period = {fiscalYear, stage};
			for (const reading of sameFigures(comparableFigures(report, period), comparableFigures(other, period))) {
				yield {kind: 'identity', readings: [reading], isRepeat: true, severity: 'warning', pattern: 'last year'};
			}

			for (const readings of impliedLastYear(report, other)) {
				yield {kind: 'identity', readings, severity: 'warning'};
			}
		}
	},
};
