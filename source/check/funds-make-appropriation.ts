import type {Fact} from '../model/fact.js';
import {carriedFigures} from './carried.js';
import type {Ledger, Scope} from './ledger.js';
import {ledgersOf} from './ledgers.js';
import type {ReportView} from './report-view.js';
import {minus, plus, type Rule, type Term} from './rule.js';

const scopes = ['general_public', 'government_fund', 'state_capital'] as const satisfies readonly Scope[];

const isSummary = ({table}: Ledger): boolean => table.statement.kind === 'fiscal_appropriation_summary';

const sumOf = ({totals}: Ledger): Fact | undefined => totals.get('total')?.find(sum => sum.length === 1)?.[0];

/** One figure a fund: nothing where its table is missing, zero where it is blank. */
const fundFigures = (report: ReportView): readonly (Fact | undefined)[] | undefined => {
	const ledgers = ledgersOf(report).filter(ledger => !isSummary(ledger));
	const figures: Array<Fact | undefined> = [];
	for (const scope of scopes) {
		const figure = ledgers
			.filter(ledger => ledger.scope === scope)
			.map(sumOf)
			.find(found => found !== undefined);
		const kind = `${scope}_expenditure` as const;
		if (figure === undefined && report.ofKind(kind).length === 0) {
			return undefined;
		}

		figures.push(figure);
	}

	return figures;
};

/**
 * 财政拨款支出 = 一般公共预算 + 政府性基金 + 国有资本经营
 *
 * The summary of fiscal appropriations and the tables of its funds; a blank table is zero, a missing one is not.
 *
 * @example good
 *   一般公共预算支出表
 *   单位：万元
 *   科目编码|科目名称|合计
 *   |合计|20.00
 *   210|卫生健康支出|20.00
 *
 *   政府性基金预算支出表
 *   单位：万元
 *   科目编码|科目名称|合计
 *   |合计|5.00
 *   229|其他支出|5.00
 *
 *   国有资本经营预算支出表
 *   单位：万元
 *   科目编码|科目名称|合计
 *   |合计|
 *
 *   财政拨款收支总表
 *   单位：万元
 *   收入||支出|
 *   项目|预算数|项目|预算数
 *   一、一般公共预算拨款|20.00|一、卫生健康支出|20.00
 *   二、政府性基金预算拨款|5.00|二、其他支出|5.00
 *   收入总计|25.00|支出总计|25.00
 * @example bad
 *   一般公共预算支出表
 *   单位：万元
 *   科目编码|科目名称|合计
 *   |合计|20.00
 *   210|卫生健康支出|20.00
 *
 *   政府性基金预算支出表
 *   单位：万元
 *   科目编码|科目名称|合计
 *   |合计|5.00
 *   229|其他支出|5.00
 *
 *   国有资本经营预算支出表
 *   单位：万元
 *   科目编码|科目名称|合计
 *   |合计|
 *
 *   财政拨款收支总表
 *   单位：万元
 *   收入||支出|
 *   项目|预算数|项目|预算数
 *   一、一般公共预算拨款|20.00|一、卫生健康支出|20.00
 *   二、政府性基金预算拨款|5.00|二、其他支出|5.00
 *   收入总计|28.00|支出总计|28.00
 *   → 财政拨款支出 = 一般公共预算 + 政府性基金 + 国有资本经营：财政拨款收支总表“支出总计”（支出/预算数）28.00 ≠ 25.00（一般公共预算支出表“合计”（合计）20.00 + 政府性基金预算支出表“合计”（合计）5.00），差 3.00，限差 0.015 万元
 */
export const fundsMakeAppropriation: Rule = {
	name: 'funds-make-appropriation',
	*check(report) {
		const summary = ledgersOf(report)
			.filter(isSummary)
			.find(({scope}) => scope === 'fiscal_appropriation');
		const funds = fundFigures(report);
		const parts = (funds ?? []).flatMap(figure => (figure === undefined ? [] : [plus(figure)]));
		const carried = carriedFigures(report, 'fiscal_appropriation_summary').flatMap((figure): Term[] => [
			plus(figure),
			minus(figure),
		]);
		const readings = [...(summary?.totals.get('total') ?? [])].flatMap(([whole]) =>
			whole === undefined
				? []
				: [[], ...carried.map(term => [term])].map(more => ({
						left: [plus(whole)],
						right: [...parts, ...more],
						blanks: scopes.length - parts.length,
					})),
		);
		const [first, ...others] = readings;
		if (first !== undefined && parts.length > 0) {
			yield {kind: 'identity', readings: [first, ...others], isRepeat: true};
		}
	},
};
