import type {Block} from '../model/document.js';
import {ExpectedError} from '../model/expected-error.js';
import {blocksOf} from './pdf-blocks.js';
import {contentOf} from './pdf-content.js';
import {joinContinued} from './pdf-continuation.js';
import {flowOf} from './pdf-flow.js';
import {furnitureOf} from './pdf-furniture.js';
import type {PageInk} from './pdf-ink.js';
import {loadLibrary, openDocument} from './pdf-library.js';
import {readInk} from './pdf-page.js';

/** Paragraphs and tables of a PDF report, in reading order. */
export const readPdf = async (bytes: Uint8Array, file: string): Promise<readonly Block[]> => {
	const pages = (await inkOf(bytes)).map(contentOf);
	if (pages.every(({tables, lines}) => tables.length + lines.length === 0)) {
		throw new ExpectedError(`${file} has no text on any page`);
	}

	return blocksOf(joinContinued(flowOf(pages, furnitureOf(pages))));
};

const inkOf = async (bytes: Uint8Array): Promise<readonly PageInk[]> => {
	const library = await loadLibrary();
	const {document, close} = await openDocument(library, bytes, () => true);
	const pages: PageInk[] = [];
	try {
		for (let number = 1; number <= document.numPages; number++) {
			const page = await document.getPage(number);
			pages.push(await readInk(page, library));
			page.cleanup();
		}

		return pages;
	} finally {
		await close();
	}
};
