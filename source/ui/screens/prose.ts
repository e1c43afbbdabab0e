import type {ReportContents} from '../../model/report.js';
import {wrap} from '../../model/width.js';
import {placeCells} from '../../query/columns.js';
import {proseRows, sectionsOf} from '../../query/prose.js';
import {printable} from '../line.js';
import type {Sheet, SheetRow} from '../sheet.js';
import type {World} from '../world.js';
import {reportPath, reportTabsOf} from './report-path.js';

const numberColumns = 5;
/** The cursor's margin, the place, and the gap between them. */
const beside = 2 + numberColumns + 2;

/** The text of a report, broken into lines; headings are where `[` and `]` stop. */
export const proseSheet = (contents: ReportContents, line: number | undefined, world: World): Sheet => {
	const {words, vocabulary, columns} = world;
	const report = contents.report.id;
	const rows = sectionsOf(contents, vocabulary).flatMap(({heading, paragraphs}): readonly SheetRow[] =>
		paragraphs.flatMap((paragraph, index) => {
			const isHeading = heading !== null && index === 0;
			const place = placeCells(paragraph);
			return wrap(printable(paragraph.text), Math.max(10, columns - beside)).map((text, part) => ({
				cells: {line: part === 0 ? (place.line ?? place.page) : null, text},
				notable: isHeading && part === 0,
				report,
				...(isHeading ? {tone: 'title' as const} : {}),
			}));
		}),
	);
	const answer = proseRows(contents, vocabulary, words);
	const place = ({cells}: SheetRow): string => (typeof cells.line === 'number' ? String(cells.line) : '');
	return {
		path: reportPath(report, world, words('tab.prose')),
		caption: [words('prose.paragraphs', {count: contents.paragraphs.length})],
		columns: [
			{
				key: 'line',
				title: words('column.line'),
				align: 'right',
				importance: 2,
				draw: row => [{text: place(row), tone: 'dim'}],
			},
			{
				key: 'text',
				title: words('column.text'),
				align: 'left',
				importance: 1,
				least: 10,
				draw: ({cells}) => [{text: String(cells.text ?? '')}],
			},
		],
		rows,
		pinned: [],
		detail: () => '',
		empty: printable(answer.note ?? words('prose.none')),
		tabs: reportTabsOf('prose', world),
		start: Math.max(
			0,
			rows.findIndex(({cells}) => typeof cells.line === 'number' && line !== undefined && cells.line >= line),
		),
		answer,
		command: ['prose', report],
	};
};
