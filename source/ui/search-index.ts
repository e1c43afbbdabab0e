import {ExpectedError} from '../model/expected-error.js';
import type {Words} from '../model/words.js';
import type {SearchAnswer} from '../query/search.js';
import type {Store} from '../store/store.js';
import type {Vocabulary} from '../vocabulary.js';

export type Search = (text: string, words: Words) => SearchAnswer;

const mostHits = 100;

/** Loads the search with its index when it is first asked for; most visits need none. */
export const openSearch = async (store: Store, vocabulary: Vocabulary): Promise<Search> => {
	const [{searchRows}, {openSearch: openIndex}, {parseFilter}] = await Promise.all([
		import('../query/search.js'),
		import('../query/search-open.js'),
		import('../query/filter-words.js'),
	]);
	const index = await openIndex(store, vocabulary);
	return (text, words) => {
		const typed = text.split(/\s+/u).filter(word => word !== '');
		try {
			const {terms, text: rest} = parseFilter(typed, vocabulary, words);
			return searchRows(index, rest.join(' '), {words, limit: mostHits, filter: {terms, text: []}});
		} catch (error) {
			// A filter that is still being typed is no failure, only nothing yet
			if (error instanceof ExpectedError) {
				return {columns: [], rows: [], outcome: 'nothing', total: 0, highlights: [], note: error.message};
			}

			throw error;
		}
	};
};
