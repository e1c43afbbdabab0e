import type {CheckResult} from '../../model/check.js';
import type {Claim} from '../../model/claim.js';
import {placeLabel} from '../../model/document.js';
import type {Fact, Quantity} from '../../model/fact.js';
import type {ReportContents} from '../../model/report.js';
import {wordFor} from '../cell-text.js';
import {inOrder} from '../comparing.js';
import {printable} from '../line.js';
import {placeText} from '../place-text.js';
import {reportScreen} from '../screen.js';
import {judgementOf, verdictSpans} from '../verdicts.js';
import type {World} from '../world.js';
import {type Part, part} from './parts.js';
import {reportLabel} from './report-path.js';

const joined = (texts: ReadonlyArray<string | number | null | undefined>, separator: string): string =>
	texts
		.filter(text => text !== null && text !== undefined && text !== '')
		.map(text => printable(String(text)))
		.join(separator);

/** What the figure was taken for: its account, its time, what kind of money it is, whose. */
export const readingParts = (
	figure: Fact | Quantity,
	{report}: ReportContents,
	{words, glyphs}: World,
): readonly Part[] => {
	const dot = ` ${glyphs.dot} `;
	const word = (key: string, value: string | null): string | null =>
		value === null ? null : wordFor(key, value, words);
	const {code, label, level, classification, fiscalYear, stage, measure, fund, side, unitCode, unitName} = figure;
	const account = code ?? label;
	const all: readonly Part[] = [
		part('reading', 'account', joined([code, label], ' '), {
			detail: joined([word('level', level), word('classification', classification), ...figure.otherCodes], dot),
			opens: account === null ? undefined : {kind: 'account', code: account},
		}),
		part('reading', 'time', joined([fiscalYear, word('stage', stage)], ' '), {
			opens: reportScreen(report.id, 'years'),
		}),
		part('reading', 'meaning', joined([word('side', side), word('measure', measure), word('fund', fund)], dot)),
		part('reading', 'unit', joined([unitCode, unitName ?? report.unit], ' '), {opens: reportScreen(report.id)}),
		part('reading', 'same_as', figure.sameAs ?? '', {
			opens: figure.sameAs === null ? undefined : {kind: 'figure', fact: figure.sameAs},
		}),
	];
	return all.filter(({row}) => row.cells.value !== '');
};

/** `类 = Σ款：公开02表 …`: the identity in general, and in this place. */
export const formulaAndBody = (message: string): readonly [formula: string, body: string] => {
	const at = message.indexOf('：');
	return at === -1 ? ['', message] : [message.slice(0, at), message.slice(at + 1)];
};

/** Every identity the figure takes part in, with what it gives. */
export const identityParts = (
	results: readonly CheckResult[],
	report: string,
	{words, glyphs}: World,
): readonly Part[] =>
	results.map(result => {
		const [formula, body] = formulaAndBody(printable(result.message));
		return part('check', result.check.verdict, body, {
			item: verdictSpans(judgementOf(result), words, glyphs),
			detail: formula,
			opens: {kind: 'finding', report, finding: result},
		});
	});

/** The sentence in which a figure is stated. */
const sentenceOf = ({provenance: {file, place, text}}: Claim, {paragraphs}: ReportContents): string => {
	const at = placeLabel(place);
	const paragraph = paragraphs.find(
		candidate => candidate.file === file && (placeLabel(candidate.place) === at || candidate.text.includes(text)),
	);
	const sentence = paragraph?.text.split(/(?<=[。；;])/u).find(part => part.includes(text));
	return printable((sentence ?? text).trim());
};

export const lineOf = ({provenance: {place}}: Claim): number =>
	place.kind === 'line' ? place.line : place.kind === 'page' ? place.page : 1;

/** The sentences of the prose that state the figure. */
export const claimParts = (fact: string, contents: ReportContents, {words, glyphs}: World): readonly Part[] =>
	contents.claims
		.filter(claim => claim.fact === fact)
		.map(claim =>
			part('claim', claim.verdict, sentenceOf(claim, contents), {
				item: verdictSpans(claim.verdict, words, glyphs),
				detail: placeText(claim.provenance.place, words),
				opens: {...reportScreen(contents.report.id, 'prose'), line: lineOf(claim)},
			}),
		);

/** Where the same account stands in other reports: all of them ranked, and those of this unit beside this one. */
export const otherReportParts = (figure: Fact | Quantity, {report}: ReportContents, world: World): readonly Part[] => {
	const {library, words} = world;
	const {classification, code} = figure;
	if (code === null || classification === null) {
		return [];
	}

	const holding = (library.catalog ?? []).filter(({codes}) => codes.includes(`${classification}:${code}`));
	const ofUnit = holding.filter(
		entry => entry.report !== report.id && entry.unit !== null && entry.unit === report.unit,
	);
	return [
		part('reports', 'ranking', words('figure.in_reports', {count: holding.length}), {opens: {kind: 'account', code}}),
		...ofUnit.map(entry =>
			part('reports', reportLabel(entry, world), words('figure.beside'), {
				opens: {kind: 'compare', reports: inOrder([report.id, entry.report], library)},
			}),
		),
	];
};
