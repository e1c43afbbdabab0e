import type {AcrossRule} from './across-rule.js';
import {comparableFigures, isSameBody, sameFigures} from './comparable.js';

/**
 * 年初预算数 = 预算报告
 *
 * What a final report prints as 年初预算数, held against the budget report of its year. Its 全年预算数 and 预算数 may have been
 * adjusted in between: they are held against it, and accuse nobody.
 *
 * @example good
 *   示例市医疗保障局2024年度部门决算
 *
 *   收入支出决算总表
 *   单位：万元
 *   收入|||支出||
 *   项目|年初预算数|决算数|项目|年初预算数|决算数
 *   一、一般公共预算拨款收入|30.00|31.00|一、卫生健康支出|30.00|31.00
 *   总计|30.00|31.00|总计|30.00|31.00
 *   ----
 *   示例市医疗保障局2024年度部门预算
 *
 *   部门收支总表
 *   单位：万元
 *   收入||支出|
 *   项目|预算数|项目|预算数
 *   一、一般公共预算拨款收入|30.00|一、卫生健康支出|30.00
 *   收入总计|30.00|支出总计|30.00
 * @example bad
 *   示例市医疗保障局2024年度部门决算
 *
 *   收入支出决算总表
 *   单位：万元
 *   收入|||支出||
 *   项目|年初预算数|决算数|项目|年初预算数|决算数
 *   一、一般公共预算拨款收入|30.00|31.00|一、卫生健康支出|33.00|31.00
 *   总计|30.00|31.00|总计|33.00|31.00
 *   ----
 *   示例市医疗保障局2024年度部门预算
 *
 *   部门收支总表
 *   单位：万元
 *   收入||支出|
 *   项目|预算数|项目|预算数
 *   一、一般公共预算拨款收入|30.00|一、卫生健康支出|30.00
 *   收入总计|30.00|支出总计|30.00
 *   → 年初预算数 = 预算报告：收入支出决算总表“一、卫生健康支出”（年初预算数）33.00 ≠ 2024年预算报告：示例市医疗保障局2024年度部门预算部门收支总表“一、卫生健康支出”（支出/预算数）30.00，差 3.00，限差 0 万元
 *   → 年初预算数 = 预算报告：收入支出决算总表“总计”（年初预算数）33.00 ≠ 2024年预算报告：示例市医疗保障局2024年度部门预算部门收支总表“支出总计”（支出/预算数）30.00，差 3.00，限差 0 万元
 */
export const initialBudget: AcrossRule = {
	name: 'initial-budget',
	partners: (report, others, unitOf) =>
		report.report.stage === 'final'
			? others
					.filter(
						other =>
							other.report.stage === 'budget' &&
							other.report.fiscalYear === report.report.fiscalYear &&
							isSameBody(report, other, unitOf),
					)
					.map(other => [other])
			: [],
	*check(report, [other]) {
		if (other !== undefined) {
			const period = {fiscalYear: report.report.fiscalYear, stage: 'budget'} as const;
			for (const reading of sameFigures(comparableFigures(report, period), comparableFigures(other, period))) {
				const isInitial = reading.left.every(({figure}) => figure.columnPath.includes('年初'));
				yield {
					kind: 'identity',
					readings: [reading],
					isRepeat: true,
					severity: 'warning',
					pattern: 'initial budget',
					...(!isInitial && {unsure: 'restated'}),
				};
			}
		}
	},
};
