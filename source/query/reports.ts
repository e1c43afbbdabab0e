import {unitLabels} from '../model/amount.js';
import type {Answer} from '../model/answer.js';
import type {CatalogEntry} from '../model/catalog.js';
import {placeLabel} from '../model/document.js';
import type {Witness} from '../model/report.js';
import {columnsOf} from './columns.js';

export const reportColumns = columnsOf(
	['report', 'text', 3],
	['unit', 'text', 1],
	['unit_code', 'code', 0],
	['region', 'record', 7],
	['fiscal_year', 'year', 2],
	['stage', 'text', 2],
	['scope', 'text', 6],
	['printed_unit', 'text', 0],
	['files', 'list', 0],
	['tables', 'count', 8],
	['facts', 'count', 5],
	['quantities', 'count', 10],
	['claims', 'count', 11],
	['errors', 'count', 4],
	['warnings', 'count', 5],
	['unclassified', 'count', 9],
	['witnesses', 'list', 0],
);

/** `fiscal_year=2024 title 3 «示例市医疗保障局2024年部门预算»` */
export const witnessText = ({field, value, from, text, place}: Witness): string =>
	`${field}=${value} ${from}${place === null ? '' : ` ${placeLabel(place)}`} «${text}»`;

export const reportRows = (catalog: readonly CatalogEntry[]): Answer => ({
	columns: reportColumns,
	rows: catalog.map(entry => ({
		cells: {
			report: entry.report,
			unit: entry.unit,
			unit_code: entry.unitCode,
			region: entry.region,
			fiscal_year: entry.fiscalYear,
			stage: entry.stage,
			scope: entry.scope,
			printed_unit: entry.printedUnit === null ? null : unitLabels[entry.printedUnit],
			files: entry.sources.map(({file}) => file),
			tables: entry.counts.tables,
			facts: entry.counts.facts,
			quantities: entry.counts.quantities,
			claims: entry.counts.claims,
			errors: entry.counts.errors,
			warnings: entry.counts.warnings,
			unclassified: entry.counts.unclassified,
			witnesses: entry.witnesses.map(witnessText),
		},
		opens: {kind: 'report', report: entry.report},
	})),
});
