import type {Row} from '../../model/answer.js';
import {placeLabel} from '../../model/document.js';
import type {ReportContents} from '../../model/report.js';
import {sourceOf} from '../../query/source.js';
import {printable} from '../line.js';
import {reportScreen, type Screen} from '../screen.js';
import type {Sheet} from '../sheet.js';
import type {World} from '../world.js';
import {answerRow, screenFor} from './answer-columns.js';
import {itemWord, partColumns, partRows, partValue} from './parts.js';
import {reportPath} from './report-path.js';

/** What a view of a figure tells, in this order: how it was read, or where it was printed. */
const partsShown = {
	figure: ['reading', 'printed', 'finding', 'elsewhere', 'surroundings'],
	source: ['printed', 'surroundings'],
} as const;

/** What a line without a place of its own names: the report, its years, its findings. */
const openingOf = (row: Row, report: string): Screen | undefined => {
	const {part, item} = row.cells;
	if (row.opens !== undefined) {
		return screenFor(row.opens);
	}

	if (part === 'finding') {
		return reportScreen(report, 'problems');
	}

	if (part !== 'reading') {
		return undefined;
	}

	return item === 'fiscal_year' || item === 'stage'
		? reportScreen(report, 'years')
		: item === 'unit'
			? reportScreen(report)
			: undefined;
};

/** One figure: its characters in the file and what stands around them, its reading, findings, and its account elsewhere. */
export const figureSheet = (
	kind: keyof typeof partsShown,
	fact: string,
	contents: ReportContents,
	world: World,
): Sheet => {
	const {words, glyphs} = world;
	const report = contents.report.id;
	const answer = sourceOf(contents, fact, words);
	const rows = partsShown[kind].flatMap(part => answer.rows.filter(({cells}) => cells.part === part));
	const own = contents.facts.find(({id}) => id === fact) ?? contents.quantities.find(({id}) => id === fact);
	const code = own?.code ?? own?.label ?? undefined;
	const name = [own?.code, own?.label].filter(Boolean).join(' ');
	const card = answer.rows.find(({cells}) => cells.part === 'reading');
	const amount = card === undefined ? '' : partValue(card, world);
	const place = own === undefined ? '' : `${own.provenance.file}:${placeLabel(own.provenance.place)}`;
	return {
		path: reportPath(report, world, words(`view.${kind}`), printable(name === '' ? fact : name)),
		caption: [amount],
		card: [
			[itemWord('amount', world), amount],
			[words('figure.printed_as'), `«${printable(own?.provenance.text ?? '')}»  ${printable(place)}`],
		],
		columns: partColumns({...answer, rows}, world).filter(({key}) => kind === 'figure' || key !== 'detail'),
		rows: partRows(rows, (row, isFirst) =>
			answerRow(row, {
				opens: openingOf(row, report),
				report,
				code,
				notable: isFirst,
			}),
		),
		pinned: [],
		detail(row) {
			if (row === undefined) {
				return '';
			}

			const at =
				row.cells.file === null ? '' : `${row.cells.file}:${row.cells.line ?? row.cells.page ?? row.cells.cell ?? ''}`;
			return [partValue(row, world), row.cells.detail, at]
				.filter(Boolean)
				.map(String)
				.map(printable)
				.join(` ${glyphs.dot} `);
		},
		empty: '',
		answer,
		command: ['source', fact],
	};
};
