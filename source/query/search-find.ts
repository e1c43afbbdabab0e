import type {Words} from '../model/words.js';
import type {Filter} from './filter.js';
import {type SearchFilter, searchFilter} from './search-filter.js';
import {type Found, findHits} from './search-hits.js';
import type {SearchIndex} from './search-index.js';
import {nearestRanked} from './search-nearest.js';
import {cutWords, type Question} from './search-question.js';
import {type Ranked, rank} from './search-rank.js';

export type FindOptions = {
	readonly words: Words;
	readonly limit: number;
	readonly pinyin: boolean;
	readonly filter: Filter;
};

export type Finds = {
	readonly ranked: readonly Ranked[];
	/** Nothing fits; these come nearest. */
	readonly nearest: boolean;
	readonly filter: SearchFilter | undefined;
};

/** Shorter beginnings of an id are initials rather. */
const shortestId = 3;
const scoreOf = {exact: 1, beginning: 0.75, text: 0.1};

const filtered = (index: SearchIndex, {hits, patterns}: Found, filter: SearchFilter | undefined): Found => ({
	patterns,
	hits:
		filter === undefined
			? hits
			: hits.filter(({target}) => {
					const entry = index.entries[target];
					return entry === undefined ? filter.report(target - index.entries.length) : filter.entry(entry);
				}),
});

/** Reports whose id is the text or begins with it. */
const byId = (index: SearchIndex, id: string | undefined, filter: SearchFilter | undefined): readonly Ranked[] =>
	id === undefined || id.length < shortestId
		? []
		: index.catalog.flatMap(({report}, position): Ranked[] => {
				const score = report === id ? scoreOf.exact : scoreOf.beginning;
				const target = index.entries.length + position;
				return report.startsWith(id) && (filter?.report(position) ?? true)
					? [{target, name: undefined, matchedBy: 'code', score, positions: []}]
					: [];
			});

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

const isExact = ({score}: Ranked): boolean => score === scoreOf.exact;

/** Looks for the words as they are typed; then cut where two words were written as one; then with a slip; then for what comes nearest. */
export const findRanked = (index: SearchIndex, question: Question, options: FindOptions): Finds => {
	const {words} = question;
	const filter = searchFilter(index, options.filter, options.words);
	const search = (tried: readonly string[], slips: boolean): readonly Ranked[] => {
		const found = filtered(index, findHits(index, tried, {...options, slips}), filter);
		return found.hits.length === 0 ? [] : rank(index, tried, found, {...options, slips});
	};

	const ids = byId(index, question.id, filter);
	const idTargets = new Set(ids.map(({target}) => target));
	const named = search(words, false).filter(({target}) => !idTargets.has(target));
	const right = [
		...ids.filter(isExact),
		...named.filter(isExact),
		...ids.filter(hit => !isExact(hit)),
		...named.filter(hit => !isExact(hit)),
		...inProse(index, words, filter),
	];
	if (right.length > 0 || words.length === 0) {
		return {ranked: right, nearest: false, filter};
	}

	const cut = cutWords(question, index.vocabulary);
	const isCut = cut.length !== words.length;
	const attempts: ReadonlyArray<readonly [tried: readonly string[], slips: boolean]> = [
		...(isCut ? [[cut, false] as const] : []),
		[words, true],
		...(isCut ? [[cut, true] as const] : []),
	];
	for (const [tried, slips] of attempts) {
		const ranked = search(tried, slips);
		if (ranked.length > 0) {
			return {ranked, nearest: false, filter};
		}
	}

	const accepts = (target: number): boolean => {
		const entry = index.entries[target];
		return entry !== undefined && filter?.entry(entry) !== false;
	};
	return {ranked: nearestRanked(index, question.whole, accepts), nearest: true, filter};
};
