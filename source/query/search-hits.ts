import type {SearchIndex} from './search-index.js';
import {type Pattern, patternOf} from './search-pattern.js';
import {scan, scanWithSlip} from './search-scan.js';
import type {StepOptions} from './search-steps.js';

/** Something found: an entry of the index, or (from `entries.length` on) a report by its position in the catalog. */
export type Hit = {
	readonly target: number;
	/** The name by which it was found. */
	readonly name: number;
};

export type Found = {
	readonly hits: readonly Hit[];
	/** One a word, for what is to be known of a hit. */
	readonly patterns: readonly Pattern[];
};

const fewestDigits = 2;
/** Shorter words are taken as they are typed: any other would do as well with a slip. */
const fewestLetters = {han: 3, latin: 4};

const ascending = (numbers: Iterable<number>): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** Entries whose code begins with these digits. */
export const entriesWithCode = ({codes}: SearchIndex, digits: string): readonly number[] => {
	if (!/^\d+$/.test(digits) || digits.length < fewestDigits) {
		return [];
	}

	let low = 0;
	let high = codes.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((codes[middle]?.[0] ?? '') < digits) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	const found: number[] = [];
	for (let at = low; codes[at]?.[0].startsWith(digits) === true; at++) {
		found.push(codes[at]?.[1] as number);
	}

	return found;
};

const allowsSlip = (word: string): boolean =>
	word.length >= (/^[a-z\d]+$/.test(word) ? fewestLetters.latin : fewestLetters.han);

/** Numbers of the names a word stands in, or whose code begins with it. */
const namesWith = (
	index: SearchIndex,
	pattern: Pattern,
	{slips}: StepOptions,
	among: readonly number[] | undefined,
): readonly number[] => {
	const right = scan(index.names, pattern, among);
	const wrong = slips && allowsSlip(pattern.letters) ? scanWithSlip(index.names, pattern, among) : [];
	const coded = entriesWithCode(index, pattern.letters)
		.map(entry => index.nameOf[entry] as number)
		.filter(name => name >= 0);
	if (wrong.length === 0 && coded.length === 0) {
		return right;
	}

	const allowed = coded.length > 0 && among !== undefined ? new Set(among) : undefined;
	return ascending([...right, ...wrong, ...coded.filter(name => allowed?.has(name) ?? true)]);
};

const allNames = ({names}: SearchIndex): readonly number[] => Array.from({length: names.count}, (_, name) => name);

/**
 * All that every word stands in. A word that says what kind of report (2023, 决算) need not stand in the unit's name
 * if the report is of that kind.
 */
export const findHits = (index: SearchIndex, words: readonly string[], options: StepOptions): Found => {
	const {names, entries, facets} = index;
	const patterns = words.map(word => patternOf(word, names, options));
	const facetsOf = patterns.map(
		pattern =>
			new Set(scan(names, pattern, facets.names).map(name => (names.entries[name] as number) - entries.length)),
	);
	const plain = patterns.filter((_, word) => facetsOf[word]?.size === 0);
	const facetted = patterns.flatMap((pattern, word) => {
		const matching = facetsOf[word] as ReadonlySet<number>;
		return matching.size > 0 ? [{pattern, matching}] : [];
	});

	let among: readonly number[] | undefined;
	for (const pattern of [...plain].sort((a, b) => b.length - a.length)) {
		among = namesWith(index, pattern, options, among);
	}

	const candidates = among ?? allNames(index);
	const lacking = new Uint8Array(facetted.length === 0 ? 0 : names.count);
	for (const [bit, {pattern}] of facetted.entries()) {
		for (const name of candidates) {
			lacking[name] = (lacking[name] as number) | (1 << bit);
		}

		for (const name of namesWith(index, pattern, options, among)) {
			lacking[name] = (lacking[name] as number) & ~(1 << bit);
		}
	}

	const hits: Hit[] = [];
	for (const name of candidates) {
		const entry = names.entries[name] as number;
		const lacks = lacking[name] ?? 0;
		if (entry >= entries.length) {
			continue;
		}

		if (lacks === 0) {
			hits.push({target: entry, name});
		}

		if (entries[entry]?.type === 'unit') {
			for (const report of entries[entry]?.reports ?? []) {
				const facet = facets.of[report] as number;
				if (lacks === 0 || facetted.every(({matching}, bit) => (lacks & (1 << bit)) === 0 || matching.has(facet))) {
					hits.push({target: entries.length + report, name});
				}
			}
		}
	}

	return {hits, patterns};
};
