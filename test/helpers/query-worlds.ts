import type {Answer, Row} from '../../source/model/answer.js';
import {isAmount} from '../../source/model/answer.js';
import type {Words} from '../../source/model/words.js';
import {openVocabulary} from '../../source/vocabulary.js';

export {catalogEntryOf} from '../../source/model/catalog.js';

export const vocabulary = openVocabulary('data/vocabulary');

/** The key and its values instead of the words, so that tests do not change with the wording. */
export const keyWords: Words = (key, values) =>
	values === undefined || Object.keys(values).length === 0 ? key : `${key} ${JSON.stringify(values)}`;

/** Cells as short texts: money in fen, lists joined by commas, nothing as an empty text. */
export const cellTexts = ({cells}: Row, keys: readonly string[]): readonly string[] =>
	keys.map(key => {
		const value = cells[key] ?? null;
		return value === null
			? ''
			: isAmount(value)
				? String(value.fen)
				: Array.isArray(value)
					? value.join()
					: String(value);
	});

export const rowTexts = (answer: Answer, keys: readonly string[]): ReadonlyArray<readonly string[]> =>
	answer.rows.map(row => cellTexts(row, keys));

/** An amount cell in fen; what is missing counts as nothing, as in a sum. */
export const fenIn = (row: Row | undefined, key: string): number => {
	const value = row?.cells[key] ?? null;
	return isAmount(value) ? value.fen : 0;
};
