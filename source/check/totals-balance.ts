import type {Fact} from '../model/fact.js';
import {lineLists} from './line-list.js';
import {lineTree} from './line-tree.js';
import {checkSum, type Rule} from './rule.js';

/**
 * 收入总计 = 支出总计
 *
 * In every summary, whatever is carried over on either side.
 *
 * @example good
 *   部门收支总表
 *   单位：万元
 *   收入||支出|
 *   项目|预算数|项目|预算数
 *   一、一般公共预算拨款收入|20.00|一、卫生健康支出|20.00
 *   收入总计|20.00|支出总计|20.00
 * @example bad
 *   部门收支总表
 *   单位：万元
 *   收入||支出|
 *   项目|预算数|项目|预算数
 *   一、一般公共预算拨款收入|20.00|一、卫生健康支出|21.00
 *   收入总计|20.00|支出总计|21.00
 *   → 收入总计 = 支出总计：部门收支总表“收入总计”（收入/预算数）20.00 ≠ “支出总计”21.00，差 -1.00，限差 0 万元
 */
export const totalsBalance: Rule = {
	name: 'totals-balance',
	*check({ofKind}) {
		for (const table of ofKind('revenue_expenditure_summary', 'fiscal_appropriation_summary')) {
			const lists = lineLists(table);
			const totalsOf = (side: 'revenue' | 'expenditure'): readonly Fact[] => [
				...new Set(
					lists
						.filter(list => list.side === side)
						.flatMap(list => {
							const lane = list.lanes.find(({measure}) => measure === 'total');
							return lineTree(list).totals.flatMap(({cells}) => (lane && cells.get(lane.index)) ?? []);
						}),
				),
			];
			const [revenue, ...more] = totalsOf('revenue');
			for (const expenditure of more.length > 0 ? [] : totalsOf('expenditure')) {
				yield* checkSum(revenue, [expenditure]);
			}
		}
	},
};
