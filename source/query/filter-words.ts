import {nearest} from '../model/edit-distance.js';
import {ExpectedError} from '../model/expected-error.js';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import type {Filter, Term} from './filter.js';
import type {FilterTexts, TermReader} from './filter-typed.js';
import {termReaders} from './filter-values.js';

const wordPattern = /^(?<key>[\p{L}_]+)[:：](?<value>.*)$/su;

const keyNamed = (name: string, keys: FilterTexts['keys']): keyof typeof termReaders | undefined =>
	Object.entries(keys).find(([key, names]) => key === name || names.includes(name))?.[0] as
		| keyof typeof termReaders
		| undefined;

/** One typed word as a term; nothing if it is a text to search for. */
export const readFilterWord = (word: string, vocabulary: Vocabulary, words: Words): Term | undefined => {
	const groups = wordPattern.exec(word.normalize('NFKC'))?.groups;
	if (groups === undefined) {
		return undefined;
	}

	const {key: name = '', value = ''} = groups;
	const texts = vocabulary.file('filters') as FilterTexts;
	const key = keyNamed(name.toLowerCase(), texts.keys);
	if (key === undefined) {
		if (!/^[a-z_]+$/i.test(name)) {
			return undefined; // 其中：财政拨款 is a text to search for
		}

		const meant = nearest(name.toLowerCase(), Object.keys(texts.keys));
		const known = Object.entries(texts.keys)
			.map(([key, [chinese = '']]) => `${key} ${chinese}`)
			.join(', ');
		throw new ExpectedError(
			words(meant === undefined ? 'filter.unknown_key' : 'filter.misspelt_key', {
				word,
				name,
				meant: meant ?? '',
				known,
			}),
			2,
		);
	}

	if (value.trim() === '') {
		throw new ExpectedError(words('filter.no_value', {word}), 2);
	}

	const reader: TermReader = termReaders[key];
	return reader({key, value: value.trim(), word, texts, vocabulary, words});
};

/**
 * Reads `year:2023..2025 stage:预算 code:210`; words that are no filter are kept as text.
 * An unknown key or value is wrong usage, and the message says what may have been meant.
 */
export const parseFilter = (typed: readonly string[], vocabulary: Vocabulary, words: Words): Filter => {
	const terms: Term[] = [];
	const text: string[] = [];
	for (const word of typed) {
		const term = readFilterWord(word, vocabulary, words);
		if (term === undefined) {
			text.push(word);
		} else {
			terms.push(term);
		}
	}

	return {terms, text};
};

/** Whether a word of the command line is meant as a filter, even if its key is misspelt. */
export const isFilterWord = (word: string, vocabulary: Vocabulary): boolean => {
	const name = wordPattern.exec(word.normalize('NFKC'))?.groups?.key?.toLowerCase() ?? '';
	return (
		/^[a-z_]{2,}$/.test(name) ||
		(name !== '' && keyNamed(name, (vocabulary.file('filters') as FilterTexts).keys) !== undefined)
	);
};
