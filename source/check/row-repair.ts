import type {Fact} from '../model/fact.js';
import {holdsWith, isFailure, type Uses} from './identity-uses.js';
import {lastDigit} from './judge.js';
import type {JudgedIdentity} from './judged.js';
import {gainOf} from './repair.js';
import type {ReportView} from './report-view.js';
import type {Entry, TableView} from './table-view.js';

/** A whole row explains failures: printed twice, in the wrong columns, below the wrong account, or one too many. */
export type RowRepair = {
	readonly kind: 'double' | 'shift' | 'code' | 'stray';
	readonly figure: Fact;
	/** The row it belongs below, for `code`; the one it does not, for `stray`. */
	readonly parent: string;
	readonly repaired: readonly JudgedIdentity[];
	readonly broken: number;
};

/** By how much the difference of each identity would change; with a part more or less its bound changes too. */
type Changes = Map<JudgedIdentity, {readonly by: number; readonly slack: number}>;

const wholeOf = ({equation: {left}}: JudgedIdentity): Fact | undefined =>
	left.length === 1 ? left[0]?.figure : undefined;

const isRow = (figure: Fact | undefined, {row, label}: Entry, table: TableView): boolean =>
	figure !== undefined && figure.table === table.statement.n && figure.row === row && figure.label === label;

/** Sums of rows; what adds up within the row itself does not change when the row is moved as a whole. */
const isOfRows = (found: JudgedIdentity, entry: Entry, table: TableView): boolean =>
	found.identity.pattern === 'accounts' && !isRow(wholeOf(found), entry, table);

const add = (changes: Changes, found: JudgedIdentity, by: number, cell: Fact): void => {
	const before = changes.get(found);
	changes.set(found, {by: (before?.by ?? 0) + by, slack: (before?.slack ?? 0) + lastDigit(cell.amount)});
};

/** What adds up within a row holds of each of two printings of it. */
const isBetweenRows = ({equation: {left, right}}: JudgedIdentity, entry: Entry, table: TableView): boolean =>
	[...left, ...right].some(({figure}) => !isRow(figure, entry, table));

const withoutCell = (
	changes: Changes,
	figure: Fact,
	entry: Entry,
	table: TableView,
	uses: Uses,
	counts: typeof isOfRows = isOfRows,
): void => {
	for (const {found, weight} of uses(figure.id)) {
		if (counts(found, entry, table)) {
			add(changes, found, -weight * figure.amount.fen, figure);
		}
	}
};

/** The sum that a row would count in with a figure in a column: that of the nearest account above it, or the total. */
const sumAbove = (
	all: readonly JudgedIdentity[],
	{code}: Entry,
	table: TableView,
	column: number,
): readonly JudgedIdentity[] => {
	const sums = all.filter(found => {
		const whole = wholeOf(found);
		return found.identity.pattern === 'accounts' && whole?.table === table.statement.n && whole.column === column;
	});
	const lengths = sums.map(found => {
		const above = wholeOf(found)?.code ?? '';
		return code?.startsWith(above) && code !== above ? above.length : -1;
	});
	const nearest = Math.max(...lengths);
	return nearest < 0 ? [] : sums.filter((_, index) => lengths[index] === nearest);
};

const doubled = (entry: Entry, table: TableView, uses: Uses): Changes => {
	const changes: Changes = new Map();
	const hasTwin = table
		.entries()
		.some(
			other =>
				other !== entry &&
				other.code === entry.code &&
				other.label === entry.label &&
				[...entry.cells].every(([lane, cell]) => other.cells.get(lane)?.amount.fen === cell.amount.fen),
		);
	for (const cell of hasTwin ? entry.cells.values() : []) {
		withoutCell(changes, cell, entry, table, uses, isBetweenRows);
	}

	return changes;
};

const shifted = (entry: Entry, table: TableView, uses: Uses, all: readonly JudgedIdentity[]): readonly Changes[] =>
	[...entry.cells.values()].flatMap(cell =>
		table.lanes
			.filter(({index}) => (entry.cells.get(index)?.amount.fen ?? 0) === 0)
			.map(({columns}) => {
				const changes: Changes = new Map();
				withoutCell(changes, cell, entry, table, uses);
				for (const found of sumAbove(all, entry, table, columns[0] ?? 0)) {
					add(changes, found, -cell.amount.fen, cell);
				}

				return changes;
			}),
	);

const moved = (
	entry: Entry,
	table: TableView,
	uses: Uses,
	parent: Fact | undefined,
	all: readonly JudgedIdentity[],
): Changes => {
	const changes: Changes = new Map();
	for (const cell of entry.cells.values()) {
		withoutCell(changes, cell, entry, table, uses);
		for (const found of all) {
			const whole = wholeOf(found);
			const isBelow =
				parent !== undefined &&
				whole?.row === parent.row &&
				whole.table === parent.table &&
				whole.column === cell.column;
			if (isBelow && found.identity.pattern === 'accounts') {
				add(changes, found, -cell.amount.fen, cell);
			}
		}
	}

	return changes;
};

/** The row that explains the most of the failures still open, if it explains two or more. */
export const bestRow = (
	all: readonly JudgedIdentity[],
	uses: Uses,
	open: ReadonlySet<JudgedIdentity>,
	view: ReportView,
): RowRepair | undefined => {
	let best: RowRepair | undefined;
	const consider = (kind: RowRepair['kind'], figure: Fact, parent: string, changes: Changes): void => {
		const holds = (found: JudgedIdentity): boolean => {
			const {by, slack} = changes.get(found) ?? {by: 0, slack: 0};
			return holdsWith(found, by, slack);
		};
		const repaired = [...changes.keys()].filter(found => open.has(found) && holds(found));
		const broken = [...changes.keys()].filter(found => !isFailure(found) && !holds(found)).length;
		const repair: RowRepair = {kind, figure, parent, repaired, broken};
		if (repaired.length > 1 && gainOf(repair) > 0 && (best === undefined || gainOf(repair) > gainOf(best))) {
			best = repair;
		}
	};
	const short = [...open].filter(
		({judgement, identity}) => judgement.difference > 0 && identity.pattern === 'accounts',
	);
	const parents = new Map(
		short.flatMap(found => wholeOf(found) ?? []).map(whole => [`${whole.table} ${whole.row}`, whole]),
	);
	for (const {table, entry, figure} of rowsIn(open, view)) {
		consider('double', figure, '', doubled(entry, table, uses));
		for (const changes of shifted(entry, table, uses, all)) {
			consider('shift', figure, '', changes);
		}

		const [above] = uses(figure.id).filter(({found}) => open.has(found) && isOfRows(found, entry, table));
		const over = above === undefined ? undefined : wholeOf(above.found);
		consider('stray', figure, over?.label ?? '', moved(entry, table, uses, undefined, all));
		for (const parent of parents.values()) {
			consider('code', figure, parent.label ?? '', moved(entry, table, uses, parent, all));
		}
	}

	return best;
};

type RowOfTable = {readonly table: TableView; readonly entry: Entry; readonly figure: Fact};

/** Rows with a figure among the parts of the failures. */
const rowsIn = (open: ReadonlySet<JudgedIdentity>, view: ReportView): readonly RowOfTable[] => {
	const rows = new Map<Entry, RowOfTable>();
	for (const {equation, identity} of open) {
		for (const {figure} of identity.pattern === 'accounts' ? equation.right : []) {
			const table = view.tableOf(figure);
			const entry = table?.entries().find(({figures}) => figures.includes(figure));
			if (table !== undefined && entry !== undefined) {
				rows.set(entry, {table, entry, figure});
			}
		}
	}

	return [...rows.values()];
};
