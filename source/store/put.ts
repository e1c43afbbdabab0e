import path from 'node:path';
import {ExpectedError} from '../model/expected-error.js';
import type {ReportContents} from '../model/report.js';
import {digestOf, recordOf, updateCatalog} from './catalog-change.js';
import {reportPath, reportsFolder} from './file-name.js';
import {logImports} from './import-log.js';
import {readBytes} from './json-file.js';
import {readWholeContents, reportText} from './report-file.js';
import {changeStore, type Target} from './writing.js';

export type PutStatus = 'added' | 'updated' | 'unchanged';

/** Keeps a report, in the place of `replaces` if its id has changed. The same contents again change no file but the log. */
export const putReport = async (
	target: Target,
	contents: ReportContents,
	{replaces, at}: {readonly replaces: string | undefined; readonly at: Date},
): Promise<PutStatus> => {
	const {id, sources} = contents.report;
	const file = reportPath(target.folder, id);
	const text = reportText(contents);
	// What could not be read back must not be written.
	const bytes = Buffer.from(text);
	readWholeContents(bytes, file);
	const old = replaces === id ? undefined : replaces;
	return changeStore(target, old === undefined ? [id] : [id, old], async change => {
		const isWritten = (await readBytes(file))?.equals(bytes) === true;
		const sha256 = digestOf(bytes);
		let status: PutStatus = 'added';
		await updateCatalog(target.folder, change, records => {
			const known = records.get(id) ?? (old === undefined ? undefined : records.get(old));
			const isListed = records.get(id)?.sha256 === sha256;
			status = known === undefined ? 'added' : isListed && isWritten && old === undefined ? 'unchanged' : 'updated';
			if (status === 'unchanged') {
				return false;
			}

			records.set(id, recordOf(contents, bytes));
			if (old !== undefined) {
				records.delete(old);
			}

			return true;
		});
		if (!isWritten) {
			await change.makeFolder(path.join(target.folder, reportsFolder));
			await change.stage(file, text);
		}

		if (old !== undefined) {
			change.remove(reportPath(target.folder, old));
		}

		const files = sources.map(source => ({file: source.file, sha256: source.sha256}));
		await logImports(target.folder, change, [{at: at.toISOString(), report: id, status, files}]);
		return status;
	});
};

/** All of them or, if one is not there, none. */
export const removeReports = async (target: Target, reports: readonly string[], at: Date): Promise<void> =>
	changeStore(target, reports, async change => {
		await updateCatalog(target.folder, change, records => {
			for (const report of reports) {
				if (!records.delete(report)) {
					throw new ExpectedError(`There is no report “${report}” in ${target.folder}. See kuanxiang reports`, 3);
				}

				change.remove(reportPath(target.folder, report));
			}

			return true;
		});
		await logImports(
			target.folder,
			change,
			reports.map(report => ({at: at.toISOString(), report, status: 'removed', files: []})),
		);
	});
