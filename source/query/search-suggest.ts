import type {CatalogEntry} from '../model/catalog.js';
import {ExpectedError} from '../model/expected-error.js';
import type {Words} from '../model/words.js';
import type {FilterTexts} from './filter-typed.js';
import {readFilterWord} from './filter-words.js';
import {searchRows} from './search.js';
import type {HitType} from './search-entry.js';
import {searchKeys} from './search-filter.js';
import type {SearchIndex} from './search-index.js';
import {lettersOf} from './search-letters.js';

/** A filter that the word being typed may become. */
export type Suggestion = {
	/** What replaces the word, in the words it was begun in: `stage:final`, `阶段:决算`; a key alone ends with its colon. */
	readonly word: string;
	/** What it means, in the other words. */
	readonly meaning: string;
	/** Reports of the store that have this value, where they were counted. */
	readonly count: number | null;
};

const mostSuggestions = 20;
const mostLookedAt = 200;
/** A value is one word of the box, and a comma parts alternatives. */
const cannotBeTyped = /[\s,，]/u;

/** A value by its identifier and by the name people know it by, the same where there is but one. */
type Value = {readonly id: string; readonly name: string; readonly about: string; readonly count: number | null};

type Suggesting = {readonly index: SearchIndex; readonly texts: FilterTexts; readonly words: Words};

/** What each report of the store has of a key; nothing for keys that speak of something else. */
const holders: Readonly<Record<string, (entry: CatalogEntry) => ReadonlyArray<string | null>>> = {
	stage: ({stage}) => [stage],
	scope: ({scope}) => [scope],
	year: ({fiscalYear}) => [fiscalYear === null ? null : String(fiscalYear)],
	region: ({region: {province, city, county}}) => [...new Set([province, city, county])],
	has: ({counts: {errors, warnings}, codes}) => [
		...(errors + warnings > 0 ? ['finding'] : []),
		...(errors > 0 ? ['error'] : []),
		...(warnings > 0 ? ['warning'] : []),
		...(codes.length > 0 ? ['code'] : []),
	],
};

const counted = <T>(items: Iterable<T>, valuesOf: (item: T) => ReadonlyArray<string | null>): Map<string, number> => {
	const counts = new Map<string, number>();
	for (const item of items) {
		for (const value of valuesOf(item)) {
			if (value !== null) {
				counts.set(value, (counts.get(value) ?? 0) + 1);
			}
		}
	}

	return counts;
};

/** How many reports have which value; nothing where that is not known. */
const countsOf = ({catalog, parts}: SearchIndex, key: string): ReadonlyMap<string, number> | undefined => {
	const holder = holders[key];
	if (holder !== undefined) {
		return counted(catalog, holder);
	}

	return key === 'table' ? counted(parts, part => [...new Set(part?.tables)]) : undefined;
};

/** Entries of a type that reports hold, by name, code, pinyin or initials, as the search itself finds them. */
const entriesFor = ({index, words}: Suggesting, type: HitType, wanted: string): readonly Value[] => {
	const held = index.entries.filter(entry => entry.type === type && entry.reports.length > 0);
	const byName = new Map(held.map(entry => [`${entry.title} ${entry.code}`, entry]));
	const found =
		wanted === ''
			? held
			: searchRows(index, wanted, {words, limit: mostLookedAt}).rows.flatMap(
					({cells}) => byName.get(`${cells.title} ${cells.code}`) ?? [],
				);
	return found
		.slice(0, mostSuggestions)
		.map(({title, code}) =>
			type === 'account' && code !== null
				? {id: code, name: code, about: title, count: null}
				: {id: title, name: title, about: code ?? '', count: null},
		);
};

const named = (value: string, about = '', count: number | null = null): Value => ({
	id: value,
	name: value,
	about,
	count,
});

