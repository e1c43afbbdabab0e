import {createReadStream} from 'node:fs';
import {readdir, stat} from 'node:fs/promises';
import path from 'node:path';
import {ExpectedError} from '../model/expected-error.js';
import type {Words} from '../model/words.js';
import {boundedBytes, isTooLarge, tooLarge} from './bounded-bytes.js';
import {reasonOf} from './file-reason.js';

/** A file to import: read when its turn comes, so that a batch does not fill the memory. */
export type ImportFile = {
	/** Base name, as provenance shows it. */
	readonly name: string;
	/** What the user is told: the path as found. */
	readonly shown: string;
	readonly read: () => Promise<Uint8Array>;
};

/** What a folder is searched for: what is read, and what may hold a report and is told how to be saved. */
const endings = new Set(
	[
		'txt md markdown csv html htm shtml xhtml mht mhtml jsp asp aspx php',
		'docx doc docm dotx rtf wps odt pdf ofd',
		'xlsx xls xlsm xlsb et ods',
		'zip rar 7z gz tgz tar',
	].flatMap(line => line.split(' ')),
);

/** A name may end as agencies and browsers leave it: without an ending, or after a full stop of its text. */
const hasEnding = (name: string): boolean => /\.[a-z\d]{1,8}$/iu.test(name);

const fileAt = (file: string, words: Words): ImportFile => ({
	name: path.basename(file),
	shown: file,
	async read() {
		try {
			const {size} = await stat(file);
			if (isTooLarge(size)) {
				throw tooLarge(words);
			}

			return await boundedBytes(createReadStream(file, {highWaterMark: 1 << 20}), words);
		} catch (error) {
			throw error instanceof ExpectedError
				? error
				: new ExpectedError(words('import.unreadable', {reason: reasonOf(error, words)}), 1, {cause: error});
		}
	},
});

const failing = (shown: string, message: string): ImportFile => ({
	name: path.basename(shown),
	shown,
	read: () => Promise.reject(new ExpectedError(message)),
});

const isCandidate = (name: string): boolean =>
	!name.startsWith('.') &&
	!name.startsWith('~$') &&
	(!hasEnding(name) || endings.has(path.extname(name).slice(1).toLowerCase()));

const filesIn = async (folder: string, words: Words): Promise<readonly ImportFile[]> => {
	const entries = await readdir(folder, {withFileTypes: true, recursive: true});
	const files = entries
		.filter(entry => entry.isFile() && isCandidate(entry.name))
		.map(entry => path.join(entry.parentPath, entry.name))
		.sort();
	return files.length === 0 ? [failing(folder, words('import.empty_folder'))] : files.map(file => fileAt(file, words));
};

const matching = async (pattern: string, words: Words): Promise<readonly ImportFile[]> => {
	const {glob} = await import('tinyglobby');
	const files = await glob([pattern.replaceAll('\\', '/')], {expandDirectories: false});
	return files.length === 0
		? [failing(pattern, words('import.no_match'))]
		: files.sort().map(file => fileAt(file, words));
};

/** Files, folders and globs as single files, in a stable order. A path that leads nowhere is a file that fails. */
export const importFiles = async (paths: readonly string[], words: Words): Promise<readonly ImportFile[]> => {
	const found: ImportFile[] = [];
	for (const given of paths) {
		const about = await stat(given).catch(() => undefined);
		if (about?.isDirectory() === true) {
			found.push(...(await filesIn(given, words)));
		} else if (about !== undefined) {
			found.push(fileAt(given, words));
		} else if (/[*?[{]/.test(given)) {
			found.push(...(await matching(given, words)));
		} else {
			found.push(failing(given, words('import.missing')));
		}
	}

	return found;
};
