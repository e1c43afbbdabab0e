import {editDistance} from '../model/edit-distance.js';

/** The word that was probably meant: one slip away, two in long words, or begun with at least five letters. */
export const nearWord = (text: string, words: readonly string[]): string | undefined => {
	const typed = text.toLowerCase();
	const [nearest] = words
		.map(word => ({word, distance: typed.length >= 5 && word.startsWith(typed) ? 0 : editDistance(typed, word)}))
		.filter(({word, distance}) => distance <= (Math.min(word.length, typed.length) >= 5 ? 2 : 1))
		.sort((a, b) => a.distance - b.distance);
	return nearest?.word;
};

/** `shou` is a syllable that people search by, not a slip of `show`. */
export const isSyllable = (text: string): boolean =>
	/^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiouü]{1,3}(?:n|ng)?$/i.test(text);
