import {candidateOf, fuseScores} from './search-fuse.js';
import type {SearchIndex} from './search-index.js';
import type {Hit} from './search-judge.js';
import {patternOf} from './search-pattern.js';
import type {Ranked} from './search-rank.js';

const mostCandidates = 200;
const leastShare = 0.6;

const bitCount = (bits: number): number => {
	let count = 0;
	for (let rest = bits; rest !== 0; rest &= rest - 1) {
		count++;
	}

	return count;
};

const mostOffered = 8;

/** Names that have most of the typed characters and syllables, in any order: what may have been meant when nothing fits. */
type NearestOptions = {
	readonly accepts: ((target: number) => boolean) | undefined;
	readonly pinyin: boolean;
};

const nearestHits = (index: SearchIndex, whole: string, {accepts, pinyin}: NearestOptions): readonly Hit[] => {
	const {names, entries} = index;
	const {length, one, full, lengths} = patternOf(whole, names, {pinyin, slips: false});
	const covers = new Int32Array(names.characters.length);
	for (const [symbol, character] of names.characters.entries()) {
		// A Latin letter alone says nothing: only whole syllables do.
		covers[symbol] = /[a-z]/.test(character) || !whole.includes(character) ? 0 : (one[symbol] as number);
		for (let at = 0; at < length; at++) {
			if (((full[symbol] as number) & (1 << at)) !== 0) {
				covers[symbol] = (covers[symbol] as number) | (((1 << (lengths[symbol] as number)) - 1) << at);
			}
		}
	}

	const byCount: Hit[][] = [];
	for (let name = 0; name < names.count; name++) {
		const target = names.entries[name] as number;
		const end = names.starts[name + 1] as number;
		let covered = 0;
		for (let at = names.starts[name] as number; at < end; at++) {
			covered |= covers[names.symbols[at] as number] as number;
		}

		const count = bitCount(covered);
		if (count >= Math.max(2, length * leastShare) && target < entries.length && (accepts?.(target) ?? true)) {
			const same = byCount[count] ?? [];
			same.push({target, name});
			byCount[count] = same;
		}
	}

	return byCount.reverse().flat().slice(0, mostCandidates);
};

/** What may have been meant when nothing fits: most of the typed characters or syllables, and fuse.js says which is nearest. */
export const nearestRanked = (index: SearchIndex, whole: string, options: NearestOptions): readonly Ranked[] => {
	const hits = nearestHits(index, whole, options);
	const scores = fuseScores(
		hits.map(({name}) => candidateOf(index.names, name)),
		[whole],
	);
	const ranked = hits.map((hit, at): Ranked & {fuse: number} => {
		const fuse = scores[at] ?? 1;
		return {...hit, matchedBy: 'fuzzy', positions: [], fuse, score: Math.round((1 - fuse) * 10) / 100};
	});
	const targets = new Set<number>();
	return ranked
		.sort((a, b) => a.fuse - b.fuse)
		.filter(({target}) => !targets.has(target) && targets.add(target))
		.slice(0, mostOffered);
};
