import {stat} from 'node:fs/promises';
import path from 'node:path';
import {ExpectedError} from '../model/expected-error.js';
import {recordOf} from './catalog-change.js';
import type {CatalogRecord} from './catalog-file.js';
import {catalogFile, isTemporary, reportFileName, reportsFolder} from './file-name.js';
import {readImportLog} from './import-log.js';
import {checkFolder, loadCatalog} from './open-catalog.js';
import {personalNames, readPersonal} from './personal-file.js';
import {namesIn, readReportFile, reportFiles} from './report-folder.js';

/** Something wrong in a store; the message says what to do about it. */
export type Problem = {
	readonly problem: 'damaged' | 'missing' | 'changed' | 'unlisted' | 'leftover';
	/** Path inside the store. */
	readonly file: string;
	readonly message: string;
};

const expected = async (
	file: string,
	problem: Problem['problem'],
	work: () => Promise<Problem | undefined>,
): Promise<Problem | undefined> => {
	try {
		return await work();
	} catch (error) {
		if (error instanceof ExpectedError) {
			return {problem, file, message: error.message};
		}

		throw error;
	}
};

const rebuild = 'Run kuanxiang store rebuild';

const checkReport = async (
	folder: string,
	name: string,
	record: CatalogRecord | undefined,
): Promise<Problem | undefined> => {
	const file = `${reportsFolder}/${name}`;
	return expected(file, 'damaged', async () => {
		const read = await readReportFile(folder, name);
		if (read === undefined) {
			return {
				problem: 'missing',
				file,
				message: `${path.join(folder, file)} is missing, and the catalog lists it. Import that report again, or take it off the list with kuanxiang store rebuild`,
			};
		}

		if (record === undefined) {
			return {
				problem: 'unlisted',
				file,
				message: `${path.join(folder, file)} is not listed in the catalog. ${rebuild}`,
			};
		}

		const {entry, sha256} = recordOf(read.contents, read.bytes);
		return sha256 === record.sha256 && JSON.stringify(entry) === JSON.stringify(record.entry)
			? undefined
			: {problem: 'changed', file, message: `${path.join(folder, file)} is not as the catalog has it. ${rebuild}`};
	});
};

const leftovers = async (folder: string): Promise<readonly Problem[]> => {
	const found: Problem[] = [];
	for (const place of ['', reportsFolder]) {
		for (const name of (await namesIn(path.join(folder, place))).filter(isTemporary)) {
			// A writer at work has such files too, but not for long.
			const known = await stat(path.join(folder, place, name)).catch(() => undefined);
			if (known !== undefined && Date.now() - known.mtimeMs > 60_000) {
				found.push({
					problem: 'leftover',
					file: place === '' ? name : `${place}/${name}`,
					message: `${path.join(folder, place, name)} was left behind by a writer that was killed. ${rebuild}`,
				});
			}
		}
	}

	return found;
};

/** Everything wrong in a store: reads every file whole, and compares the reports with what the catalog says of them. */
export const verifyStore = async (folder: string): Promise<readonly Problem[]> => {
	await checkFolder(folder);
	const records = new Map<string, CatalogRecord>();
	const problems = [
		await expected(catalogFile, 'damaged', async () => {
			const catalog = await loadCatalog(folder);
			// Reads the lists that are parsed late.
			JSON.stringify(catalog.records);
			for (const record of catalog.records) {
				records.set(reportFileName(record.entry.report), record);
			}

			return undefined;
		}),
		await expected('imports.json', 'damaged', async () => {
			await readImportLog(folder);
			return undefined;
		}),
	];
	for (const name of personalNames) {
		problems.push(
			await expected(`${name}.json`, 'damaged', async () => {
				await readPersonal(folder, name);
				return undefined;
			}),
		);
	}

	const isCatalogRead = problems[0] === undefined;
	for (const name of [...new Set([...records.keys(), ...(await reportFiles(folder))])].sort()) {
		const problem = await checkReport(folder, name, records.get(name));
		if (isCatalogRead || problem?.problem !== 'unlisted') {
			problems.push(problem);
		}
	}

	return [...problems.filter(problem => problem !== undefined), ...(await leftovers(folder))];
};
