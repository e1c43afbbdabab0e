import path from 'node:path';
import {ExpectedError} from '../model/expected-error.js';
import {openRecords, recordOf, writeCatalog} from './catalog-change.js';
import type {CatalogRecord} from './catalog-file.js';
import type {Change} from './change.js';
import {isTemporary, reportFileName, reportsFolder} from './file-name.js';
import type {Touched} from './lock.js';
import {namesIn, readReportFile, reportFiles} from './report-folder.js';

export type Rebuilt = {readonly count: number; readonly failures: readonly ExpectedError[]};

/** Files that a writer left behind when it was killed. Only who holds the lock may call them so. */
const sweep = async (folder: string, change: Change): Promise<void> => {
	for (const place of [folder, path.join(folder, reportsFolder)]) {
		for (const name of await namesIn(place)) {
			if (isTemporary(name)) {
				change.remove(path.join(place, name));
			}
		}
	}
};

/** The catalog anew from the report files; those that cannot be read stay where they are, and are told. */
export const rebuildCatalog = async (folder: string, change: Change): Promise<Rebuilt> => {
	await sweep(folder, change);
	const records: CatalogRecord[] = [];
	const failures: ExpectedError[] = [];
	for (const name of await reportFiles(folder)) {
		try {
			const read = await readReportFile(folder, name);
			if (read !== undefined) {
				records.push(recordOf(read.contents, read.bytes));
			}
		} catch (error) {
			if (!(error instanceof ExpectedError)) {
				throw error;
			}

			failures.push(error);
		}
	}

	await writeCatalog(folder, change, records);
	return {count: records.length, failures};
};

/** Makes the catalog right about reports whose writer was killed between the report and the catalog. */
export const repairCatalog = async (folder: string, change: Change, interrupted: Touched): Promise<void> => {
	if (interrupted === 'all') {
		await rebuildCatalog(folder, change);
		return;
	}

	await sweep(folder, change);
	const catalog = await openRecords(folder, change);
	for (const id of interrupted) {
		// A file that cannot be read is not listed; verify tells.
		const read = await readReportFile(folder, reportFileName(id)).catch(() => undefined);
		if (read === undefined) {
			catalog.records.delete(id);
		} else {
			catalog.records.set(id, recordOf(read.contents, read.bytes));
		}
	}

	await catalog.write();
};
