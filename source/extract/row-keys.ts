import {type Classification, type Level, levelOf} from '../model/account.js';
import type {Cell} from '../model/document.js';
import type {Side} from '../model/fact.js';
import type {StatementKind} from '../model/report.js';
import {type Column, type ColumnGroup, columnGroups} from './columns.js';
import type {Context} from './context.js';
import {sumLevel} from './meaning.js';
import {CodeReader, type KeyCluster, keyClusters, type RowCode} from './row-codes.js';
import {labelOfRow} from './row-label.js';
import {UnitReader} from './row-units.js';
import {isSummary, sidesOf} from './sides.js';

/** Columns read together, with what is carried from row to row: parents of codes, and the unit. */
export type Group = {
	readonly group: ColumnGroup;
	readonly side: Side | null;
	readonly readers: readonly CodeReader[];
	readonly units: UnitReader;
};

/** What one group of columns says of one row. */
export type RowKeys = {
	readonly label: string | null;
	readonly code: RowCode | undefined;
	/** Codes of other classifications in the same row. */
	readonly others: readonly RowCode[];
	readonly level: Level;
	readonly unitCode: string | null;
	readonly unitName: string | null;
};

const namesAccounts = ({label}: KeyCluster): boolean => label?.path.some(name => name.includes('科目')) ?? false;

/** Which accounts (科目) a table lists whose header does not say it. */
const classificationListed: Readonly<Partial<Record<StatementKind, Classification>>> = {
	expenditure: 'functional',
	general_public_expenditure: 'functional',
	government_fund_expenditure: 'functional',
	state_capital_expenditure: 'functional',
	basic_expenditure_department_economic: 'economic_department',
	basic_expenditure_government_economic: 'economic_government',
};

const rank = {functional: 0, economic_department: 1, economic_government: 2} as const;

const rankOf = ({classification}: RowCode): number => rank[classification ?? 'functional'];

export const readGroups = (context: Context, kind: StatementKind, columns: readonly Column[]): readonly Group[] => {
	const groups = columnGroups(columns);
	const sides = sidesOf(groups, kind);
	const clusters = groups.map(keyClusters);
	const isTree = !isSummary(kind) && clusters.flat().every(({codes}) => codes.length === 0);
	const listed = (cluster: KeyCluster): KeyCluster =>
		isTree && namesAccounts(cluster)
			? {...cluster, classification: cluster.classification ?? classificationListed[kind] ?? null}
			: cluster;
	return groups.map(
		(group, index): Group => ({
			group,
			side: sides[index] ?? null,
			readers: (clusters[index] ?? []).map(cluster => new CodeReader(listed(cluster), context.vocabulary, isTree)),
			units: new UnitReader(group, context),
		}),
	);
};

/** Rows must be asked in their order: what a row leaves out is taken from the rows above. */
export const keysOf = (context: Context, {group, readers, units}: Group, row: readonly Cell[]): RowKeys => {
	const codes = readers
		.flatMap(reader => {
			const code = reader.read(row);
			return code === undefined ? [] : [{code, label: reader.labelIn(row)}];
		})
		.sort((a, b) => rankOf(a.code) - rankOf(b.code));
	const [first, ...later] = codes;
	const label = first?.label ?? labelOfRow(row, group);
	const sum = label === null ? undefined : sumLevel(context.words, label);
	const uncoded = sum ?? (group.keys.length === 0 ? 'total' : 'line');
	return {
		label,
		code: first?.code,
		others: later.map(({code}) => code),
		level: first === undefined ? uncoded : levelOf(first.code.code),
		...units.read(row, label, first !== undefined, sum !== undefined),
	};
};
