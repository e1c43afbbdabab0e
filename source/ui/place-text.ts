import type {Place} from '../model/document.js';
import type {Words} from '../model/words.js';
import {printable} from './line.js';

/** `第 433 行`: a place as it is said to people. */
export const placeText = (place: Place, words: Words): string => {
	switch (place.kind) {
		case 'line': {
			return words('place.line', {line: place.line});
		}

		case 'page': {
			return words('place.page', {page: place.page});
		}

		case 'sheet': {
			return printable(`${place.sheet}!${place.cell}`);
		}
	}
};
