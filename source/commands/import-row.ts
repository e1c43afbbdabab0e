import type {Answer, Row} from '../model/answer.js';
import type {ReportContents} from '../model/report.js';
import {cellsOf, columnsOf} from '../query/columns.js';

export type ImportStatus = 'added' | 'updated' | 'merged' | 'unchanged' | 'failed';

export const importColumns = columnsOf(
	['file', 'text', 1],
	['report', 'text', 4],
	['status', 'text', 1],
	['unit', 'text', 3],
	['fiscal_year', 'year', 5],
	['stage', 'text', 6],
	['scope', 'text', 10],
	['tables', 'count', 7],
	['facts', 'count', 7],
	['quantities', 'count', 9],
	['claims', 'count', 11],
	['unclassified', 'count', 8],
	['message', 'text', 2],
);

/** What one import came to; counts are those of the file, not of the report it was merged into. */
export const importRow = (file: string, status: ImportStatus, message: string, contents?: ReportContents): Row => ({
	cells: cellsOf(importColumns, [
		file,
		contents?.report.id ?? null,
		status,
		contents?.report.unit ?? null,
		contents?.report.fiscalYear ?? null,
		contents?.report.stage ?? null,
		contents?.report.scope ?? null,
		contents?.statements.length ?? null,
		contents?.facts.length ?? null,
		contents?.quantities.length ?? null,
		contents?.claims.length ?? null,
		contents?.unclassified.length ?? null,
		message === '' ? null : message,
	]),
	...(contents === undefined || status === 'failed' ? {} : {opens: {kind: 'report', report: contents.report.id}}),
});

export const importAnswer = (rows: readonly Row[]): Answer => ({columns: importColumns, rows});
