import {ExpectedError} from '../model/expected-error.js';
import type {PageInk} from './pdf-ink.js';
import {loadLibrary, openDocument} from './pdf-library.js';
import type {Budget, PdfLimits} from './pdf-limits.js';
import {readInk} from './pdf-page.js';

/** What the pages of a file show. A file that cannot be read is an `ExpectedError`, whatever pdfjs throws. */
export const inksOf = async (
	bytes: Uint8Array,
	file: string,
	budget: Budget,
	limits: PdfLimits,
): Promise<readonly PageInk[]> => {
	const library = await loadLibrary();
	const {task, close} = openDocument(library, bytes, budget.mayPass);
	const inks: PageInk[] = [];
	try {
		const document = await budget.within(task);
		const count = document.numPages;
		if (count > limits.pages) {
			throw new ExpectedError(`${file} has ${count} pages, more than ${limits.pages}: import the report alone`);
		}

		for (let number = 1; number <= count; number++) {
			budget.startPage();
			const page = await budget.within(document.getPage(number));
			const ink = await budget.within(readInk(page, library));
			if (ink.glyphs.length > limits.charactersOfPage) {
				throw new ExpectedError(`${file} has more on page ${number} than can be read: import the report alone`);
			}

			inks.push(ink);
			page.cleanup();
		}

		return inks;
	} catch (error) {
		throw expectedError(error, file, inks.length + 1);
	} finally {
		await close();
	}
};

const expectedError = (error: unknown, file: string, page: number): ExpectedError => {
	if (error instanceof ExpectedError) {
		return error;
	}

	const {name} = error as Error;
	return name === 'PasswordException'
		? new ExpectedError(`${file} is locked with a password: unlock it and import the result`, 1, {cause: error})
		: new ExpectedError(`${file} is damaged (page ${page}): fetch it again`, 1, {cause: error});
};
