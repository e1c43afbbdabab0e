import type {Amount} from '../../model/amount.js';
import type {Figure} from '../../model/fact.js';
import type {Finding} from '../../model/finding.js';
import type {ReportContents} from '../../model/report.js';
import {wrap} from '../../model/width.js';
import {provenanceKey} from '../../query/columns.js';
import {moneyWithUnit} from '../cell-text.js';
import {printable, textOf} from '../line.js';
import {placeText} from '../place-text.js';
import type {Sheet, SheetColumn, SheetRow} from '../sheet.js';
import {judgementOf, verdictSpans} from '../verdicts.js';
import type {World} from '../world.js';
import {formulaAndBody} from './figure-parts.js';
import {reportPath} from './report-path.js';

const mostLines = 5;
/** The border of a card and its first column. */
const beside = 16;

/** The printed figures a finding is about, each once, in its order. */
const figuresOf = ({evidence}: Finding, {facts, quantities}: ReportContents): readonly Figure[] => {
	const byPlace = new Map(
		[...quantities, ...facts].map((figure: Figure) => [provenanceKey(figure.provenance), figure]),
	);
	return [...new Set(evidence.map(provenance => byPlace.get(provenanceKey(provenance))))].filter(
		figure => figure !== undefined,
	);
};

const sums = ['actual', 'expected', 'difference', 'bound'] as const;

/** `实为 2,691.97 万元 · 应为 2,740.54 万元 · 差额 -48.57 万元` */
const sumsText = ({check}: Finding, {words, wishes, glyphs}: World): string =>
	sums
		.map(name => ({name, amount: check?.[name] ?? null}))
		.filter((sum): sum is {name: (typeof sums)[number]; amount: Amount} => sum.amount !== null)
		.map(({name, amount}) => `${words(`finding.${name}`)} ${moneyWithUnit(amount, wishes.moneyUnit)}`)
		.join(` ${glyphs.dot} `);

const cardOf = (finding: Finding, world: World): NonNullable<Sheet['card']> => {
	const {words, glyphs, columns} = world;
	const {check} = finding;
	const [formula, body] = formulaAndBody(printable(finding.message));
	const lines = wrap(body, Math.max(20, columns - beside)).slice(0, mostLines);
	const pairs: ReadonlyArray<readonly [string, string]> = [
		[words('finding.verdict'), textOf({spans: verdictSpans(judgementOf(finding), words, glyphs)})],
		[words('finding.formula'), formula],
		...lines.map((line, index) => [index === 0 ? words('finding.here') : '', line] as const),
		[words('finding.sums'), sumsText(finding, world)],
		[words('finding.reason'), check?.reason == null ? '' : words(`value.reason.${check.reason}`)],
		[words('finding.repair'), printable(check?.repair ?? '')],
	];
	return pairs.filter(([, value]) => value !== '');
};

/** What one finding says, and the figures it compares: Enter goes to each. */
export const findingSheet = (finding: Finding, contents: ReportContents, world: World): Sheet => {
	const {words, glyphs, wishes} = world;
	const report = contents.report.id;
	const titles = new Map(
		contents.statements.map(({n, number, title}) => [n, [number, title].filter(Boolean).join(' ')]),
	);
	const rows = figuresOf(finding, contents).map((figure): SheetRow => {
		const {id, code, label, columnPath, provenance, table} = figure;
		const amount = 'amount' in figure ? (figure.amount as Amount) : null;
		return {
			cells: {
				amount,
				printed: amount === null ? provenance.text : moneyWithUnit(amount, wishes.moneyUnit),
				label: [code, label].filter(Boolean).join(' '),
				column: columnPath,
				title: titles.get(table) ?? '',
				place: placeText(provenance.place, words),
			},
			opens: {kind: 'figure', fact: id},
			facts: {printed: [id]},
			report,
			code: code ?? label ?? undefined,
		};
	});
	const text = (key: string, importance: number, more: Partial<SheetColumn> = {}): SheetColumn => ({
		key,
		title: words(key === 'printed' ? 'column.amount' : `column.${key === 'place' ? 'places' : key}`),
		align: 'left',
		importance,
		draw: ({cells}) => [{text: printable(String(cells[key] ?? ''))}],
		...more,
	});
	return {
		path: reportPath(report, world, words('view.finding')),
		caption: [words('finding.figures', {count: rows.length})],
		card: cardOf(finding, world),
		columns: [
			text('label', 1, {least: 16}),
			text('column', 3, {least: 10}),
			text('printed', 2, {align: 'right'}),
			text('title', 4, {least: 12}),
			text('place', 5),
		],
		rows,
		pinned: [],
		isFixed: true,
		detail: () => [printable(finding.message), sumsText(finding, world)].filter(Boolean).join(` ${glyphs.dot} `),
		empty: printable(finding.message),
		answer: {
			columns: [
				{key: 'label', kind: 'text', importance: 1},
				{key: 'column', kind: 'text', importance: 3},
				{key: 'amount', kind: 'amount', importance: 2},
				{key: 'title', kind: 'text', importance: 4},
				{key: 'place', kind: 'text', importance: 5},
			],
			rows: rows.map(({cells}) => ({cells})),
		},
		command: ['check', report, '--rule', finding.rule, ...(finding.severity === 'note' ? ['--all'] : [])],
	};
};
