import type {Fund} from '../model/fact.js';
import {pushTo} from '../model/push-to.js';
import type {Statement} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';
import {addAccount, type GrowingLedger, type Ledger, type Scope} from './ledger.js';
import {type Line, lineLists, ranks} from './line-list.js';
import type {ReportView} from './report-view.js';
import type {TableView} from './table-view.js';

/** The class that a line of a summary names: 八、社会保障和就业支出, or without the last word. */
const categoryOf = (vocabulary: Vocabulary, {name}: Line): string | undefined => {
	const codes = new Set(
		[name, `${name}支出`].flatMap(label =>
			vocabulary.accountsNamed('functional', label).flatMap(({code}) => (code.length === 3 ? [code as string] : [])),
		),
	);
	return codes.size === 1 ? [...codes][0] : undefined;
};

const scopeOfFund = (fund: Fund | null, statement: Statement): Scope => {
	const base: Scope = statement.kind === 'fiscal_appropriation_summary' ? 'fiscal_appropriation' : 'all';
	return fund === 'general_public' || fund === 'government_fund' || fund === 'state_capital' ? fund : base;
};

/** The ledgers of the expenditure side of a summary: one a column of money. */
export const summaryLedgers = (table: TableView, {contents, vocabulary}: ReportView): readonly Ledger[] =>
	lineLists(table)
		.filter(({side}) => side === 'expenditure')
		.flatMap(({lanes, lines}) =>
			lanes
				.filter(
					({measure, fiscalYear, stage, path}) =>
						measure === 'total' &&
						fiscalYear === contents.report.fiscalYear &&
						stage === contents.report.stage &&
						!path.includes('其中'),
				)
				.map((lane): Ledger => {
					const growing: GrowingLedger = {totals: new Map(), accounts: new Map()};
					for (const line of lines) {
						const figure = line.cells.get(lane.index);
						if (figure === undefined) {
							continue;
						}

						const isSum = line.rank <= ranks.subtotal || /^本年支出/u.test(line.name);
						const code = isSum || line.isOfWhich ? undefined : categoryOf(vocabulary, line);
						if (isSum) {
							pushTo(growing.totals, 'total', [figure]);
						} else if (code !== undefined) {
							addAccount(growing, `functional ${code}`, 'total', figure);
						}
					}

					return {table, scope: scopeOfFund(lane.fund, table.statement), ...growing};
				}),
		);
