import type {Target, Value} from '../model/answer.js';
import type {Claim} from '../model/claim.js';
import type {ReportContents} from '../model/report.js';
import type {Words} from '../model/words.js';
import {placeCells} from './columns.js';
import {idsByPlace} from './findings.js';
import {type Line, order} from './source-line.js';

export const proseTarget = ({report}: ReportContents, {provenance}: Claim): Target => {
	const {line, page} = placeCells(provenance);
	return {kind: 'prose', report: report.id, line: line ?? page ?? 1};
};

/** The paragraph that states a claim. */
export const textAround = (contents: ReportContents, claim: Claim): readonly Line[] =>
	contents.paragraphs
		.filter(({file}) => file === claim.provenance.file)
		.filter(paragraph => order(paragraph) === order(claim.provenance))
		.map(paragraph => ({
			part: 'surroundings',
			item: 'text',
			value: paragraph.text,
			at: paragraph,
			opens: proseTarget(contents, claim),
		}));

const readingLines = (claim: Claim, words: Words): readonly Line[] => {
	const reading: ReadonlyArray<readonly [string, Value]> = [
		['amount', claim.amount],
		['fiscal_year', claim.fiscalYear === null ? null : String(claim.fiscalYear)],
		['code', claim.code],
		['label', claim.subject],
		['measure', claim.measure === null ? null : words(`value.measure.${claim.measure}`)],
		['fund', claim.fund === null ? null : words(`value.fund.${claim.fund}`)],
	];
	return reading.filter(([, value]) => value !== null).map(([item, value]) => ({part: 'reading', item, value}));
};

/** The figure that a claim was held against. */
const comparedLines = ({facts}: ReportContents, {fact: id}: Claim): readonly Line[] =>
	facts
		.filter(fact => fact.id === id)
		.map(fact => ({
			part: 'elsewhere',
			item: fact.label ?? '',
			value: fact.amount,
			detail: fact.columnPath,
			at: fact.provenance,
			fact: fact.id,
			opens: {kind: 'fact', fact: fact.id},
		}));

/** Where the text states a claim, how it was read, the verdict, what findings say, and the figure it was held against. */
export const claimSourceLines = (contents: ReportContents, claim: Claim, words: Words): readonly Line[] => {
	const {verdict, provenance} = claim;
	const idAt = idsByPlace(contents);
	const findings = contents.findings.filter(({evidence}) => evidence.some(place => idAt(place) === claim.id));
	return [
		{part: 'printed', item: 'text', value: provenance.text, at: provenance, opens: proseTarget(contents, claim)},
		...textAround(contents, claim),
		...readingLines(claim, words),
		{part: 'claim', item: verdict, value: provenance.text, detail: words(`value.verdict.${verdict}`), at: provenance},
		...findings.map(
			({severity, rule, message}): Line => ({part: 'finding', item: severity, value: message, detail: rule}),
		),
		...comparedLines(contents, claim),
	];
};
