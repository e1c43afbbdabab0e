import type {Claim} from '../../model/claim.js';
import type {ReportContents} from '../../model/report.js';
import {wrap} from '../../model/width.js';
import {placeCells} from '../../query/columns.js';
import {proseRows, sectionsOf} from '../../query/prose.js';
import {printable} from '../line.js';
import type {Sheet, SheetRow} from '../sheet.js';
import {verdictMark} from '../verdicts.js';
import type {World} from '../world.js';
import {claimsByParagraph, type MarkedClaim, markedSpans, markedText, proseMark} from './prose-claims.js';
import {reportPath, reportTabsOf} from './report-path.js';

const numberColumns = 5;
/** The cursor's margin, the place, and the gap between them. */
const beside = 2 + numberColumns + 2;

/** What a line of text opens: the figure that it contradicts, else the first that it states. */
const factOf = (claims: readonly Claim[]): string | undefined =>
	(
		claims.find(({verdict, fact}) => verdict === 'contradicts' && fact !== null) ??
		claims.find(({fact}) => fact !== null)
	)?.fact ?? undefined;

type Paragraph = ReportContents['paragraphs'][number];

/** A paragraph broken into lines, its figures marked by their verdicts. */
const linesOf = (
	paragraph: Paragraph,
	claims: readonly Claim[],
	isHeading: boolean,
	world: World,
): readonly SheetRow[] => {
	const {glyphs, columns} = world;
	const {text, marked} = markedText(printable(paragraph.text), claims, verdict => proseMark(verdict, glyphs));
	const {line, page} = placeCells(paragraph);
	let end = 0;
	return wrap(text, Math.max(10, columns - beside)).map((piece, index) => {
		const start = end;
		end += piece.length;
		const own = marked.filter(({at}: MarkedClaim) => at >= start && at < end).map(({claim}) => claim);
		const fact = factOf(own);
		const isWrong = own.some(({verdict}) => verdict === 'contradicts');
		return {
			cells: {line: index === 0 ? (line ?? page) : null, text: piece},
			notable: (isHeading && index === 0) || isWrong,
			...(fact === undefined ? {} : {opens: {kind: 'figure', fact} as const, facts: {text: [fact]}}),
			...(isHeading ? {tone: 'title' as const} : {}),
		};
	});
};

const countsText = (claims: readonly Claim[], {glyphs}: World): string => {
	const counts = new Map<string, number>();
	for (const {verdict} of claims) {
		const mark = verdictMark(verdict, glyphs);
		counts.set(mark, (counts.get(mark) ?? 0) + 1);
	}

	return [glyphs.matches, glyphs.warning, glyphs.error, glyphs.unchecked]
		.filter(mark => counts.has(mark))
		.map(mark => `${mark}${counts.get(mark)}`)
		.join(' ');
};

/** The text of a report, its figures marked by verdict; headings and contradictions are where `[` and `]` stop. */
export const proseSheet = (contents: ReportContents, line: number | undefined, world: World): Sheet => {
	const {words, vocabulary, glyphs} = world;
	const report = contents.report.id;
	const claims = claimsByParagraph(contents);
	const rows = sectionsOf(contents, vocabulary)
		.flatMap(({heading, paragraphs}) =>
			paragraphs.flatMap((paragraph, index) =>
				linesOf(paragraph, claims.get(paragraph) ?? [], heading !== null && index === 0, world),
			),
		)
		.map(row => ({...row, report}));
	const answer = proseRows(contents, vocabulary, words);
	const place = ({cells}: SheetRow): string => (typeof cells.line === 'number' ? String(cells.line) : '');
	return {
		path: reportPath(report, world, words('tab.prose')),
		caption: [words('prose.paragraphs', {count: contents.paragraphs.length}), countsText(contents.claims, world)],
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
				draw: ({cells}) => markedSpans(String(cells.text ?? ''), glyphs),
			},
		],
		rows,
		pinned: [],
		isFixed: true,
		detail: row => (row?.facts === undefined ? '' : words('prose.opens')),
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
