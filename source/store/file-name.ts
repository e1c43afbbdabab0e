import path from 'node:path';
import {ExpectedError} from '../model/expected-error.js';

export const catalogFile = 'catalog.json';
export const lockFile = '.lock';
export const importLogFile = 'imports.json';
export const reportsFolder = 'reports';

// Names that Windows keeps for devices, whatever their extension.
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

const escaped = (character: string): string =>
	[...Buffer.from(character, 'utf8')].map(byte => `%${byte.toString(16).padStart(2, '0')}`).join('');

/**
 * A name that every file system takes, one for each id: ids written by us stay as they are, everything but small
 * letters, digits, `-` and `_` is written as `%` and its bytes (capitals too, as some disks cannot tell them apart).
 */
export const reportFileName = (id: string): string => {
	const name = id.replace(/[^a-z0-9_-]/gu, escaped);
	const safe = reserved.test(name) ? `${escaped(name.slice(0, 1))}${name.slice(1)}` : name;
	if (safe === '' || safe.length > 200) {
		throw new ExpectedError(
			`“${id.slice(0, 40)}” cannot be the id of a report: it is ${safe === '' ? 'empty' : 'too long'}`,
		);
	}

	return `${safe}.json`;
};

export const reportPath = (folder: string, id: string): string => path.join(folder, reportsFolder, reportFileName(id));

/** Beside its target, hidden, and never the same twice. */
export const temporaryPath = (target: string): string => {
	const unique = `${process.pid}.${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
	return path.join(path.dirname(target), `.${path.basename(target)}.${unique}.tmp`);
};

export const isTemporary = (name: string): boolean => /^\..+\.\d+\.\w+\.tmp$/.test(name);
