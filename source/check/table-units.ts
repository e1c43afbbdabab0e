import {amountText, unitLabels} from '../model/amount.js';
import type {Fact} from '../model/fact.js';
import {unitSlips} from './ledgers.js';
import type {Rule} from './rule.js';

const printed = ({amount}: Fact): string => `${amountText(amount)} ${unitLabels[amount.unit]}`;

/**
 * 金额单位与各表一致
 *
 * A table whose figures are those of two others, in another unit than it prints: 单位：元 above figures in 万元. Its other
 * figures are then not held against those tables.
 *
 * @example good
 *   部门支出总表
 *   单位：元
 *   科目编码|科目名称|合计
 *   |合计|50000
 *   210|卫生健康支出|50000
 *
 *   一般公共预算支出表
 *   单位：万元
 *   科目编码|科目名称|合计
 *   |合计|5.00
 *   210|卫生健康支出|5.00
 * @example bad
 *   部门收支总表
 *   单位：万元
 *   收入||支出|
 *   项目|预算数|项目|预算数
 *   一、一般公共预算拨款收入|5.00|一、卫生健康支出|5.00
 *   收入总计|5.00|支出总计|5.00
 *
 *   部门支出总表
 *   单位：元
 *   科目编码|科目名称|合计|基本支出
 *   |合计|5.00|5.00
 *   210|卫生健康支出|5.00|5.00
 *
 *   一般公共预算支出表
 *   单位：万元
 *   科目编码|科目名称|合计|基本支出
 *   |合计|5.00|5.00
 *   210|卫生健康支出|5.00|5.00
 *   → 金额单位与各表一致：部门支出总表 的单位印作元，按其他各表应为万元：“合计”5.00 元，他表 5.00 万元
 */
export const tableUnits: Rule = {
	name: 'table-units',
	*check(report) {
		for (const {ledger, meant, own, others} of unitSlips(report)) {
			const [other] = others;
			yield {
				kind: 'remark',
				severity: 'error',
				text: 'table-unit',
				values: {
					table: ledger.table.statement.title ?? '',
					unit: unitLabels[own.amount.unit],
					meant: unitLabels[meant],
					label: own.label ?? '',
					own: printed(own),
					other: other === undefined ? '' : printed(other),
				},
				figures: [own, ...others],
			};
		}
	},
};
