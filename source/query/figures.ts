import {unitLabels} from '../model/amount.js';
import type {Answer, Column, Row, Value} from '../model/answer.js';
import type {DerivedFact, Fact, Figure, Quantity} from '../model/fact.js';
import type {ReportContents, Statement} from '../model/report.js';
import {columnsOf, placeCells, placeColumns} from './columns.js';
import {everything, type Filter, figureTest} from './filter.js';

const figureColumns = (name: 'amount' | 'value', nameOfUnit: 'printed_unit' | 'value_unit'): readonly Column[] => [
	...columnsOf(
		['fact', 'text', 0],
		['report', 'text', 4],
		['unit', 'text', 9],
		['unit_code', 'code', 0],
		['unit_name', 'text', 0],
		['fiscal_year', 'year', 5],
		['stage', 'text', 6],
		['table', 'count', 0],
		['kind', 'text', 7],
		['title', 'text', 0],
		['side', 'text', 0],
		['classification', 'text', 0],
		['code', 'code', 2],
		['printed_code', 'code', 0],
		['other_codes', 'list', 0],
		['level', 'text', 0],
		['label', 'text', 1],
		['column', 'text', 3],
		['measure', 'text', 8],
		['fund', 'text', 10],
		[name, name === 'amount' ? 'amount' : 'count', 1],
		['printed', 'text', 0],
		[nameOfUnit, 'text', name === 'amount' ? 0 : 2],
	),
	...placeColumns,
	...columnsOf(['row', 'count', 0], ['col', 'count', 0], ['same_as', 'text', 0], ['derived', 'flag', 0]),
];

export const factColumns = figureColumns('amount', 'printed_unit');
const derivedColumns = [...factColumns, ...columnsOf(['ground', 'list', 0])];
export const quantityColumns = figureColumns('value', 'value_unit');

/** The cells before the amount. All cells of a row are made in the order of the columns, so that it can be written as it is. */
const headCells = (
	{report}: ReportContents,
	statement: Statement | undefined,
	figure: Figure,
): Record<string, Value> => ({
	fact: figure.id,
	report: report.id,
	unit: report.unit,
	unit_code: figure.unitCode ?? report.unitCode,
	unit_name: figure.unitName ?? report.unit,
	fiscal_year: figure.fiscalYear,
	stage: figure.stage,
	table: figure.table,
	kind: statement?.kind ?? null,
	title: statement?.title ?? null,
	side: figure.side,
	classification: figure.classification,
	code: figure.code,
	printed_code: figure.printedCode,
	other_codes: figure.otherCodes,
	level: figure.level,
	label: figure.label,
	column: figure.columnPath,
	measure: figure.measure,
	fund: figure.fund,
});

type AddCells<F> = (cells: Record<string, Value>, figure: F) => void;

const addPlace = (cells: Record<string, Value>, {provenance, row, column, sameAs}: Figure): void => {
	Object.assign(cells, placeCells(provenance));
	cells.row = row;
	cells.col = column;
	cells.same_as = sameAs;
};

const figureRows = <F extends Figure>(
	reports: readonly ReportContents[],
	filter: Filter,
	figuresOf: (contents: ReportContents) => readonly F[],
	addValue: AddCells<F>,
	addOrigin: AddCells<F>,
): readonly Row[] =>
	reports.flatMap(contents => {
		const passes = figureTest(filter, contents);
		const statements = new Map(contents.statements.map(statement => [statement.n, statement]));
		const rows: Row[] = [];
		for (const figure of figuresOf(contents)) {
			if (passes(figure)) {
				const cells = headCells(contents, statements.get(figure.table), figure);
				addValue(cells, figure);
				addPlace(cells, figure);
				addOrigin(cells, figure);
				rows.push({cells, opens: {kind: 'fact', fact: figure.id}});
			}
		}

		return rows;
	});

const groundOf = (fact: Fact | DerivedFact): readonly string[] => ('ground' in fact ? fact.ground : []);

/** The printed figures; with `derived` those too that it works out from the figures of a report, and their ground. */
export const factRows = (
	reports: readonly ReportContents[],
	filter: Filter = everything,
	{derived}: {readonly derived?: (contents: ReportContents) => readonly DerivedFact[]} = {},
): Answer => ({
	columns: derived === undefined ? factColumns : derivedColumns,
	rowsAreWhole: true,
	rows: figureRows<Fact | DerivedFact>(
		reports,
		filter,
		contents => {
			const printed = contents.facts.filter(fact => !fact.derived);
			return derived === undefined ? printed : [...printed, ...derived(contents)];
		},
		(cells, {amount, provenance}) => {
			cells.amount = amount;
			cells.printed = provenance.text;
			cells.printed_unit = unitLabels[amount.unit];
		},
		(cells, fact) => {
			cells.derived = fact.derived;
			if (derived !== undefined) {
				cells.ground = groundOf(fact);
			}
		},
	),
});

export const quantityRows = (reports: readonly ReportContents[], filter: Filter = everything): Answer => ({
	columns: quantityColumns,
	rowsAreWhole: true,
	rows: figureRows<Quantity>(
		reports,
		filter,
		({quantities}) => quantities,
		(cells, {value, valueUnit, provenance}) => {
			cells.value = value;
			cells.printed = provenance.text;
			cells.value_unit = valueUnit;
		},
		cells => {
			cells.derived = false;
		},
	),
});
