import Fuse, {type IFuseOptions} from 'fuse.js';
import {mark} from './search-names.js';
import type {NameTable} from './search-table.js';

/** What fuse.js is shown of a candidate. */
export type Candidate = {
	readonly name: string;
	readonly short: string;
	readonly pinyin: string;
	readonly initials: string;
};

const keys = ['name', 'short', 'pinyin', 'initials'] as const;
const options: IFuseOptions<Candidate> = {
	keys: [...keys],
	includeScore: true,
	ignoreLocation: true,
	threshold: 0.6,
	shouldSort: false,
};
const latinKeys: ReadonlyArray<keyof Candidate> = ['pinyin', 'initials', 'name'];
const hanKeys: ReadonlyArray<keyof Candidate> = ['name', 'short'];

export const candidateOf = (names: NameTable, name: number): Candidate => {
	let [text, short, pinyin, initials] = ['', '', '', ''];
	const end = names.starts[name + 1] as number;
	for (let at = (names.starts[name] as number) + (names.hidden[name] as number); at < end; at++) {
		const symbol = names.symbols[at] as number;
		const character = names.characters[symbol] as string;
		const syllable = names.syllables[symbol] || character;
		text += character;
		pinyin += syllable;
		initials += syllable.charAt(0);
		short += ((names.marks[at] as number) & mark.skip) === 0 ? character : '';
	}

	return {name: text, short, pinyin, initials};
};

/** How far each candidate is from the words, from 0 (the same) to 1; 1 where fuse.js sees no likeness. */
export const fuseScores = (candidates: readonly Candidate[], words: readonly string[]): readonly number[] => {
	const scores = new Array<number>(candidates.length).fill(1);
	const fuse = new Fuse(candidates, options);
	const found = fuse.search({
		$and: words.map(word => ({
			$or: (/^[a-z\d]+$/.test(word) ? latinKeys : hanKeys).map(key => ({[key]: word})),
		})),
	});
	for (const {refIndex, score} of found) {
		scores[refIndex] = score ?? 1;
	}

	return scores;
};
