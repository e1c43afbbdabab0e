import {placeLabel} from '../../model/document.js';
import type {ReportContents} from '../../model/report.js';
import {sourceOf} from '../../query/source.js';
import {printable} from '../line.js';
import type {Sheet} from '../sheet.js';
import type {World} from '../world.js';
import {answerRow} from './answer-columns.js';
import {itemWord, partColumns, partRows, partValue} from './parts.js';
import {reportPath} from './report-path.js';

/** What a view of a figure tells, in this order: how it was read, or where it was printed. */
const partsShown = {
	figure: ['reading', 'printed', 'finding', 'elsewhere', 'surroundings'],
	source: ['printed', 'surroundings'],
} as const;

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
	const code = own?.code ?? undefined;
	const name = [code, own?.label].filter(Boolean).join(' ');
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
