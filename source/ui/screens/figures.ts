import type {ReportContents} from '../../model/report.js';
import {factRows} from '../../query/figures.js';
import {printable} from '../line.js';
import type {Sheet} from '../sheet.js';
import type {World} from '../world.js';
import {answerColumns, answerRow, answerUnit} from './answer-columns.js';
import {reportPath, reportTabsOf, unitCaption} from './report-path.js';

/** Every printed figure of money of a report, one a row. */
export const figuresSheet = (contents: ReportContents, world: World): Sheet => {
	const {words, glyphs} = world;
	const report = contents.report.id;
	const answer = factRows([contents]);
	return {
		path: reportPath(report, world, words('tab.figures')),
		caption: [words('figures.count', {count: answer.rows.length}), unitCaption(answerUnit(answer, world))],
		columns: answerColumns(answer, world, {report: false, unit: false}),
		rows: answer.rows.map(row => answerRow(row)),
		pinned: [],
		detail: row =>
			row === undefined
				? ''
				: [row.cells.title, row.cells.column, `«${row.cells.printed}»`]
						.filter(Boolean)
						.map(String)
						.map(printable)
						.join(` ${glyphs.dot} `),
		empty: words('figures.none'),
		tabs: reportTabsOf('figures', world),
		answer,
		command: ['facts', report],
	};
};
