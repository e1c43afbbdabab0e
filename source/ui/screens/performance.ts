import type {ReportContents} from '../../model/report.js';
import {performanceRows} from '../../query/performance.js';
import {valueText} from '../cell-text.js';
import {printable} from '../line.js';
import {placeText} from '../place-text.js';
import type {Sheet, SheetColumn} from '../sheet.js';
import type {World} from '../world.js';
import {answerColumns, answerRow, answerUnit} from './answer-columns.js';
import {reportPath, reportTabsOf, unitCaption} from './report-path.js';

/** Projects with their indicators, targets, weights and what was achieved. */
export const performanceSheet = (contents: ReportContents, world: World): Sheet => {
	const {words, glyphs} = world;
	const report = contents.report.id;
	const answer = performanceRows([contents]);
	const projects = new Set(contents.indicators.map(({project}) => project));
	const firsts = new Set(
		answer.rows
			.filter(({cells}, index) => cells.project !== answer.rows[index - 1]?.cells.project)
			.map(({cells}) => cells),
	);
	/** A project and its money are told once, above its indicators. */
	const onceAProject = (columns: readonly SheetColumn[]): readonly SheetColumn[] =>
		columns.map(column =>
			column.key === 'project' || column.key === 'amount'
				? {...column, draw: (row, width) => (row.isApart || firsts.has(row.cells) ? column.draw(row, width) : [])}
				: column,
		);
	return {
		path: reportPath(report, world, words('tab.performance')),
		caption: [
			words('performance.projects', {count: projects.size}),
			words('performance.indicators', {count: answer.rows.length}),
			unitCaption(answerUnit(answer, world)),
		],
		columns: onceAProject(
			answerColumns(answer, world, {report: false, project: {least: 16, most: 30}, indicator: {least: 20}}),
		),
		rows: answer.rows.map(row => answerRow(row, {notable: firsts.has(row.cells)})),
		pinned: [],
		detail(row) {
			const indicator =
				row === undefined ? undefined : contents.indicators[answer.rows.findIndex(({cells}) => cells === row.cells)];
			if (indicator === undefined) {
				return '';
			}

			const path = valueText(indicator.indicatorPath, {key: 'indicator_path', kind: 'list'}, 'yuan', words);
			const {file, place} = indicator.provenance;
			return [indicator.project ?? '', path, `${printable(file)} ${placeText(place, words)}`]
				.filter(Boolean)
				.join(` ${glyphs.dot} `);
		},
		empty: words('performance.none'),
		tabs: reportTabsOf('performance', world),
		answer,
		command: ['performance', report],
	};
};
