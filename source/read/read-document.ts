import {createHash} from 'node:crypto';
import type {Block, Format, SourceDocument} from '../model/document.js';
import {ExpectedError} from '../model/expected-error.js';
import {formatOf} from './format.js';
import {blocksWithoutRadicals} from './radicals.js';

type Reading = Pick<SourceDocument, 'blocks' | 'pagesWithoutText'>;
type Reader = (bytes: Uint8Array, file: string) => Promise<Reading>;

const pageless =
	(read: (bytes: Uint8Array, file: string) => Promise<readonly Block[]>): Reader =>
	async (bytes, file) => ({blocks: await read(bytes, file), pagesWithoutText: []});

// A new format does not compile until it has a reader, and only the one at hand is loaded.
const readers: Readonly<Record<Format, () => Promise<Reader>>> = {
	text: async () => pageless((await import('./text.js')).readText),
	csv: async () => pageless((await import('./csv.js')).readCsv),
	markdown: async () => pageless((await import('./markdown.js')).readMarkdown),
	html: async () => pageless((await import('./html.js')).readHtml),
	docx: async () => pageless((await import('./docx.js')).readDocx),
	xlsx: async () => pageless((await import('./workbook.js')).readWorkbook),
	xls: async () => pageless((await import('./workbook.js')).readWorkbook),
	pdf: async () => (await import('./pdf.js')).readPdfPages,
};

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Reads a file by what it holds, whatever its name says. What cannot be read is an `ExpectedError`. */
export const readDocument = async (bytes: Uint8Array, file: string): Promise<SourceDocument> => {
	const format = formatOf(bytes, file);
	if (format === 'zip') {
		throw new ExpectedError(`${file} is an archive: its files are imported one by one`);
	}

	const read = await readers[format]();
	const {blocks, pagesWithoutText} = await read(bytes, file);
	return {file, sha256: sha256Of(bytes), format, blocks: blocksWithoutRadicals(blocks), pagesWithoutText};
};
