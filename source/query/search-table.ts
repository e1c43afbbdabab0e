import type {Work} from '../model/work.js';
import {fold} from './search-letters.js';
import type {NameForm} from './search-names.js';
import type {Readings} from './search-readings.js';

/**
 * All names as one row of numbers, sorted, so that a scan goes over what neighbours have in common only once.
 * A symbol is a character with its reading: 行 as xing and 行 as hang are two.
 */
export type NameTable = {
	readonly count: number;
	/** Where each name begins in `symbols` and `marks`; one more than names. */
	readonly starts: Uint32Array;
	/** Hidden symbols before each name. */
	readonly hidden: Uint8Array;
	/** Symbols each name has in common with the one before it. */
	readonly shared: Uint16Array;
	/** The entry each name belongs to, and by entry the name that is its title (-1 if it has none). */
	readonly entries: Uint32Array;
	readonly titles: Int32Array;
	readonly symbols: Uint16Array;
	readonly marks: Uint8Array;
	/** By symbol: its character and its syllable (`''` without a reading). */
	readonly characters: readonly string[];
	readonly syllables: readonly string[];
	readonly symbolsOf: ReadonlyMap<string, readonly number[]>;
};

/** Of the forms of an entry the first is its title. */
export type NamedForm = {readonly entry: number; readonly form: NameForm};

const unknown = 0xff_ff;

class Symbols {
	readonly characters: string[] = [];
	readonly syllables: string[] = [];
	readonly byCharacter = new Map<string, number[]>();
	readonly #usual = new Uint16Array(0x1_00_00).fill(unknown);
	readonly #readings: Readings;

	constructor(readings: Readings) {
		this.#readings = readings;
	}

	usual(unit: number): number {
		const known = this.#usual[unit] as number;
		if (known !== unknown) {
			return known;
		}

		const character = String.fromCharCode(fold(unit));
		const symbol = this.with(character, this.#readings.usual(character));
		this.#usual[unit] = symbol;
		return symbol;
	}

	with(character: string, syllable: string): number {
		const same = this.byCharacter.get(character) ?? [];
		const known = same.find(symbol => this.syllables[symbol] === syllable);
		if (known !== undefined) {
			return known;
		}

		const symbol = Math.min(this.characters.length, unknown - 1);
		this.characters[symbol] = character;
		this.syllables[symbol] = syllable;
		this.byCharacter.set(character, [...same, symbol]);
		return symbol;
	}
}

const write = (into: Uint16Array, at: number, text: string, symbols: Symbols, readings: Readings): void => {
	for (let index = 0; index < text.length; index++) {
		into[at + index] = symbols.usual(text.charCodeAt(index));
	}

	for (const [position, syllable] of readings.unusual(text)) {
		into[at + position] = symbols.with(String.fromCharCode(fold(text.charCodeAt(position))), syllable);
	}
};

const sharedLength = (
	symbols: Uint16Array,
	marks: Uint8Array,
	previous: number,
	start: number,
	end: number,
): number => {
	let length = 0;
	while (
		previous + length < start &&
		start + length < end &&
		symbols[previous + length] === symbols[start + length] &&
		marks[previous + length] === marks[start + length]
	) {
		length++;
	}

	return length;
};

type KeyedForm = NamedForm & {readonly key: string; readonly isTitle: boolean};

const headLength = 2;
const atOnce = 2000;

/** Sorted by key, a few thousand at a time: all that begins alike is put in order by itself. */
const sorted = function* (named: readonly NamedForm[]): Work<readonly KeyedForm[]> {
	const byHead = new Map<string, KeyedForm[]>();
	for (const [at, {entry, form}] of named.entries()) {
		if (at % atOnce === 0) {
			yield;
		}

		const key = form.hidden + form.name;
		const keyed = {entry, form, key, isTitle: named[at - 1]?.entry !== entry};
		const head = key.slice(0, headLength);
		const others = byHead.get(head);
		if (others === undefined) {
			byHead.set(head, [keyed]);
		} else {
			others.push(keyed);
		}
	}

	const ordered: KeyedForm[] = [];
	for (const head of [...byHead.keys()].sort()) {
		yield;
		const forms = byHead.get(head) as KeyedForm[];
		forms.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.entry - b.entry));
		for (const form of forms) {
			ordered.push(form);
		}
	}

	return ordered;
};

export const nameTable = function* (
	forms: readonly NamedForm[],
	entryCount: number,
	readings: Readings,
): Work<NameTable> {
	const keyed = yield* sorted(forms);

	const count = keyed.length;
	const size = keyed.reduce((sum, {key}) => sum + key.length, 0);
	const symbols = new Symbols(readings);
	const table = {
		starts: new Uint32Array(count + 1),
		hidden: new Uint8Array(count),
		shared: new Uint16Array(count),
		entries: new Uint32Array(count),
		titles: new Int32Array(entryCount).fill(-1),
		symbols: new Uint16Array(size),
		marks: new Uint8Array(size),
	};
	let start = 0;
	for (const [index, {entry, form, key, isTitle}] of keyed.entries()) {
		const end = start + key.length;
		table.starts[index] = start;
		table.hidden[index] = form.hidden.length;
		table.entries[index] = entry;
		if (isTitle) {
			table.titles[entry] = index;
		}

		table.marks.set(form.marks, start);
		write(table.symbols, start, form.hidden, symbols, readings);
		write(table.symbols, start + form.hidden.length, form.name, symbols, readings);
		const previous = table.starts[Math.max(0, index - 1)] as number;
		table.shared[index] = index === 0 ? 0 : sharedLength(table.symbols, table.marks, previous, start, end);
		start = end;
		if (index % atOnce === 0) {
			yield;
		}
	}

	table.starts[count] = start;
	return {
		...table,
		count,
		characters: symbols.characters,
		syllables: symbols.syllables,
		symbolsOf: symbols.byCharacter,
	};
};
