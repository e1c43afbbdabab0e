import {labelKey} from '../model/label.js';
import type {Vocabulary} from '../vocabulary.js';

type ShortName = readonly [short: string, full: string];

const isSubsequence = (text: string, name: string): boolean => {
	let from = 0;
	for (const letter of text) {
		const at = name.indexOf(letter, from);
		if (at === -1) {
			return false;
		}

		from = at + letter.length;
	}

	return true;
};

// Two characters in this order stand in too many names by chance.
const fewestLetters = 3;

/** Whether people may mean a unit by a text: a part of its name, or an abbreviation whose letters stand in it in order. */
export const nameTest = (text: string): ((name: string | null) => boolean) => {
	const key = labelKey(text);
	const isLong = [...key].length >= fewestLetters;
	return name => {
		const whole = labelKey(name ?? '');
		return key !== '' && (whole.includes(key) || (isLong && isSubsequence(key, whole)));
	};
};

export const isNamed = (name: string | null, text: string): boolean => nameTest(text)(name);

/** Whether the letters are those of the initials, in order and from any word on: `jbyb` of `cqsjbqylbzj`. */
export const isLettersOf = (letters: string, initials: string): boolean =>
	letters.length > 1 && isSubsequence(letters, initials);

/** The text, and what it may stand for with a short name in it written out: 江北医保 → 江北医疗保障, 江北医疗保险. */
export const spelledOut = (text: string, shortNames: readonly ShortName[]): readonly string[] => [
	...new Set([
		text,
		...shortNames
			.filter(([short, full]) => text.includes(short) && !text.includes(full))
			.map(([short, full]) => text.replaceAll(short, full)),
	]),
];

export const shortNames = (vocabulary: Vocabulary): readonly ShortName[] => {
	const {short} = vocabulary.file('short-names') as {readonly short: Readonly<Record<string, readonly string[]>>};
	return Object.entries(short).flatMap(([full, names]) => names.map((name): ShortName => [name, full]));
};
