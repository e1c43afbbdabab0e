import type {Fact} from '../model/fact.js';
import {carriedFigures} from './carried.js';
import type {Scope} from './ledger.js';
import {ledgersOf} from './ledgers.js';
import type {ReportView} from './report-view.js';
import type {Check, Rule} from './rule.js';
import type {TableView} from './table-view.js';

type FundKind = 'government_fund_expenditure' | 'state_capital_expenditure';

const funds: Readonly<Record<FundKind, Scope>> = {
	government_fund_expenditure: 'government_fund',
	state_capital_expenditure: 'state_capital',
};

const summaryFigures = (report: ReportView, scope: Scope): readonly Fact[] =>
	ledgersOf(report)
		.filter(ledger => ledger.scope === scope && ledger.table.statement.kind === 'fiscal_appropriation_summary')
		.flatMap(({totals}) => (totals.get('total') ?? []).flat());

const isZero = ({facts}: TableView): boolean => facts.every(({amount}) => amount.fen === 0);

const checkFund = function* (report: ReportView, kind: FundKind): Generator<Check> {
	const tables = report.ofKind(kind);
	const [table] = tables;
	const printed = summaryFigures(report, funds[kind]).filter(({amount}) => amount.fen !== 0);
	const [figure] = printed;
	if (table === undefined || tables.length > 1 || !isZero(table) || figure === undefined) {
		return;
	}

	const isCarried = carriedFigures(report, 'fiscal_appropriation_summary', 'expenditure').some(
		({amount}) => amount.fen === figure.amount.fen,
	);
	yield isCarried
		? {kind: 'unchecked', reason: 'carryover', figures: [figure]}
		: {
				kind: 'remark',
				severity: 'error',
				text: 'empty-table',
				values: {table: table.statement.title ?? ''},
				figures: printed,
				evidence: [{file: table.statement.file, place: table.statement.first, text: table.statement.title ?? ''}],
			};
};

/** 注：本部门无…，故本表无数据 below a table with amounts. */
const noteContradicts = ({statement, facts}: TableView): boolean =>
	facts.some(({amount, label, level}) => amount.fen !== 0 && (label !== null || level === 'total')) &&
	statement.notes.some(
		note => /(?:本|此)表(?:为空|无数据|为空表)|无发生额/u.test(note) && !/若|如(?:为|果)/u.test(note),
	);

/**
 * 空表对应的合计为零
 *
 * A blank table of a fund of which the summary prints expenditure; and a note that says a table is empty which is not.
 *
 * @example good
 *   财政拨款收支总表
 *   单位：万元
 *   收入||支出||
 *   项目|预算数|项目|合计|一般公共预算|政府性基金预算
 *   一、一般公共预算拨款|8.00|一、卫生健康支出|9.00|8.00|
 *   收入总计|9.00|支出总计|9.00|8.00|
 *
 *   政府性基金预算支出表
 *   单位：万元
 *   科目编码|科目名称|合计
 *   |合计|
 * @example bad
 *   财政拨款收支总表
 *   单位：万元
 *   收入||支出||
 *   项目|预算数|项目|合计|一般公共预算|政府性基金预算
 *   一、一般公共预算拨款|8.00|一、卫生健康支出|9.00|8.00|1.00
 *   收入总计|9.00|支出总计|9.00|8.00|1.00
 *
 *   政府性基金预算支出表
 *   单位：万元
 *   科目编码|科目名称|合计
 *   |合计|
 *   → 空表对应的合计为零：政府性基金预算支出表 是空表，而财政拨款收支总表中对应的支出是 1.00 万元
 */
export const emptyTable: Rule = {
	name: 'empty-table',
	*check(report) {
		yield* checkFund(report, 'government_fund_expenditure');
		yield* checkFund(report, 'state_capital_expenditure');
		for (const {statement} of report.tables.filter(noteContradicts)) {
			yield {
				kind: 'remark',
				severity: 'warning',
				text: 'empty-note',
				values: {table: statement.title ?? ''},
				figures: [],
				evidence: [{file: statement.file, place: statement.last, text: statement.notes.join()}],
			};
		}
	},
};
