import type {Row} from '../model/answer.js';
import type {Words} from '../model/words.js';

const mostNamed = 5;

/** What is told where nothing fits: the nearest names, if there are any. */
export const nearestNote = (hits: readonly Row[], words: Words): string | undefined => {
	const titles = [...new Set(hits.map(({cells}) => cells.title))].slice(0, mostNamed);
	return titles.length === 0 ? undefined : words('note.nearest', {titles: titles.join(words('note.list_comma'))});
};
