import {setImmediate as keysFirst} from 'node:timers/promises';
import {ExpectedError} from '../model/expected-error.js';
import type {Language, Words} from '../model/words.js';
import type {Work} from '../model/work.js';
import type {FilterChip} from '../query/filter-chips.js';
import type {SearchAnswer} from '../query/search.js';
import type {SearchStore} from '../query/search-open.js';
import type {Suggestion} from '../query/search-suggest.js';
import type {Vocabulary} from '../vocabulary.js';

/** All that an answer of the search box depends on. */
export type SearchQuestion = {
	readonly text: string;
	/** The word at whose end the caret stands, if it does. */
	readonly word: string;
	readonly pinyin: boolean;
	readonly language: Language;
};

export type SearchFound = SearchAnswer & {
	/** What the word may become. */
	readonly suggestions: readonly Suggestion[];
};

/** The search as the explorer has it, once its index is there. */
export type Search = {
	readonly find: (question: SearchQuestion) => Work<SearchFound>;
	/** The filters of a text, as they are drawn. */
	readonly chips: (text: string, language: Language) => readonly FilterChip[];
};

export const mostHits = 100;
const unanswered: SearchAnswer = {columns: [], rows: [], outcome: 'nothing', total: 0, highlights: []};

/** Loads the search with its index when it is first asked for; most visits need none. */
export const openSearch = async (
	store: SearchStore,
	vocabulary: Vocabulary,
	wordsIn: (language: Language) => Words,
): Promise<Search> => {
	const [{searching}, {openSearch: openIndex}, {suggestFilters}, {parseFilter}, {filterChips}] = await Promise.all([
		import('../query/search.js'),
		import('../query/search-open.js'),
		import('../query/search-suggest.js'),
		import('../query/filter-words.js'),
		import('../query/filter-chips.js'),
	]);
	const index = await openIndex(store, vocabulary, keysFirst);
	const answer = function* ({text, pinyin, language}: SearchQuestion): Work<SearchAnswer> {
		const words = wordsIn(language);
		const typed = text.split(/\s+/u).filter(word => word !== '');
		try {
			const {terms, text: rest} = parseFilter(typed, vocabulary, words);
			const filter = {terms, text: []};
			return yield* searching(index, rest.join(' '), {words, limit: mostHits, pinyin, filter});
		} catch (error) {
			// A filter that is still being typed is no failure, only nothing yet
			if (error instanceof ExpectedError) {
				return {...unanswered, note: error.message};
			}

			throw error;
		}
	};

	return {
		*find(question) {
			const found = yield* answer(question);
			yield;
			return {...found, suggestions: suggestFilters(index, question.word, wordsIn(question.language))};
		},
		chips: (text, language) => filterChips(text, vocabulary, wordsIn(language), language),
	};
};
