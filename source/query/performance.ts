import type {Answer} from '../model/answer.js';
import type {ReportContents} from '../model/report.js';
import {columnsOf, placeCells} from './columns.js';

export const performanceColumns = columnsOf(
	['report', 'text', 8],
	['table', 'count', 0],
	['project', 'text', 3],
	['project_code', 'code', 0],
	['amount', 'amount', 6],
	['indicator', 'text', 1],
	['indicator_path', 'list', 7],
	['relation', 'text', 4],
	['target', 'text', 2],
	['value_unit', 'text', 5],
	['weight', 'count', 5],
	['core', 'flag', 9],
	['actual', 'text', 5],
	['score', 'count', 6],
	['line', 'count', 0],
	['page', 'count', 0],
);

export const performanceRows = (reports: readonly ReportContents[]): Answer => ({
	columns: performanceColumns,
	rows: reports.flatMap(({report, indicators}) =>
		indicators.map(indicator => {
			const {line, page} = placeCells(indicator.provenance);
			return {
				cells: {
					report: report.id,
					table: indicator.table,
					project: indicator.project,
					project_code: indicator.projectCode,
					amount: indicator.amount,
					indicator: indicator.indicator,
					indicator_path: indicator.indicatorPath,
					relation: indicator.relation,
					target: indicator.target,
					value_unit: indicator.valueUnit,
					weight: indicator.weight,
					core: indicator.core,
					actual: indicator.actual,
					score: indicator.score,
					line,
					page,
				},
				opens: {kind: 'table', report: report.id, n: indicator.table, row: indicator.row},
			};
		}),
	),
});
