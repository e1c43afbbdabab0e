import type {Row} from '../../model/answer.js';
import {derivedFact} from '../../model/derived-facts.js';
import type {Fact, Quantity} from '../../model/fact.js';
import type {ReportContents} from '../../model/report.js';
import {sourceOf} from '../../query/source.js';
import {printable} from '../line.js';
import {placeText} from '../place-text.js';
import type {Sheet} from '../sheet.js';
import {identitiesOf} from '../verdicts.js';
import type {World} from '../world.js';
import {screenFor} from './answer-columns.js';
import {claimParts, identityParts, otherReportParts, readingParts} from './figure-parts.js';
import {itemWord, type Part, partColumns, partRows, partValue, shownDetail, shownValue} from './parts.js';
import {reportPath} from './report-path.js';
import {alignedRows} from './surroundings.js';

/** The margin, and the columns beside the value. */
const beside = {figure: 62, source: 26} as const;

const partOf = (row: Row): Part => ({row, opens: row.opens === undefined ? undefined : screenFor(row.opens)});

const nameOf = (figure: Fact | Quantity | undefined, fact: string): string =>
	figure === undefined ? fact : [figure.code, figure.label].filter(Boolean).join(' ') || figure.columnPath || fact;

const ofPart = (rows: readonly Row[], ...names: readonly string[]): readonly Part[] =>
	names.flatMap(name => rows.filter(({cells}) => cells.part === name).map(partOf));

const surroundingParts = (rows: readonly Row[], figure: Fact | Quantity | undefined, room: number): readonly Part[] => {
	const parts = ofPart(rows, 'surroundings');
	const texts = alignedRows(
		parts.map(({row}) => row),
		(figure?.column ?? 1) - 1,
		Math.max(20, room),
	);
	return parts.map(entry => {
		const value = texts.get(entry.row);
		// The figure's own row bears a mark, which stands before it
		return value === undefined ? entry : {...entry, value: entry.row.mark === 'total' ? value : `  ${value}`};
	});
};

/** One figure: where it was printed, how it was read, what checks and sentences say of it, and its account elsewhere. */
export const figureSheet = (kind: 'figure' | 'source', fact: string, contents: ReportContents, world: World): Sheet => {
	const {words, glyphs, library} = world;
	const report = contents.report.id;
	const answer = sourceOf(contents, fact, words);
	const own = contents.facts.find(({id}) => id === fact) ?? contents.quantities.find(({id}) => id === fact);
	const figure = own ?? derivedFact(contents, fact);
	const printed = ofPart(answer.rows, 'printed').filter(({row}) => row.cells.item !== 'text');
	const surroundings = surroundingParts(answer.rows, figure, world.columns - beside[kind]);
	const parts: readonly Part[] =
		own === undefined || kind === 'source'
			? [...ofPart(answer.rows, 'ground'), ...printed, ...surroundings]
			: [
					...readingParts(own, contents, world),
					...identityParts(identitiesOf(library.checks.get(report), fact), report, world),
					...claimParts(fact, contents, world),
					...ofPart(answer.rows, 'elsewhere'),
					...otherReportParts(own, contents, world),
					...printed,
					...surroundings,
				];
	const reading = answer.rows.find(({cells}) => cells.part === 'reading');
	const amount = reading === undefined ? '' : partValue(reading, world);
	const statement = contents.statements.find(({n}) => n === figure?.table);
	const place = figure === undefined ? '' : `${figure.provenance.file} ${placeText(figure.provenance.place, words)}`;
	const where = [[statement?.number, statement?.title].filter(Boolean).join(' '), place].filter(Boolean);
	const byCells = new Map(parts.map(entry => [entry.row.cells, entry]));
	return {
		path: reportPath(report, world, words(`view.${kind}`), printable(nameOf(figure, fact))),
		caption: [amount],
		card: [
			[itemWord('amount', world), amount],
			[
				words('figure.printed_as'),
				[`«${figure?.provenance.text ?? ''}»`, ...where].map(printable).join(` ${glyphs.dot} `),
			],
		],
		columns: partColumns(parts, world).filter(({key}) => kind === 'figure' || key !== 'detail'),
		rows: partRows(parts, {report, code: figure?.code ?? figure?.label ?? undefined}),
		pinned: [],
		isFixed: true,
		detail(row) {
			const entry = row && byCells.get(row.cells);
			return entry === undefined
				? ''
				: [shownValue(entry, world), shownDetail(entry)].filter(Boolean).join(` ${glyphs.dot} `);
		},
		empty: '',
		answer,
		command: ['source', fact, ...(kind === 'source' ? ['--printed'] : [])],
	};
};
