import {stat} from 'node:fs/promises';
import path from 'node:path';
import type {Low} from 'lowdb';
import {ExpectedError} from '../model/expected-error.js';
import {type Catalog, catalogText, emptyCatalog, readCatalog, readRevision} from './catalog-file.js';
import type {Change} from './change.js';
import {cannotRead, codeOf} from './failures.js';
import {catalogFile} from './file-name.js';
import {openData, readBytes, readData} from './json-file.js';
import {reportFiles} from './report-folder.js';

const catalogPath = (folder: string): string => path.join(folder, catalogFile);

/** Refuses what is no folder, before anything is read from it or written to it. */
export const checkFolder = async (folder: string): Promise<void> => {
	const known = await stat(folder).catch((error: unknown) => {
		throw codeOf(error) === 'ENOENT'
			? new ExpectedError(`There is no store in ${folder}. Import a report into it, or check the path`)
			: cannotRead(folder, error);
	});
	if (!known.isDirectory()) {
		throw new ExpectedError(`${folder} is a file, and a store is a folder. Give another path with --store`);
	}
};

const readNow = async (folder: string): Promise<Catalog> =>
	readData(catalogPath(folder), readCatalog, emptyCatalog).catch(async (error: unknown) => {
		await checkFolder(folder);
		throw error;
	});

/**
 * The catalog that was read, or the one that another process has put there
 * with the store's first reports meanwhile. A catalog that is lost must not
 * hide the reports that are there.
 */
const checkEmpty = async (folder: string, catalog: Catalog): Promise<Catalog> => {
	if (catalog !== emptyCatalog || (await reportFiles(folder)).length === 0) {
		return catalog;
	}
	const again = await readNow(folder);
	if (again === emptyCatalog) {
		throw new ExpectedError(
			`${catalogPath(folder)} is missing. Run kuanxiang store rebuild to make it anew from the reports`,
		);
	}
	return again;
};

/** The catalog; an empty one where there are no reports either. */
export const loadCatalog = async (folder: string): Promise<Catalog> => checkEmpty(folder, await readNow(folder));

/** The same, to be changed. */
export const openCatalog = async (folder: string, change: Change): Promise<Low<Catalog>> => {
	const low = await openData(catalogPath(folder), {read: readCatalog, write: catalogText}, emptyCatalog, change);
	low.data = await checkEmpty(folder, low.data);
	return low;
};

/** The revision of the catalog as it is now. */
export const revisionOf = async (folder: string): Promise<string> => {
	const file = catalogPath(folder);
	const bytes = await readBytes(file);
	return bytes === undefined ? emptyCatalog.revision : readRevision(bytes, file);
};
