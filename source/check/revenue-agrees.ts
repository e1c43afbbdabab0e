import type {Fact, Fund} from '../model/fact.js';
import {pushTo} from '../model/push-to.js';
import {carriedFigures} from './carried.js';
import {mainLanes} from './ledger.js';
import {lineLists, ranks} from './line-list.js';
import {type LineNode, lineTree} from './line-tree.js';
import type {ReportView} from './report-view.js';
import {type Check, type Identity, minus, plus, type Rule} from './rule.js';
import type {TableView} from './table-view.js';
import {isUnitRow, unitNames} from './unit-rows.js';

type Summary = {
	/** 收入总计 and 本年收入合计. */
	readonly totals: readonly Fact[];
	readonly byFund: ReadonlyMap<Fund, readonly Fact[]>;
};

const everyNode = function* (nodes: readonly LineNode[]): Generator<LineNode> {
	for (const node of nodes) {
		yield node;
		yield* everyNode(node.children);
	}
};

const summaryOf = (table: TableView | undefined): Summary | undefined => {
	const list = table === undefined ? undefined : lineLists(table).find(({side}) => side === 'revenue');
	const [lane] = list?.lanes ?? [];
	if (list === undefined || lane === undefined || list.lanes.length > 1) {
		return undefined;
	}

	const {body} = lineTree(list);
	const sums = list.lines.filter(({rank, name}) => rank <= ranks.subtotal || /^本年收入/u.test(name));
	const byFund = new Map<Fund, Fact[]>();
	for (const {line} of everyNode(body)) {
		const figure = line.cells.get(lane.index);
		if (figure?.fund != null && figure.fund !== 'all' && !line.isOfWhich && !sums.includes(line)) {
			pushTo(byFund, figure.fund, figure);
		}
	}

	return {totals: sums.flatMap(({cells}) => cells.get(lane.index) ?? []), byFund};
};

/** Equal, or apart by what one of the two counts of last year's money. */
const agree = (
	theirs: Fact | undefined,
	ours: readonly Fact[],
	carried: readonly Fact[],
	more: Pick<Identity, 'unsure'> = {},
): readonly Check[] => {
	const readings = ours.flatMap(figure => [
		{left: [plus(theirs as Fact)], right: [plus(figure)], blanks: 0},
		...carried.flatMap(other => [
			{left: [plus(theirs as Fact)], right: [plus(figure), plus(other)], blanks: 0},
			{left: [plus(theirs as Fact)], right: [plus(figure), minus(other)], blanks: 0},
		]),
	]);
	const [first, ...others] = readings;
	return theirs === undefined || first === undefined
		? []
		: [{kind: 'identity', readings: [first, ...others], isRepeat: true, ...more}];
};

const tableChecks = function* (report: ReportView, table: TableView, summary: Summary): Generator<Check> {
	const names = unitNames(report);
	const entries = table.entries();
	const head =
		entries.find(({level}) => level === 'total') ?? entries.find(entry => isUnitRow(names, entry)) ?? entries[0];
	const carried = carriedFigures(report, 'revenue_expenditure_summary', 'revenue');
	const [top] = mainLanes(table.lanes, report.contents);
	yield* agree(top === undefined ? undefined : head?.cells.get(top.index), summary.totals, carried);
	for (const [fund, figures] of summary.byFund) {
		const lanes = table.lanes.filter(
			lane => lane.fund === fund && lane.measure === 'total' && !lane.path.includes('其中'),
		);
		const theirs = lanes.length === 1 && figures.length === 1 ? head?.cells.get(lanes[0]?.index ?? -1) : undefined;
		yield* agree(theirs, figures, carried, carried.length > 0 ? {unsure: 'carryover'} : {});
	}
};

/**
 * 各表的收入相等
 *
 * The revenue of the summary and that of its own table, in all and by source.
 *
 * @example good
 *   部门收支总表
 *   单位：万元
 *   收入||支出|
 *   项目|预算数|项目|预算数
 *   一、一般公共预算拨款收入|20.00|一、卫生健康支出|25.00
 *   二、事业收入|5.00||
 *   收入总计|25.00|支出总计|25.00
 *
 *   部门收入总表
 *   单位：万元
 *   单位名称|合计|一般公共预算拨款收入|事业收入
 *   示例市医疗保障局|25.00|20.00|5.00
 * @example bad
 *   部门收支总表
 *   单位：万元
 *   收入||支出|
 *   项目|预算数|项目|预算数
 *   一、一般公共预算拨款收入|20.00|一、卫生健康支出|25.00
 *   二、事业收入|5.00||
 *   收入总计|25.00|支出总计|25.00
 *
 *   部门收入总表
 *   单位：万元
 *   单位名称|合计|一般公共预算拨款收入|事业收入
 *   示例市医疗保障局|25.00|20.00|7.00
 *   → 各表的收入相等：部门收入总表“示例市医疗保障局”（事业收入）7.00 ≠ 部门收支总表“二、事业收入”（收入/预算数）5.00，差 2.00，限差 0 万元
 */
export const revenueAgrees: Rule = {
	name: 'revenue-agrees',
	*check(report) {
		const summary = summaryOf(report.ofKind('revenue_expenditure_summary')[0]);
		const fiscal = summaryOf(report.ofKind('fiscal_appropriation_summary')[0]);
		const [table] = report.ofKind('revenue');
		if (summary !== undefined && table !== undefined) {
			yield* tableChecks(report, table, summary);
		}

		const granted = summary?.byFund.get('fiscal_appropriation');
		if (fiscal !== undefined && granted?.length === 1) {
			const carried = carriedFigures(report, 'fiscal_appropriation_summary', 'revenue');
			yield* agree(granted[0], fiscal.totals, carried);
		}
	},
};
