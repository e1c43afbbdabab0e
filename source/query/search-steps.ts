import {hasInitialOfTwo, hasLatin, isSlip, looksLikeInitials, spellings} from './search-pattern.js';
import type {NameTable} from './search-table.js';

/** How a word stands in a name, from the closest: as printed, with everyday omissions, by sound, by initials, misspelt. */
export const matchKinds = ['name', 'alias', 'pinyin', 'initials', 'fuzzy'] as const;
export type MatchKind = (typeof matchKinds)[number];

/** Letters of the word and symbols of the name that go together. */
export type Step = {
	readonly letters: number;
	readonly symbols: number;
	readonly cost: number;
	readonly kind: MatchKind;
};

export type StepOptions = {readonly pinyin: boolean; readonly slips: boolean};

const costOf = {partial: 8, initial: 20, slip: 400, extra: 1};

const syllableSteps = (syllable: string, letters: string, at: number): readonly Step[] => {
	const steps: Step[] = [];
	const rest = letters.length - at;
	for (const spelling of spellings(syllable)) {
		if (letters.startsWith(spelling, at)) {
			steps.push({letters: spelling.length, symbols: 1, cost: 0, kind: 'pinyin'});
		} else if (rest > 1 && rest < spelling.length && spelling.startsWith(letters.slice(at))) {
			steps.push({letters: rest, symbols: 1, cost: costOf.partial, kind: 'pinyin'});
		}
	}

	const initials = hasInitialOfTwo.test(syllable) ? [1, 2] : [1];
	for (const length of initials) {
		if (syllable.length > length && letters.startsWith(syllable.slice(0, length), at)) {
			steps.push({letters: length, symbols: 1, cost: costOf.initial, kind: 'initials'});
		}
	}

	return steps;
};

const slip = (letters: number, symbols: number): Step => ({
	letters,
	symbols,
	// One letter for another is likelier than one too much.
	cost: costOf.slip + (symbols === 0 ? costOf.extra : 0),
	kind: 'fuzzy',
});

const extraLetter: readonly Step[] = [slip(1, 0)];

const slippedSyllable = (syllable: string, letters: string, at: number): readonly Step[] =>
	[-1, 0, 1]
		.map(more => syllable.length + more)
		.filter(typed => typed > 0 && at + typed <= letters.length && isSlip(letters.slice(at, at + typed), syllable))
		.map(typed => slip(typed, 1));

/** The steps a word allows; a slip can be taken once in a word. */
export class Steps {
	readonly letters: string;
	readonly #table: NameTable;
	readonly #latin: boolean;
	/** Letters of the word stand for whole characters, so that one alone may be wrong, missing or too much. */
	readonly #lone: boolean;
	readonly #right = new Map<number, readonly Step[]>();
	readonly #wrong = new Map<number, readonly Step[]>();

	constructor(table: NameTable, letters: string, {pinyin, slips}: StepOptions) {
		this.letters = letters;
		this.#table = table;
		this.#latin = pinyin && hasLatin.test(letters);
		this.#lone = slips && (!this.#latin || looksLikeInitials(letters));
	}

	right(symbol: number, at: number): readonly Step[] {
		return this.#known(this.#right, symbol, at, (character, syllable) => [
			...(this.letters[at] === character ? [{letters: 1, symbols: 1, cost: 0, kind: 'name'} as const] : []),
			...(this.#latin && syllable !== '' ? syllableSteps(syllable, this.letters, at) : []),
		]);
	}

	/** A letter too much. */
	get extra(): readonly Step[] {
		return this.#lone ? extraLetter : [];
	}

	wrong(symbol: number, at: number): readonly Step[] {
		return this.#known(this.#wrong, symbol, at, (_, syllable) => [
			...(this.#lone ? [slip(1, 1), ...(at > 0 ? [slip(0, 1)] : [])] : []),
			...(this.#latin && syllable !== '' ? slippedSyllable(syllable, this.letters, at) : []),
		]);
	}

	/** Two letters swapped where two symbols meet: 保医 for 医保, `bazohang` for `baozhang`. */
	swapped(symbol: number, next: number, at: number): readonly Step[] {
		const {letters} = this;
		const steps: Step[] = [];
		if (this.#lone && this.#isOne(next, at) && this.#isOne(symbol, at + 1)) {
			steps.push(slip(2, 2));
		}

		const [first = '', second = ''] = [this.#table.syllables[symbol], this.#table.syllables[next]];
		if (this.#latin && first !== '' && second !== '') {
			const typed = first.slice(0, -1) + second.charAt(0) + first.slice(-1) + second.slice(1);
			if (letters.startsWith(typed, at)) {
				steps.push(slip(typed.length, 2));
			}
		}

		return steps;
	}

	#isOne(symbol: number, at: number): boolean {
		return this.right(symbol, at).some(({letters, symbols}) => letters === 1 && symbols === 1);
	}

	#known(
		known: Map<number, readonly Step[]>,
		symbol: number,
		at: number,
		make: (character: string, syllable: string) => readonly Step[],
	): readonly Step[] {
		const key = symbol * (this.letters.length + 1) + at;
		const there = known.get(key);
		if (there !== undefined) {
			return there;
		}

		const made = make(this.#table.characters[symbol] ?? '', this.#table.syllables[symbol] ?? '');
		known.set(key, made);
		return made;
	}
}
