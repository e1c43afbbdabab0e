import {placeLabel} from '../../model/document.js';
import type {ReportContents} from '../../model/report.js';
import {performanceRows} from '../../query/performance.js';
import {valueText} from '../cell-text.js';
import type {Sheet} from '../sheet.js';
import type {World} from '../world.js';
import {answerColumns, answerRow, answerUnit} from './answer-columns.js';
import {reportPath, reportTabsOf, unitCaption} from './report-path.js';

/** Projects with their indicators, targets, weights and what was achieved. */
export const performanceSheet = (contents: ReportContents, world: World): Sheet => {
	const {words, glyphs} = world;
	const report = contents.report.id;
	const answer = performanceRows([contents]);
	const projects = new Set(contents.indicators.map(({project}) => project));
	return {
		path: reportPath(report, world, words('tab.performance')),
		caption: [
			words('performance.projects', {count: projects.size}),
			words('performance.indicators', {count: answer.rows.length}),
			unitCaption(answerUnit(answer, world)),
		],
		columns: answerColumns(answer, world, {report: false}),
		rows: answer.rows.map((row, index) => {
			const isNewProject = row.cells.project !== answer.rows[index - 1]?.cells.project;
			return answerRow(row, {notable: isNewProject});
		}),
		pinned: [],
		detail(row) {
			const indicator =
				row === undefined ? undefined : contents.indicators[answer.rows.findIndex(({cells}) => cells === row.cells)];
			if (indicator === undefined) {
				return '';
			}

			const path = valueText(indicator.indicatorPath, {key: 'indicator_path', kind: 'list'}, 'yuan', words);
			const {file, place} = indicator.provenance;
			return [indicator.project ?? '', path, `${file}:${placeLabel(place)}`].filter(Boolean).join(` ${glyphs.dot} `);
		},
		empty: words('performance.none'),
		tabs: reportTabsOf('performance', world),
		answer,
		command: ['performance', report],
	};
};
