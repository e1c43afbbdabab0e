import type {CheckResult, Coverage} from '../model/check.js';
import type {Finding} from '../model/finding.js';
import {once} from '../model/once.js';
import type {ReportContents} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';
import {accountNames} from './account-names.js';
import {accountsAgree} from './accounts-agree.js';
import {accountsMakeTotal} from './accounts-make-total.js';
import {basicAndProject} from './basic-and-project.js';
import {carryoverFlow} from './carryover-flow.js';
import {changes} from './changes.js';
import {childrenMakeAccount} from './children-make-account.js';
import {contradictions} from './claim-findings.js';
import {columnsMakeTotal} from './columns-make-total.js';
import {coverageOf} from './coverage.js';
import {doubtsOf} from './doubt.js';
import {economicBlocksMakeTotal} from './economic-blocks-make-total.js';
import {emptyTable} from './empty-table.js';
import {executionRate} from './execution-rate.js';
import {faultsOf} from './faults.js';
import {fundsMakeAppropriation} from './funds-make-appropriation.js';
import {isFailure} from './identity-uses.js';
import {identityWords} from './identity-words.js';
import {clashesOf} from './joint.js';
import {type Judged, type JudgedIdentity, judged} from './judged.js';
import {linesMakeTotal} from './lines-make-total.js';
import {missingTables} from './missing-tables.js';
import type {OwnIdentity} from './own-identity.js';
import {ownRule} from './own-rule.js';
import {personnelAndOperating} from './personnel-and-operating.js';
import {placeholderText} from './placeholder-text.js';
import {procurement} from './procurement.js';
import {reportView} from './report-view.js';
import {clashResult, faultResult, passedResult, remarkResult, systematicResult, uncheckedResult} from './results.js';
import {revenueAgrees} from './revenue-agrees.js';
import type {Rule} from './rule.js';
import {shiftedCells} from './shifted-cells.js';
import {tableUnits} from './table-units.js';
import {tableYears} from './table-years.js';
import {targetsMet} from './targets-met.js';
import {threePublic} from './three-public.js';
import {totalsAgree} from './totals-agree.js';
import {totalsBalance} from './totals-balance.js';
import {unitsMakeTotal} from './units-make-total.js';
import {type Weighed, weighed} from './weigh-claims.js';
import {weights} from './weights.js';
import type {Wording} from './wording.js';

export const rules: readonly Rule[] = [
	childrenMakeAccount,
	accountsMakeTotal,
	basicAndProject,
	personnelAndOperating,
	columnsMakeTotal,
	linesMakeTotal,
	totalsBalance,
	threePublic,
	economicBlocksMakeTotal,
	carryoverFlow,
	changes,
	unitsMakeTotal,
	procurement,
	totalsAgree,
	accountsAgree,
	fundsMakeAppropriation,
	revenueAgrees,
	emptyTable,
	weights,
	targetsMet,
	executionRate,
	accountNames,
	tableYears,
	tableUnits,
	placeholderText,
	missingTables,
	shiftedCells,
];

export type CheckedReport = {readonly results: readonly CheckResult[]; readonly coverage: Coverage};

export type CheckOptions = {
	/** What holds and what could not be checked too. @default false */
	readonly all?: boolean;
	/** @default all rules */
	readonly only?: readonly Rule[];
	/** Identities that the user has added. */
	readonly own?: readonly OwnIdentity[];
	/** The claims, where they have been weighed already. */
	readonly claims?: readonly Weighed[];
};

const isIdentity = (found: Judged): found is JudgedIdentity => found.kind === 'judged';

/** All identities of one report: what fails first, told once a fault, then what else was noticed. */
export const checkReport = (
	contents: ReportContents,
	vocabulary: Vocabulary,
	{all = false, only = rules, own = [], claims}: CheckOptions = {},
): CheckedReport => {
	const view = reportView(contents, vocabulary);
	const wording: Wording = {view, words: identityWords(vocabulary)};
	const found = [...only, ...own.map(ownRule)].flatMap(rule => judged(rule, view));
	const identities = found.filter(isIdentity);
	const doubts = doubtsOf(identities);
	const doubted = new Set(doubts.flat());
	const faults = faultsOf(
		identities.filter(one => !doubted.has(one)),
		view,
	);
	const coverage = once(() => coverageOf(found, view));
	const passed = identities.filter(one => one.judgement.verdict === 'stretch' || (all && !isFailure(one)));
	return {
		results: [
			...faults.map(fault => faultResult(fault, wording)),
			...doubts.map(doubt => systematicResult(doubt, wording)),
			...clashesOf(identities, view).map(clash => clashResult(clash, wording)),
			...found.flatMap(one => (one.kind === 'remark' ? [remarkResult(one, wording)] : [])),
			...(only === rules ? contradictions(claims ?? weighed(contents, vocabulary), contents, vocabulary) : []),
			...passed.map(one => passedResult(one, wording)),
			...found.flatMap(one => (all && one.kind === 'unchecked' ? [uncheckedResult(one, wording)] : [])),
		],
		// Most imports ask for the results alone
		get coverage() {
			return coverage();
		},
	};
};

/** The report with verdicts for its claims, and what its checks say among its findings, in the place of earlier ones. */
export const withChecks = (contents: ReportContents, vocabulary: Vocabulary): ReportContents => {
	const claims = weighed(contents, vocabulary);
	const {results} = checkReport(contents, vocabulary, {claims});
	return {
		...contents,
		claims: claims.map(({claim}) => claim),
		findings: [
			...contents.findings.filter(({check}) => check === undefined),
			...results.map(({figures: _, ...finding}): Finding => finding),
		],
	};
};
