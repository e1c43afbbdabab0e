import {labelKey} from '../model/label.js';
import {checkReadings, type Rule} from './rule.js';
import type {Entry} from './table-view.js';

const kinds = /^(?:[一二三]、|[abc]-?)?(?:\d[.、])?(?:政府采购)?(?:货物|工程|服务)(?:类|采购|支出)?(?:[abc])?$/u;
const total = /^(?:合计|总计)$|政府采购(?:支出)?合计/u;

const isKind = ({label}: Entry): boolean => kinds.test(labelKey(label ?? ''));
const isTotal = ({label}: Entry): boolean => total.test(labelKey(label ?? ''));

/**
 * 政府采购 = 货物 + 工程 + 服务
 *
 * Wherever the three are printed.
 *
 * @example good
 *   政府采购预算表
 *   单位：万元
 *   项目编号|项目|总计
 *   |合计|30.00
 *   A|货物|10.00
 *   B|工程|
 *   C|服务|20.00
 * @example bad
 *   政府采购预算表
 *   单位：万元
 *   项目编号|项目|总计
 *   |合计|30.00
 *   A|货物|10.00
 *   B|工程|
 *   C|服务|26.00
 *   → 政府采购 = 货物 + 工程 + 服务：政府采购预算表“合计”（总计）30.00 ≠ 36.00（“货物”10.00 + “服务”26.00），差 -6.00，限差 0.015 万元
 */
export const procurement: Rule = {
	name: 'procurement',
	*check({ofKind}) {
		for (const {lanes, entries} of ofKind('procurement', 'agency_operations')) {
			const parts = entries().filter(isKind);
			for (const {index} of parts.length > 0 ? lanes : []) {
				for (const {cells} of entries().filter(isTotal)) {
					const whole = cells.get(index);
					yield* whole === undefined
						? []
						: checkReadings(whole, [parts.map(part => part.cells.get(index))], {pattern: 'procurement'});
				}
			}
		}
	},
};
