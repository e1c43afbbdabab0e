import {type SearchIndex, unitGroup} from './search-index.js';
import {type Pattern, patternOf} from './search-pattern.js';
import {scan, scanWithSlip} from './search-scan.js';
import type {StepOptions} from './search-steps.js';

/** Units whose reports some word tells apart (2023, 决算). */
export type Kinds = {
	readonly units: Uint32Array;
	/** Whether all words that do not stand in the unit's name say this kind of report. */
	readonly fits: (report: number, name: number) => boolean;
	/** Whether this word does. */
	readonly says: (report: number, word: number) => boolean;
};

/** What was found, as numbers, as there may be a hundred thousand. */
export type Found = {
	/** Names in which all words stand. */
	readonly names: Uint32Array;
	readonly kinds: Kinds | undefined;
	/** Names of the entries whose code begins with the one word there is, by code. */
	readonly coded: readonly number[];
	/** One a word. */
	readonly patterns: readonly Pattern[];
};

const fewestDigits = 2;
/** One letter does not yet say what kind of report is meant. */
const fewestOfKind = 2;
/** Shorter words are taken as they are typed: any other would do as well with a slip. */
const fewestLetters = {han: 3, latin: 5};

/** The first of so many sorted texts that is not before this one. */
export const firstFrom = (count: number, textAt: (at: number) => string, text: string): number => {
	let [low, high] = [0, count];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (textAt(middle) < text) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	return low;
};

/** Names of the entries whose code begins so, by code. */
const namesWithCode = ({codes, names}: SearchIndex, digits: string): readonly number[] => {
	const found: number[] = [];
	if (/^[a-z\d]*\d[a-z\d]*$/.test(digits) && digits.length >= fewestDigits) {
		const first = firstFrom(codes.length, at => codes[at]?.[0] ?? '', digits);
		for (let at = first; codes[at]?.[0].startsWith(digits) === true; at++) {
			found.push(names.titles[codes[at]?.[1] as number] as number);
		}
	}

	return found.filter(name => name >= 0);
};

const allowsSlip = (word: string): boolean =>
	word.length >= (/^[a-z\d]+$/.test(word) ? fewestLetters.latin : fewestLetters.han);

/** Both, ascending, none twice. */
const united = (a: Uint32Array, b: Uint32Array): Uint32Array =>
	b.length === 0 ? a : Uint32Array.from(new Set([...a, ...b])).sort();

const mostKept = 12;

/**
 * Names the word stands in, among all. A name that has the word has its beginning too, so that with each letter typed
 * only the names that had the letters before it are looked at.
 */
const standing = ({names, scans}: SearchIndex, pattern: Pattern, pinyin: boolean): Uint32Array => {
	const keyOf = (letters: string): string => `${pinyin} ${letters}`;
	const {letters} = pattern;
	for (let length = letters.length; length > 0; length--) {
		const known = scans.get(keyOf(letters.slice(0, length)));
		if (known !== undefined && length === letters.length) {
			return known;
		}

		if (known !== undefined || length === 1) {
			const found = scan(names, pattern, known);
			const oldest = scans.size < mostKept ? undefined : scans.keys().next().value;
			scans.delete(oldest ?? '');
			scans.set(keyOf(letters), found);
			return found;
		}
	}

	return scan(names, pattern);
};

/** Names a word stands in, or whose code begins with it. */
const namesWith = (
	index: SearchIndex,
	pattern: Pattern,
	{slips, pinyin}: StepOptions,
	among: Uint32Array | undefined,
): Uint32Array => {
	const right = among === undefined ? standing(index, pattern, pinyin) : scan(index.names, pattern, among);
	const wrong = slips && allowsSlip(pattern.letters) ? scanWithSlip(index.names, pattern, among) : new Uint32Array();
	const coded = namesWithCode(index, pattern.letters);
	const allowed = coded.length > 0 && among !== undefined ? new Set(among) : undefined;
	const codedNames = coded.filter(name => allowed?.has(name) ?? true);
	return united(united(right, wrong), Uint32Array.from(codedNames));
};

const isUnit = ({names, groups}: SearchIndex, name: number): boolean =>
	groups[names.entries[name] as number] === unitGroup;

/** As `filter` does, in half the time. */
const numbersWhere = (numbers: Uint32Array, test: (number: number) => boolean): Uint32Array => {
	const kept = new Uint32Array(numbers.length);
	let count = 0;
	for (let at = 0; at < numbers.length; at++) {
		const number = numbers[at] as number;
		if (test(number)) {
			kept[count] = number;
			count++;
		}
	}

	return kept.subarray(0, count);
};

/**
 * All that every word stands in. A word that says what kind of report (2023, 决算) need not stand in the unit's name
 * if the report is of that kind.
 */
export const findHits = (index: SearchIndex, words: readonly string[], options: StepOptions): Found => {
	const {names, entries, facets} = index;
	const patterns = words.map(word => patternOf(word, names, options));
	const facetsOf = patterns.map(pattern => {
		const found = pattern.length < fewestOfKind ? [] : scan(names, pattern, facets.names);
		return new Set(Array.from(found, name => (names.entries[name] as number) - entries.length));
	});
	const plain = patterns.filter((_, word) => facetsOf[word]?.size === 0);
	const facetted = patterns.flatMap((pattern, word) => {
		const matching = facetsOf[word] as ReadonlySet<number>;
		return matching.size > 0 ? [{pattern, matching}] : [];
	});

	let among: Uint32Array | undefined;
	for (const pattern of [...plain].sort((a, b) => b.length - a.length)) {
		among = namesWith(index, pattern, options, among);
	}

	const candidates = among ?? index.everyName;
	const lacking = new Uint8Array(facetted.length === 0 ? 0 : names.count);
	const said = new Uint8Array(facets.titles.length);
	for (const [at, {pattern, matching}] of facetted.entries()) {
		const bit = 1 << at;
		for (let turn = 0; turn < candidates.length; turn++) {
			const name = candidates[turn] as number;
			lacking[name] = (lacking[name] as number) | bit;
		}

		for (const name of namesWith(index, pattern, options, among)) {
			lacking[name] = (lacking[name] as number) & ~bit;
		}

		for (const kind of matching) {
			said[kind] = (said[kind] as number) | bit;
		}
	}

	const kinds: Kinds = {
		units: numbersWhere(candidates, name => isUnit(index, name)),
		fits: (report, name) => ((lacking[name] as number) & ~(said[facets.of[report] as number] as number)) === 0,
		says: (report, word) => facetsOf[word]?.has(facets.of[report] as number) ?? false,
	};
	const isWanted = (name: number): boolean =>
		(names.entries[name] as number) < entries.length && (facetted.length === 0 || lacking[name] === 0);
	return {
		patterns,
		names: numbersWhere(candidates, isWanted),
		coded: words.length === 1 ? namesWithCode(index, words[0] as string) : [],
		kinds: facetted.length === 0 ? undefined : kinds,
	};
};
