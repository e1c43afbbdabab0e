/** Everything the program does, for other programs; the commands and the explorer are its two clients. */
import {fileURLToPath} from 'node:url';
import type {Overrides} from './extract/identity.js';
import {importReport as importWith} from './import-report.js';
import type {ReportContents} from './model/report.js';
import type {Language, Words} from './model/words.js';
import {openPinyin} from './query/pinyin.js';
import {openStore, type Store} from './store/store.js';
import {openVocabulary, type Vocabulary} from './vocabulary.js';
import {openWords} from './words.js';

export {checkAcross} from './check/across.js';
export {type CheckedReport, type CheckOptions, checkReport} from './check/check.js';
export type {Overrides} from './extract/identity.js';
export type {AccountCode, Classification, Level} from './model/account.js';
export {ancestorsOf, levelOf, parentOf, toAccountCode} from './model/account.js';
export type {Amount, Fen, Range, Unit} from './model/amount.js';
export {addFen, amountText, overlap, parseAmount, rangeOf, toFen, yuanText} from './model/amount.js';
export type {Answer, Column, Row, Target, Value} from './model/answer.js';
export type {CatalogEntry} from './model/catalog.js';
export type {CheckOutcome, CheckResult, Coverage, Reason, Verdict} from './model/check.js';
export {derivedFacts} from './model/derived-facts.js';
export type {Place} from './model/document.js';
export {placeLabel} from './model/document.js';
export {ExpectedError} from './model/expected-error.js';
export type {
	DerivedFact,
	Fact,
	Figure,
	Fund,
	Indicator,
	Measure,
	Provenance,
	Quantity,
	Unclassified,
} from './model/fact.js';
export type {Finding, Severity} from './model/finding.js';
export type {Report, ReportContents, Stage, Statement, StatementKind} from './model/report.js';
export type {Language, Words} from './model/words.js';
export {factRows, quantityRows} from './query/figures.js';
export type {Filter} from './query/filter.js';
export {parseFilter} from './query/filter-words.js';
export {findingRows} from './query/findings.js';
export {unitRows} from './query/home.js';
export {outlineRows, outlinesOf} from './query/outline.js';
export {performanceRows} from './query/performance.js';
export {printedTable} from './query/printed-table.js';
export {proseRows} from './query/prose.js';
export {findReports} from './query/report-names.js';
export {reportRows} from './query/reports.js';
export {tableRows} from './query/tables.js';
export type {Store, StoreOptions} from './store/store.js';
export {chooseStore, openStore} from './store/store.js';
export type {Account, Vocabulary} from './vocabulary.js';

// This file and a bundle of it both lie one folder beside data/
const dataFolder = (name: string): string => fileURLToPath(new URL(`../data/${name}`, import.meta.url));

/** What is known of the field (科目, tables, terms), as the package brings it. */
export const bundledVocabulary = (): Vocabulary => {
	bundled ??= openVocabulary(dataFolder('vocabulary'));
	return bundled;
};
let bundled: Vocabulary | undefined;

/** The texts of the interface, which notes and comparison columns are worded with. */
export const bundledWords = (language: Language): Words => openWords(dataFolder('words'), language);

/** Facts and figures of five published reports, read-only. */
export const openSampleStore = (): Store => openStore(dataFolder('sample'), {sample: true});

export type ImportOptions = {
	/** What the user knows better than the file says. */
	readonly overrides?: Overrides;
	/** @default the bundled one */
	readonly vocabulary?: Vocabulary;
};

/** Reads one report from the bytes of a file: identity, tables, figures and findings. Nothing is stored. */
export const importReport = async (
	bytes: Uint8Array,
	file: string,
	{overrides, vocabulary = bundledVocabulary()}: ImportOptions = {},
): Promise<ReportContents> =>
	importWith(bytes, file, {
		vocabulary,
		initialsOf: openPinyin(vocabulary).initialsOf,
		...(overrides !== undefined && {overrides}),
	});
