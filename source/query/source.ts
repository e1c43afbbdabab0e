import type {Answer, Target, Value} from '../model/answer.js';
import type {Claim} from '../model/claim.js';
import {derivedFact} from '../model/derived-facts.js';
import {ExpectedError} from '../model/expected-error.js';
import type {DerivedFact, Fact, Figure, Provenance, Quantity} from '../model/fact.js';
import {labelKey} from '../model/label.js';
import type {ReportContents, Statement} from '../model/report.js';
import type {Words} from '../model/words.js';
import {placeCells} from './columns.js';
import {findingsByFigure} from './filter.js';
import {claimSourceLines, proseTarget, textAround} from './source-claim.js';
import {type Line, order, rowOf, sourceColumns} from './source-line.js';

const isFact = (figure: Fact | Quantity): figure is Fact => 'amount' in figure;

const valueIn = (figure: Fact | Quantity): Value => (isFact(figure) ? figure.amount : figure.value);

const printedLines = (figure: Fact | Quantity, statement: Statement): readonly Line[] => {
	const opens: Target = {kind: 'table', report: figure.id.split(':')[0] ?? '', n: statement.n, row: figure.row};
	const table = [statement.number, statement.title ?? statement.kind].filter(Boolean).join(' ');
	return [
		{part: 'printed', item: 'text', value: figure.provenance.text, at: figure.provenance, fact: figure.id},
		{part: 'printed', item: 'table', value: table, at: {file: statement.file, place: statement.first}, opens},
		{part: 'printed', item: 'row', value: figure.label ?? '', detail: figure.printedCode, opens},
		{part: 'printed', item: 'column', value: figure.columnPath, opens},
	];
};

const rowsAround = 2;
const paragraphsBefore = 3;

const linesBefore = 8;

const isJustBefore = (paragraph: Pick<Provenance, 'place'>, table: Pick<Provenance, 'place'>): boolean => {
	if (paragraph.place.kind === 'page' && table.place.kind === 'page') {
		return paragraph.place.page === table.place.page && order(paragraph) < order(table);
	}

	const distance = order(table) - order(paragraph);
	return paragraph.place.kind === table.place.kind && distance > 0 && distance <= linesBefore;
};

/** The last lines of text before the table. */
const textBefore = ({paragraphs}: ReportContents, {file, first}: Statement): readonly Line[] =>
	paragraphs
		.filter(paragraph => paragraph.file === file && isJustBefore(paragraph, {place: first}))
		.slice(-paragraphsBefore)
		.map(paragraph => ({part: 'surroundings', item: 'text', value: paragraph.text, at: paragraph}));

const surroundingLines = (contents: ReportContents, figure: Figure, statement: Statement): readonly Line[] => {
	const rows = statement.rows.map((row, index) => ({row, number: index + 1}));
	const shown = rows.filter(({row, number}) =>
		row.kind === 'header' ? number < figure.row : Math.abs(number - figure.row) <= rowsAround,
	);
	return [
		...textBefore(contents, statement),
		...shown.map(
			({row, number}): Line => ({
				part: 'surroundings',
				item: row.kind === 'header' ? 'header' : 'row',
				value: row.cells,
				at: {file: statement.file, place: row.place},
				opens: {kind: 'table', report: contents.report.id, n: statement.n, row: number},
				...(number === figure.row ? {mark: 'total'} : {}),
			}),
		),
	];
};

const readingLines = ({report}: ReportContents, figure: Fact | Quantity, words: Words): readonly Line[] => {
	const worded = (key: string, id: string | null): string | null => (id === null ? null : words(`value.${key}.${id}`));
	const reading: ReadonlyArray<readonly [string, Value]> = [
		[isFact(figure) ? 'amount' : 'value', valueIn(figure)],
		['unit', report.unit],
		['unit_name', figure.unitName === report.unit ? null : figure.unitName],
		['unit_code', figure.unitCode],
		['fiscal_year', figure.fiscalYear === null ? null : String(figure.fiscalYear)],
		['stage', worded('stage', figure.stage)],
		['code', figure.code],
		['other_codes', figure.otherCodes.length === 0 ? null : figure.otherCodes],
		['classification', worded('classification', figure.classification)],
		['level', worded('level', figure.level)],
		['label', figure.label],
		['side', worded('side', figure.side)],
		['measure', worded('measure', figure.measure)],
		['fund', worded('fund', figure.fund)],
		['same_as', figure.sameAs],
	];
	return reading
		.filter(([, value]) => value !== null)
		.map(
			([item, value]): Line => ({
				part: 'reading',
				item,
				value,
				...(item === 'code' ? {opens: {kind: 'account', code: String(value)}} : {}),
				...(item === 'same_as' ? {opens: {kind: 'fact', fact: String(value)}} : {}),
			}),
		);
};

