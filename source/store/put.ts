import path from 'node:path';
import type {CatalogEntry} from '../model/catalog.js';
import {ExpectedError} from '../model/expected-error.js';
import type {ReportContents} from '../model/report.js';
import {openRecords, recordOf} from './catalog-change.js';
import {reportPath, reportsFolder} from './file-name.js';
import {type Imported, logImports} from './import-log.js';
import {readBytes} from './json-file.js';
import {readWholeContents, reportText} from './report-file.js';
import {changeStore, type Target} from './writing.js';

export type PutStatus = 'added' | 'updated' | 'unchanged' | 'conflict';

/** A report as it was when its new contents were made. */
export type Seen = CatalogEntry | 'none';

const filesOf = (entry: CatalogEntry | undefined): string =>
	JSON.stringify(entry?.sources.map(({sha256}) => sha256).sort() ?? []);

/** What could not be read back must not be written. It is no fault of the store, but of whoever made the contents. */
const checkReadable = (bytes: Buffer, file: string): void => {
	try {
		readWholeContents(bytes, file);
	} catch (error) {
		throw new Error(`what was read cannot be kept: ${(error as Error).message}`, {cause: error});
	}
};

/** Keeps a report, in the place of `replaces` if its id has changed. The same contents again change no file but the log. */
export const putReport = async (
	target: Target,
	contents: ReportContents,
	{replaces, seen, at}: {readonly replaces: string | undefined; readonly seen?: Seen | undefined; readonly at: Date},
): Promise<PutStatus> => {
	const {id, sources} = contents.report;
	const file = reportPath(target.folder, id);
	const text = reportText(contents);
	const bytes = Buffer.from(text);
	checkReadable(bytes, file);
	const old = replaces === id ? undefined : replaces;
	return changeStore(target, old === undefined ? [id] : [id, old], async change => {
		const catalog = await openRecords(target.folder, change);
		const record = recordOf(contents, bytes);
		const known = catalog.records.get(id);
		const present = (old === undefined ? known : catalog.records.get(old))?.entry;
		if (seen !== undefined && filesOf(present) !== filesOf(seen === 'none' ? undefined : seen)) {
			return 'conflict';
		}

		const isRenamed = old !== undefined && catalog.records.delete(old);
		const isWritten = (await readBytes(file))?.equals(bytes) === true;
		if (!isWritten) {
			await change.makeFolder(path.join(target.folder, reportsFolder));
			await change.stage(file, text);
		}

		const isUnchanged = isWritten && known?.sha256 === record.sha256 && old === undefined;
		if (!isUnchanged) {
			catalog.records.set(id, record);
			await catalog.write();
		}

		const status = isUnchanged ? 'unchanged' : known !== undefined || isRenamed ? 'updated' : 'added';
		const files = sources.map(source => ({file: source.file, sha256: source.sha256}));
		const log: Imported[] = [{at: at.toISOString(), report: id, status, files}];
		if (old !== undefined) {
			change.remove(reportPath(target.folder, old));
			log.unshift({at: at.toISOString(), report: old, status: 'removed', files: []});
		}

		await logImports(target.folder, change, log);
		return status;
	});
};

/** All of them or, if one is not there, none. */
export const removeReports = async (target: Target, reports: readonly string[], at: Date): Promise<void> =>
	changeStore(target, reports, async change => {
		const catalog = await openRecords(target.folder, change);
		for (const report of reports) {
			if (!catalog.records.delete(report)) {
				throw new ExpectedError(`There is no report “${report}” in ${target.folder}. See kuanxiang reports`, 3);
			}

			change.remove(reportPath(target.folder, report));
		}

		await catalog.write();
		await logImports(
			target.folder,
			change,
			reports.map(report => ({at: at.toISOString(), report, status: 'removed', files: []})),
		);
	});
