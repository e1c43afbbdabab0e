import type {Fact} from '../model/fact.js';
import type {Lane} from './lanes.js';
import {type Check, type Identity, minus, plus, type Rule} from './rule.js';
import type {TableView} from './table-view.js';

const change = /增减/u;
const rate = /[%％]|率|幅/u;

/** change = later − earlier; a blank one counts as zero where the other is printed. */
const difference = (
	changed: Fact | undefined,
	later: Fact | undefined,
	earlier: Fact | undefined,
	more: Omit<Identity, 'kind' | 'readings'>,
): readonly Check[] => {
	const right = [...(later === undefined ? [] : [plus(later)]), ...(earlier === undefined ? [] : [minus(earlier)])];
	return changed === undefined || right.length === 0
		? []
		: [{kind: 'identity', readings: [{left: [plus(changed)], right, blanks: 2 - right.length}], ...more}];
};

const partsOf = ({path}: Lane): readonly string[] => path.split(' / ');

/** 增减变化情况 / 会议费 beside 上年 / 会议费 and 当年 / 会议费. */
const sameUnder = (lanes: readonly Lane[], lane: Lane): readonly Lane[] => {
	const own = partsOf(lane).slice(1).join();
	return own === ''
		? []
		: lanes.filter(other => other !== lane && partsOf(other).slice(1).join() === own && !change.test(other.path));
};

const columnChecks = function* ({lanes, entries}: TableView): Generator<Check> {
	for (const lane of lanes.filter(
		own => own.path.includes('增减') && change.test(partsOf(own)[0] ?? '') && !rate.test(own.path),
	)) {
		const [first, second, ...others] = [...sameUnder(lanes, lane)].sort(
			(a, b) => (a.fiscalYear ?? 0) - (b.fiscalYear ?? 0),
		);
		if (first === undefined || second === undefined || others.length > 0 || first.fiscalYear === second.fiscalYear) {
			continue;
		}

		for (const {cells} of entries()) {
			yield* difference(cells.get(lane.index), cells.get(second.index), cells.get(first.index), {
				pattern: `change ${lane.index}`,
			});
		}
	}
};

const only = <Item>([first, ...others]: readonly Item[]): Item | undefined => (others.length > 0 ? undefined : first);

const stageWord = /预算|执行|决算/u;

/** 比2023年执行数增减 is not a change from 2023年预算数. */
const isFromOther = (changed: Lane, earlier: Lane): boolean => {
	const from = stageWord.exec(/比(.*)/u.exec(changed.path)?.[1] ?? '')?.[0];
	const own = stageWord.exec(earlier.path)?.[0];
	return from !== undefined && own !== undefined && from !== own;
};

/** 2023年预算数 | 2024年预算数 / 合计 | 比2023年增减: the one column of each year that is of the whole, beside a change. */
const wholeChecks = function* ({lanes, entries}: TableView): Generator<Check> {
	const wholes = lanes.filter(({measure}) => measure === 'total');
	for (const lane of lanes.filter(({measure, path}) => measure === 'change' && !rate.test(path))) {
		const own = wholes.filter(({fund, side}) => fund === lane.fund && side === lane.side);
		const later = only(own.filter(({fiscalYear}) => fiscalYear === lane.fiscalYear));
		const earlier = only(own.filter(({fiscalYear}) => fiscalYear === (lane.fiscalYear ?? 0) - 1));
		if (
			later === undefined ||
			earlier === undefined ||
			isFromOther(lane, earlier) ||
			sameUnder(lanes, lane).length > 0
		) {
			continue;
		}

		for (const {cells} of entries()) {
			yield* difference(cells.get(lane.index), cells.get(later.index), cells.get(earlier.index), {
				pattern: `change ${lane.index}`,
			});
		}
	}
};

/** Rows of years, and one 增减变化金额 below them. */
const rowChecks = function* ({lanes, entries}: TableView): Generator<Check> {
	const rows = entries();
	const changed = rows.filter(({label}) => change.test(label ?? '') && !rate.test(label ?? ''));
	const years = rows
		.filter(({label}) => /^20\d\d年/u.test(label ?? ''))
		.sort((a, b) => (a.label ?? '').localeCompare(b.label ?? ''));
	const [earlier, later] = years;
	for (const {cells} of changed.length === 1 && years.length === 2 ? changed : []) {
		for (const {index} of lanes) {
			yield* difference(cells.get(index), later?.cells.get(index), earlier?.cells.get(index), {pattern: 'change'});
		}
	}
};

/**
 * 增减额 = 本年 − 上年
 *
 * Between columns under 上年, 当年 and 增减变化情况, between the one column of each year and a change beside them, and
 * between rows of years.
 *
 * @example good
 *   “三公”经费支出表
 *   单位：万元
 *   项目|合计|因公出国（境）费|公务用车购置及运行费|公务接待费
 *   2023年|5.00|1.00|3.00|1.00
 *   2024年|6.00|1.00|3.00|2.00
 *   增减变化金额|1.00|0.00|0.00|1.00
 * @example bad
 *   “三公”经费支出表
 *   单位：万元
 *   项目|合计|因公出国（境）费|公务用车购置及运行费|公务接待费
 *   2023年|5.00|1.00|3.00|1.00
 *   2024年|6.00|1.00|3.00|2.00
 *   增减变化金额|1.00|0.00|0.00|7.00
 *   → 增减额 = 本年 − 上年：“三公”经费支出表“增减变化金额”（公务接待费）7.00 ≠ 1.00（“2024年”2.00 − “2023年”1.00），差 6.00，限差 0.015 万元
 * @example good
 *   一般公共预算支出表
 *   单位：万元
 *   科目编码|科目名称|2023年执行数|2024年预算数|2024年预算数比2023年预算数增减额
 *   210|卫生健康支出|4.00|6.00|1.00
 *
 *   财政拨款“三公”经费支出表
 *   单位：万元
 *   项目|合计|因公出国（境）费|公务用车购置及运行费|公务接待费
 *   2023年|5.00|1.00|3.00|1.00
 *   2024年|6.00|1.00|3.00|2.00
 *   增减变化金额|1.00|0.00|0.00|1.00
 * @example bad
 *   一般公共预算支出表
 *   单位：万元
 *   科目编码|科目名称|2023年预算数|2024年预算数|2024年预算数比2023年预算数增减额
 *   210|卫生健康支出|4.00|6.00|1.00
 *   → 增减额 = 本年 − 上年：一般公共预算支出表“卫生健康支出”（2024年预算数比2023年预算数增减额）1.00 ≠ 2.00（2024年预算数 6.00 − 2023年预算数 4.00），差 -1.00，限差 0.015 万元
 */
export const changes: Rule = {
	name: 'changes',
	*check({tables}) {
		for (const table of tables.filter(({statement}) => statement.kind !== 'unknown')) {
			yield* columnChecks(table);
			yield* wholeChecks(table);
			yield* rowChecks(table);
		}
	},
};
