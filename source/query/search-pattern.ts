import type {NameTable} from './search-table.js';

/** Letters a pattern can hold, as its state is the bits of one number; what is longer is checked afterwards. */
const longest = 30;

/**
 * One typed word as tables of bits: bit i of `one[symbol]` says that the symbol may stand for the i-th letter, of
 * `full[symbol]` that its whole syllable begins there. A syllable is typed in full, as its initial (z or zh), or
 * at the end of the word as far as it was typed; never from its middle.
 */
export type Pattern = {
	readonly letters: string;
	/** Letters that take part in a scan. */
	readonly length: number;
	/** Any of the tables below: where it is 0 the symbol cannot go on. */
	readonly any: Int32Array;
	readonly one: Int32Array;
	readonly two: Int32Array;
	readonly full: Int32Array;
	/** By symbol, letters of its syllable. */
	readonly lengths: Uint8Array;
	/** Bits where the word ends inside the syllable. */
	readonly last: Int32Array;
	readonly slips: Slips | undefined;
};

/** Tables for one wrong, missing, added or swapped letter inside a syllable. */
export type Slips = {
	readonly same: Int32Array;
	readonly shorter: Int32Array;
	readonly longer: Int32Array;
	/** The syllable up to its last letter, when that was swapped with the first of the next. */
	readonly head: Int32Array;
	readonly tail: Int32Array;
	/** Letters stand for characters or initials, so that one may be wrong, missing or too much by itself. */
	readonly lone: boolean;
};

export type PatternOptions = {readonly pinyin: boolean; readonly slips: boolean};

export const hasLatin = /[a-z]/;
export const hasInitialOfTwo = /^[zcs]h/;
// Words typed as initials have hardly a vowel; one that has is a misspelt syllable.
export const looksLikeInitials = (letters: string): boolean =>
	letters.replace(/[^aeiouv]/g, '').length * 5 <= letters.length;

/** A syllable as it may be typed: ü is v, or u where no other is meant. */
export const spellings = (syllable: string): readonly string[] =>
	/^[ln]v/.test(syllable) ? [syllable, syllable.replace('v', 'u')] : [syllable];

/** Whether two words of any length differ by one letter wrong, missing, too much, or two swapped. */
export const isSlip = (typed: string, meant: string): boolean => {
	let first = 0;
	while (first < typed.length && first < meant.length && typed[first] === meant[first]) {
		first++;
	}

	const rest = (text: string, skipped: number): string => text.slice(first + skipped);
	return (
		typed !== meant &&
		(rest(typed, 1) === rest(meant, 1) ||
			rest(typed, 1) === rest(meant, 0) ||
			rest(typed, 0) === rest(meant, 1) ||
			(rest(typed, 2) === rest(meant, 2) && typed[first] === meant[first + 1] && typed[first + 1] === meant[first]))
	);
};

const tables = (size: number) => ({
	one: new Int32Array(size),
	two: new Int32Array(size),
	full: new Int32Array(size),
	last: new Int32Array(size),
	same: new Int32Array(size),
	shorter: new Int32Array(size),
	longer: new Int32Array(size),
	head: new Int32Array(size),
	tail: new Int32Array(size),
});

type Bits = {-readonly [Key in keyof ReturnType<typeof tables>]: number};

const slipBits = (bits: Bits, syllable: string, letters: string, at: number): void => {
	const {length} = syllable;
	const bit = 1 << at;
	const bitOfSlip = (typed: number): number =>
		typed > 0 && at + typed <= letters.length && isSlip(letters.slice(at, at + typed), syllable) ? bit : 0;
	bits.same |= length > 1 ? bitOfSlip(length) : 0;
	bits.shorter |= bitOfSlip(length - 1);
	bits.longer |= bitOfSlip(length + 1);
	const beforeLast = syllable.slice(0, -1);
	bits.head |= letters.startsWith(beforeLast, at) && letters[at + length] === syllable[length - 1] ? bit : 0;
	bits.tail |= letters[at] === syllable[0] && letters.startsWith(syllable.slice(1), at + 2) ? bit : 0;
};

const bitsOf = (syllable: string, letters: string, slips: boolean): Bits => {
	const bits: Bits = {one: 0, two: 0, full: 0, last: 0, same: 0, shorter: 0, longer: 0, head: 0, tail: 0};
	for (let at = 0; at < letters.length; at++) {
		const bit = 1 << at;
		bits.one |= letters[at] === syllable[0] ? bit : 0;
		bits.two |= hasInitialOfTwo.test(syllable) && letters.startsWith(syllable.slice(0, 2), at) ? bit : 0;
		for (const spelling of spellings(syllable)) {
			bits.full |= letters.startsWith(spelling, at) ? bit : 0;
			bits.last |= spelling.length > letters.length - at && spelling.startsWith(letters.slice(at)) ? bit : 0;
		}

		if (slips) {
			slipBits(bits, syllable, letters, at);
		}
	}

	return bits;
};

export const patternOf = (word: string, table: NameTable, {pinyin, slips}: PatternOptions): Pattern => {
	const letters = word.slice(0, longest);
	const size = table.characters.length;
	const made = tables(size);
	const lengths = new Uint8Array(size);
	if (pinyin && hasLatin.test(letters)) {
		const known = new Map<string, Bits>();
		for (let symbol = 0; symbol < size; symbol++) {
			const syllable = table.syllables[symbol] as string;
			if (syllable === '') {
				continue;
			}

			const bits = known.get(syllable) ?? bitsOf(syllable, letters, slips);
			known.set(syllable, bits);
			lengths[symbol] = syllable.length;
			for (const key of Object.keys(made) as Array<keyof Bits>) {
				made[key][symbol] = bits[key];
			}
		}
	}

	for (let at = 0; at < letters.length; at++) {
		for (const symbol of table.symbolsOf.get(letters.charAt(at)) ?? []) {
			made.one[symbol] = (made.one[symbol] as number) | (1 << at);
		}
	}

	const {one, two, full, last, ...inside} = made;
	const any = one.map(
		(bits, symbol) => bits | (two[symbol] as number) | (full[symbol] as number) | (last[symbol] as number),
	);
	const lone = !hasLatin.test(letters) || looksLikeInitials(letters);
	return {
		letters: word,
		length: letters.length,
		any,
		one,
		two,
		full,
		lengths,
		last,
		slips: slips ? {...inside, lone} : undefined,
	};
};
