import type {FilterTexts} from './filter-typed.js';
import type {SearchIndex} from './search-index.js';
import {lettersOf} from './search-letters.js';

/** A filter that the word being typed may become. */
export type Suggestion = {
	/** What replaces the word: `stage:final`; a key alone ends with its colon. */
	readonly word: string;
	/** What it means, in the report's words. */
	readonly meaning: string;
};

const mostSuggestions = 10;

type Value = readonly [value: string, meaning: string];

const valuesOf = (index: SearchIndex, key: string, {values}: FilterTexts): readonly Value[] => {
	const named = values[key];
	if (named !== undefined) {
		return Object.entries(named).map(([id, [usual = id]]): Value => [id, usual]);
	}

	switch (key) {
		case 'year': {
			const years = new Set(index.catalog.map(({fiscalYear}) => fiscalYear).filter(year => year !== null));
			return [...years].sort((a, b) => b - a).map((year): Value => [String(year), '']);
		}

		case 'unit': {
			return index.entries.filter(({type}) => type === 'unit').map(({title, code}): Value => [title, code ?? '']);
		}

		case 'report': {
			return index.catalog.map(({report, unit}): Value => [report, unit ?? '']);
		}

		case 'code': {
			return index.entries
				.filter(({type, reports}) => type === 'account' && reports.length > 0)
				.map(({code, title}): Value => [code ?? '', title]);
		}

		case 'region': {
			const regions = index.catalog.flatMap(({region}) => Object.values(region).filter(place => place !== null));
			return [...new Set(regions)].map((place): Value => [place, '']);
		}

		default: {
			return [];
		}
	}
};

/** Filters that the last word of the text may become: `st` → `stage:`, `stage:决` → `stage:final`, `unit:江北` → the units. */
export const suggestFilters = (index: SearchIndex, text: string): readonly Suggestion[] => {
	const typed = (/\S*$/u.exec(text)?.[0] ?? '').normalize('NFKC');
	const texts = index.vocabulary.file('filters') as FilterTexts;
	const keys = Object.entries(texts.keys);
	const [name = '', ...rest] = typed.split(':');
	if (rest.length === 0) {
		return typed === ''
			? []
			: keys
					.filter(([key, names]) => [key, ...names].some(known => known.startsWith(typed.toLowerCase())))
					.map(([key, [usual = '']]) => ({word: `${key}:`, meaning: usual}));
	}

	const key = keys.find(([known, names]) => known === name.toLowerCase() || names.includes(name))?.[0];
	const wanted = lettersOf(rest.join(':'));
	const fits = (value: Value): boolean => value.some(part => lettersOf(part).includes(wanted));
	const begins = (value: Value): number => Number(!value.some(part => lettersOf(part).startsWith(wanted)));
	return key === undefined
		? []
		: valuesOf(index, key, texts)
				.filter(fits)
				.sort((a, b) => begins(a) - begins(b))
				.slice(0, mostSuggestions)
				.map(([value, meaning]) => ({word: `${key}:${value}`, meaning}));
};
