import type {CheckResult} from '../model/check.js';
import type {ReportContents} from '../model/report.js';
import {unitKey} from '../model/unit-key.js';
import type {Vocabulary} from '../vocabulary.js';
import type {AcrossRule} from './across-rule.js';
import type {UnitOf} from './comparable.js';
import {doubtsOf} from './doubt.js';
import {isFailure} from './identity-uses.js';
import {identityWords} from './identity-words.js';
import {initialBudget} from './initial-budget.js';
import {joinReports} from './joined-reports.js';
import {type JudgedIdentity, judged} from './judged.js';
import {lastYear} from './last-year.js';
import {reportView} from './report-view.js';
import {faultResult, passedResult, systematicResult, uncheckedResult} from './results.js';
import {unitsOfDepartment} from './units-of-department.js';

export const acrossRules: readonly AcrossRule[] = [lastYear, initialBudget, unitsOfDepartment];

export type AcrossOptions = {
	/** What agrees and what could not be compared too. @default false */
	readonly all?: boolean;
	/** @default all of them */
	readonly only?: readonly AcrossRule[];
	/** Where units have names of the user's. @default by their printed names */
	readonly unitOf?: UnitOf;
};

const resultsOf = (
	{name, check}: AcrossRule,
	report: ReportContents,
	partners: readonly ReportContents[],
	vocabulary: Vocabulary,
	{all, unitOf}: Required<Pick<AcrossOptions, 'all' | 'unitOf'>>,
): readonly CheckResult[] => {
	const words = identityWords(vocabulary);
	const {reports, together} = joinReports(report, partners, words);
	const [own, ...others] = reports;
	const view = reportView(together, vocabulary);
	const wording = {view, words};
	const found = judged({name, check: () => check(own, others, unitOf)}, view);
	const identities = found.filter((one): one is JudgedIdentity => one.kind === 'judged');
	const doubts = doubtsOf(identities);
	const doubted = new Set(doubts.flat());
	return [
		...identities
			.filter(one => isFailure(one) && !doubted.has(one))
			.map(failure => faultResult({failures: [failure]}, wording)),
		...doubts.map(doubt => systematicResult(doubt, wording)),
		...identities
			.filter(one => one.judgement.verdict === 'stretch' || (all && !isFailure(one)))
			.map(one => passedResult(one, wording)),
		...found.flatMap(one => (all && one.kind === 'unchecked' ? [uncheckedResult(one, wording)] : [])),
	];
};

/** What reports say of each other: by the id of the report that states the figures of another. */
export const checkAcross = (
	reports: readonly ReportContents[],
	vocabulary: Vocabulary,
	{all = false, only = acrossRules, unitOf = unitKey}: AcrossOptions = {},
): ReadonlyMap<string, readonly CheckResult[]> =>
	new Map(
		reports.map(report => {
			const others = reports.filter(other => other !== report);
			const results = only.flatMap(rule =>
				rule
					.partners(report, others, unitOf)
					.flatMap(partners => resultsOf(rule, report, partners, vocabulary, {all, unitOf})),
			);
			return [report.report.id, results] as const;
		}),
	);
