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
	'nature',
	'funds',
	'units',
	'projects',
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
	readonly sources: ReadonlyArray<{readonly kind: StatementKind; readonly fund?: Fund; readonly isRevenue?: true}>;
	/** What its main column may be called, the best first. */
	readonly measures: readonly Measure[];
	/** Measures that together are the whole, for tables that print no sum of them. */
	readonly parts: readonly Measure[];
	/** What its first steps are: basic and project expenditure, funds, units, or projects; accounts follow below them. */
	readonly by?: 'measure' | 'fund' | 'unit' | 'project';
	/** Of these the whole is put together where no single table cuts it so. */
	readonly outOf?: readonly CutId[];
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

const functional = (sources: Cut['sources'], more: Partial<Cut> = {}): Cut => ({
	classification: 'functional',
	sources,
	measures: ['total'],
	parts: expenditureParts,
	...more,
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
	expenditure: functional([{kind: 'expenditure'}, {kind: 'revenue_expenditure_summary'}]),
	general_public: ofFund('general_public_expenditure', 'general_public'),
	government_fund: ofFund('government_fund_expenditure', 'government_fund'),
	state_capital: ofFund('state_capital_expenditure', 'state_capital'),
	fiscal_appropriation: functional([{kind: 'fiscal_appropriation_summary'}]),
	nature: functional([{kind: 'expenditure'}, {kind: 'general_public_expenditure'}], {by: 'measure'}),
	funds: functional([{kind: 'expenditure'}, {kind: 'fiscal_appropriation_summary'}], {
		by: 'fund',
		outOf: ['general_public', 'government_fund', 'state_capital'],
	}),
	units: functional(
		[
			{kind: 'expenditure'},
			{kind: 'general_public_expenditure'},
			{kind: 'fiscal_appropriation_summary'},
			{kind: 'revenue', isRevenue: true},
		],
		{by: 'unit'},
	),
	projects: functional([{kind: 'project_list'}], {by: 'project'}),
	economic_department: {...functional([{kind: 'economic_summary'}]), classification: 'economic_department'},
	economic_government: {...functional([{kind: 'economic_summary'}]), classification: 'economic_government'},
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
	revenue: functional([{kind: 'revenue', isRevenue: true}], {parts: []}),
};
