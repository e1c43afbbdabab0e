import type {Unit} from '../model/amount.js';
import {ExpectedError} from '../model/expected-error.js';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import type {Term} from './filter.js';

export type Names = Readonly<Record<string, readonly string[]>>;

/** `data/vocabulary/filters.json`: the names of keys and values, first of each the usual one. */
export type FilterTexts = {
	readonly keys: Names;
	readonly none: readonly string[];
	readonly values: Readonly<Record<string, Names>>;
	readonly money: ReadonlyArray<{readonly words: readonly string[]; readonly unit: Unit}>;
};

export type Typed = {
	readonly key: string;
	readonly value: string;
	/** The whole word, for messages. */
	readonly word: string;
	readonly texts: FilterTexts;
	readonly vocabulary: Vocabulary;
	readonly words: Words;
};

export type TermReader = (typed: Typed) => Term;

export const wrong = ({word, words}: Typed, message: string, values: Record<string, string> = {}): ExpectedError =>
	new ExpectedError(words(`filter.${message}`, {word, ...values}), 2);

export const parts = (value: string): readonly string[] => value.split(',').filter(part => part.trim() !== '');
