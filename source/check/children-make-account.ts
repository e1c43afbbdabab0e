import {type AccountNode, everyNode, figuresIn} from './forest.js';
import {type Check, checkSum, type Rule} from './rule.js';
import {type AccountTable, accountTables} from './sections.js';

const checksOf = function* ({table, unsure}: AccountTable, nodes: Iterable<AccountNode>): Generator<Check> {
	const more = {pattern: 'accounts', ...(unsure !== undefined && {unsure})};
	for (const {entry, children} of nodes) {
		if (children.length === 0) {
			continue;
		}

		for (const {index} of table.lanes) {
			yield* checkSum(entry.cells.get(index), figuresIn(children, index), more);
		}
	}
};

/**
 * 类 = Σ款，款 = Σ项
 *
 * In every column of amounts. Levels that are not printed are skipped; a blank counts as zero beside printed parts.
 *
 * @example good
 *   部门支出总表
 *   单位：万元
 *   科目编码|科目名称|合计|基本支出|项目支出
 *   210|卫生健康支出|30.01|20.00|10.00
 *   21011|行政事业单位医疗|10.00|10.00|
 *   21015|医疗保障管理事务|20.00|10.00|10.00
 * @example bad
 *   部门支出总表
 *   单位：万元
 *   科目编码|科目名称|合计|基本支出|项目支出
 *   210|卫生健康支出|30.00|20.00|10.00
 *   21011|行政事业单位医疗|10.00|10.00|
 *   21015|医疗保障管理事务|25.00|10.00|10.00
 *   → 类 = Σ款，款 = Σ项：部门支出总表“卫生健康支出”（合计）30.00 ≠ 35.00（“行政事业单位医疗”10.00 + “医疗保障管理事务”25.00），差 -5.00，限差 0.015 万元
 */
export const childrenMakeAccount: Rule = {
	name: 'children-make-account',
	*check({tables}) {
		for (const table of tables) {
			for (const accounts of accountTables(table)) {
				for (const {roots} of accounts.sections) {
					yield* checksOf(accounts, everyNode(roots));
				}
			}
		}
	},
};
