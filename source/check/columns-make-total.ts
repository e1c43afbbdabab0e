import {isBasicAndProject} from './basic-and-project.js';
import {columnChecks} from './column-checks.js';
import {isPersonnelAndOperating} from './personnel-and-operating.js';
import type {Rule} from './rule.js';

/**
 * 合计 = 各栏之和
 *
 * 小计 and the columns of its header, 合计 and the headers beside it. What is 其中 counts nowhere.
 *
 * @example good
 *   部门收入总表
 *   单位：万元
 *   单位名称|合计|财政拨款收入|事业收入|其他收入
 *   示例市医疗保障局|30.00|20.00|9.00|1.00
 * @example bad
 *   部门收入总表
 *   单位：万元
 *   单位名称|合计|财政拨款收入|事业收入|其他收入
 *   示例市医疗保障局|30.00|20.00|6.00|1.00
 *   → 合计 = 各栏之和：部门收入总表“示例市医疗保障局”（合计）30.00 ≠ 27.00（财政拨款收入 20.00 + 事业收入 6.00 + 其他收入 1.00），差 3.00，限差 0.02 万元
 */
export const columnsMakeTotal: Rule = {
	name: 'columns-make-total',
	check: ({tables}) => columnChecks(tables, group => !isBasicAndProject(group) && !isPersonnelAndOperating(group)),
};
