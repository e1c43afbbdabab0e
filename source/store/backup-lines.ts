import {createReadStream} from 'node:fs';
import {StringDecoder} from 'node:string_decoder';
import {createGunzip} from 'node:zlib';
import * as v from 'valibot';
import {importLogFile} from './file-name.js';
import {personalNames} from './personal-file.js';

/** Kept beside the reports. The catalog and the indexes are not in a backup: they follow from the reports. */
export const smallFiles: readonly string[] = [importLogFile, ...personalNames.map(name => `${name}.json`)];

/** A backup is compressed lines of JSON: which version, one line a file, and how many there were. */
export type BackupLine =
	| {readonly backup: 'kuanxiang'; readonly version: number}
	| {readonly file: string; readonly text: string}
	| {readonly end: number};

const lineSchema: v.GenericSchema<BackupLine> = v.union([
	v.object({backup: v.literal('kuanxiang'), version: v.number()}),
	v.object({file: v.string(), text: v.string()}),
	v.object({end: v.number()}),
]);

// Not by readline, which also ends lines at U+2028, a character that JSON leaves as it is.
const linesOf = async function* (file: string): AsyncGenerator<string> {
	const decoder = new StringDecoder('utf8');
	const source = createReadStream(file);
	const bytes = createGunzip();
	source.on('error', error => bytes.destroy(error)).pipe(bytes);
	let rest = '';
	for await (const chunk of bytes) {
		const lines = (rest + decoder.write(chunk as Buffer)).split('\n');
		rest = lines.pop() ?? '';
		yield* lines;
	}
};

/** The lines of a backup one by one; throws what is wrong with it as it comes. */
export const readBackup = async function* (file: string): AsyncGenerator<BackupLine> {
	for await (const line of linesOf(file)) {
		yield v.parse(lineSchema, JSON.parse(line));
	}
};
