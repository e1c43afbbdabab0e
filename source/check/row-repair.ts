import {lastDigit} from '../model/amount.js';
import type {Fact} from '../model/fact.js';
import {AccountSums, wholeOf} from './account-sums.js';
import {holdsWith, isFailure, type Uses} from './identity-uses.js';
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

const shifted = (entry: Entry, table: TableView, uses: Uses, sums: AccountSums): readonly Changes[] =>
	[...entry.cells.values()].flatMap(cell =>
		table.lanes
			.filter(({index}) => (entry.cells.get(index)?.amount.fen ?? 0) === 0)
			.map(({columns}) => {
				const changes: Changes = new Map();
				withoutCell(changes, cell, entry, table, uses);
				for (const found of sums.above(entry.code, table.statement.n, columns[0] ?? 0)) {
					add(changes, found, -cell.amount.fen, cell);
				}

				return changes;
			}),
	);

const moved = (entry: Entry, table: TableView, uses: Uses, parent: Fact | undefined, sums: AccountSums): Changes => {
	const changes: Changes = new Map();
	for (const cell of entry.cells.values()) {
		withoutCell(changes, cell, entry, table, uses);
		for (const found of parent === undefined ? [] : sums.of(parent, cell)) {
			add(changes, found, -cell.amount.fen, cell);
		}
	}

	return changes;
};

const isWorthIt = (repair: Pick<RowRepair, 'repaired' | 'broken'>): boolean =>
	repair.repaired.length > 1 && gainOf(repair) > 0;

/** A row that may explain failures, and those among whose parts it stands. */
export type RowCandidate = {readonly repair: RowRepair; readonly partOf: readonly JudgedIdentity[]};

/** All rows that would explain two failures or more. As failures only become fewer, no others need be looked at later. */
export const rowCandidates = (
	all: readonly JudgedIdentity[],
	uses: Uses,
	open: ReadonlySet<JudgedIdentity>,
	view: ReportView,
): readonly RowCandidate[] => {
	const sums = new AccountSums(all);
	const short = [...open].filter(
		({judgement, identity}) => judgement.difference > 0 && identity.pattern === 'accounts',
	);
	const parents = new Map(
		short.flatMap(found => wholeOf(found) ?? []).map(whole => [`${whole.table} ${whole.row}`, whole]),
	);
	const candidates: RowCandidate[] = [];
	for (const {table, entry, figure, partOf} of rowsIn(open, view)) {
		const consider = (kind: RowRepair['kind'], parent: string, changes: Changes): void => {
			const holds = (found: JudgedIdentity): boolean => {
				const {by, slack} = changes.get(found) ?? {by: 0, slack: 0};
				return holdsWith(found, by, slack);
			};
			const repaired = [...changes.keys()].filter(found => open.has(found) && holds(found));
			const broken = [...changes.keys()].filter(found => !isFailure(found) && !holds(found)).length;
			const repair: RowRepair = {kind, figure, parent, repaired, broken};
			if (isWorthIt(repair)) {
				candidates.push({repair, partOf});
			}
		};
		/** Whether the row is what a sum below which it does not stand lacks in one of its columns. */
		const isLacking = (parent: Fact): boolean =>
			[...entry.cells.values()].some(cell =>
				sums
					.of(parent, cell)
					.some(found => open.has(found) && holdsWith(found, -cell.amount.fen, lastDigit(cell.amount))),
			);
		consider('double', '', doubled(entry, table, uses));
		for (const changes of shifted(entry, table, uses, sums)) {
			consider('shift', '', changes);
		}

		const [above] = uses(figure.id).filter(({found}) => open.has(found) && isOfRows(found, entry, table));
		const over = above === undefined ? undefined : wholeOf(above.found);
		consider('stray', over?.label ?? '', moved(entry, table, uses, undefined, sums));
		for (const parent of parents.values()) {
			if (isLacking(parent)) {
				consider('code', parent.label ?? '', moved(entry, table, uses, parent, sums));
			}
		}
	}

	return candidates;
};

/** The row that explains the most of the failures still open, if it explains two or more. */
export const bestRow = (
	candidates: readonly RowCandidate[],
	open: ReadonlySet<JudgedIdentity>,
): RowRepair | undefined => {
	let best: RowRepair | undefined;
	for (const {repair, partOf} of candidates) {
		const left = {...repair, repaired: repair.repaired.filter(found => open.has(found))};
		if (
			isWorthIt(left) &&
			partOf.some(found => open.has(found)) &&
			(best === undefined || gainOf(left) > gainOf(best))
		) {
			best = left;
		}
	}

	return best;
};

type RowOfTable = {
	readonly table: TableView;
	readonly entry: Entry;
	readonly figure: Fact;
	readonly partOf: JudgedIdentity[];
};

/** Rows with a figure among the parts of the failures. */
const rowsIn = (open: ReadonlySet<JudgedIdentity>, view: ReportView): readonly RowOfTable[] => {
	const rows = new Map<Entry, RowOfTable>();
	for (const found of open) {
		for (const {figure} of found.identity.pattern === 'accounts' ? found.equation.right : []) {
			const table = view.tableOf(figure);
			const entry = table?.entryOf(figure);
			if (table !== undefined && entry !== undefined) {
				const partOf = rows.get(entry)?.partOf ?? [];
				partOf.push(found);
				rows.set(entry, {table, entry, figure, partOf});
			}
		}
	}

	return [...rows.values()];
};
