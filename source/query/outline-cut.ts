import type {Classification} from '../model/account.js';
import type {Fund, Measure} from '../model/fact.js';
import type {StatementKind} from '../model/report.js';

/** Ways to cut the money of a report into accounts, in the order they are offered. */
export const cutIds = [
	'expenditure',
	'general_public',
	'government_fund',
	'state_capital',
	'fiscal_appropriation',
	'economic_department',
	'economic_government',
	'basic_department',
	'basic_government',
	'project_department',
	'project_government',
	'revenue',
] as const;
export type CutId = (typeof cutIds)[number];

export type Cut = {
	readonly classification: Classification;
	/** Tables that print it, the best first. A fund is asked of the columns where the table holds several. */
	readonly sources: ReadonlyArray<{readonly kind: StatementKind; readonly fund?: Fund}>;
	/** What its main column may be called, the best first. */
	readonly measures: readonly Measure[];
	/** Measures that together are the whole, for tables that print no sum of them. */
	readonly parts: readonly Measure[];
	readonly isRevenue?: true;
};

const expenditureParts: readonly Measure[] = [
	'basic',
	'project',
	'remitted_to_superior',
	'business_expenditure',
	'subsidy_to_subordinate',
];

const ofFund = (kind: StatementKind, fund: Fund): Cut => ({
	classification: 'functional',
	sources: [
		{kind},
		{kind: 'fiscal_appropriation_summary', fund},
		{kind: 'expenditure', fund},
		{kind: 'revenue_expenditure_summary', fund},
	],
	measures: ['total'],
	parts: expenditureParts,
});

/** A table that pairs 部门 and 政府 codes serves both classifications. */
const economic = (
	classification: Classification,
	measures: readonly Measure[],
	own: StatementKind,
	paired: StatementKind,
): Cut => ({
	classification,
	sources: [{kind: own}, {kind: paired}],
	measures,
	parts: ['personnel', 'operating'],
});

export const cuts: Readonly<Record<CutId, Cut>> = {
	expenditure: {
		classification: 'functional',
		sources: [{kind: 'expenditure'}, {kind: 'revenue_expenditure_summary'}],
		measures: ['total'],
		parts: expenditureParts,
	},
	general_public: ofFund('general_public_expenditure', 'general_public'),
	government_fund: ofFund('government_fund_expenditure', 'government_fund'),
	state_capital: ofFund('state_capital_expenditure', 'state_capital'),
	fiscal_appropriation: {
		classification: 'functional',
		sources: [{kind: 'fiscal_appropriation_summary'}],
		measures: ['total'],
		parts: expenditureParts,
	},
	economic_department: {
		classification: 'economic_department',
		sources: [{kind: 'economic_summary'}],
		measures: ['total'],
		parts: expenditureParts,
	},
	economic_government: {
		classification: 'economic_government',
		sources: [{kind: 'economic_summary'}],
		measures: ['total'],
		parts: expenditureParts,
	},
	basic_department: economic(
		'economic_department',
		['total', 'basic'],
		'basic_expenditure_department_economic',
		'basic_expenditure_government_economic',
	),
	basic_government: economic(
		'economic_government',
		['total', 'basic'],
		'basic_expenditure_government_economic',
		'basic_expenditure_department_economic',
	),
	project_department: economic(
		'economic_department',
		['total', 'project'],
		'project_expenditure_department_economic',
		'project_expenditure_government_economic',
	),
	project_government: economic(
		'economic_government',
		['total', 'project'],
		'project_expenditure_government_economic',
		'project_expenditure_department_economic',
	),
	revenue: {
		classification: 'functional',
		sources: [{kind: 'revenue'}],
		measures: ['total'],
		parts: [],
		isRevenue: true,
	},
};
