import type {Fact} from '../model/fact.js';
import type {JudgedIdentity} from './judged.js';
import type {ReportView} from './report-view.js';
import type {Entry, TableView} from './table-view.js';

/** A whole row explains the failures: missing, printed twice, in the wrong columns, or below the wrong account. */
export type RowRepair =
	| {readonly kind: 'lost'; readonly figure: Fact; readonly value: number}
	| {readonly kind: 'double'; readonly figure: Fact}
	| {readonly kind: 'shift'; readonly figure: Fact}
	| {readonly kind: 'code'; readonly figure: Fact; readonly parent: string};

const isClose = ({judgement}: JudgedIdentity, fen: number): boolean =>
	Math.abs(judgement.difference - fen) <= judgement.bound;

const wholeOf = ({equation}: JudgedIdentity): Fact | undefined => equation.left[0]?.figure;
const partsOf = ({equation}: JudgedIdentity): readonly Fact[] => equation.right.map(({figure}) => figure);

const entryOf = (table: TableView | undefined, figure: Fact): Entry | undefined =>
	table?.entries().find(({figures}) => figures.includes(figure));

/** A row among the parts that stands there twice, and is what is too much in every column. */
const doubled = (failures: readonly JudgedIdentity[], view: ReportView): RowRepair | undefined => {
	for (const figure of failures.flatMap(partsOf)) {
		const table = view.tableOf(figure);
		const entry = entryOf(table, figure);
		const twin = table
			?.entries()
			.find(
				other =>
					entry !== undefined &&
					other !== entry &&
					other.code === entry.code &&
					other.label === entry.label &&
					[...entry.cells].every(([lane, cell]) => other.cells.get(lane)?.amount.fen === cell.amount.fen),
			);
		const explains = failures.every(failure => {
			const own = partsOf(failure).find(part => entry?.figures.includes(part));
			return own !== undefined && isClose(failure, -own.amount.fen);
		});
		if (twin !== undefined && explains) {
			return {kind: 'double', figure};
		}
	}

	return undefined;
};

/** A row that is too much below one account and missing below another, in every column. */
const misplaced = (failures: readonly JudgedIdentity[], view: ReportView): RowRepair | undefined => {
	const [over, under] = [
		failures.filter(({judgement}) => judgement.difference < 0),
		failures.filter(({judgement}) => judgement.difference > 0),
	];
	const parent = under[0] === undefined ? undefined : wholeOf(under[0]);
	if (over.length === 0 || parent === undefined) {
		return undefined;
	}

	for (const figure of over.flatMap(partsOf)) {
		const cells = entryOf(view.tableOf(figure), figure)?.cells;
		const isMeant = (failure: JudgedIdentity, sign: 1 | -1): boolean =>
			[...(cells?.values() ?? [])].some(
				cell => cell.column === wholeOf(failure)?.column && isClose(failure, sign * cell.amount.fen),
			);
		if (over.every(failure => isMeant(failure, -1)) && under.every(failure => isMeant(failure, 1))) {
			return {kind: 'code', figure, parent: parent.label ?? ''};
		}
	}

	return undefined;
};

/** A figure that is too much in one column and missing in another of the same rows. */
const shifted = (failures: readonly JudgedIdentity[]): RowRepair | undefined => {
	const rows = new Set(failures.map(failure => wholeOf(failure)?.row));
	const [first, second] = failures;
	const figure =
		rows.size === 1 &&
		failures.length === 2 &&
		first !== undefined &&
		second !== undefined &&
		isClose(first, -second.judgement.difference)
			? failures.flatMap(failure => partsOf(failure).filter(part => isClose(failure, -part.amount.fen)))[0]
			: undefined;
	return figure === undefined ? undefined : {kind: 'shift', figure};
};

const lost = (failures: readonly JudgedIdentity[]): RowRepair | undefined => {
	const figure = failures[0] === undefined ? undefined : wholeOf(failures[0]);
	const isRow = new Set(failures.map(failure => wholeOf(failure)?.row)).size === 1;
	return figure !== undefined &&
		isRow &&
		failures.length > 1 &&
		failures.every(({judgement}) => judgement.difference > 0)
		? {kind: 'lost', figure, value: failures[0]?.judgement.difference ?? 0}
		: undefined;
};

export const rowRepair = (failures: readonly JudgedIdentity[], view: ReportView): RowRepair | undefined =>
	doubled(failures, view) ?? misplaced(failures, view) ?? shifted(failures) ?? lost(failures);
