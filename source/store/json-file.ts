import {readFile} from 'node:fs/promises';
import {type Adapter, Low} from 'lowdb';
import type {Change} from './change.js';
import {cannotRead, codeOf} from './failures.js';

/** How the data of a file is written as text, and checked when it is read back. */
export type TextFormat<T> = {
	readonly read: (text: string, file: string) => T;
	readonly write: (data: T) => string;
};

/** The text of a file, or nothing where there is no file. */
export const readText = async (file: string): Promise<string | undefined> => {
	try {
		return await readFile(file, 'utf8');
	} catch (error) {
		if (codeOf(error) === 'ENOENT') {
			return undefined;
		}

		throw cannotRead(file, error);
	}
};

/** lowdb's boundary to the disk: nothing past it has to doubt the shape of a file; writing waits for a change to be committed. */
class JsonFile<T> implements Adapter<T> {
	constructor(
		readonly file: string,
		readonly format: TextFormat<T>,
		readonly change: Change | undefined,
	) {}

	async read(): Promise<T | null> {
		const text = await readText(this.file);
		return text === undefined ? null : this.format.read(text, this.file);
	}

	async write(data: T): Promise<void> {
		await this.change?.stage(this.file, this.format.write(data));
	}
}

/** The file as it stands, or `empty` where there is none; with a change, it can also be written. */
export const openFile = async <T>(file: string, format: TextFormat<T>, empty: T, change?: Change): Promise<Low<T>> => {
	const low = new Low<T>(new JsonFile(file, format, change), empty);
	await low.read();
	return low;
};
