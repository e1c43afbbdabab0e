import {withoutSpace} from '../model/label.js';
import type {PageContent} from './pdf-flow.js';
import type {Line} from './pdf-lines.js';

const pageNumber = /^[-—–－─·.~_]*(?:第?\d{1,4}页?(?:[,，/／]?共?\d{1,4}页?)?|[ivxlc]{1,6})[-—–－─·.~_]*$/iu;

/** What stands on every page though it says nothing of that page's tables: a label with a colon does. */
const isCaption = (text: string): boolean => /[:：]/u.test(text);

/** Repeated on this share of the pages, and on so many, a line is a running head. */
const headShare = 0.4;
const fewestHeads = 3;

/** How much of the page at its edges is margin. */
const marginShare = 0.14;

const isInMargin = ({middle}: Line, {height}: PageContent): boolean =>
	middle < height * marginShare || middle > height * (1 - marginShare);

const outermost = ({lines}: PageContent): readonly Line[] => [...new Set([...lines.slice(0, 2), ...lines.slice(-2)])];

const keyOf = (line: Line, {page}: PageContent): string =>
	withoutSpace(line.text).replace(new RegExp(`^${page}(?!\\d)|(?<!\\d)${page}$`, 'u'), '');

/** Page numbers, and running heads but for the first time they stand there. */
export const furnitureOf = (pages: readonly PageContent[]): ReadonlySet<Line> => {
	const furniture = new Set(pageNumbersOf(pages));
	const heads = new Map<string, Line[]>();
	for (const page of pages) {
		for (const line of outermost(page).filter(line => isInMargin(line, page) && !furniture.has(line))) {
			const key = keyOf(line, page);
			if (!isCaption(key)) {
				heads.set(key, [...(heads.get(key) ?? []), line]);
			}
		}
	}

	for (const lines of heads.values()) {
		if (lines.length >= Math.max(fewestHeads, pages.length * headShare)) {
			for (const line of lines.slice(1)) {
				furniture.add(line);
			}
		}
	}

	return furniture;
};

/** In the margin; or, on a page that was cut off, as the last line, if it counts on from the others. */
const pageNumbersOf = (pages: readonly PageContent[]): readonly Line[] => {
	const numbers = pages.flatMap(page =>
		outermost(page).flatMap(line => {
			const text = withoutSpace(line.text);
			const shift = page.page - Number.parseInt(text.replace(/^\D+/u, ''), 10);
			const isLast = line === page.lines.at(-1);
			return pageNumber.test(text) ? [{line, shift, isLast, isSure: isInMargin(line, page)}] : [];
		}),
	);
	const shifts = new Set(numbers.filter(({isSure}) => isSure).map(({shift}) => shift));
	return numbers.filter(({isSure, isLast, shift}) => isSure || (isLast && shifts.has(shift))).map(({line}) => line);
};
