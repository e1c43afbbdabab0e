import {units} from '../model/amount.js';
import {figureStages, funds, measures, sides} from '../model/fact.js';
import {once} from '../model/once.js';
import {
	columnRoles,
	rowKinds,
	type Statement,
	type StatementColumn,
	type StatementRow,
	statementKinds,
} from '../model/report.js';
import {isFlag, isPosition, isText, isYear, listOf, oneOf, orNull} from './checks.js';
import {Columns, toColumns} from './columns.js';
import type {Parts} from './parts.js';
import {placeFields, placesOf} from './place-columns.js';

/**
 * Three tables: the statements, the columns of them all, and the rows of them all; a statement says how many it has.
 * Columns and rows are parsed only when they are asked for; the rows hold the printed cells, half of the file.
 */
export const statementParts = (statements: readonly Statement[]): Readonly<Record<string, unknown>> => ({
	statements: toColumns(statements, {
		n: ({n}) => n,
		kind: ({kind}) => kind,
		title: ({title}) => title,
		subtitle: ({subtitle}) => subtitle,
		number: ({number}) => number,
		unit: ({unit}) => unit,
		file: ({file}) => file,
		...placeFields('first', ({first}: Statement) => first),
		...placeFields('last', ({last}: Statement) => last),
		blank: ({blank}) => blank,
		reasons: ({reasons}) => reasons,
		notes: ({notes}) => notes,
		columns: ({columns}) => columns.length,
		rows: ({rows}) => rows.length,
	}),
	columns: toColumns(
		statements.flatMap(({columns}) => columns),
		{
			path: ({path}) => path,
			role: ({role}) => role,
			side: ({side}) => side,
			measure: ({measure}) => measure,
			fund: ({fund}) => fund,
			fiscal_year: ({fiscalYear}) => fiscalYear,
			stage: ({stage}) => stage,
		},
	),
});

export const rowColumns = (statements: readonly Statement[]): unknown =>
	toColumns(
		statements.flatMap(({rows}) => rows),
		{
			kind: ({kind}) => kind,
			...placeFields('place', ({place}: StatementRow) => place),
			cells: ({cells}) => cells,
		},
	);

const readColumns = (parts: Parts): readonly StatementColumn[] => {
	const columns = new Columns(parts, 'columns');
	const path = columns.get('path', isText);
	const role = columns.get('role', oneOf(columnRoles));
	const side = columns.get('side', orNull(oneOf(sides)));
	const measure = columns.get('measure', orNull(oneOf(measures)));
	const fund = columns.get('fund', orNull(oneOf(funds)));
	const fiscalYear = columns.get('fiscal_year', orNull(isYear));
	const stage = columns.get('stage', orNull(oneOf(figureStages)));
	return columns.records(n => ({
		path: path(n),
		role: role(n),
		side: side(n),
		measure: measure(n),
		fund: fund(n),
		fiscalYear: fiscalYear(n),
		stage: stage(n),
	}));
};

const readRows = (parts: Parts): readonly StatementRow[] => {
	const columns = new Columns(parts, 'rows');
	const kind = columns.get('kind', oneOf(rowKinds));
	const place = placesOf(columns, 'place');
	const cells = columns.get('cells', listOf(isText));
	return columns.records(n => ({kind: kind(n), place: place(n), cells: cells(n)}));
};

export const readStatements = (parts: Parts): readonly Statement[] => {
	const columns = new Columns(parts, 'statements');
	const columnsOf = columns.shares('columns', () => readColumns(parts));
	const rowsOf = columns.shares('rows', () => readRows(parts));
	const statementN = columns.get('n', isPosition);
	const kind = columns.get('kind', oneOf(statementKinds));
	const title = columns.get('title', orNull(isText));
	const subtitle = columns.get('subtitle', orNull(isText));
	const number = columns.get('number', orNull(isText));
	const unit = columns.get('unit', orNull(oneOf(units)));
	const file = columns.get('file', isText);
	const first = placesOf(columns, 'first');
	const last = placesOf(columns, 'last');
	const blank = columns.get('blank', isFlag);
	const reasons = columns.get('reasons', listOf(isText));
	const notes = columns.get('notes', listOf(isText));
	return columns.records(n => {
		const ownColumns = once(() => columnsOf(n));
		const rows = once(() => rowsOf(n));
		return {
			n: statementN(n),
			kind: kind(n),
			title: title(n),
			subtitle: subtitle(n),
			number: number(n),
			unit: unit(n),
			file: file(n),
			first: first(n),
			last: last(n),
			blank: blank(n),
			reasons: reasons(n),
			notes: notes(n),
			get columns() {
				return ownColumns();
			},
			get rows() {
				return rows();
			},
		};
	});
};
