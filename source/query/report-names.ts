import type {CatalogEntry} from '../model/catalog.js';
import type {Vocabulary} from '../vocabulary.js';
import {regionText} from './filter.js';
import type {FilterTexts} from './filter-typed.js';
import {isLettersOf, nameTest, shortNames, spelledOut} from './unit-name.js';

/** Words of a name: `江北 2023`, `jbyb-2023-final`, `江北医保 2023 决算`. */
const wordsOf = (name: string): readonly string[] =>
	name
		.normalize('NFKC')
		.toLowerCase()
		.split(/[\s,;/_.-]+/)
		.filter(word => word !== '');

type WordTest = (entry: CatalogEntry) => boolean;

// Of these characters every one has a single form, so that a word is in a name or is not
const isPlain = /^[\x20-\x7E\u4E00-\u9FFF]*$/;

const isWordOf = (word: string, file: string): boolean =>
	(!isPlain.test(file) || file.toLowerCase().includes(word)) && wordsOf(file).includes(word);

const identifiersNamed = (word: string, texts: FilterTexts, key: 'stage' | 'scope'): readonly string[] =>
	Object.entries(texts.values[key] ?? {})
		.filter(([id, names]) => id === word || names.includes(word))
		.map(([id]) => id);

const wordTest = (word: string, vocabulary: Vocabulary): WordTest => {
	const year = /^(\d{4})年?度?$/.exec(word)?.[1];
	if (year !== undefined) {
		return ({fiscalYear}) => fiscalYear === Number(year);
	}

	const texts = vocabulary.file('filters') as FilterTexts;
	const stages = identifiersNamed(word, texts, 'stage');
	const scopes = identifiersNamed(word, texts, 'scope');
	if (stages.length > 0 || scopes.length > 0) {
		return ({stage, scope}) => stages.includes(stage ?? '') || scopes.includes(scope ?? '');
	}

	const spellings = /^[\x20-\x7E]+$/.test(word) ? [] : spelledOut(word, shortNames(vocabulary)).map(nameTest);
	return entry =>
		entry.unitCode === word ||
		spellings.some(isMeant => isMeant(entry.unit) || isMeant(regionText(entry.region))) ||
		isLettersOf(word, entry.report.split('-')[0] ?? '') ||
		entry.sources.some(({file}) => isWordOf(word, file));
};

/**
 * The reports a name may mean: the one with this id; else those whose id begins with it; else those every word of it fits
 * (unit, region, letters of the id, a word of its file's name, year, stage, scope).
 */
export const findReports = (
	catalog: readonly CatalogEntry[],
	name: string,
	vocabulary: Vocabulary,
): readonly CatalogEntry[] => {
	const id = name.trim().toLowerCase();
	const exact = catalog.filter(({report}) => report === id);
	if (exact.length > 0) {
		return exact;
	}

	const begun = id === '' ? [] : catalog.filter(({report}) => report.startsWith(id));
	if (begun.length > 0) {
		return begun;
	}

	const tests = wordsOf(name).map(word => wordTest(word, vocabulary));
	return tests.length === 0 ? [] : catalog.filter(entry => tests.every(test => test(entry)));
};
