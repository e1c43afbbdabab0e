import type {ReportContents} from '../../model/report.js';
import {tableRows} from '../../query/tables.js';
import {printable} from '../line.js';
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
		// Whole, as the column may cut it; by what a table was recognised is for those who mend the program
		detail: row =>
			[row?.cells.number, row?.cells.title, row?.cells.printed_unit]
				.filter(Boolean)
				.map(text => printable(String(text)))
				.join(` ${world.glyphs.dot} `),
		empty: words('tables.none'),
		tabs: reportTabsOf('tables', world),
		answer,
		command: ['tables', report],
	};
};
