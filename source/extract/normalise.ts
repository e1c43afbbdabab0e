import type {Level} from '../model/account.js';
import {levelOf} from '../model/account.js';
import type {Unit} from '../model/amount.js';
import type {Cell} from '../model/document.js';
import type {Fund, Measure, Side} from '../model/fact.js';
import {labelKey, withoutSpace} from '../model/label.js';
import type {RowKind, StatementKind} from '../model/report.js';
import {type Column, type ColumnGroup, columnGroups} from './columns.js';
import type {Context} from './context.js';
import {addMoney, addQuantity, addUnclassified, countUnit, type FigureFrame, type Figures, unitOf} from './figures.js';
import {fundNamed, fundOfPath, measureNamed, measureOfPath, periodOfPath, sideNamed, sumLevel} from './meaning.js';
import {isPlainlyAmount, readPrinted} from './printed.js';
import {CodeReader, keyClusters, type RowCode} from './row-codes.js';
import {isHeaderWord, labelOfRow} from './row-label.js';
import {UnitReader} from './row-units.js';

/** A table whose kind, header and columns are known. */
export type ReadTable = {
	readonly n: number;
	/** `<report>:<file>.<kind>[-<ordinal>]`: the beginning of the ids of its figures. */
	readonly key: string;
	readonly kind: StatementKind;
	readonly title: string;
	readonly unit: Unit | null;
	readonly rows: ReadonlyArray<readonly Cell[]>;
	readonly rowKinds: readonly RowKind[];
	readonly columns: readonly Column[];
};

type Group = {
	readonly group: ColumnGroup;
	readonly side: Side | null;
	readonly readers: readonly CodeReader[];
	readonly units: UnitReader;
};

/** What one group of columns says of one row. */
type RowKeys = {
	readonly label: string | null;
	readonly code: RowCode | undefined;
	readonly others: readonly RowCode[];
	readonly level: Level;
	readonly unitCode: string | null;
	readonly unitName: string | null;
};

const summaries: readonly StatementKind[] = ['revenue_expenditure_summary', 'fiscal_appropriation_summary'];
const rank = {functional: 0, economic_department: 1, economic_government: 2} as const;

export const sidesOf = (groups: readonly ColumnGroup[], kind: StatementKind): ReadonlyArray<Side | null> => {
	if (!summaries.includes(kind) || groups.length < 2) {
		return groups.map(() => null);
	}

	return groups.map((group, index) => {
		const names = [...group.keys, ...group.values].flatMap(({path}) => path);
		return names.map(sideNamed).find(side => side !== undefined) ?? (index === 0 ? 'revenue' : 'expenditure');
	});
};

const isCount = (context: Context, names: readonly string[]): boolean =>
	names.some(
		name =>
			countUnit(name, context.words.countUnits) !== null ||
			(context.words.countWords.some(word => labelKey(name).includes(word)) && !/费|金额|支出|收入|资金/u.test(name)),
	);

/** Rows → facts, quantities and what stays unclassified. Every number of the body ends in one of the three. */
export const normaliseTable = (context: Context, table: ReadTable, figures: Figures): void => {
	const groups = columnGroups(table.columns);
	const sides = sidesOf(groups, table.kind);
	const read = groups.map(
		(group, index): Group => ({
			group,
			side: sides[index] ?? null,
			readers: keyClusters(group).map(cluster => new CodeReader(cluster, context.vocabulary)),
			units: new UnitReader(group, context),
		}),
	);

	for (const [index, row] of table.rows.entries()) {
		if (table.rowKinds[index] === 'body') {
			normaliseRow(context, table, read, row, index, figures);
		}
	}
};

const keysOf = (context: Context, {group, readers, units}: Group, row: readonly Cell[]): RowKeys => {
	const codes = readers
		.flatMap(reader => {
			const code = reader.read(row);
			return code === undefined ? [] : [{code, label: reader.labelIn(row)}];
		})
		.sort((a, b) => rank[a.code.classification ?? 'functional'] - rank[b.code.classification ?? 'functional']);
	const [first, ...later] = codes;
	const code = first?.code;
	const others = later.map(entry => entry.code);
	const label = first?.label ?? labelOfRow(row, group);
	const kept = label !== null && isHeaderWord(label) ? null : label;
	const sum = kept === null ? undefined : sumLevel(context.words, kept);
	return {
		label: kept,
		code,
		others,
		level: code === undefined ? (sum ?? (group.keys.length === 0 ? 'total' : 'line')) : levelOf(code.code),
		...units.read(row, kept, code !== undefined, sum !== undefined),
	};
};

const numbersIn = (row: readonly Cell[], columns: readonly Column[]): readonly Column[] =>
	columns.filter(({index}) => {
		const cell = row[index];
		return (
			cell !== undefined && cell.origin === undefined && ['number', 'percent'].includes(readPrinted(cell.text).kind)
		);
	});

