import path from 'node:path';
import * as v from 'valibot';
import type {Source} from '../model/report.js';
import type {Change} from './change.js';
import {importLogFile} from './file-name.js';
import {type Format, openData, readData} from './json-file.js';
import {migrated, schemaVersion} from './migrations.js';
import {Parts, partsText} from './parts.js';

/** One writing of a report: when, what became of it, and from which files. The only place that knows about time. */
export type Imported = {
	readonly at: string;
	readonly report: string;
	readonly status: 'added' | 'updated' | 'unchanged' | 'removed';
	readonly files: ReadonlyArray<Pick<Source, 'file' | 'sha256'>>;
};

/** The log is for people who ask what happened, so that it need not grow for ever. */
const longest = 10_000;

const logSchema: v.GenericSchema<readonly Imported[]> = v.array(
	v.object({
		at: v.string(),
		report: v.string(),
		status: v.picklist(['added', 'updated', 'unchanged', 'removed']),
		files: v.array(v.object({file: v.string(), sha256: v.string()})),
	}),
);

const format: Format<readonly Imported[]> = {
	read(bytes, file) {
		const parts = migrated(new Parts(bytes, file, 'Delete it: a new one is begun'));
		const result = v.safeParse(logSchema, parts.get('imports'));
		if (!result.success) {
			throw parts.broken('its entries are not as they should be');
		}

		return result.output;
	},
	write: imports => partsText({version: schemaVersion, imports}),
};

export const readImportLog = async (folder: string): Promise<readonly Imported[]> =>
	readData(path.join(folder, importLogFile), format.read, []);

export const logImports = async (folder: string, change: Change, imports: readonly Imported[]): Promise<void> => {
	const low = await openData(path.join(folder, importLogFile), format, [], change);
	low.data = [...low.data, ...imports].slice(-longest);
	await low.write();
};
