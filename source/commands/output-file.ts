import {open, realpath, rename, rm, stat, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {ExpectedError} from '../model/expected-error.js';
import type {Words} from '../model/words.js';
import {reasonOf} from './file-reason.js';

const unlessMissing = async <T>(found: Promise<T>): Promise<T | undefined> => {
	try {
		return await found;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
			return undefined;
		}

		throw error;
	}
};

const replaceFile = async (file: string, pieces: Iterable<string | Uint8Array>): Promise<void> => {
	const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
	try {
		const handle = await open(temporary, 'wx');
		try {
			await writeFile(handle, pieces);
		} finally {
			await handle.close();
		}

		await rename(temporary, file);
	} catch (error) {
		await rm(temporary, {force: true});
		throw error;
	}
};

/** Replaces a file whole or not at all; a device or a pipe is written to as it is. */
export const writeOutputFile = async (
	file: string,
	pieces: Iterable<string | Uint8Array>,
	words: Words,
): Promise<void> => {
	try {
		const target = (await unlessMissing(realpath(file))) ?? file;
		const isPlainFile = (await unlessMissing(stat(target)))?.isFile() ?? true;
		await (isPlainFile ? replaceFile(target, pieces) : writeFile(target, pieces));
	} catch (error) {
		throw new ExpectedError(words('error.cannot_write', {file, reason: reasonOf(error, words)}), 1, {cause: error});
	}
};
