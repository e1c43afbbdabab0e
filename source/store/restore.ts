import path from 'node:path';
import {ExpectedError} from '../model/expected-error.js';
import {readBackup, smallFiles} from './backup-lines.js';
import {recordOf, writeCatalog} from './catalog-change.js';
import type {CatalogRecord} from './catalog-file.js';
import type {Change} from './change.js';
import {codeOf} from './failures.js';
import {reportFileName, reportsFolder} from './file-name.js';
import {schemaVersion} from './migrations.js';
import {readWholeContents} from './report-file.js';
import {reportFiles} from './report-folder.js';

/** Stages every file of the backup, and gives the records of its reports. */
const stageFiles = async (folder: string, change: Change, backup: string): Promise<readonly CatalogRecord[]> => {
	const records: CatalogRecord[] = [];
	let count = -1;
	let isComplete = false;
	for await (const line of readBackup(backup)) {
		if ('backup' in line) {
			if (line.version > schemaVersion) {
				throw new ExpectedError(
					`${backup} was made by a newer kuanxiang (version ${line.version}; this one reads ${schemaVersion}). Update kuanxiang`,
				);
			}

			count = 0;
		} else if ('end' in line) {
			isComplete = line.end === count;
		} else {
			const target = path.join(folder, line.file);
			if (!smallFiles.includes(line.file)) {
				const bytes = Buffer.from(line.text);
				const contents = readWholeContents(bytes, target);
				if (line.file !== `${reportsFolder}/${reportFileName(contents.report.id)}`) {
					throw new Error(`${line.file} is no file of a store`);
				}

				records.push(recordOf(contents, bytes));
			}

			await change.stage(target, line.text);
			count++;
		}
	}

	if (!isComplete) {
		throw new Error('the end is missing');
	}

	return records;
};

/** Puts the files of a backup into the store. It will not take away reports that the backup does not have. */
export const restoreBackup = async (folder: string, change: Change, backup: string): Promise<void> => {
	await change.makeFolder(path.join(folder, reportsFolder));
	const records = await stageFiles(folder, change, backup).catch((error: unknown) => {
		const code = codeOf(error);
		throw error instanceof ExpectedError || (code !== undefined && code !== 'ENOENT' && !code.startsWith('Z_'))
			? error
			: new ExpectedError(
					code === 'ENOENT'
						? `There is no file ${backup}. Check its path`
						: `${backup} is no backup of kuanxiang, or cut off. Nothing was changed; choose another one`,
					1,
					{cause: error},
				);
	});
	const restored = new Set(records.map(({entry}) => reportFileName(entry.report)));
	const others = (await reportFiles(folder)).filter(name => !restored.has(name));
	if (others.length > 0) {
		throw new ExpectedError(
			`${folder} holds ${others.length} reports that ${backup} does not, such as ${others[0]}. Remove them first, or restore into another folder with --store`,
		);
	}

	await writeCatalog(folder, change, records);
};
