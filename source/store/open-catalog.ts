import {existsSync, type Stats, statSync} from 'node:fs';
import path from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import type {Low} from 'lowdb';
import {ExpectedError} from '../model/expected-error.js';
import {type Catalog, catalogText, emptyCatalog, readCatalog, readRevision} from './catalog-file.js';
import type {Change} from './change.js';
import {cannotRead, codeOf} from './failures.js';
import {catalogFile, lockFile} from './file-name.js';
import {openData, readBytes, readData} from './json-file.js';
import {reportFiles} from './report-folder.js';

/** A catalog is written within moments of its store's first reports; a writer that was killed leaves its lock behind. */
const firstWriteMs = 5000;

const catalogPath = (folder: string): string => path.join(folder, catalogFile);

const folderOrFile = (folder: string): Stats => {
	try {
		return statSync(folder);
	} catch (error) {
		throw codeOf(error) === 'ENOENT'
			? new ExpectedError(`There is no store in ${folder}. Import a report into it, or check the path`)
			: cannotRead(folder, error);
	}
};

/** Refuses what is no folder, before anything is read from it or written to it. */
export const checkFolder = async (folder: string): Promise<void> => {
	if (!folderOrFile(folder).isDirectory()) {
		throw new ExpectedError(`${folder} is a file, and a store is a folder. Give another path with --store`);
	}
};

const readNow = async (folder: string): Promise<Catalog> =>
	readData(catalogPath(folder), readCatalog, emptyCatalog).catch(async (error: unknown) => {
		await checkFolder(folder);
		throw error;
	});

const lost = (folder: string): ExpectedError =>
	new ExpectedError(`${catalogPath(folder)} is missing. Run kuanxiang store rebuild to make it anew from the reports`);

/** No catalog where there are reports: it is lost, which must not hide them. */
const isLost = async (folder: string, catalog: Catalog): Promise<boolean> =>
	catalog === emptyCatalog && (await reportFiles(folder)).length > 0;

/** Whether somebody is writing, or was killed while writing. */
const isLocked = (folder: string): boolean => existsSync(path.join(folder, lockFile));

/**
 * The catalog; an empty one where there are no reports either. The first writer of a store puts its reports there a
 * moment before its catalog, so that a catalog is not lost while somebody writes.
 */
export const loadCatalog = async (folder: string): Promise<Catalog> => {
	const deadline = Date.now() + firstWriteMs;
	let catalog = await readNow(folder);
	while (await isLost(folder, catalog)) {
		// In this order: who put the reports there has written the catalog before giving the lock back
		const isOver = !isLocked(folder) || Date.now() > deadline;
		catalog = await readNow(folder);
		if (catalog === emptyCatalog && isOver) {
			throw lost(folder);
		}

		await wait(10);
	}

	return catalog;
};

/** The same, to be changed by whom nobody can come before. */
export const openCatalog = async (folder: string, change: Change): Promise<Low<Catalog>> => {
	const low = await openData(catalogPath(folder), {read: readCatalog, write: catalogText}, emptyCatalog, change);
	if (await isLost(folder, low.data)) {
		throw lost(folder);
	}

	return low;
};

/** The revision of the catalog as it is now. */
export const revisionOf = async (folder: string): Promise<string> => {
	const file = catalogPath(folder);
	const bytes = await readBytes(file);
	return bytes === undefined ? emptyCatalog.revision : readRevision(bytes, file);
};
