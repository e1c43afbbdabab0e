import type {Fact} from '../model/fact.js';
import type {Lane} from './lanes.js';
import {plus, type Rule} from './rule.js';

const revenue = /本年收入|本年财政拨款收入/u;
const expenditure = /本年支出/u;

const laneOf = (lanes: readonly Lane[], isMeant: (lane: Lane) => boolean): Lane | undefined => {
	const found = lanes.filter(isMeant);
	return found.length === 1 ? found[0] : undefined;
};

const isSum = ({path, measure}: Lane): boolean => measure === 'total' && !/基本|项目支出$/u.test(path);

/**
 * 年初结转 + 本年收入 = 本年支出 + 年末结转
 *
 * In tables that print all four of a fund.
 *
 * @example good
 *   示例市医疗保障局2023年度部门决算
 *   政府性基金预算财政拨款收入支出决算表
 *   单位：万元
 *   科目编码|科目名称|年初结转和结余|本年收入|本年支出|||年末结转和结余
 *   ||||小计|基本支出|项目支出|
 *   |合计|1.00|9.00|8.00||8.00|2.00
 * @example bad
 *   示例市医疗保障局2023年度部门决算
 *   政府性基金预算财政拨款收入支出决算表
 *   单位：万元
 *   科目编码|科目名称|年初结转和结余|本年收入|本年支出|||年末结转和结余
 *   ||||小计|基本支出|项目支出|
 *   |合计|1.00|9.00|8.00||8.00|4.00
 *   → 年初结转 + 本年收入 = 本年支出 + 年末结转：10.00（政府性基金预算财政拨款收入支出决算表“合计”（年初结转和结余）1.00 + 本年收入 9.00） ≠ 12.00（本年支出/小计 8.00 + 年末结转和结余 4.00），差 -2.00，限差 0.02 万元
 */
export const carryoverFlow: Rule = {
	name: 'carryover-flow',
	*check({ofKind}) {
		for (const {lanes, entries} of ofKind(
			'government_fund_expenditure',
			'state_capital_expenditure',
			'general_public_expenditure',
		)) {
			const opening = laneOf(lanes, ({measure}) => measure === 'carryover_in');
			const closing = laneOf(lanes, ({measure}) => measure === 'carryover_out');
			const received = laneOf(lanes, lane => isSum(lane) && revenue.test(lane.path));
			const spent = laneOf(lanes, lane => isSum(lane) && expenditure.test(lane.path));
			if (opening === undefined || closing === undefined || received === undefined || spent === undefined) {
				continue;
			}

			for (const {cells} of entries()) {
				const printed = (own: readonly Lane[]): readonly Fact[] => own.flatMap(({index}) => cells.get(index) ?? []);
				const left = printed([opening, received]).map(plus);
				const right = printed([spent, closing]).map(plus);
				if (left.length > 0 && right.length > 0) {
					yield {
						kind: 'identity',
						readings: [{left, right, blanks: 4 - left.length - right.length}],
						pattern: 'flow',
					};
				}
			}
		}
	},
};
