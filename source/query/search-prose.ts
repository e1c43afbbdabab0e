import type {Work} from '../model/work.js';
import type {SearchFilter} from './search-filter.js';
import type {SearchIndex} from './search-index.js';
import type {Ranked, Ranking} from './search-rank.js';

const proseScore = 0.1;
const atOnce = 4000;

/** Sections of the prose in which all words stand: the first of them, as one common character stands in nearly all. */
export const inProse = function* (
	{sections, entries}: SearchIndex,
	words: readonly string[],
	filter: SearchFilter | undefined,
	limit: number,
): Work<Ranking> {
	const ranked: Ranked[] = [];
	let total = 0;
	for (let at = 0; at < sections.length && words.length > 0; at++) {
		const {entry: target, letters} = sections[at] as SearchIndex['sections'][number];
		const entry = entries[target];
		if (entry !== undefined && words.every(word => letters.includes(word)) && filter?.entry(entry) !== false) {
			total++;
			if (ranked.length < limit) {
				ranked.push({target, name: undefined, matchedBy: 'text', score: proseScore, positions: []});
			}
		}

		if (at % atOnce === atOnce - 1) {
			yield;
		}
	}

	return {ranked, total};
};
