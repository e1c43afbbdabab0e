import {labelKey} from '../model/label.js';
import {oncePer} from '../model/once.js';
import type {Statement, StatementKind} from '../model/report.js';
import {accountLedger, type Ledger} from './ledger.js';
import type {ReportView} from './report-view.js';
import {summaryLedgers} from './summary-ledger.js';
import {unitNames} from './unit-rows.js';
import {unitSlipsOf} from './unit-slips.js';

const kinds: ReadonlySet<StatementKind> = new Set([
	'expenditure',
	'general_public_expenditure',
	'basic_expenditure_department_economic',
	'basic_expenditure_government_economic',
	'project_expenditure_department_economic',
	'project_expenditure_government_economic',
	'economic_summary',
	'government_fund_expenditure',
	'state_capital_expenditure',
	'project_list',
]);

const isExpenditure = ({kind, title}: Statement): boolean => {
	const name = labelKey(title ?? '');
	return (
		kinds.has(kind) ||
		(kind === 'other' && name.includes('支出') && !/机关运行|采购|购买|三公|会议|培训|转移支付|清单|收入/u.test(name))
	);
};

const printedLedgers = oncePer((report: ReportView): readonly Ledger[] => {
	const names = unitNames(report);
	return report.tables
		.flatMap(table => {
			const {kind} = table.statement;
			if (kind === 'revenue_expenditure_summary' || kind === 'fiscal_appropriation_summary') {
				return summaryLedgers(table, report);
			}

			const ledger = isExpenditure(table.statement) ? accountLedger(table, report, names) : undefined;
			return ledger === undefined ? [] : [ledger];
		})
		.filter(({totals, accounts}) => totals.size > 0 || accounts.size > 0);
});

/** Tables that print one unit of money and mean another. */
export const unitSlips = oncePer((report: ReportView) => unitSlipsOf(printedLedgers(report), report));

/** All that a report's tables say of its expenditure, but those in the wrong unit: each of their figures would be wrong. */
export const ledgersOf = oncePer((report: ReportView): readonly Ledger[] => {
	const slipped = new Set(unitSlips(report).map(({ledger}) => ledger.table));
	return printedLedgers(report).filter(({table}) => !slipped.has(table));
});
