import {type ImportOptions, mergeReports, type Overrides, renamedReport, withoutProse} from '../import-report.js';
import type {CatalogEntry} from '../model/catalog.js';
import {ExpectedError} from '../model/expected-error.js';
import type {ReportContents} from '../model/report.js';
import {isSameReport, reportOf} from '../model/report-identity.js';
import type {Words} from '../model/words.js';
import type {Store} from '../store/store.js';
import type {ImportStatus} from './import-row.js';

export type ImportTask = Pick<ImportOptions, 'vocabulary' | 'initialsOf'> & {
	readonly store: Store;
	readonly words: Words;
	readonly overrides: Overrides;
	readonly dryRun: boolean;
	readonly replace: boolean;
	readonly keepText: boolean;
};

export type Imported = {
	readonly status: ImportStatus;
	readonly message: string;
	readonly contents: ReportContents;
	/** The id that the report had before this file made its identity whole. */
	readonly formerId?: string;
};

/** What becomes of a file, and what the store is to hold for it. */
export type Decision = Imported & {
	readonly stored: ReportContents;
	/** The report whose place it takes, or to which it belongs. */
	readonly seen: CatalogEntry | undefined;
};

const vague = ['other', 'unknown'];

/** A file that says nothing of a report is refused; one that only lacks tables, or part of its identity beside them, is not. */
export const checkIsReport = ({report, statements, facts, paragraphs}: ReportContents, words: Words): void => {
	const recognised = statements.some(({kind}) => !vague.includes(kind));
	const isNameless = report.unit === null && report.fiscalYear === null;
	const isWhole = report.unit !== null && report.fiscalYear !== null && report.stage !== null;
	const isNamed = facts.length === 0 ? isWhole : report.stage !== null && !isNameless;
	if ((!recognised && !isNamed) || (isNameless && facts.length === 0)) {
		throw new ExpectedError(words('import.no_report'));
	}

	const length = paragraphs.reduce((sum, {text}) => sum + text.length, 0);
	const isPage = report.sources.every(({format}) => format === 'html');
	if (isPage && facts.length === 0 && length < 600 && !paragraphs.some(({text}) => /\d(?:万|亿)?元/u.test(text))) {
		throw new ExpectedError(words('import.only_links'));
	}
};

/** What the user set by hand stays set when the file is read again. */
export const keptOverrides = (entry: CatalogEntry | undefined, given: Overrides): Overrides => {
	const set = new Set(entry?.witnesses.filter(({from}) => from === 'user').map(({field}) => field));
	return {
		...(set.has('unit') && entry?.unit != null ? {unit: entry.unit} : {}),
		...(set.has('fiscal_year') && entry?.fiscalYear != null ? {fiscalYear: entry.fiscalYear} : {}),
		...(set.has('stage') && entry?.stage != null ? {stage: entry.stage} : {}),
		...(set.has('scope') && entry?.scope != null ? {scope: entry.scope} : {}),
		...(set.has('region') && entry !== undefined ? {region: entry.region} : {}),
		...given,
	};
};

const withUniqueId = (contents: ReportContents, catalog: readonly CatalogEntry[]): ReportContents => {
	const {report} = contents;
	const isTaken = catalog.some(entry => entry.report === report.id && !isSameReport(report, entry));
	return isTaken ? renamedReport(contents, `${report.id}-${report.sources[0]?.sha256.slice(0, 8) ?? ''}`) : contents;
};

const unknownFields = ({report}: ReportContents, words: Words): string => {
	const fields = [
		...(report.unit === null ? ['unit'] : []),
		...(report.fiscalYear === null ? ['fiscal_year'] : []),
		...(report.stage === null ? ['stage'] : []),
	];
	return fields.length === 0
		? ''
		: words('import.unknown_identity', {fields: fields.map(field => words(`column.${field}`)).join('、')});
};

/** What was read of one file is new, belongs to a report that is there, or takes the place of an earlier reading. */
export const decide = async (
	read: ReportContents,
	before: CatalogEntry | undefined,
	task: ImportTask,
): Promise<Decision> => {
	const {store, words} = task;
	const catalog = await store.catalog();
	const contents = withUniqueId(task.keepText ? read : withoutProse(read), catalog);
	const message = unknownFields(contents, words);
	const twin = before ?? reportOf(contents.report, catalog);
	if (twin === undefined) {
		return {status: 'added', message, contents, stored: contents, seen: undefined};
	}

	if (before?.sources.length === 1 || task.replace) {
		return {status: 'updated', message, contents, stored: contents, seen: twin};
	}

	const merged = mergeReports(await store.load(twin.report), contents, task);
	const {id} = merged.report;
	return {
		status: 'merged',
		message: words('import.merged_into', {report: id}),
		contents: renamedReport(contents, id),
		...(id === twin.report ? {} : {formerId: twin.report}),
		stored: merged,
		seen: twin,
	};
};
