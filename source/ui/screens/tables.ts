import type {ReportContents} from '../../model/report.js';
import {tableRows} from '../../query/tables.js';
import {valueText} from '../cell-text.js';
import type {Sheet} from '../sheet.js';
import type {World} from '../world.js';
import {answerColumns, answerRow} from './answer-columns.js';
import {reportPath, reportTabsOf} from './report-path.js';

/** The tables of a report, those not understood too. */
export const tablesSheet = (contents: ReportContents, world: World): Sheet => {
	const {words} = world;
	const report = contents.report.id;
	const answer = tableRows([contents]);
	return {
		path: reportPath(report, world, words('tab.tables')),
		caption: [words('tables.count', {count: answer.rows.length})],
		columns: answerColumns(answer, world, {report: false}),
		rows: answer.rows.map(row => {
			const isUnclear = row.cells.kind === 'unknown' || Number(row.cells.unclassified) > 0;
			return answerRow(row, {notable: isUnclear, ...(row.cells.blank === true ? {tone: 'dim' as const} : {})});
		}),
		pinned: [],
		detail: row => valueText(row?.cells.reasons ?? null, {key: 'reasons', kind: 'list'}, 'yuan', words),
		empty: words('tables.none'),
		tabs: reportTabsOf('tables', world),
		answer,
		command: ['tables', report],
	};
};
