import {withoutSpace} from '../model/label.js';

/** Lines of one page, the first of which has the number `first` in its file. */
export type TextPage = {readonly first: number; readonly texts: readonly string[]};

/** Pages as programs that turn a PDF into text part them: by form feeds. */
export const pagesOf = (lines: readonly string[]): readonly TextPage[] => {
	const pages: Array<{first: number; texts: string[]}> = [];
	for (const [index, text] of lines.entries()) {
		if (index === 0 || text.startsWith('\f')) {
			pages.push({first: index + 1, texts: []});
		}

		pages.at(-1)?.texts.push(text);
	}

	return pages;
};

const pageNumber = /^[-—–－─·~_]*(?:第?\d{1,4}页?(?:[,，/／]?共?\d{1,4}页?)?)[-—–－─·.~_]*$/u;
/** A line that so many pages begin or end with says nothing of their tables. */
const fewestHeads = 3;

/** The numbers of the lines that are page numbers or running heads. */
export const furnitureIn = (pages: readonly TextPage[]): ReadonlySet<number> => {
	const edges = pages.flatMap(({first, texts}) => {
		const filled = texts.flatMap((text, index) =>
			text.trim() === '' ? [] : [{key: withoutSpace(text), line: first + index}],
		);
		return [...new Set([filled[0], filled.at(-1)])].filter(edge => edge !== undefined);
	});
	const counts = new Map<string, number>();
	for (const {key} of edges) {
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}

	return new Set(
		edges.filter(({key}) => pageNumber.test(key) || (counts.get(key) ?? 0) >= fewestHeads).map(({line}) => line),
	);
};
