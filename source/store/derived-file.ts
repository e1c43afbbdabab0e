import path from 'node:path';
import type {Change} from './change.js';
import {readBytes} from './json-file.js';
import {schemaVersion} from './migrations.js';
import {Parts, partsText} from './parts.js';

const pathOf = (folder: string, name: string): string => path.join(folder, `${name}-index.json`);

/** Texts made from the reports (the search index), kept with the revision of the catalog they were made from. */
export const stageDerived = async (
	folder: string,
	change: Change,
	name: string,
	{revision, text}: {readonly revision: string; readonly text: string},
): Promise<void> => {
	// JSON of one line goes in as it is: escaping it once more would double the cost of reading a large index.
	const json = /^[[{][^\n]*$/.test(text) ? text : JSON.stringify(text);
	await change.stage(pathOf(folder, name), partsText({version: schemaVersion, revision}, {text: json}));
};

/** The text, if it was made at this revision (at any, if none is given). A damaged one is none: it will be made anew. */
export const readDerived = async (
	folder: string,
	name: string,
	revision: string | undefined,
): Promise<string | undefined> => {
	const file = pathOf(folder, name);
	const whole = await readBytes(file);
	if (whole === undefined) {
		return undefined;
	}

	try {
		const parts = new Parts(whole, file, '');
		const isCurrent = revision === undefined || parts.get('revision') === revision;
		if (parts.get('version') !== schemaVersion || !isCurrent) {
			return undefined;
		}

		const json = parts.text('text');
		return json?.startsWith('"') ? String(JSON.parse(json)) : json;
	} catch {
		return undefined;
	}
};
