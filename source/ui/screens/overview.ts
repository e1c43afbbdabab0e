import type {ReportContents} from '../../model/report.js';
import {showReport} from '../../query/show.js';
import {printable} from '../line.js';
import type {Sheet} from '../sheet.js';
import type {World} from '../world.js';
import {answerRow} from './answer-columns.js';
import {itemWord, partColumns, partRows, partValue} from './parts.js';
import {reportPath, reportTabsOf} from './report-path.js';

const onCard: ReadonlySet<unknown> = new Set(['region', 'fiscal_year', 'stage', 'scope', 'printed_unit']);

/** One report on one page: who, when and what on a card, then its headline figures, ways to drill down, tables and findings. */
export const overviewSheet = (contents: ReportContents, world: World): Sheet => {
	const {words, glyphs} = world;
	const {report} = contents;
	const answer = showReport(contents, world.vocabulary, words);
	const identity = answer.rows.filter(({cells}) => cells.part === 'identity' && cells.value !== null);
	const short = identity
		.filter(({cells}) => onCard.has(cells.item))
		.map(row => partValue(row, world))
		.filter(Boolean)
		.join(` ${glyphs.dot} `);
	const counts = words('home.counts', {tables: contents.statements.length, figures: contents.facts.length});
	const listed = [...answer.rows.filter(({cells}) => cells.part !== 'identity'), ...identity];
	return {
		path: reportPath(report.id, world),
		caption: [counts],
		card: [
			[itemWord('unit', world), printable(report.unit ?? report.id)],
			[itemWord('title', world), printable(report.title ?? '')],
			[words('overview.about'), short],
			[itemWord('files', world), report.sources.map(({file}) => printable(file)).join(` ${glyphs.dot} `)],
		],
		columns: partColumns({...answer, rows: listed}, world),
		rows: partRows(listed, (row, isFirst) =>
			answerRow(row, {
				report: report.id,
				notable: isFirst,
				...(row.cells.part === 'headline' ? {code: String(row.cells.item)} : {}),
			}),
		),
		pinned: [],
		detail: row =>
			row === undefined
				? ''
				: [itemWord(row.cells.item, world), partValue(row, world), row.cells.detail]
						.filter(Boolean)
						.map(String)
						.map(printable)
						.join(` ${glyphs.dot} `),
		empty: answer.note ?? '',
		tabs: reportTabsOf('overview', world),
		answer,
		command: ['show', report.id],
	};
};