/** What the text says of the figure. */
const claimLines = ({report, claims}: ReportContents, figure: Figure, words: Words): readonly Line[] =>
	claims
		.filter(({fact}) => fact === figure.id)
		.map(({verdict, provenance}) => {
			const {line, page} = placeCells(provenance);
			return {
				part: 'claim',
				item: verdict,
				value: provenance.text,
				detail: words(`value.verdict.${verdict}`),
				at: provenance,
				opens: {kind: 'prose', report: report.id, line: line ?? page ?? 1},
			};
		});

/** The same account, or the same row where it has no code, in other columns and tables. */
const elsewhereLines = ({facts, statements}: ReportContents, figure: Figure): readonly Line[] => {
	const name = labelKey(figure.label ?? '');
	const isSame = (other: Fact): boolean =>
		figure.code === null
			? name !== '' && other.code === null && labelKey(other.label ?? '') === name && other.side === figure.side
			: other.code === figure.code && other.classification === figure.classification;
	return facts
		.filter(fact => fact.id !== figure.id && !fact.derived && isSame(fact))
		.map(fact => {
			const statement = statements.find(({n}) => n === fact.table);
			return {
				part: 'elsewhere',
				item: statement?.title ?? statement?.kind ?? '',
				value: fact.amount,
				detail: fact.columnPath,
				at: fact.provenance,
				fact: fact.id,
				opens: {kind: 'fact', fact: fact.id},
			};
		});
};

const groundOfFigure = ({statements}: ReportContents, figure: Fact): Line => {
	const statement = statements.find(({n}) => n === figure.table);
	const isChange = figure.measure === 'change';
	const name = [statement?.title ?? statement?.kind, figure.label, figure.columnPath].filter(Boolean).join(' / ');
	return {
		part: 'ground',
		item: isChange ? 'change' : 'figure',
		value: figure.amount,
		detail: name,
		at: figure.provenance,
		fact: figure.id,
		opens: {kind: 'fact', fact: figure.id},
	};
};

/** A change that the text states, and the paragraph that states it. */
const groundOfClaim = (contents: ReportContents, claim: Claim): readonly Line[] => {
	const {amount, provenance} = claim;
	const opens = proseTarget(contents, claim);
	return [
		{part: 'ground', item: 'change', value: amount, detail: provenance.text, at: provenance, opens},
		...textAround(contents, claim),
	];
};

/** What a figure was worked out from: this year's, and the change that a column or a sentence states. */
const groundLines = (contents: ReportContents, {ground}: DerivedFact): readonly Line[] =>
	ground.flatMap(id => {
		const figure = contents.facts.find(fact => fact.id === id);
		const claim = contents.claims.find(own => own.id === id);
		return [
			...(figure === undefined ? [] : [groundOfFigure(contents, figure)]),
			...(claim === undefined ? [] : groundOfClaim(contents, claim)),
		];
	});

const sourceOfDerived = (contents: ReportContents, figure: DerivedFact, words: Words): Answer => ({
	columns: sourceColumns,
	rows: [...groundLines(contents, figure), ...readingLines(contents, figure, words)].map(rowOf),
	note: words('source.derived'),
});

/** Where a figure was printed, with what stands around it, how it was read, what findings and the text say of it, and its account elsewhere; of a derived figure what it was worked out from; of a claim the sentence, and the figure it was held against. */
export const sourceOf = (contents: ReportContents, id: string, words: Words): Answer => {
	const figure: Fact | Quantity | undefined =
		contents.facts.find(fact => fact.id === id) ?? contents.quantities.find(quantity => quantity.id === id);
	const derived = figure === undefined ? derivedFact(contents, id) : undefined;
	if (derived !== undefined) {
		return sourceOfDerived(contents, derived, words);
	}

	const claim = contents.claims.find(own => own.id === id);
	if (claim !== undefined) {
		return {columns: sourceColumns, rows: claimSourceLines(contents, claim, words).map(rowOf)};
	}

	const statement = contents.statements.find(({n}) => n === figure?.table);
	if (figure === undefined || statement === undefined) {
		throw new ExpectedError(words('source.no_fact', {id, report: contents.report.id}), 3);
	}

	const findings = findingsByFigure(contents.findings)(figure);
	const lines: readonly Line[] = [
		...printedLines(figure, statement),
		...surroundingLines(contents, figure, statement),
		...readingLines(contents, figure, words),
		...findings.map(
			({severity, rule, message}): Line => ({part: 'finding', item: severity, value: message, detail: rule}),
		),
		...claimLines(contents, figure, words),
		...elsewhereLines(contents, figure),
	];
	return {
		columns: sourceColumns,
		rows: lines.map(rowOf),
		...(contents.paragraphs.length === 0 ? {note: words('prose.none')} : {}),
	};
};
