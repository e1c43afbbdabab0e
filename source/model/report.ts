import type {Unit} from './amount.js';
import type {Claim} from './claim.js';
import type {Format, Paragraph, Place} from './document.js';
import type {Fact, FigureStage, Fund, Indicator, Measure, Quantity, Side, Unclassified} from './fact.js';
import type {Finding} from './finding.js';

export const stages = ['budget', 'final'] as const;
export type Stage = (typeof stages)[number];
export const scopes = ['department', 'unit'] as const;
export type Scope = (typeof scopes)[number];

export type Region = {readonly province: string | null; readonly city: string | null; readonly county: string | null};

export const witnessFields = ['unit', 'unit_code', 'fiscal_year', 'stage', 'scope', 'region', 'printed_unit'] as const;
export const witnessOrigins = ['title', 'cover', 'caption', 'table', 'text', 'file_name', 'user'] as const;

/** Which printed words said which part of the identity; `user` is what `--unit`, `--year` … or `edit` set. */
export type Witness = {
	readonly field: (typeof witnessFields)[number];
	readonly value: string;
	readonly from: (typeof witnessOrigins)[number];
	readonly text: string;
	readonly place: Place | null;
};

export type Source = {readonly file: string; readonly sha256: string; readonly format: Format};

export type Report = {
	/** ASCII: initials of the unit's pinyin, year, stage, scope; hex digits of the content where one is unknown. */
	readonly id: string;
	/** Full name with its suffixes: 重庆市綦江区医疗保障局（本级）. */
	readonly unit: string | null;
	readonly unitCode: string | null;
	readonly region: Region;
	readonly fiscalYear: number | null;
	readonly stage: Stage | null;
	readonly scope: Scope | null;
	readonly title: string | null;
	/** The unit most of its tables print. */
	readonly printedUnit: Unit | null;
	readonly sources: readonly Source[];
	readonly witnesses: readonly Witness[];
};

export const statementKinds = [
	'revenue_expenditure_summary',
	'revenue',
	'expenditure',
	'fiscal_appropriation_summary',
	'general_public_expenditure',
	'basic_expenditure_department_economic',
	'basic_expenditure_government_economic',
	'project_expenditure_department_economic',
	'project_expenditure_government_economic',
	'economic_summary',
	'three_public',
	'government_fund_expenditure',
	'state_capital_expenditure',
	'procurement',
	'project_list',
	'overall_performance',
	'project_performance',
	'agency_operations',
	'other',
	'unknown',
] as const;
export type StatementKind = (typeof statementKinds)[number];

/** What one column of a statement holds. */
export const columnRoles = [
	'code',
	'code_part',
	'unit_code',
	'unit_name',
	'other_code',
	'label',
	'other_label',
	'amount',
	'quantity',
	'text',
	'line_number',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

export type StatementColumn = {
	/** Header path as printed, parts joined by ` / `, white space removed. */
	readonly path: string;
	readonly role: ColumnRole;
	readonly side: Side | null;
	readonly measure: Measure | null;
	readonly fund: Fund | null;
	readonly fiscalYear: number | null;
	readonly stage: FigureStage | null;
};

export const rowKinds = ['header', 'column_numbers', 'body', 'artefact'] as const;
export type RowKind = (typeof rowKinds)[number];

export type StatementRow = {
	readonly kind: RowKind;
	readonly place: Place;
	/** One text a grid column, as printed; `''` is a printed blank. */
	readonly cells: readonly string[];
};

/** A recognised table of the report, with everything needed to show it as printed. */
export type Statement = {
	/** 1-based, in printed order through all files of the report. */
	readonly n: number;
	readonly kind: StatementKind;
	readonly title: string | null;
	/** （政府预算支出经济分类科目）: what tells tables with one title apart. */
	readonly subtitle: string | null;
	/** 表3, 公开05表: as printed without spaces. */
	readonly number: string | null;
	readonly unit: Unit | null;
	readonly file: string;
	readonly first: Place;
	readonly last: Place;
	/** No number in any cell. */
	readonly blank: boolean;
	/** Why it was recognised as this kind. */
	readonly reasons: readonly string[];
	readonly notes: readonly string[];
	readonly columns: readonly StatementColumn[];
	readonly rows: readonly StatementRow[];
};

/** Everything one import makes of one report; what the store keeps in one file. */
export type ReportContents = {
	readonly report: Report;
	readonly statements: readonly Statement[];
	readonly facts: readonly Fact[];
	readonly quantities: readonly Quantity[];
	readonly indicators: readonly Indicator[];
	readonly unclassified: readonly Unclassified[];
	readonly findings: readonly Finding[];
	/** Figures stated in the prose. Without the prose, as in the sample store, there are none. */
	readonly claims: readonly Claim[];
	/** Empty under `--no-text` and in the sample store. */
	readonly paragraphs: readonly (Paragraph & {readonly file: string})[];
};
