import type {ReportContents} from '../../model/report.js';
import {departmentRows} from '../../query/department.js';
import {printable} from '../line.js';
import type {Sheet} from '../sheet.js';
import type {World} from '../world.js';
import {answerColumns, answerRow, answerUnit} from './answer-columns.js';
import {reportLine} from './report-line.js';
import {reportPath, unitCaption} from './report-path.js';

/** A department's units: what its own table says of each, and what the report of the unit itself says, if the store has it. */
export const departmentSheet = (contents: ReportContents, world: World): Sheet => {
	const {words, library, vocabulary, glyphs} = world;
	const {catalog = [], aliases} = library;
	const report = contents.report.id;
	const answer = departmentRows(contents, catalog, aliases, vocabulary, words);
	const entries = new Map(catalog.map(entry => [entry.report, entry]));
	const note = printable(answer.note ?? '');
	return {
		path: reportPath(report, world, words('view.department')),
		caption: [words('home.unit_count', {count: answer.rows.length}), unitCaption(answerUnit(answer, world))],
		columns: answerColumns(answer, world, {amount: {isCell: true}, report_total: {isCell: true}, report: {least: 12}}),
		rows: answer.rows.map(row => {
			const {difference} = row.cells;
			const own = typeof row.cells.report === 'string' ? {report: row.cells.report, stands: [row.cells.report]} : {};
			return answerRow(row, {...own, notable: difference !== null && difference !== undefined});
		}),
		pinned: [],
		detail(row, _, now) {
			const entry = entries.get(String(row?.cells.report ?? ''));
			return [entry === undefined ? '' : reportLine(entry, now), note].filter(Boolean).join(` ${glyphs.dot} `);
		},
		empty: note,
		answer,
		command: ['units', report],
	};
};
