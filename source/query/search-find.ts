import type {Words} from '../model/words.js';
import type {Filter} from './filter.js';
import {type SearchFilter, searchFilter} from './search-filter.js';
import {findHits, firstFrom} from './search-hits.js';
import type {SearchIndex} from './search-index.js';
import {nearestRanked} from './search-nearest.js';
import {cutWords, type Question} from './search-question.js';
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
	/** Nothing fits; these come nearest. */
	readonly nearest: boolean;
	readonly filter: SearchFilter | undefined;
};

/** Shorter beginnings of an id are initials rather. */
const shortestId = 3;
const scoreOf = {exact: 1, beginning: 0.75, text: 0.1};

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

/** Sections of the prose in which all words stand. */
const inProse = (index: SearchIndex, words: readonly string[], filter: SearchFilter | undefined): readonly Ranked[] =>
	words.length === 0
		? []
		: index.sections.flatMap(({entry: target, letters}): Ranked[] => {
				const entry = index.entries[target];
				const fits =
					words.every(word => letters.includes(word)) && entry !== undefined && filter?.entry(entry) !== false;
				return fits ? [{target, name: undefined, matchedBy: 'text', score: scoreOf.text, positions: []}] : [];
			});

/** Looks for the words as they are typed; then cut where two words were written as one; then with a slip; then for what comes nearest. */
export const findRanked = (index: SearchIndex, question: Question, options: FindOptions): Finds => {
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

	const ids = byId(index, question.id, filter);
	const idTargets = new Set(ids.map(({target}) => target));
	const named = search(words, false);
	const others = named.ranked.filter(({target}) => !idTargets.has(target));
	const prose = inProse(index, words, filter);
	const total = ids.length + named.total + prose.length;
	if (total > 0 || words.length === 0) {
		const firsts = [...ids, ...others].filter(({score}) => score === scoreOf.exact);
		const seconds = [...ids, ...others].filter(({score}) => score !== scoreOf.exact);
		return {ranked: [...firsts, ...seconds, ...prose], total, nearest: false, filter};
	}

	const cut = cutWords(question, index.vocabulary);
	const isCut = cut.length !== words.length;
	const attempts: ReadonlyArray<readonly [tried: readonly string[], slips: boolean]> = [
		...(isCut ? [[cut, false] as const] : []),
		[words, true],
		...(isCut ? [[cut, true] as const] : []),
	];
	for (const [tried, slips] of attempts) {
		const ranking = search(tried, slips);
		if (ranking.total > 0) {
			return {...ranking, nearest: false, filter};
		}
	}

	const ranked = nearestRanked(index, question.whole, accepts);
	return {ranked, total: ranked.length, nearest: true, filter};
};
