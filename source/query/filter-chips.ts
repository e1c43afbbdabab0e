import {ExpectedError} from '../model/expected-error.js';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import type {Term} from './filter.js';
import type {FilterTexts, Names} from './filter-typed.js';
import {readFilterWord} from './filter-words.js';

/** In which words a filter is said: those of the reports, or those of the interface. */
export type FilterLanguage = 'zh' | 'en';

/** A word of a search text that is meant as a filter: where it stands (UTF-16), and how it was understood. */
export type FilterChip = {
	readonly from: number;
	readonly to: number;
	/** `年度 2023..2025`; the word as it was typed if it is no filter. */
	readonly label: string;
	/** Why it is no filter. */
	readonly failure?: string;
};

type Saying = {readonly texts: FilterTexts; readonly language: FilterLanguage};

const valueNames = (term: Term, names: Names, {texts, language}: Saying): readonly string[] | undefined => {
	const nameOf = (id: string | number | null): string => {
		if (id === null) {
			return language === 'zh' ? (texts.none[0] ?? '') : 'none';
		}

		return (language === 'zh' ? names[id]?.[0] : undefined) ?? String(id);
	};
	if ('choices' in term) {
		return term.choices.map(nameOf);
	}

	return 'things' in term ? term.things.map(nameOf) : 'tables' in term ? term.tables.map(nameOf) : undefined;
};

const labelOf = (term: Term, word: string, saying: Saying): string => {
	const {texts, language} = saying;
	const key = (language === 'zh' ? texts.keys[term.key]?.[0] : undefined) ?? term.key;
	const typed = word
		.normalize('NFKC')
		.replace(/^[^:]*:/, '')
		.trim();
	return `${key} ${valueNames(term, texts.values[term.key] ?? {}, saying)?.join(',') ?? typed}`;
};

/** The filters among the words of a search text, each in one language whatever it was typed in. */
export const filterChips = (
	text: string,
	vocabulary: Vocabulary,
	words: Words,
	language: FilterLanguage,
): readonly FilterChip[] => {
	const saying = {texts: vocabulary.file('filters') as FilterTexts, language};
	return [...text.matchAll(/\S+/gu)].flatMap(({0: word, index: from}): readonly FilterChip[] => {
		const place = {from, to: from + word.length};
		try {
			const term = readFilterWord(word, vocabulary, words);
			return term === undefined ? [] : [{...place, label: labelOf(term, word, saying)}];
		} catch (error) {
			if (error instanceof ExpectedError) {
				return [{...place, label: word, failure: error.message}];
			}

			throw error;
		}
	});
};
