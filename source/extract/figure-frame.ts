import type {Unit} from '../model/amount.js';
import type {Cell} from '../model/document.js';
import type {Fund, Measure, Side} from '../model/fact.js';
import {labelKey} from '../model/label.js';
import type {RowKind, StatementKind} from '../model/report.js';
import type {ColumnMeanings} from './column-meanings.js';
import type {Column} from './columns.js';
import type {Context} from './context.js';
import type {FigureFrame} from './figures.js';
import {fundNamed, measureNamed, type StatementWords, soleFundNamed} from './meaning.js';
import type {RowKeys} from './row-keys.js';

/** A table whose kind, header and columns are known. */
export type ReadTable = {
	readonly n: number;
	/** `<report>:<file>.<kind>[-<ordinal>]`: the beginning of the ids of its figures. */
	readonly key: string;
	readonly kind: StatementKind;
	readonly unit: Unit | null;
	readonly rows: ReadonlyArray<readonly Cell[]>;
	readonly rowKinds: readonly RowKind[];
	readonly columns: readonly Column[];
	readonly meanings: ColumnMeanings;
	/** The fund that kind or title give to all of its figures. */
	readonly fund: Fund | null;
};

/** What is bought is told by the end of its name: 工程监理服务 is a service. */
const purchase = /(货物|工程|服务)(?:类|采购|支出|预算|金额|费|[abc])*(?:\([^()]*\))?$/u;
const classesOfPurchase: readonly (Measure | undefined)[] = ['goods', 'works', 'services'];

const lists: readonly StatementKind[] = ['three_public', 'agency_operations', 'procurement'];

/** Years and stages can go down the rows instead of across: 2023年, 预算数, 决算数. */
const namesPeriod = (label: string | null): label is string =>
	label !== null && /^(?:20\d\d年|(?:本年|上年)?(?:年初|全年|调整)?(?:预算|决算|执行)数$)/u.test(labelKey(label));

/** Everything the row and the column say of the figure where they meet. */
export const frameOf = (
	context: Context,
	table: ReadTable,
	side: Side | null,
	keys: RowKeys,
	column: Column,
	row: number,
): FigureFrame => {
	const path = namesPeriod(keys.label) ? [...column.path, keys.label] : column.path;
	const {period} = table.meanings.of(path, side);
	return {
		id: `${table.key}.${row + 1}.${column.index + 1}`,
		file: context.file,
		table: table.n,
		row: row + 1,
		column: column.index + 1,
		unitCode: keys.unitCode,
		unitName: keys.unitName,
		fiscalYear: period.fiscalYear,
		stage: period.stage,
		side,
		classification: keys.code?.classification ?? null,
		code: keys.code?.code ?? null,
		printedCode: keys.code?.printed ?? null,
		otherCodes: keys.others.map(({code, classification}) => `${classification ?? 'unknown'}:${code}`),
		level: keys.level,
		label: keys.label,
		columnPath: column.path.join(' / '),
		measure: table.kind === 'unknown' ? null : measureOf(context, table, side, keys, column),
		fund: fundOf(context, table, side, keys, column),
		sameAs: null,
	};
};

const measureOf = (
	{words}: Context,
	{kind, meanings}: ReadTable,
	side: Side | null,
	keys: RowKeys,
	column: Column,
): Measure => {
	const {measure} = meanings.of(column.path, side);
	return measure ?? measureOfRow(words, keys, kind, side) ?? 'total';
};

/** In lists (三公 as rows, 机构运行信息表) and for carry-over lines the row says which part of the money it is. */
const measureOfRow = (
	words: StatementWords,
	{label, code}: RowKeys,
	kind: StatementKind,
	side: Side | null,
): Measure | undefined => {
	if (label === null || code !== undefined) {
		return undefined;
	}

	if (/增减/u.test(label)) {
		return 'change';
	}

	const isList = lists.includes(kind);
	const named = isList || side === 'expenditure' ? measureNamed(words, label, kind) : undefined;
	if (kind === 'procurement' && classesOfPurchase.includes(named)) {
		return measureNamed(words, purchase.exec(labelKey(label))?.[1] ?? '', kind);
	}

	const isCarried = named === 'carryover_out' || named === 'surplus_distribution';
	return isList || isCarried ? named : undefined;
};

const specificFunds: readonly (Fund | null)[] = ['general_public', 'government_fund', 'state_capital'];

/** A column 上年结转 beside columns of sources is a source, too. */
export const carriedIn = (measure: Measure | undefined): Fund | null =>
	measure === 'carryover_in' ? 'carryover' : null;

const fundOf = (
	{words}: Context,
	{kind, fund: ofTable, meanings}: ReadTable,
	side: Side | null,
	{label, level}: RowKeys,
	column: Column,
): Fund | null => {
	// A line of revenue is one source; where it does not say which (上级提前下达), it is not all of them.
	const isOneSource = side === 'revenue' && ofTable === 'all' && level === 'line';
	const namesFund = side === 'revenue' || kind === 'revenue' || kind === 'agency_operations';
	const named =
		meanings.of(column.path, side).fund ??
		(namesFund ? fundNamed(words, label ?? '', kind === 'revenue' ? 'revenue' : side) : undefined) ??
		(isOneSource ? null : ofTable) ??
		carriedIn(meanings.of(column.path, side).measure);
	return named === 'fiscal_appropriation' && specificFunds.includes(ofTable) ? ofTable : named;
};

/** Tables of these kinds exist for one fund and for all: only the title tells. */
const toldByTitle: readonly StatementKind[] = [
	'three_public',
	'basic_expenditure_department_economic',
	'basic_expenditure_government_economic',
	'project_expenditure_department_economic',
	'project_expenditure_government_economic',
];

/** The fund of all figures of a table: 一般公共预算基本支出表 says it, 基本支出总表 holds all funds. */
export const fundOfTable = (words: StatementWords, kind: StatementKind, title: string): Fund | null =>
	(title !== '' && (toldByTitle.includes(kind) || words.fundOfKind[kind] === undefined)
		? soleFundNamed(words, title)
		: words.fundOfKind[kind]) ?? null;
