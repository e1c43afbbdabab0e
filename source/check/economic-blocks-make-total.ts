import {figuresIn} from './forest.js';
import {checkSum, type Rule} from './rule.js';
import {accountTables} from './sections.js';

const personnel = /人员经费/u;
const personnelCategories: ReadonlySet<string> = new Set(['301', '303']);

/**
 * 人员经费 = 工资福利支出 + 对个人和家庭的补助，公用经费 = 其余各类
 *
 * For the form of final accounts that prints its blocks side by side.
 *
 * @example good
 *   示例市医疗保障局2023年度部门决算
 *   一般公共预算财政拨款基本支出决算表
 *   单位：万元
 *   人员经费|||公用经费||
 *   经济分类科目编码|经济分类科目|决算数|经济分类科目编码|经济分类科目|决算数
 *   301|工资福利支出|60.00|302|商品和服务支出|30.00
 *   303|对个人和家庭的补助|5.00|310|资本性支出|2.00
 *   人员经费合计||65.00|公用经费合计||32.00
 * @example bad
 *   示例市医疗保障局2023年度部门决算
 *   一般公共预算财政拨款基本支出决算表
 *   单位：万元
 *   人员经费|||公用经费||
 *   经济分类科目编码|经济分类科目|决算数|经济分类科目编码|经济分类科目|决算数
 *   301|工资福利支出|60.00|302|商品和服务支出|30.00
 *   303|对个人和家庭的补助|5.00|310|资本性支出|2.00
 *   人员经费合计||65.00|公用经费合计||23.00
 *   → 人员经费 = 工资福利支出 + 对个人和家庭的补助，公用经费 = 其余各类：一般公共预算财政拨款基本支出决算表“公用经费合计”（公用经费/决算数）23.00 ≠ 32.00（“商品和服务支出”30.00 + “资本性支出”2.00），差 -9.00，限差 0.015 万元；一般公共预算财政拨款基本支出决算表“公用经费合计”（公用经费/决算数）23.00 → 32.00，可使 1 处相符
 */
export const economicBlocksMakeTotal: Rule = {
	name: 'economic-blocks-make-total',
	*check({ofKind}) {
		for (const table of ofKind('basic_expenditure_department_economic')) {
			for (const {totals, sections} of accountTables(table)) {
				const roots = sections.flatMap(section => section.roots);
				if (totals.length !== 2 || new Set(totals.map(({label}) => label)).size !== 2) {
					continue;
				}

				for (const {label, figures} of totals) {
					const isPersonnel = personnel.test(label ?? '');
					const own = roots.filter(({code}) => personnelCategories.has(code.slice(0, 3)) === isPersonnel);
					const lane = figures.length === 1 && table.lanes.length === 1 ? table.lanes[0] : undefined;
					yield* lane === undefined ? [] : checkSum(figures[0], figuresIn(own, lane.index));
				}
			}
		}
	},
};