/** Sums that span groups print their amount under another group's keys or values: the name to the left owns it. */
const normaliseRow = (
	context: Context,
	table: ReadTable,
	groups: readonly Group[],
	row: readonly Cell[],
	index: number,
	figures: Figures,
): void => {
	let pending: {keys: RowKeys; group: Group} | undefined;
	for (const group of groups) {
		const own = keysOf(context, group, row);
		const strays = group.group.keys.filter(
			({index: column, role}) =>
				role !== 'line_number' && row[column]?.origin === undefined && isPlainlyAmount(row[column]?.text ?? ''),
		);
		for (const stray of strays) {
			const owner = own.label !== null && stray.index > labelIndex(row, group.group) ? {keys: own, group} : pending;
			const first = owner?.group.group.values[0];
			if (owner === undefined || first === undefined) {
				addUnclassified(
					figures,
					frameOf(context, table, group, own, stray, index),
					row[stray.index] as Cell,
					'a number where a name or code stands',
				);
				continue;
			}

			addFigure(context, table, owner.group, owner.keys, {...first, index: stray.index}, row, index, figures);
			pending = undefined;
		}

		const numbers = numbersIn(row, group.group.values);
		const nameless = own.label === null && own.code === undefined && group.group.keys.length > 0;
		const owner = nameless && pending !== undefined ? pending : {keys: own, group};
		for (const column of numbers) {
			addFigure(
				context,
				table,
				{...group, side: owner.group.side},
				owner.keys,
				pathFor(group.group, column),
				row,
				index,
				figures,
			);
		}

		addOtherNumbers(context, table, group, own, row, index, figures);
		pending = own.label !== null && numbers.length === 0 ? {keys: own, group} : undefined;
	}
};

const labelIndex = (row: readonly Cell[], group: ColumnGroup): number =>
	group.keys.find(({index}) => readPrinted(row[index]?.text ?? '').kind === 'text')?.index ?? -1;

/** An amount that stands one column right of its heading has no leaf of its own: it takes its neighbour's. */
const pathFor = (group: ColumnGroup, column: Column): Column => {
	const before = group.values.find(({index}) => index === column.index - 1);
	const inherits =
		before !== undefined &&
		column.path.length < before.path.length &&
		column.path.every((name, index) => name === before.path[index]);
	return inherits ? {...column, path: before.path} : column;
};

/** Numbers in columns of words are listed, except the codes and line numbers those columns are for. */
const addOtherNumbers = (
	context: Context,
	table: ReadTable,
	group: Group,
	keys: RowKeys,
	row: readonly Cell[],
	index: number,
	figures: Figures,
): void => {
	for (const column of numbersIn(row, group.group.keys)) {
		if ((column.role === 'label' || column.role === 'text') && !isPlainlyAmount(row[column.index]?.text ?? '')) {
			const code = withoutSpace(row[column.index]?.text ?? '');
			if (column.role === 'text' && (/编码|代码|编号|年度|年份|日期/u.test(column.path.join('')) || code.length > 12)) {
				continue;
			}

			const cell = row[column.index] as Cell;
			const frame = frameOf(context, table, group, keys, column, index);
			const isTarget = /指标值|目标值|完成值|权重|分值|得分/u.test(column.path.join('/'));
			if (isTarget || readPrinted(cell.text).kind === 'percent') {
				addQuantity(figures, frame, cell, null);
			} else {
				addUnclassified(figures, frame, cell, 'a number in a column of words');
			}
		}
	}
};

const frameOf = (
	context: Context,
	table: ReadTable,
	{side}: Group,
	keys: RowKeys,
	column: Column,
	row: number,
): FigureFrame => {
	const {words, report} = context;
	const yearRow = keys.label !== null && /^20\d\d年/u.test(keys.label) ? [keys.label] : [];
	const period = periodOfPath([...column.path, ...yearRow], report);
	const rowMeasure = measureOfRow(context, table, keys, side);
	const columnMeasure = measureOfPath(words, column.path, table.kind);
	const columnFund = fundOfPath(words, column.path, side);
	const rowFund =
		side === 'revenue' || table.kind === 'agency_operations' ? fundNamed(words, keys.label ?? '', side) : undefined;
	const unknown = table.kind === 'unknown';
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
		measure: unknown ? null : (columnMeasure ?? rowMeasure ?? 'total'),
		fund: columnFund ?? rowFund ?? words.fundOfKind[table.kind] ?? titleFund(context, table) ?? null,
		sameAs: null,
	};
};

/** 一般公共预算“三公”经费支出表 says the fund of all its figures in its title. */
const titleFund = ({words}: Context, {kind, title}: ReadTable): Fund | undefined =>
	kind === 'three_public' ? fundNamed(words, title, null) : undefined;

/** In lists (三公 as rows, 机构运行信息表) and for carry-over lines the row says which part of the money it is. */
const measureOfRow = (
	context: Context,
	table: ReadTable,
	{label, code}: RowKeys,
	side: Side | null,
): Measure | undefined => {
	const lists: readonly StatementKind[] = ['three_public', 'agency_operations', 'procurement'];
	if (label === null || code !== undefined) {
		return undefined;
	}

	if (/增减/u.test(label)) {
		return 'change';
	}

	const measure = measureNamed(context.words, label, table.kind);
	const carried = side === 'expenditure' && (measure === 'carryover_out' || measure === 'surplus_distribution');
	return lists.includes(table.kind) || carried ? measure : undefined;
};

const addFigure = (
	context: Context,
	table: ReadTable,
	group: Group,
	keys: RowKeys,
	column: Column,
	row: readonly Cell[],
	index: number,
	figures: Figures,
): void => {
	const cell = row[column.index] as Cell;
	const frame = frameOf(context, table, group, keys, column, index);
	const names = [...column.path, ...(keys.label === null ? [] : [keys.label])];
	if (
		column.role === 'quantity' ||
		frame.measure === 'change_pct' ||
		(table.kind === 'agency_operations' && isCount(context, [keys.label ?? '']))
	) {
		addQuantity(
			figures,
			frame,
			cell,
			countUnit(names.at(-1) ?? '', context.words.countUnits) ??
				countUnit(column.path.at(-1) ?? '', context.words.countUnits),
		);
		return;
	}

	addMoney(figures, frame, cell, unitOf(names, table.unit));
};
