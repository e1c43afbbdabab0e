import type {Description} from './search-describe.js';
import type {SearchIndex} from './search-index.js';
import {foldedText, lettersOf} from './search-letters.js';
import type {Ranked} from './search-rank.js';

/** Which characters of a cell were typed, as pairs of first and one after the last (UTF-16). */
export type Highlight = {
	readonly cell: 'title' | 'code' | 'detail' | 'id';
	readonly ranges: ReadonlyArray<readonly [from: number, to: number]>;
};

const rangesOf = (positions: ReadonlySet<number>): Highlight['ranges'] => {
	const found: Array<[number, number]> = [];
	for (const position of [...positions].sort((a, b) => a - b)) {
		const last = found.at(-1);
		if (last?.[1] === position) {
			last[1]++;
		} else {
			found.push([position, position + 1]);
		}
	}

	return found;
};

/** A name as it is compared: what is shown of one that is printed nowhere. */
export const nameText = ({names}: SearchIndex, name: number): string => {
	let text = '';
	const end = names.starts[name + 1] as number;
	for (let at = (names.starts[name] as number) + (names.hidden[name] as number); at < end; at++) {
		text += names.characters[names.symbols[at] as number] ?? '';
	}

	return text;
};

const addStanding = (positions: Set<number>, text: string, word: string): void => {
	const at = foldedText(text).indexOf(word);
	for (let offset = 0; at >= 0 && offset < word.length; offset++) {
		positions.add(at + offset);
	}
};

/** The beginning of a code as printed, whatever stands between its digits. */
const codeRange = (code: string, word: string): Highlight['ranges'] => {
	if (!lettersOf(code).startsWith(word)) {
		return [];
	}

	let end = 0;
	while (lettersOf(code.slice(0, end)).length < word.length) {
		end++;
	}

	return [[0, end]];
};

/** What is marked in a row: the typed characters of a name even if they were typed as sounds. */
export const highlightsOf = (
	index: SearchIndex,
	{name, matchedBy, positions}: Ranked,
	{type, title, code, detail, id}: Description,
	words: readonly string[],
): readonly Highlight[] => {
	const inTitle = new Set<number>();
	if (name !== undefined && foldedText(title).startsWith(nameText(index, name))) {
		for (const position of positions.filter(at => at >= 0)) {
			inTitle.add(position);
		}
	}

	const inDetail = new Set<number>();
	for (const word of words) {
		if (type === 'report' || type === 'prose') {
			addStanding(inTitle, title, word);
		}

		if (type === 'prose') {
			addStanding(inDetail, detail ?? '', word);
		}
	}

	const isCode = matchedBy === 'code';
	const highlights: readonly Highlight[] = [
		{cell: 'title', ranges: rangesOf(inTitle)},
		{cell: 'detail', ranges: rangesOf(inDetail)},
		{cell: 'code', ranges: isCode && code !== null ? words.flatMap(word => codeRange(code, word)) : []},
		{cell: 'id', ranges: isCode && type === 'report' && id !== null ? codeRange(id, words.join('')) : []},
	];
	return highlights.filter(({ranges}) => ranges.length > 0);
};