const valuesOf = (suggesting: Suggesting, key: string, wanted: string): readonly Value[] => {
	const {index, texts} = suggesting;
	const counts = countsOf(index, key);
	const names = texts.values[key];
	if (names !== undefined) {
		return Object.entries(names)
			.filter(([id]) => counts?.has(id) ?? true)
			.map(([id, [usual = id]]) => ({id, name: usual, about: '', count: counts?.get(id) ?? null}));
	}

	if (counts !== undefined) {
		const values = [...counts].map(([value, count]) => named(value, '', count));
		return key === 'year'
			? values.sort((a, b) => Number(b.id) - Number(a.id))
			: values.sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
	}

	switch (key) {
		case 'unit': {
			return entriesFor(suggesting, 'unit', wanted);
		}

		case 'code': {
			return entriesFor(suggesting, 'account', wanted);
		}

		case 'report': {
			return index.catalog.map(({report, unit}) => named(report, unit ?? ''));
		}

		default: {
			return [];
		}
	}
};

/** Those that fit what was typed, those that begin with it first. */
const fitting = (values: readonly Value[], wanted: string): readonly Value[] => {
	const rankOf = ({id, name, about}: Value): number => {
		const letters = [id, name, about].map(lettersOf);
		return letters.some(text => text.startsWith(wanted)) ? 0 : letters.some(text => text.includes(wanted)) ? 1 : 2;
	};
	const ranked = values.map(value => ({value, rank: rankOf(value)}));
	return ranked
		.filter(({rank}) => rank < 2)
		.sort((a, b) => a.rank - b.rank)
		.map(({value}) => value);
};

const keySuggestions = (typed: string, {texts}: Suggesting): readonly Suggestion[] =>
	Object.entries(texts.keys).flatMap(([key, names]): readonly Suggestion[] => {
		const [usual = key] = names;
		const begun = typed.toLowerCase();
		const chinese = names.find(name => name.startsWith(typed));
		if (!searchKeys.has(key) || (!key.startsWith(begun) && chinese === undefined)) {
			return [];
		}

		return [
			chinese === undefined
				? {word: `${key}:`, meaning: usual, count: null}
				: {word: `${usual}:`, meaning: key, count: null},
		];
	});

const isFilter = (word: string, {index, words}: Suggesting): boolean => {
	try {
		return readFilterWord(word, index.vocabulary, words) !== undefined;
	} catch (error) {
		if (error instanceof ExpectedError) {
			return false;
		}

		throw error;
	}
};

/**
 * Filters that a word being typed may become, of the values that the store has: `st` → `stage:`, `stage:决` →
 * `stage:final`, `单位:江北` → the units. None for what is complete.
 */
export const suggestFilters = (index: SearchIndex, word: string, words: Words): readonly Suggestion[] => {
	const typed = word.normalize('NFKC');
	const suggesting = {index, texts: index.vocabulary.file('filters') as FilterTexts, words};
	const [name = '', ...rest] = typed.split(':');
	if (rest.length === 0) {
		return typed === '' ? [] : keySuggestions(typed, suggesting);
	}

	const {keys} = suggesting.texts;
	const key = Object.keys(keys).find(known => known === name.toLowerCase() || keys[known]?.includes(name));
	if (key === undefined || !searchKeys.has(key)) {
		return [];
	}

	// Of several alternatives the last is being typed, of a range its end
	const value = rest.join(':');
	const before = /^(?:.*(?:,|\.{2,}))?/s.exec(value)?.[0] ?? '';
	const wanted = value.slice(before.length);
	const isChinese = name !== key && name.toLowerCase() !== key;
	const values = valuesOf(suggesting, key, wanted).filter(({name: usual}) => !cannotBeTyped.test(usual));
	const asFound = key === 'unit' || key === 'code';
	const fits = asFound ? values : fitting(values, lettersOf(wanted));
	// Nothing fits and it is no filter either: then all there are to choose from
	const suggestions = (fits.length > 0 || isFilter(typed, suggesting) ? fits : values)
		.slice(0, mostSuggestions)
		.map(({id, name: usual, about, count}): Suggestion => {
			const other = isChinese ? id : usual;
			const said = isChinese ? usual : id;
			return {
				word: `${name.toLowerCase()}:${before}${said}`,
				meaning: about === '' ? (other === said ? '' : other) : about,
				count,
			};
		});
	return suggestions.length === 1 && suggestions[0]?.word === typed ? [] : suggestions;
};
