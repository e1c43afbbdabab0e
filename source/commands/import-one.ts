import {findingText} from '../extract/finding-words.js';
import {mergeContents} from '../extract/merge.js';
import {type ImportOptions, importReport} from '../import-report.js';
import type {CatalogEntry} from '../model/catalog.js';
import {ExpectedError} from '../model/expected-error.js';
import {labelKey} from '../model/label.js';
import type {ReportContents} from '../model/report.js';
import type {Words} from '../model/words.js';
import {sha256Of} from '../read/read-document.js';
import type {Store} from '../store/store.js';
import type {ImportFile} from './import-paths.js';
import type {ImportStatus} from './import-row.js';

export type ImportTask = ImportOptions & {
	readonly store: Store;
	readonly words: Words;
	readonly dryRun: boolean;
	readonly replace: boolean;
	readonly keepText: boolean;
};

export type Imported = {readonly status: ImportStatus; readonly message: string; readonly contents?: ReportContents};

const known = ['other', 'unknown'];

/** A file that says nothing of a report is refused; one that only lacks tables, or part of its identity, is not. */
const checkIsReport = ({report, statements, facts, paragraphs}: ReportContents, words: Words): void => {
	const recognised = statements.some(({kind}) => !known.includes(kind));
	if (!recognised && (report.stage === null || (report.unit === null && report.fiscalYear === null))) {
		throw new ExpectedError(words('import.no_report'));
	}

	const length = paragraphs.reduce((sum, {text}) => sum + text.length, 0);
	const isPage = report.sources.every(({format}) => format === 'html');
	if (isPage && facts.length === 0 && length < 600 && !paragraphs.some(({text}) => /\d(?:万|亿)?元/u.test(text))) {
		throw new ExpectedError(words('import.only_links'));
	}
};

const sameReport = ({report}: ReportContents, entry: CatalogEntry): boolean =>
	report.unit !== null &&
	entry.unit !== null &&
	labelKey(report.unit) === labelKey(entry.unit) &&
	report.fiscalYear === entry.fiscalYear &&
	report.stage === entry.stage &&
	report.scope === entry.scope;

/** What the user set by hand stays set when the file is read again. */
const keptOverrides = (
	entry: CatalogEntry | undefined,
	given: ImportOptions['overrides'] = {},
): ImportOptions['overrides'] => {
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
	const taken = catalog.some(entry => entry.report === report.id && !sameReport(contents, entry));
	if (!taken) {
		return contents;
	}

	const id = `${report.id}-${(report.sources[0]?.sha256 ?? '').slice(0, 8)}`;
	const renamed = (figure: string) => figure.replace(`${report.id}:`, `${id}:`);
	return {
		...contents,
		report: {...report, id},
		facts: contents.facts.map(fact => ({...fact, id: renamed(fact.id)})),
		quantities: contents.quantities.map(quantity => ({...quantity, id: renamed(quantity.id)})),
	};
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

/** One file into the store: new, merged into its report, or unchanged. Whatever fails, the store stays as it was. */
export const importOne = async (file: ImportFile, task: ImportTask): Promise<Imported> => {
	const {store, words, vocabulary} = task;
	const bytes = await file.read();
	const catalog = await store.catalog();
	const sha256 = sha256Of(bytes);
	const before = catalog.find(({sources}) => sources.some(source => source.sha256 === sha256));
	const overrides = keptOverrides(before, task.overrides);
	const settled = task.replace || Object.keys(task.overrides ?? {}).length > 0;
	if (before !== undefined && !settled) {
		return {status: 'unchanged', message: words('import.read_before'), contents: await store.load(before.report)};
	}

	const read = await importReport(bytes, file.name, {...task, overrides: overrides ?? {}});
	checkIsReport(read, words);
	const kept = task.keepText ? read : withoutProse(read);
	const contents = withUniqueId(kept, catalog);
	const message = unknownFields(contents, words);
	if (before !== undefined && before.sources.length === 1) {
		await put(task, contents, before.report);
		return {status: 'updated', message, contents};
	}

	const twin = catalog.find(entry => sameReport(contents, entry));
	if (twin === undefined || task.replace) {
		await put(task, contents, twin?.report);
		return {status: twin === undefined ? 'added' : 'updated', message, contents};
	}

	const conflict = (count: number) => findingText(vocabulary, 'conflicting_figures', {count});
	const merged = mergeContents(await store.load(twin.report), contents, conflict);
	await put(task, merged, twin.report);
	return {
		status: 'merged',
		message: words('import.merged_into', {report: twin.report}),
		contents: {...contents, report: {...contents.report, id: twin.report}},
	};
};

const put = async (
	{dryRun, store}: ImportTask,
	contents: ReportContents,
	replaces: string | undefined,
): Promise<void> => {
	if (!dryRun) {
		await store.put(contents, replaces);
	}
};
