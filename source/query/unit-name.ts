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

/** The text, and what it is with each short name in it written out: 江北医保 → 江北医疗保障. */
export const spelledOut = (text: string, shortNames: readonly ShortName[]): readonly string[] => {
	const full = shortNames.reduce(
		(grown, [short, long]) => (grown.includes(long) ? grown : grown.replaceAll(short, long)),
		text,
	);
	return full === text ? [text] : [text, full];
};

export const shortNames = (vocabulary: Vocabulary): readonly ShortName[] =>
	(vocabulary.file('filters') as {readonly short_names: readonly ShortName[]}).short_names;
