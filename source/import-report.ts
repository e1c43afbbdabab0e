import {withChecks} from './check/check.js';
import {asPrinted, recognisable} from './extract/as-printed.js';
import {claimsOf} from './extract/claims.js';
import {documentFindings} from './extract/document-findings.js';
import {type EditOptions, editedReport as edited} from './extract/edited-report.js';
import {noFigures} from './extract/figures.js';
import {findingText} from './extract/finding-words.js';
import {commonUnitOf, identifyReport, type Overrides, printedUnitOf} from './extract/identity.js';
import {findingsOf} from './extract/import-findings.js';
import {statementWords} from './extract/meaning.js';
import {mergeContents, renamed} from './extract/merge.js';
import {indicatorsOf} from './extract/performance.js';
import {printedTables} from './extract/printed-tables.js';
import {reportIdOf} from './extract/report-id.js';
import {readStatement, TableKeys} from './extract/statement.js';
import {unitCodeOf} from './extract/unit-code.js';
import type {ReportContents} from './model/report.js';
import {readDocument} from './read/read-document.js';
import type {Vocabulary} from './vocabulary.js';

export type {Overrides} from './extract/identity.js';
export {renamed as renamedReport} from './extract/merge.js';
export {regionNamed} from './extract/region.js';
export {withoutProse} from './extract/without-prose.js';
export {formatOf} from './read/format.js';
export {sha256Of} from './read/read-document.js';
export {zipEntries} from './read/zip.js';

export type ImportOptions = {
	readonly vocabulary: Vocabulary;
	/** Initials of a name's pinyin, for the report's id. */
	readonly initialsOf: (text: string) => string;
	readonly overrides?: Overrides;
};

/** The whole import of one file: read → identify → recognise → normalise → check. */
export const importReport = async (
	bytes: Uint8Array,
	file: string,
	{vocabulary, initialsOf, overrides = {}}: ImportOptions,
): Promise<ReportContents> => {
	const document = await readDocument(bytes, file);
	const blocks = recognisable(document.blocks);
	const paragraphs = blocks.filter(block => block.kind === 'paragraph');
	const tables = printedTables(blocks);
	const {findings, ...identity} = identifyReport(file, paragraphs, tables, vocabulary, overrides);
	const report = {
		...identity,
		id: reportIdOf(identity, document.sha256, initialsOf),
		unitCode: unitCodeOf(identity.unit, tables),
		printedUnit: printedUnitOf(tables),
		sources: [{file, sha256: document.sha256, format: document.format}],
	};
	const context = {file, report, vocabulary, words: statementWords(vocabulary), commonUnit: commonUnitOf(tables)};
	const figures = noFigures();
	const keys = new TableKeys(report.id, file);
	const statements = tables.map((table, index) => readStatement(context, table, index + 1, keys, figures));
	const prose = document.blocks.filter(block => block.kind === 'paragraph').map(paragraph => ({...paragraph, file}));
	const contents = {
		report,
		statements,
		...figures,
		indicators: indicatorsOf(file, statements, tables, figures),
		findings: [...documentFindings(document, vocabulary), ...findings, ...findingsOf(context, statements, figures)],
		claims: claimsOf(report, prose, vocabulary),
		paragraphs: prose,
	};
	const named = blocks === document.blocks ? contents : asPrinted(contents, document.blocks);
	return withChecks(named, vocabulary);
};

/** Two files of one report, under the id that their identity together gives. */
export const mergeReports = (
	first: ReportContents,
	added: ReportContents,
	{vocabulary, initialsOf}: Pick<ImportOptions, 'vocabulary' | 'initialsOf'>,
): ReportContents => {
	const merged = mergeContents(first, added, count => findingText(vocabulary, 'conflicting_figures', {count}));
	const isComplete = first.report.scope !== null;
	const named = isComplete
		? merged
		: renamed(merged, reportIdOf(merged.report, first.report.sources[0]?.sha256 ?? '', initialsOf));
	return withChecks(named, vocabulary);
};

/** The report with an identity that its user states, its claims read and weighed by it, and checked anew. */
export const editedReport = (contents: ReportContents, overrides: Overrides, options: EditOptions): ReportContents =>
	withChecks(edited(contents, overrides, options), options.vocabulary);
