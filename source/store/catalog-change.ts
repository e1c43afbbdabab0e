import {createHash} from 'node:crypto';
import path from 'node:path';
import {catalogEntryOf} from '../model/catalog.js';
import type {ReportContents} from '../model/report.js';
import {type Catalog, type CatalogRecord, catalogText} from './catalog-file.js';
import type {Change} from './change.js';
import {catalogFile} from './file-name.js';
import {openCatalog} from './open-catalog.js';

export const digestOf = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

export const recordOf = (contents: ReportContents, bytes: Buffer): CatalogRecord => ({
	entry: catalogEntryOf(contents),
	sha256: digestOf(bytes),
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The catalog of these records: sorted, with the revision that follows from them. */
export const catalogOf = (unsorted: Iterable<CatalogRecord>): Catalog => {
	const records = [...unsorted].sort((a, b) => compare(a.entry.report, b.entry.report));
	const lines = records.map(({entry, sha256}) => `${entry.report} ${sha256}\n`);
	return {revision: digestOf(lines.join('')), records};
};

/** Writes the catalog anew with the change, whatever stood there. */
export const writeCatalog = async (folder: string, change: Change, records: Iterable<CatalogRecord>): Promise<void> => {
	await change.stage(path.join(folder, catalogFile), catalogText(catalogOf(records)));
};

export type OpenRecords = {
	/** By report id, to be changed. */
	readonly records: Map<string, CatalogRecord>;
	/** Makes the records, as they are then, part of the change. */
	readonly write: () => Promise<void>;
};

export const openRecords = async (folder: string, change: Change): Promise<OpenRecords> => {
	const low = await openCatalog(folder, change);
	const records = new Map(low.data.records.map(record => [record.entry.report, record]));
	return {
		records,
		async write() {
			low.data = catalogOf(records.values());
			await low.write();
		},
	};
};
