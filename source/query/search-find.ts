import type {Words} from '../model/words.js';
import type {Work} from '../model/work.js';
import type {Filter} from './filter.js';
import {type SearchFilter, searchFilter} from './search-filter.js';
import {termsInEnglish} from './search-glossary.js';
import {findHits, firstFrom} from './search-hits.js';
import type {SearchIndex} from './search-index.js';
import {nearestRanked} from './search-nearest.js';
import {inProse} from './search-prose.js';
import {cutWords, type Question, questionOf} from './search-question.js';
import {type Ranked, type Ranking, rank} from './search-rank.js';

export type FindOptions = {
	readonly words: Words;
	readonly limit: number;
	readonly pinyin: boolean;
	readonly filter: Filter;
};

export type Finds = {
	readonly ranked: readonly Ranked[];
	readonly total: number;
	/** The words as they were found. */
	readonly words: readonly string[];
	/** Nothing fits; these come nearest. */
	readonly nearest: boolean;
	readonly filter: SearchFilter | undefined;
};

/** Shorter beginnings of an id are initials rather. */
const shortestId = 3;
const scoreOf = {exact: 1, beginning: 0.75, otherWords: 0.5};

/** Reports whose id is the text or begins with it. */
const byId = (index: SearchIndex, id: string | undefined, filter: SearchFilter | undefined): readonly Ranked[] => {
	if (id === undefined || id.length < shortestId) {
		return [];
	}

	const {catalog, ids, entries} = index;
	const idAt = (at: number): string => catalog[ids[at] ?? -1]?.report ?? '';
	const found: Ranked[] = [];
	for (let at = firstFrom(ids.length, idAt, id); idAt(at).startsWith(id); at++) {
		const position = ids[at] as number;
		if (filter?.report(position) ?? true) {
			const score = idAt(at) === id ? scoreOf.exact : scoreOf.beginning;
			found.push({target: entries.length + position, name: undefined, matchedBy: 'code', score, positions: []});
		}
	}

	return found;
};

const exactFirst = (hits: readonly Ranked[]): readonly Ranked[] => [
	...hits.filter(({score}) => score === scoreOf.exact),
	...hits.filter(({score}) => score !== scoreOf.exact),
];

const distinct = (hits: readonly Ranked[]): readonly Ranked[] => {
	const seen = new Set<number>();
	return hits.filter(({target}) => !seen.has(target) && seen.add(target));
};

const inOtherWords = (hit: Ranked): Ranked => ({...hit, matchedBy: 'alias', score: hit.score * scoreOf.otherWords});

/** Looks for the words as they are typed; then cut where two words were written as one; then with a slip; then for what comes nearest. */
export const findRanked = function* (index: SearchIndex, question: Question, options: FindOptions): Work<Finds> {
	const {words} = question;
	const filter = searchFilter(index, options.filter, options.words);
	const accepts =
		filter &&
		((target: number): boolean => {
			const entry = index.entries[target];
			return entry === undefined ? filter.report(target - index.entries.length) : filter.entry(entry);
		});
	const search = (tried: readonly string[], slips: boolean): Ranking => {
		const found = findHits(index, tried, {...options, slips});
		const names = accepts ? found.names.filter(name => accepts(index.names.entries[name] as number)) : found.names;
		return rank(index, tried, {...found, names}, {...options, slips, accepts});
	};

	const named = search(words, false);
	yield;
	// Syllables and words written apart may be one name: then that is what is meant
	const whole = words.length > 1 && named.total > 0 ? search([question.whole], false).ranked : [];
	yield;
	const terms = named.total === 0 ? termsInEnglish(question.text, index.vocabulary) : [];
	const english = terms.map(term => search(questionOf(term).words, false));
	yield;
	const prose = yield* inProse(index, words, filter, options.limit);
	const found = [
		...byId(index, question.id, filter),
		...whole,
		...named.ranked,
		...english.flatMap(({ranked}) => ranked.map(inOtherWords)),
		...prose.ranked,
	];
	if (found.length > 0 || words.length === 0) {
		const ranked = distinct(exactFirst(found));
		return {ranked, total: Math.max(named.total + prose.total, ranked.length), words, nearest: false, filter};
	}

	const cut = cutWords(question, index.vocabulary);
	const isCut = cut.length !== words.length;
	const attempts: ReadonlyArray<readonly [tried: readonly string[], slips: boolean]> = [
		...(isCut ? [[cut, false] as const] : []),
		[words, true],
		...(isCut ? [[cut, true] as const] : []),
	];
	for (const [tried, slips] of attempts) {
		yield;
		const ranking = search(tried, slips);
		if (ranking.total > 0) {
			return {...ranking, words: tried, nearest: false, filter};
		}
	}

	yield;
	const ranked = nearestRanked(index, question.whole, {accepts, pinyin: options.pinyin});
	return {ranked, total: ranked.length, words, nearest: true, filter};
};
