import type {CatalogEntry} from '../model/catalog.js';
import {isCode} from './rank-entries.js';

/** False for reports whose catalog entry says that they have nothing of a code; their files need not be opened. */
export const mayRank = (text: string): ((entry: Pick<CatalogEntry, 'codes'>) => boolean) => {
	if (!isCode(text)) {
		return () => true;
	}

	const digits = text.split('/').at(-1)?.replace(/[^\d]/g, '') ?? '';
	return ({codes}) => codes.some(code => code.slice(code.indexOf(':') + 1).startsWith(digits));
};
