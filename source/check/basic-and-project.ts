import {columnChecks} from './column-checks.js';
import type {ColumnGroup} from './column-groups.js';
import type {Rule} from './rule.js';

export const isBasicAndProject = ({parts}: ColumnGroup): boolean =>
	parts.some(({measure}) => measure === 'project' || measure === 'basic');

/**
 * 合计 = 基本支出 + 项目支出（+ 上缴、经营、补助）
 *
 * In every row. Forms differ in whether 结转下年 is part of the total: one reading must hold.
 *
 * @example good
 *   部门支出总表
 *   单位：万元
 *   科目编码|科目名称|合计|基本支出|项目支出
 *   |合计|30.01|20.00|10.00
 *   210|卫生健康支出|30.01|20.00|10.00
 * @example bad
 *   部门支出总表
 *   单位：万元
 *   科目编码|科目名称|合计|基本支出|项目支出
 *   |合计|30.00|20.00|10.00
 *   210|卫生健康支出|30.00|20.00|18.00
 *   → 合计 = 基本支出 + 项目支出（+ 上缴、经营、补助）：部门支出总表“卫生健康支出”（合计）30.00 ≠ 38.00（基本支出 20.00 + 项目支出 18.00），差 -8.00，限差 0.015 万元
 */
export const basicAndProject: Rule = {
	name: 'basic-and-project',
	check: ({tables}) => columnChecks(tables, isBasicAndProject),
};
