import type {AccountCode, Classification, Level} from './account.js';
import type {Amount} from './amount.js';
import type {Place} from './document.js';

/** Which part or kind of money a column (or a row, in tables without such columns) states. The list is closed. */
export const measures = [
	'total',
	'basic',
	'project',
	'personnel',
	'operating',
	'wages_and_benefits',
	'goods_and_services',
	'individuals_and_families',
	'capital',
	'debt_interest',
	'other_operation',
	'specific_target',
	'remitted_to_superior',
	'business_expenditure',
	'subsidy_to_subordinate',
	'overseas',
	'reception',
	'vehicles',
	'vehicle_purchase',
	'vehicle_operation',
	'meeting',
	'training',
	'agency_operations',
	'goods',
	'works',
	'services',
	'carryover_in',
	'carryover_out',
	'surplus_distribution',
	'change',
	'change_pct',
] as const;
export type Measure = (typeof measures)[number];

/** Where the money comes from. The list is closed. */
export const funds = [
	'general_public',
	'government_fund',
	'state_capital',
	'social_insurance',
	'special_account',
	'fiscal_appropriation',
	'business_income',
	'operating_income',
	'superior_subsidy',
	'subordinate_remittance',
	'unit_funds',
	'other_income',
	'carryover',
	'all',
] as const;
export type Fund = (typeof funds)[number];

/** Stage of a figure: 年初预算 or 预算数, 调整预算, 执行数, 决算数. */
export const figureStages = ['budget', 'adjusted', 'execution', 'final'] as const;
export type FigureStage = (typeof figureStages)[number];

export const sides = ['revenue', 'expenditure'] as const;
export type Side = (typeof sides)[number];

/** Where a figure was read, and the characters that stood there. */
export type Provenance = {
	/** Base name of the file. */
	readonly file: string;
	readonly place: Place;
	readonly text: string;
};

/** What a fact and a quantity share: everything a printed figure's table, row and column say of it. */
export type Figure = {
	/**
	 * `<report>:<file>.<kind>[-<ordinal>].<row>.<column>`, where file is four hex digits of the file's name and ordinal
	 * counts tables of one kind from 2. Stable across re-import, as bookmarks and dismissals are kept by it.
	 */
	readonly id: string;
	/** `n` of the statement it stands in. */
	readonly table: number;
	/** 1-based position in the table's grid. */
	readonly row: number;
	readonly column: number;
	/** The row's own unit in tables that list several, else the report's. */
	readonly unitCode: string | null;
	readonly unitName: string | null;
	/** Year and stage of the figure, not of the report. */
	readonly fiscalYear: number | null;
	readonly stage: FigureStage | null;
	readonly side: Side | null;
	readonly classification: Classification | null;
	/** Full digits: `2101501` for 210|15|01. */
	readonly code: AccountCode | null;
	/** As printed, parts joined by `|`; null where the name implied the code. */
	readonly printedCode: string | null;
	/** `economic_government:50101`: codes of other classifications in the same row. */
	readonly otherCodes: readonly string[];
	readonly level: Level;
	/** The row's name as printed, white space removed; null where the row prints none. */
	readonly label: string | null;
	/** Header path as printed, parts joined by ` / `, white space removed. */
	readonly columnPath: string;
	readonly measure: Measure | null;
	readonly fund: Fund | null;
	readonly provenance: Provenance;
	/** The first printing of the same cell when two files of one report repeat a table. */
	readonly sameAs: string | null;
};

/** One printed figure of money. A blank cell makes none, a printed `0.00` does. */
export type Fact = Figure & {
	readonly amount: Amount;
	/** Worked out from other figures (last year's from this year's and its change), not printed. */
	readonly derived: boolean;
};

/** Last year's figure, worked out from this year's and the change that is stated; never mixed with printed figures. */
export type DerivedFact = Fact & {
	/** Ids of the fact and of the claim or fact that it was worked out from. */
	readonly ground: readonly string[];
};

/** One printed figure that is not money: a count, a percentage, a weight, a score. */
export type Quantity = Figure & {readonly value: number; readonly valueUnit: string | null};

/** A number in a table that was understood as neither money nor a quantity. */
export type Unclassified = {
	readonly table: number;
	readonly row: number;
	readonly column: number;
	readonly provenance: Provenance;
	readonly reason: string;
};

/** One indicator (绩效指标) of a project or of the whole unit. */
export type Indicator = {
	readonly table: number;
	readonly row: number;
	readonly project: string | null;
	readonly projectCode: string | null;
	/** Money of the project, where the form prints it. */
	readonly amount: Amount | null;
	readonly indicator: string;
	/** 一级 / 二级 headings above the indicator. */
	readonly indicatorPath: readonly string[];
	/** `≥`, `≤`, `=`, `>`, `<`, `qualitative`, or null for a bare number. */
	readonly relation: string | null;
	/** As printed, without the relation and the unit. */
	readonly target: string | null;
	readonly valueUnit: string | null;
	readonly weight: number | null;
	readonly core: boolean | null;
	readonly actual: string | null;
	readonly score: number | null;
	readonly provenance: Provenance;
};
