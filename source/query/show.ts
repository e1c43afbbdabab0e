import {unitLabels} from '../model/amount.js';
import type {Answer, Row, Target, Value} from '../model/answer.js';
import type {ClaimVerdict} from '../model/claim.js';
import type {Finding} from '../model/finding.js';
import type {ReportContents} from '../model/report.js';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import {columnsOf, placeCells, provenanceKey} from './columns.js';
import {headlinesOf} from './headlines.js';
import {outlinesOf} from './outline.js';
import {sectionsOf} from './prose.js';
import {witnessText} from './reports.js';

/** `part` says what a row is about; `item` names it by an identifier or in the report's own words. */
export const showColumns = columnsOf(
	['part', 'text', 2],
	['item', 'text', 1],
	['value', 'amount', 1],
	['detail', 'text', 3],
);

const row = (part: string, item: string, value: Value, detail: string | null = null, opens?: Target): Row => ({
	cells: {part, item, value, detail},
	...(opens === undefined ? {} : {opens}),
});

const identityRows = ({report}: ReportContents, words: Words): readonly Row[] => {
	const fields: ReadonlyArray<readonly [string, Value]> = [
		['report', report.id],
		['unit', report.unit],
		['unit_code', report.unitCode],
		['region', report.region],
		['fiscal_year', report.fiscalYear === null ? null : String(report.fiscalYear)],
		['stage', report.stage === null ? null : words(`value.stage.${report.stage}`)],
		['scope', report.scope === null ? null : words(`value.scope.${report.scope}`)],
		['title', report.title],
		['printed_unit', report.printedUnit === null ? null : unitLabels[report.printedUnit]],
		['files', report.sources.map(({file}) => file)],
	];
	return fields.map(([field, value]) => {
		const witnesses = report.witnesses.filter(witness => witness.field === field).map(witnessText);
		return row('identity', field, value, witnesses.join(' · ') || null);
	});
};

const headlineRows = (contents: ReportContents, vocabulary: Vocabulary): readonly Row[] =>
	headlinesOf(contents, vocabulary).map(({name, fact}) => ({
		...row('headline', name, fact.amount, fact.provenance.text, {kind: 'fact', fact: fact.id}),
		facts: {value: [fact.id]},
	}));

const outlineRowsOf = (contents: ReportContents, vocabulary: Vocabulary): readonly Row[] =>
	outlinesOf(contents, vocabulary).rows.map(({cells, opens}) =>
		row('outline', String(cells.path), cells.amount ?? null, cells.title as string | null, opens),
	);

const tableRowsOf = ({report, statements, facts}: ReportContents, words: Words): readonly Row[] =>
	statements.map(({n, kind, title, number}) => {
		const count = facts.filter(({table, derived}) => table === n && !derived).length;
		const name = [number, title].filter(Boolean).join(' ');
		return row('table', `${n} ${name}`.trim(), count, words(`value.kind.${kind}`), {
			kind: 'table',
			report: report.id,
			n,
		});
	});

const verdicts: readonly ClaimVerdict[] = ['contradicts', 'matches', 'rounding', 'no_table', 'not_understood'];

const claimRowsOf = ({claims}: ReportContents, words: Words): readonly Row[] =>
	verdicts
		.map(verdict => ({verdict, count: claims.filter(claim => claim.verdict === verdict).length}))
		.filter(({count}) => count > 0)
		.map(({verdict, count}) => row('claims', verdict, count, words(`value.verdict.${verdict}`)));

const findingTarget = ({evidence}: Finding, {facts}: ReportContents): Target | undefined => {
	const keys = new Set(evidence.map(provenanceKey));
	const fact = facts.find(({provenance}) => keys.has(provenanceKey(provenance)));
	return fact === undefined ? undefined : {kind: 'fact', fact: fact.id};
};

const findingRows = (contents: ReportContents): readonly Row[] =>
	contents.findings.map(finding =>
		row('finding', finding.rule, finding.severity, finding.message, findingTarget(finding, contents)),
	);

const sectionRows = (contents: ReportContents, vocabulary: Vocabulary): readonly Row[] =>
	sectionsOf(contents, vocabulary)
		.filter(({heading}) => heading !== null)
		.map(({heading, paragraphs: [first]}) => {
			const {line, page} = placeCells(first);
			const at = line ?? page ?? 1;
			return row('section', heading ?? '', at, null, {kind: 'prose', report: contents.report.id, line: at});
		});

/** One report on one page: identity with its witnesses, headline figures, ways to drill down, tables, findings, sections. */
export const showReport = (contents: ReportContents, vocabulary: Vocabulary, words: Words): Answer => {
	const sections = sectionRows(contents, vocabulary);
	const indicators = contents.indicators.length;
	return {
		columns: showColumns,
		rows: [
			...identityRows(contents, words),
			...headlineRows(contents, vocabulary),
			...outlineRowsOf(contents, vocabulary),
			...tableRowsOf(contents, words),
			...(indicators === 0 ? [] : [row('performance', 'indicators', indicators)]),
			...claimRowsOf(contents, words),
			...findingRows(contents),
			...sections,
		],
		...(contents.paragraphs.length === 0 ? {note: words('prose.none')} : {}),
	};
};
