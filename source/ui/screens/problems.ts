import type {ReportContents} from '../../model/report.js';
import {findingRows} from '../../query/findings.js';
import {valueText} from '../cell-text.js';
import type {Sheet, SheetColumn, SheetRow} from '../sheet.js';
import type {Tone} from '../theme.js';
import type {World} from '../world.js';
import {answerColumns, answerRow, answerUnit} from './answer-columns.js';
import {homeTabsOf, sampleNotice} from './home-tabs.js';
import {reportPath, reportTabsOf, unitCaption} from './report-path.js';

const tones: Readonly<Record<string, Tone>> = {error: 'error', warning: 'warning', note: 'dim'};

/** The mark before the word: no meaning by colour alone. */
const severityColumn = ({words, glyphs}: World): Partial<SheetColumn> => ({
	draw({cells}: SheetRow) {
		const severity = String(cells.severity ?? '');
		const mark = severity === 'error' ? glyphs.error : severity === 'warning' ? glyphs.warning : glyphs.unchecked;
		const word = valueText(severity, {key: 'severity', kind: 'text'}, 'yuan', words);
		return [{text: `${mark} ${word}`, tone: tones[severity]}];
	},
});

/** Findings, the worst first: of one report, or of all reports of the store. */
export const problemsSheet = (reports: readonly ReportContents[], report: string | undefined, world: World): Sheet => {
	const {words} = world;
	const answer = findingRows(reports);
	const errors = answer.rows.filter(({cells}) => cells.severity === 'error').length;
	return {
		path:
			report === undefined
				? [words('program.name'), words('tab.findings')]
				: reportPath(report, world, words('tab.problems')),
		caption: [
			words('problems.count', {errors, all: answer.rows.length}),
			unitCaption(answerUnit(answer, world)),
			report === undefined ? sampleNotice(world) : '',
		],
		columns: answerColumns(answer, world, {
			...(report === undefined ? {} : {report: false as const}),
			severity: severityColumn(world),
			message: {least: 24},
			places: false,
			reason: false,
		}),
		rows: answer.rows.map(row => answerRow(row, {notable: row.cells.severity !== 'note'})),
		pinned: [],
		detail: row => {
			const places = valueText(row?.cells.places ?? null, {key: 'places', kind: 'list'}, 'yuan', words);
			return [String(row?.cells.message ?? ''), places].filter(Boolean).join(' ');
		},
		empty: words('problems.none'),
		tabs: report === undefined ? homeTabsOf('findings', world) : reportTabsOf('problems', world),
		answer,
		command: report === undefined ? ['check'] : ['check', report],
	};
};
