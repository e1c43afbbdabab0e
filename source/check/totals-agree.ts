import type {Fact, Measure} from '../model/fact.js';
import {carriedFigures} from './carried.js';
import {compared, type Ledger} from './ledger.js';
import {ledgersOf} from './ledgers.js';
import type {ReportView} from './report-view.js';
import {type Check, type Equation, minus, plus, type Rule} from './rule.js';

type Sum = readonly Fact[];

const equal = (left: Sum, right: Sum): Equation => ({left: left.map(plus), right: right.map(plus), blanks: 0});

/** 支出总计 counts what is carried into the next year, a table of this year's expenditure does not. */
const readingsOf = (ours: readonly Sum[], theirs: readonly Sum[], carried: readonly Fact[]): readonly Equation[] =>
	ours.flatMap(left =>
		theirs.flatMap(right => [
			equal(left, right),
			...carried.flatMap(figure => [
				{left: left.map(plus), right: [...right.map(plus), plus(figure)], blanks: 0},
				{left: left.map(plus), right: [...right.map(plus), minus(figure)], blanks: 0},
			]),
		]),
	);

const checksOf = function* (ledgers: readonly Ledger[], measure: Measure, carried: readonly Fact[]): Generator<Check> {
	const [first, ...others] = ledgers.filter(({totals}) => totals.has(measure));
	for (const other of others) {
		const [reading, ...more] = readingsOf(
			first?.totals.get(measure) ?? [],
			other.totals.get(measure) ?? [],
			measure === 'total' ? carried : [],
		);
		if (reading !== undefined) {
			yield {kind: 'identity', readings: [reading, ...more], isRepeat: true};
		}
	}
};

/** Tables that list projects need not list all. */
const isWhole = ({table}: Ledger): boolean => table.statement.kind !== 'project_list';

export const carriedOf = (report: ReportView, scope: Ledger['scope']): readonly Fact[] =>
	carriedFigures(report, scope === 'all' ? 'revenue_expenditure_summary' : 'fiscal_appropriation_summary');

/**
 * 各表的支出合计相等
 *
 * Tables of the same money: the summary, expenditure by function, basic expenditure by economic class, by whatever is carried over.
 *
 * @example good
 *   部门支出总表
 *   单位：万元
 *   科目编码|科目名称|合计
 *   |合计|30.00
 *   210|卫生健康支出|30.00
 *
 *   部门收支总表
 *   单位：万元
 *   收入||支出|
 *   项目|预算数|项目|预算数
 *   一、一般公共预算拨款收入|30.00|一、卫生健康支出|30.00
 *   收入总计|30.00|支出总计|30.00
 * @example bad
 *   部门支出总表
 *   单位：万元
 *   科目编码|科目名称|合计
 *   |合计|30.00
 *   210|卫生健康支出|30.00
 *
 *   部门收支总表
 *   单位：万元
 *   收入||支出|
 *   项目|预算数|项目|预算数
 *   一、一般公共预算拨款收入|36.00|一、卫生健康支出|36.00
 *   收入总计|36.00|支出总计|36.00
 *   → 各表的支出合计相等：部门支出总表“合计”（合计）30.00 ≠ 部门收支总表“支出总计”（支出/预算数）36.00，差 -6.00，限差 0 万元
 */
export const totalsAgree: Rule = {
	name: 'totals-agree',
	*check(report) {
		const ledgers = ledgersOf(report).filter(isWhole);
		for (const scope of new Set(ledgers.map(ledger => ledger.scope))) {
			const own = ledgers.filter(ledger => ledger.scope === scope);
			const carried = carriedOf(report, scope);
			for (const measure of compared) {
				yield* checksOf(own, measure, carried);
			}
		}
	},
};
