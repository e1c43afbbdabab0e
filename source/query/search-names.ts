import type {Region} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';
import {fold, separator} from './search-letters.js';
import {openPlaces, type Places} from './search-places.js';

/** What a character of a name is, as bits. */
export const mark = {
	/** Left out in everyday speech: 市, 疗 and 障 of 医疗保障, brackets. */
	skip: 1,
	/** A word begins here. */
	start: 2,
	/** Belongs to the places a unit's name begins with. */
	place: 4,
	/** Not printed: the province and city above a place, set before the name. */
	hidden: 8,
	/** Inside such a place, where no word is looked for: 壮 for every unit of 广西壮族自治区. */
	within: 16,
} as const;

/** One way to say a name: hidden places, the name, and the marks of both together. */
export type NameForm = {readonly hidden: string; readonly name: string; readonly marks: Uint8Array};

export type Names = {
	/** A unit's name, and its name with former names of agencies in it: 环保局 for 生态环境局. */
	readonly unit: (name: string, region: Region) => readonly NameForm[];
	/** Any other name: short words are known, places are not looked for. */
	readonly plain: (name: string) => readonly NameForm[];
};

type ShortNames = {
	/** Pattern of 一、 or （二） before a label. */
	readonly enumerator: string;
	readonly connectives: readonly string[];
	readonly place_endings: readonly string[];
	readonly unlisted_endings: readonly string[];
	readonly peoples: readonly string[];
	readonly short: Readonly<Record<string, readonly string[]>>;
	readonly other: Readonly<Record<string, readonly string[]>>;
};

type Term = {readonly full: string; readonly skipped: readonly number[]};

/** Positions of `full` that at least one of its short forms leaves out. */
export const skippedIn = (full: string, shorts: readonly string[]): readonly number[] => {
	const skipped = new Set<number>();
	for (const short of shorts) {
		let next = 0;
		for (let index = 0; index < full.length; index++) {
			if (full[index] === short[next]) {
				next++;
			} else {
				skipped.add(index);
			}
		}
	}

	return [...skipped];
};

/** Terms by their first character, longest first. */
const termsByFirst = (short: ShortNames['short']): ReadonlyMap<string, readonly Term[]> => {
	const byFirst = new Map<string, Term[]>();
	const longestFirst = Object.entries(short).sort(([a], [b]) => b.length - a.length);
	for (const [full, shorts] of longestFirst) {
		const first = full.charAt(0);
		byFirst.set(first, [...(byFirst.get(first) ?? []), {full, skipped: skippedIn(full, shorts)}]);
	}

	return byFirst;
};

const noRegion: Region = {province: null, city: null, county: null};

export const openNames = (vocabulary: Vocabulary): Names => {
	const data = vocabulary.file('short-names') as ShortNames;
	const terms = termsByFirst(data.short);
	const others = Object.entries(data.other);
	const connectives = new Set(data.connectives);
	const enumerator = new RegExp(data.enumerator, 'u');
	const places: Places = openPlaces(vocabulary, data);

	const markWords = (name: string, marks: Uint8Array, from: number, offset: number): void => {
		let position = from;
		let begins = true;
		while (position < name.length) {
			const at = offset + position;
			const term = terms.get(name.charAt(position))?.find(({full}) => name.startsWith(full, position));
			if (term !== undefined) {
				marks[at] = (marks[at] as number) | mark.start;
				for (const skipped of term.skipped) {
					marks[at + skipped] = (marks[at + skipped] as number) | mark.skip;
				}

				position += term.full.length;
				begins = true;
				continue;
			}

			const isSeparator = fold(name.charCodeAt(position)) === separator;
			marks[at] = (marks[at] as number) | (isSeparator ? mark.skip : 0) | (begins ? mark.start : 0);
			begins = isSeparator || connectives.has(name.charAt(position));
			position++;
		}
	};

	const form = (name: string, region: Region | undefined): NameForm => {
		const found = region === undefined ? [] : places.leading(name);
		const enumerated = region === undefined ? (enumerator.exec(name)?.[0].length ?? 0) : 0;
		const hidden = region === undefined ? '' : places.above(found, region);
		const marks = new Uint8Array(hidden.length + name.length);
		marks.fill(mark.hidden | mark.skip | mark.place, 0, hidden.length);
		marks.fill(mark.skip, 0, enumerated);
		let position = enumerated;
		for (const {length, bare} of found) {
			marks.fill(mark.place, hidden.length + position, hidden.length + position + bare);
			marks.fill(mark.place | mark.skip, hidden.length + position + bare, hidden.length + position + length);
			marks[hidden.length + position] = mark.place | mark.start;
			position += length;
		}

		for (const start of places.starts(hidden)) {
			marks[start] = (marks[start] as number) | mark.start;
		}

		for (let at = 0; at < hidden.length; at++) {
			const bits = marks[at] as number;
			marks[at] = (bits & mark.start) === 0 ? bits | mark.within : bits;
		}

		markWords(name, marks, position, hidden.length);
		return {hidden, name, marks};
	};

	const forms = (name: string, region: Region | undefined): readonly NameForm[] => [
		form(name, region),
		...others
			.filter(([full]) => name.includes(full))
			.flatMap(([full, names]) => names.map(other => form(name.replace(full, other), region))),
	];

	return {unit: (name, region) => forms(name, region ?? noRegion), plain: name => forms(name, undefined)};
};
