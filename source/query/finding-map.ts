import type {Answer, Column, Row} from '../model/answer.js';
import type {Finding} from '../model/finding.js';
import type {ReportContents} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';
import {columnsOf} from './columns.js';

const fixed = columnsOf(['report', 'text', 1], ['errors', 'count', 2], ['warnings', 'count', 3]);

type Counted = {
	readonly report: string;
	readonly errors: number;
	readonly warnings: number;
	/** The most money that one finding is about, in fen. */
	readonly stake: number;
	readonly byRule: ReadonlyMap<string, number>;
};

/** What was found in a report. */
export type ReportFindings = {readonly report: string; readonly findings: readonly Finding[]};

const counted = ({report, findings}: ReportFindings): Counted => {
	const told = findings.filter(({severity}) => severity !== 'note');
	const byRule = new Map<string, number>();
	for (const {rule} of told) {
		byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
	}

	const stakeOf = ({check}: Finding): number => Math.abs(check?.difference?.fen ?? 0);
	return {
		report,
		errors: told.filter(({severity}) => severity === 'error').length,
		warnings: told.filter(({severity}) => severity === 'warning').length,
		stake: Math.max(0, ...told.map(stakeOf)),
		byRule,
	};
};

const byDoubt = (a: Counted, b: Counted): number =>
	b.errors - a.errors || b.warnings - a.warnings || b.stake - a.stake || (a.report < b.report ? -1 : 1);

/** Errors and warnings of each report by rule: the most doubtful report first, the rule with the most of them first. */
export const findingMapOf = (reports: readonly ReportFindings[], vocabulary: Vocabulary): Answer => {
	const {formulas} = vocabulary.file('identities') as {readonly formulas: Readonly<Record<string, string>>};
	const all = reports.map(counted).sort(byDoubt);
	const totals = new Map<string, number>();
	for (const [rule, count] of all.flatMap(({byRule}) => [...byRule])) {
		totals.set(rule, (totals.get(rule) ?? 0) + count);
	}

	const rules = [...totals].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([rule]) => rule);
	return {
		columns: [
			...fixed,
			...rules.map((rule): Column => ({key: rule, title: formulas[rule] ?? rule, kind: 'count', importance: 4})),
		],
		rows: all.map(
			({report, errors, warnings, byRule}): Row => ({
				cells: {report, errors, warnings, ...Object.fromEntries(rules.map(rule => [rule, byRule.get(rule) ?? null]))},
				opens: {kind: 'report', report},
			}),
		),
	};
};

export const findingMap = (reports: readonly ReportContents[], vocabulary: Vocabulary): Answer =>
	findingMapOf(
		reports.map(({report, findings}) => ({report: report.id, findings})),
		vocabulary,
	);
