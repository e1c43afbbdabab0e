import {createWriteStream} from 'node:fs';
import {rename, unlink} from 'node:fs/promises';
import path from 'node:path';
import {pipeline} from 'node:stream/promises';
import {createGzip} from 'node:zlib';
import type {BackupLine} from './backup-lines.js';
import {smallFiles} from './backup-lines.js';
import {cannotWrite} from './failures.js';
import {reportsFolder, temporaryPath} from './file-name.js';
import {readBytes} from './json-file.js';
import {schemaVersion} from './migrations.js';
import {checkFolder} from './open-catalog.js';
import {readReportFile, reportFiles} from './report-folder.js';

const backupLines = async function* (folder: string): AsyncGenerator<string> {
	const line = (value: BackupLine): string => `${JSON.stringify(value)}\n`;
	let count = 0;
	yield line({backup: 'kuanxiang', version: schemaVersion});
	for (const name of await reportFiles(folder)) {
		const read = await readReportFile(folder, name);
		if (read !== undefined) {
			yield line({file: `${reportsFolder}/${name}`, text: read.bytes.toString()});
			count++;
		}
	}

	for (const file of smallFiles) {
		const bytes = await readBytes(path.join(folder, file));
		if (bytes !== undefined) {
			yield line({file, text: bytes.toString()});
			count++;
		}
	}

	yield line({end: count});
};

/** Writes everything that cannot be made anew into one compressed file. A damaged report stops it. */
export const backUp = async (folder: string, file: string): Promise<void> => {
	await checkFolder(folder);
	const temporary = temporaryPath(path.resolve(file));
	try {
		await pipeline(backupLines(folder), createGzip(), createWriteStream(temporary, {flags: 'wx', flush: true}));
		await rename(temporary, file);
	} catch (error) {
		await unlink(temporary).catch(() => undefined);
		throw cannotWrite(file, error);
	}
};
