import {labelKey} from '../model/label.js';
import type {Vocabulary} from '../vocabulary.js';

type ShortName = readonly [short: string, full: string];

const isSubsequence = (text: string, name: string): boolean => {
	const letters = [...text];
	let next = 0;
	for (const letter of name) {
		if (letter === letters[next]) {
			next++;
		}
	}

	return next === letters.length;
};

// Two characters in this order stand in too many names by chance.
const fewestLetters = 3;

/** Whether people may mean this unit by that text: a part of its name, or an abbreviation whose letters stand in it in order. */
export const isNamed = (name: string | null, text: string): boolean => {
	const key = labelKey(text);
	const whole = labelKey(name ?? '');
	return key !== '' && (whole.includes(key) || ([...key].length >= fewestLetters && isSubsequence(key, whole)));
};

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
