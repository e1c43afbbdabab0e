import {unitLabels} from '../model/amount.js';
import type {Answer, Row} from '../model/answer.js';
import type {Place} from '../model/document.js';
import type {ReportContents, Statement} from '../model/report.js';
import {columnsOf, placeCells, placeColumns} from './columns.js';

export const tableColumns = columnsOf(
	['report', 'text', 10],
	['n', 'count', 1],
	['kind', 'text', 3],
	['title', 'text', 1],
	['number', 'text', 6],
	['printed_unit', 'text', 7],
	['file', 'text', 0],
	['page', 'count', 0],
	['last_page', 'count', 0],
	['first_line', 'count', 0],
	['last_line', 'count', 0],
	['sheet', 'text', 0],
	['rows', 'count', 4],
	['cells', 'count', 0],
	['facts', 'count', 2],
	['quantities', 'count', 8],
	['unclassified', 'count', 5],
	['blank', 'flag', 9],
	['reasons', 'list', 0],
);

const pageOf = (place: Place): number | null => (place.kind === 'page' ? place.page : null);
const lineOf = (place: Place): number | null => (place.kind === 'line' ? place.line : null);

const countByTable = (entries: readonly {readonly table: number}[]): ReadonlyMap<number, number> => {
	const counts = new Map<number, number>();
	for (const {table} of entries) {
		counts.set(table, (counts.get(table) ?? 0) + 1);
	}

	return counts;
};

const cellCount = ({rows}: Statement): number =>
	rows.reduce((sum, {cells}) => sum + cells.filter(text => text !== '').length, 0);

const rowsOf = (contents: ReportContents): readonly Row[] => {
	const facts = countByTable(contents.facts.filter(({derived}) => !derived));
	const quantities = countByTable(contents.quantities);
	const unclassified = countByTable(contents.unclassified);
	return contents.statements.map(statement => {
		const {n, first, last} = statement;
		return {
			cells: {
				report: contents.report.id,
				n,
				kind: statement.kind,
				title: statement.title,
				number: statement.number,
				printed_unit: statement.unit === null ? null : unitLabels[statement.unit],
				file: statement.file,
				page: pageOf(first),
				last_page: pageOf(last),
				first_line: lineOf(first),
				last_line: lineOf(last),
				sheet: first.kind === 'sheet' ? first.sheet : null,
				rows: statement.rows.length,
				cells: cellCount(statement),
				facts: facts.get(n) ?? 0,
				quantities: quantities.get(n) ?? 0,
				unclassified: unclassified.get(n) ?? 0,
				blank: statement.blank,
				reasons: statement.reasons,
			},
			opens: {kind: 'table', report: contents.report.id, n},
		};
	});
};

export const tableRows = (reports: readonly ReportContents[]): Answer => ({
	columns: tableColumns,
	rows: reports.flatMap(rowsOf),
});

/** Numbers that were understood as neither money nor a quantity, with the reason. */
export const unclassifiedRows = (reports: readonly ReportContents[]): Answer => ({
	columns: [
		...columnsOf(
			['report', 'text', 4],
			['table', 'count', 3],
			['title', 'text', 5],
			['printed', 'text', 1],
			['reason', 'text', 2],
		),
		...placeColumns,
		...columnsOf(['row', 'count', 0], ['col', 'count', 0]),
	],
	rows: reports.flatMap(({report, statements, unclassified}) =>
		unclassified.map(({table, row, column, provenance, reason}) => ({
			cells: {
				report: report.id,
				table,
				title: statements.find(({n}) => n === table)?.title ?? null,
				printed: provenance.text,
				reason,
				...placeCells(provenance),
				row,
				col: column,
			},
			opens: {kind: 'table', report: report.id, n: table, row},
		})),
	),
});
