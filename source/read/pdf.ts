import type {Block} from '../model/document.js';
import {ExpectedError} from '../model/expected-error.js';
import {joinBeside} from './pdf-beside.js';
import {blocksOf} from './pdf-blocks.js';
import {contentOf, withAligned} from './pdf-content.js';
import {joinContinued} from './pdf-continuation.js';
import {flowOf} from './pdf-flow.js';
import {furnitureOf} from './pdf-furniture.js';
import {withHiddenLines} from './pdf-hidden.js';
import {inksOf} from './pdf-inks.js';
import {budgetFor, pdfLimits} from './pdf-limits.js';
import {withoutStrayErrors} from './pdf-stray-errors.js';

export type PdfContents = {
	readonly blocks: readonly Block[];
	readonly pageCount: number;
	/** Blank, or scanned as pictures: nothing of them is in the blocks. */
	readonly pagesWithoutText: readonly number[];
};

/** Paragraphs and tables of a PDF report, in reading order. */
export const readPdf = async (bytes: Uint8Array, file: string): Promise<readonly Block[]> =>
	(await readPdfPages(bytes, file)).blocks;

export const readPdfPages = async (bytes: Uint8Array, file: string, limits = pdfLimits): Promise<PdfContents> => {
	const budget = budgetFor(file, limits);
	const inks = await withoutStrayErrors(() => inksOf(bytes, file, budget, limits));
	const pagesWithoutText = inks.filter(({glyphs}) => glyphs.length === 0).map(({page}) => page);
	if (pagesWithoutText.length === inks.length) {
		throw new ExpectedError(
			`${file} has no text on ${pagesNamed(inks.length)}: it is scanned as pictures; look for the text version`,
		);
	}

	const ruled = inks.map(ink => {
		budget.check();
		return contentOf(ink);
	});
	const heads = furnitureOf(ruled);
	const contents = ruled.map(content => {
		budget.check();
		return withAligned(content, heads);
	});
	const pages = joinBeside(withHiddenLines(contents, inks));
	const blocks = blocksOf(joinContinued(flowOf(pages, furnitureOf(pages))));
	return {blocks, pageCount: inks.length, pagesWithoutText};
};

const pagesNamed = (count: number): string => (count === 1 ? 'page 1' : `pages 1 to ${count}`);
