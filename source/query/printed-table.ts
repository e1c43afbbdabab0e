import type {Answer, Column, Row, Value} from '../model/answer.js';
import {ExpectedError} from '../model/expected-error.js';
import type {Fact, Quantity} from '../model/fact.js';
import type {ColumnRole, ReportContents, Statement} from '../model/report.js';
import type {Words} from '../model/words.js';

/** A table as printed, and what a screen needs to move in it. */
export type PrintedTable = Answer & {
	/** Columns that stay while the others are panned: codes and the first label. */
	readonly frozen: number;
	/** Rows at the top that are the printed header. */
	readonly headerRows: number;
	readonly title: string | null;
	readonly number: string | null;
	readonly notes: readonly string[];
};

const columnKey = (index: number): string => `c${index + 1}`;

const headRoles: ReadonlySet<ColumnRole> = new Set(['code', 'code_part', 'unit_code', 'line_number', 'label']);

/** Codes and labels at the left, up to the first label of a side. */
const frozenCount = ({columns}: Statement): number => {
	let count = 0;
	while (count < columns.length - 1 && headRoles.has(columns[count]?.role ?? 'text')) {
		count++;
		if (columns[count - 1]?.role === 'label') {
			break;
		}
	}

	return count;
};

type Figures = {readonly facts: ReadonlyMap<string, Fact>; readonly quantities: ReadonlyMap<string, Quantity>};

const byPosition = <F extends Fact | Quantity>(figures: readonly F[], n: number): ReadonlyMap<string, F> =>
	new Map(figures.filter(({table}) => table === n).map(figure => [`${figure.row}.${figure.column}`, figure]));

const printedRow = (statement: Statement, index: number, figures: Figures): Row => {
	const cells: Record<string, Value> = {};
	const facts: Record<string, readonly string[]> = {};
	for (const [column, text] of (statement.rows[index]?.cells ?? []).entries()) {
		const position = `${index + 1}.${column + 1}`;
		const figure = figures.facts.get(position) ?? figures.quantities.get(position);
		cells[columnKey(column)] = text;
		if (figure !== undefined) {
			facts[columnKey(column)] = [figure.id];
		}
	}

	const [first] = Object.values(facts).flat();
	return {cells, facts, ...(first === undefined ? {} : {opens: {kind: 'fact', fact: first}})};
};

const columnOf = ({role, path}: Statement['columns'][number], index: number): Column => ({
	key: columnKey(index),
	title: path,
	kind: role === 'amount' || role === 'quantity' ? 'amount' : role === 'label' ? 'text' : 'code',
	importance: index + 1,
});

/** Every cell as it stands in the report; `facts` of a row say which cells are figures. */
export const printedTable = (contents: ReportContents, n: number, words: Words): PrintedTable => {
	const statement = contents.statements.find(table => table.n === n);
	if (statement === undefined) {
		const {id} = contents.report;
		const count = contents.statements.length;
		throw new ExpectedError(words(count === 0 ? 'table.none' : 'table.no_such', {report: id, n, count}), 3);
	}

	const figures = {facts: byPosition(contents.facts, n), quantities: byPosition(contents.quantities, n)};
	const firstBodyRow = statement.rows.findIndex(({kind}) => kind === 'body');
	const note = [statement.title, statement.number, ...statement.notes].filter(Boolean).join(' · ');
	return {
		columns: statement.columns.map(columnOf),
		rows: statement.rows.map((_, index) => printedRow(statement, index, figures)),
		note,
		frozen: frozenCount(statement),
		headerRows: firstBodyRow === -1 ? statement.rows.length : firstBodyRow,
		title: statement.title,
		number: statement.number,
		notes: statement.notes,
	};
};
