import type {Format} from '../model/document.js';
import {ExpectedError} from '../model/expected-error.js';
import {compoundStreams, isCompoundFile} from './compound-file.js';
import {decodeText} from './encoding.js';
import {textFormatOf} from './text-format.js';
import {zipEntries} from './zip.js';

/** An archive is no report itself: `zipEntries` gives the files in it. */
export type FileKind = Format | 'zip';

const headLength = 64 << 10;

const zipStarts = ['PK\u0003\u0004', 'PK\u0005\u0006'];

/** What no reader is there for, by its first bytes, and what to do about it. */
const strangers: ReadonlyArray<{readonly mark: string; readonly at?: number; readonly says: string}> = [
	{
		mark: '\u0089PNG',
		says: 'is a picture: a report scanned as pictures has no text to read; look for the text version',
	},
	{mark: '\u00FF\u00D8\u00FF', says: 'is a picture (JPEG): look for the text version of the report'},
	{mark: 'GIF8', says: 'is a picture (GIF): look for the text version of the report'},
	{mark: 'II*\0', says: 'is a picture (TIFF): look for the text version of the report'},
	{mark: 'MM\0*', says: 'is a picture (TIFF): look for the text version of the report'},
	{mark: 'WEBP', at: 8, says: 'is a picture (WebP): look for the text version of the report'},
	{mark: 'Rar!', says: 'is a RAR archive: unpack it and import the files in it'},
	{mark: '7z\u00BC\u00AF', says: 'is a 7-Zip archive: unpack it and import the files in it'},
	{mark: 'ustar', at: 257, says: 'is a tar archive: unpack it and import the files in it'},
	{mark: '\u001F\u008B', says: 'is a gzip archive: unpack it and import the files in it'},
	{mark: '{\\rtf', says: 'is a rich text file: save it as .docx and import that'},
];

/** Told by content; the name decides only between kinds of plain text. A file of no known kind is an `ExpectedError`. */
export const formatOf = (bytes: Uint8Array, name: string): FileKind => {
	if (bytes.length === 0) {
		throw new ExpectedError(`${name} is empty: fetch it again`);
	}

	// TextDecoder's latin1 is windows-1252, of which Node 20 makes something else than later ones
	const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.byteLength)).toString('latin1');
	if (zipStarts.some(mark => start.startsWith(mark))) {
		return packedFormatOf(bytes, name);
	}

	if (isCompoundFile(bytes)) {
		return compoundFormatOf(bytes, name);
	}

	const stranger = strangers.find(({mark, at}) => start.startsWith(mark, at ?? 0));
	if (stranger !== undefined) {
		throw new ExpectedError(`${name} ${stranger.says}`);
	}

	// Rubbish may stand before a PDF, so it comes last: an archive may hold one as it is, close to its start
	if (start.includes('%PDF-')) {
		return 'pdf';
	}

	if (isBareSheet(bytes)) {
		throw new ExpectedError(`${name} is from an Excel before version 5: save it as .xlsx and import that`);
	}

	return textFormatOf(headOf(bytes), name);
};

/** A bare stream of records: Excel up to version 4 had no container. */
const isBareSheet = ([first, version = -1, length = 0, high]: Uint8Array): boolean =>
	first === 9 && high === 0 && [0, 2, 4, 8].includes(version) && length >= 4 && length <= 16;

/** Cut after a line, so that no character is cut in two. */
const headOf = (bytes: Uint8Array): string => {
	if (bytes.length <= headLength) {
		return decodeText(bytes).text;
	}

	const head = bytes.subarray(0, headLength);
	const lineEnd = head.lastIndexOf(0x0a);
	return decodeText(lineEnd > headLength / 2 ? head.subarray(0, lineEnd + 1) : head).text;
};

const packedFormatOf = (bytes: Uint8Array, name: string): FileKind => {
	const names = zipEntries(bytes, name).map(entry => entry.name);
	const has = (pattern: RegExp): boolean => names.some(entry => pattern.test(entry));
	if (has(/^word\/document\d*\.xml$/i)) {
		return 'docx';
	}

	if (has(/^xl\/workbook\.xml$/i)) {
		return 'xlsx';
	}

	if (has(/^xl\/workbook\.bin$/i)) {
		throw new ExpectedError(`${name} is a binary workbook (.xlsb): save it as .xlsx and import that`);
	}

	if (has(/^OFD\.xml$/i)) {
		throw new ExpectedError(`${name} is an OFD document: save it as PDF and import that`);
	}

	if (has(/^ppt\//i)) {
		throw new ExpectedError(`${name} is a presentation: save it as PDF and import that`);
	}

	if (has(/^content\.xml$/i) && has(/^mimetype$/i)) {
		throw new ExpectedError(`${name} is an OpenDocument file: save it as .docx or .xlsx and import that`);
	}

	return 'zip';
};

const compoundFormatOf = (bytes: Uint8Array, name: string): FileKind => {
	const streams = compoundStreams(bytes);
	if (streams.has('EncryptedPackage')) {
		throw new ExpectedError(`${name} is locked with a password: unlock it and import the result`);
	}

	if (streams.has('Workbook') || streams.has('Book')) {
		return 'xls';
	}

	if (streams.has('WordDocument')) {
		throw new ExpectedError(`${name} is an old Word document (.doc): save it as .docx and import that`);
	}

	if (streams.has('PowerPoint Document')) {
		throw new ExpectedError(`${name} is a presentation: save it as PDF and import that`);
	}

	throw new ExpectedError(`${name} is an Office file without a document in it: fetch it again`);
};
