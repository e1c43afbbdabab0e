import {readFileSync} from 'node:fs';
import {type Adapter, Low} from 'lowdb';
import type {Change} from './change.js';
import {cannotRead, codeOf} from './failures.js';

/** Makes the data of a file from its bytes, checked. */
export type Decode<T> = (bytes: Buffer, file: string) => T;

/** How the data of a file is read, and written as text. */
export type Format<T> = {readonly read: Decode<T>; readonly write: (data: T) => string};

/** The bytes of a file, or nothing where there is no file. */
export const readBytes = async (file: string): Promise<Buffer | undefined> => {
	try {
		return readFileSync(file);
	} catch (error) {
		if (codeOf(error) === 'ENOENT') {
			return undefined;
		}

		throw cannotRead(file, error);
	}
};

/** lowdb's boundary to the disk: nothing past it has to doubt the shape of a file, or be there to write it safely. */
class JsonFile<T> implements Adapter<T> {
	constructor(
		readonly file: string,
		readonly decode: Decode<T>,
		readonly write: (data: T) => Promise<void>,
	) {}

	async read(): Promise<T | null> {
		const bytes = await readBytes(this.file);
		return bytes === undefined ? null : this.decode(bytes, this.file);
	}
}

const opened = async <T>(adapter: Adapter<T>, empty: T): Promise<Low<T>> => {
	const low = new Low<T>(adapter, empty);
	await low.read();
	return low;
};

/** The data of a file, or `empty` where there is none. */
export const readData = async <T>(file: string, decode: Decode<T>, empty: T): Promise<T> => {
	const write = async (): Promise<void> => {
		throw new Error(`${file} was opened to be read`);
	};

	return (await opened(new JsonFile(file, decode, write), empty)).data;
};

/** The same, to be changed: what is written is part of `change`, and seen when that is committed. */
export const openData = async <T>(file: string, format: Format<T>, empty: T, change: Change): Promise<Low<T>> =>
	opened(new JsonFile(file, format.read, async data => change.stage(file, format.write(data))), empty);
