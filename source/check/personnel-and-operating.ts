import type {Measure} from '../model/fact.js';
import {isBasicAndProject} from './basic-and-project.js';
import {columnChecks} from './column-checks.js';
import type {ColumnGroup} from './column-groups.js';
import type {Rule} from './rule.js';

const parts: ReadonlySet<Measure | null> = new Set([
	'personnel',
	'operating',
	'wages_and_benefits',
	'individuals_and_families',
	'other_operation',
	'specific_target',
]);

export const isPersonnelAndOperating = (group: ColumnGroup): boolean =>
	!isBasicAndProject(group) && group.parts.some(({measure}) => parts.has(measure));

/**
 * 基本支出 = 人员经费 + 公用经费
 *
 * And its deeper parts: 人员经费 = 工资福利支出 + 对个人和家庭的补助, 项目支出 = 其他运转类 + 特定目标类.
 *
 * @example good
 *   一般公共预算基本支出表
 *   单位：万元
 *   科目编码|科目名称|合计|人员经费|公用经费
 *   301|工资福利支出|60.00|60.00|
 *   302|商品和服务支出|12.01|2.00|10.00
 * @example bad
 *   一般公共预算基本支出表
 *   单位：万元
 *   科目编码|科目名称|合计|人员经费|公用经费
 *   301|工资福利支出|60.00|60.00|
 *   302|商品和服务支出|21.00|2.00|10.00
 *   → 基本支出 = 人员经费 + 公用经费：一般公共预算基本支出表“商品和服务支出”（合计）21.00 ≠ 12.00（人员经费 2.00 + 公用经费 10.00），差 9.00，限差 0.015 万元；一般公共预算基本支出表“商品和服务支出”（合计）21.00 → 12.00，可使 1 处相符
 */
export const personnelAndOperating: Rule = {
	name: 'personnel-and-operating',
	check: ({tables}) => columnChecks(tables, isPersonnelAndOperating),
};
