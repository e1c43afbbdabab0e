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

/** Changes the records in the map it is given; nothing is written if `update` says that nothing changed. */
export const updateCatalog = async (
	folder: string,
	change: Change,
	update: (records: Map<string, CatalogRecord>) => boolean,
): Promise<void> => {
	const low = await openCatalog(folder, change);
	const records = new Map(low.data.records.map(record => [record.entry.report, record]));
	if (update(records)) {
		low.data = catalogOf(records.values());
		await low.write();
	}
};
