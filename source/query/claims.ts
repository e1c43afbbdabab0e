import type {Answer, Row} from '../model/answer.js';
import type {Claim} from '../model/claim.js';
import {decimalValue} from '../model/decimal.js';
import type {Fact, Figure} from '../model/fact.js';
import type {Report, ReportContents} from '../model/report.js';
import {columnsOf, placeCells} from './columns.js';
import {everything, type Filter, figureTest} from './filter.js';

export const claimColumns = columnsOf(
	['claim', 'text', 0],
	['report', 'text', 9],
	['file', 'text', 0],
	['page', 'count', 0],
	['line', 'count', 8],
	['claim_type', 'text', 4],
	['subject', 'text', 2],
	['code', 'code', 9],
	['measure', 'text', 10],
	['fund', 'text', 10],
	['fiscal_year', 'year', 7],
	['basis', 'text', 10],
	['value', 'count', 1],
	['value_unit', 'text', 1],
	['amount', 'amount', 0],
	['pct', 'percent', 6],
	['direction', 'text', 5],
	['verdict', 'text', 2],
	['fact', 'text', 0],
	['printed', 'text', 3],
);

/** A claim as a figure, so that the filters of figures choose claims too; it stands in no table. */
const figureOf = (claim: Claim, {unit, unitCode}: Report): Figure | Fact => {
	const figure: Figure = {
		id: claim.id,
		table: 0,
		row: 0,
		column: 0,
		unitCode,
		unitName: unit,
		fiscalYear: claim.fiscalYear,
		stage: claim.stage,
		side: null,
		classification: claim.classification,
		code: claim.code,
		printedCode: null,
		otherCodes: [],
		level: 'line',
		label: claim.subject,
		columnPath: '',
		measure: claim.measure,
		fund: claim.fund,
		provenance: claim.provenance,
		sameAs: null,
	};
	return claim.amount === null ? figure : {...figure, amount: claim.amount, derived: false};
};

const rowOf = (claim: Claim, report: string): Row => {
	const {file, page, line} = placeCells(claim.provenance);
	return {
		cells: {
			claim: claim.id,
			report,
			file,
			page,
			line,
			claim_type: claim.type,
			subject: claim.subject,
			code: claim.code,
			measure: claim.measure,
			fund: claim.fund,
			fiscal_year: claim.fiscalYear,
			basis: claim.basis,
			value: claim.value === null ? null : decimalValue(claim.value),
			value_unit: claim.valueUnit,
			amount: claim.amount,
			pct: claim.pct === null ? null : decimalValue(claim.pct),
			direction: claim.direction,
			verdict: claim.verdict,
			fact: claim.fact,
			printed: claim.provenance.text,
		},
		opens: claim.fact === null ? {kind: 'prose', report, line: line ?? page ?? 1} : {kind: 'fact', fact: claim.fact},
	};
};

/** Figures that the prose states, with what the tables say of them. */
export const claimRows = (reports: readonly ReportContents[], filter: Filter = everything): Answer => ({
	columns: claimColumns,
	rowsAreWhole: true,
	rows: reports.flatMap(contents => {
		const {report, claims} = contents;
		const passes = figureTest(filter, contents);
		return claims.filter(claim => passes(figureOf(claim, report))).map(claim => rowOf(claim, report.id));
	}),
});
