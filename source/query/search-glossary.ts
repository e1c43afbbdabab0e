import type {Vocabulary} from '../vocabulary.js';
import {lettersOf} from './search-letters.js';

/** A row of `data/vocabulary/glossary.json`. */
export type GlossaryRow = {
	readonly kind: string;
	readonly term: string;
	readonly identifier: string;
	readonly label: string;
	/** Other English words for it, understood but never shown. */
	readonly also?: readonly string[];
	/** Where the English was seen. */
	readonly source: 'official' | 'elsewhere' | 'ours';
};

const mostTerms = 3;
const fewestTyped = 4;
/** Shorter terms (单位, 类) stand in too many names to be meant by an English word. */
const shortestTerm = 3;

const wordsOf = (text: string): readonly string[] =>
	text
		.toLowerCase()
		.split(/[^a-z]+/)
		.filter(Boolean);

/** Chinese terms whose English has all these words, or words that begin so: `official rec` → 公务接待费. */
export const termsInEnglish = (text: string, vocabulary: Vocabulary): readonly string[] => {
	if (!/^[a-z\s-]+$/i.test(text) || text.trim().length < fewestTyped) {
		return [];
	}

	const typed = wordsOf(text);
	const fits = (label: string): boolean => {
		const words = wordsOf(label);
		return typed.every(beginning => words.some(word => word.startsWith(beginning)));
	};

	const rows = vocabulary.file('glossary') as readonly GlossaryRow[];
	const terms = rows
		.filter(({term, label, also = []}) => lettersOf(term).length >= shortestTerm && [label, ...also].some(fits))
		.map(({term}) => term);
	return [...new Set(terms)].slice(0, mostTerms);
};
