import {stat} from 'node:fs/promises';
import path from 'node:path';
import type {Low} from 'lowdb';
import {ExpectedError} from '../model/expected-error.js';
import {type Catalog, catalogText, emptyCatalog, readCatalog, readRevision} from './catalog-file.js';
import type {Change} from './change.js';
import {cannotRead, codeOf} from './failures.js';
import {catalogFile} from './file-name.js';
import {openFile, readText} from './json-file.js';
import {reportFiles} from './report-folder.js';

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

/** The catalog, or an empty one if there are no reports either: a catalog that is lost must not hide them. */
export const openCatalog = async (folder: string, change?: Change): Promise<Low<Catalog>> => {
	const file = path.join(folder, catalogFile);
	const low = await openFile(file, {read: readCatalog, write: catalogText}, emptyCatalog, change);
	if (low.data === emptyCatalog && (await reportFiles(folder)).length > 0) {
		throw new ExpectedError(`${file} is missing. Run kuanxiang store rebuild to make it anew from the reports`);
	}

	return low;
};

/** The revision of the catalog as it is now. */
export const revisionOf = async (folder: string): Promise<string> => {
	const file = path.join(folder, catalogFile);
	const text = await readText(file);
	return text === undefined ? emptyCatalog.revision : readRevision(text, file);
};
