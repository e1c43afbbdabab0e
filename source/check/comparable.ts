import type {Fact, FigureStage} from '../model/fact.js';
import {labelKey} from '../model/label.js';
import type {ReportContents, StatementKind} from '../model/report.js';
import {unitKey} from '../model/unit-key.js';
import {type Equation, plus} from './rule.js';

/** Tables that say the same in all reports of a kind; whether they print more than one fund. */
const kinds: ReadonlyMap<StatementKind, {readonly hasFunds: boolean}> = new Map([
	['revenue_expenditure_summary', {hasFunds: true}],
	['revenue', {hasFunds: true}],
	['expenditure', {hasFunds: false}],
	['fiscal_appropriation_summary', {hasFunds: true}],
	['general_public_expenditure', {hasFunds: false}],
	['basic_expenditure_department_economic', {hasFunds: false}],
	['government_fund_expenditure', {hasFunds: false}],
	['state_capital_expenditure', {hasFunds: false}],
	['three_public', {hasFunds: true}],
]);

/** 一、卫生健康支出 → 卫生健康支出; a row that only says the year, or the unit itself, says nothing of the money. */
const rowName = ({label}: Fact, unit: string | null): string => {
	const name = labelKey(label ?? '').replace(/^[（(]?[一二三四五六七八九十\d]+[)）、.．]+/u, '');
	const isUnit = unit !== null && unitKey(name) === unitKey(unit);
	return isUnit || /^\d{4}年|^(?:合计|(?:收入|支出)?总计|本年数|上年数)$/u.test(name) ? '' : name;
};

/** What a figure means in words that are the same in every report; nothing where it could mean several things. */
export const comparableKey = ({report, statements}: ReportContents): ((fact: Fact) => string | undefined) => {
	const kindOf = new Map(statements.map(({n, kind}) => [n, kind]));
	return fact => {
		const {table, code, classification, measure, fund, side} = fact;
		const kind = kindOf.get(table);
		const known = kind === undefined ? undefined : kinds.get(kind);
		return known === undefined || measure === null
			? undefined
			: [
					kind,
					side,
					measure,
					known.hasFunds ? fund : '',
					code === null ? rowName(fact, report.unit) : `${classification} ${code}`,
				].join(' ');
	};
};

export type Period = {readonly fiscalYear: number | null; readonly stage: FigureStage | null};

/**
 * A report's figures of one year and stage by what they mean, where that is the same in every report. What stands in
 * several places with different amounts is left out.
 */
export const comparableFigures = (
	contents: ReportContents,
	{fiscalYear, stage}: Period,
	isWanted: (fact: Fact) => boolean = () => true,
): ReadonlyMap<string, Fact> => {
	const found = new Map<string, Fact | null>();
	const keyOf = comparableKey(contents);
	for (const fact of contents.facts) {
		const isOfPeriod = fact.fiscalYear === fiscalYear && fact.stage === stage && !fact.derived;
		const key = isOfPeriod && isWanted(fact) ? keyOf(fact) : undefined;
		if (key !== undefined) {
			const other = found.get(key);
			found.set(key, other === undefined || other?.amount.fen === fact.amount.fen ? (other ?? fact) : null);
		}
	}

	return new Map([...found].flatMap(([key, fact]) => (fact === null ? [] : [[key, fact] as const])));
};

/** What all names of one unit have in common. */
export type UnitOf = (name: string) => string;

/** The same unit, as whole department or alone; a report that does not say which may be either. */
export const isSameBody = ({report: a}: ReportContents, {report: b}: ReportContents, unitOf: UnitOf): boolean =>
	a.unit !== null &&
	b.unit !== null &&
	unitOf(a.unit) === unitOf(b.unit) &&
	(a.scope === null || b.scope === null || a.scope === b.scope);

/** What both of them print. */
export const sameFigures = function* (
	ours: ReadonlyMap<string, Fact>,
	theirs: ReadonlyMap<string, Fact>,
): Generator<Equation> {
	for (const [key, figure] of ours) {
		const other = theirs.get(key);
		if (other !== undefined) {
			yield {left: [plus(figure)], right: [plus(other)], blanks: 0};
		}
	}
};
