import type {FlowLine} from './pdf-flow.js';
import type {Line} from './pdf-lines.js';
import {areaKey, isSpread, type TextArea, textAreasOf} from './pdf-text-area.js';

/** Lines that are one paragraph, in order. */
export type Prose = readonly FlowLine[];

/** In heights of a character: how far lines of one paragraph stand apart, and how much smaller one may be set. */
const farthest = 2.6;
const sizeDifference = 0.12;
const titleSize = 1.15;

/** What only a heading begins with, and what the items of a list begin with. */
const headingMark = /^(?:第[一二三四五六七八九十\d]+部分|[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）])/u;
const listMark = /^(?:[(（]\d+[)）]|\d{1,2}[、．.](?!\d)|注[:：])/u;

/** Joins the lines of a text into its paragraphs. Lines come in reading order, tables between them left out. */
export const paragraphsOf = (runs: ReadonlyArray<readonly FlowLine[]>): ReadonlyArray<readonly Prose[]> => {
	const areas = textAreasOf(runs.flat());
	return runs.map(lines => {
		const paragraphs: FlowLine[][] = [];
		for (const item of lines) {
			const current = paragraphs.at(-1);
			const last = current?.at(-1);
			const area = areas.get(areaKey(item));
			if (current && last && area && isNext(last, item) && goesOn(last.line, item.line, area)) {
				current.push(item);
			} else {
				paragraphs.push([item]);
			}
		}

		return paragraphs;
	});
};

/** Just below, or at the top of the next page. */
const isNext = (before: FlowLine, after: FlowLine): boolean =>
	before.page === after.page
		? after.line.middle - before.line.middle < before.line.size * farthest
		: after.page.page === before.page.page + 1 && areaKey(before) === areaKey(after);

const goesOn = (before: Line, after: Line, area: TextArea): boolean => {
	const isAlike = Math.abs(after.size - before.size) < before.size * sizeDifference;
	if (!isAlike || isSpread(before) || isSpread(after) || startsAnew(before, after)) {
		return false;
	}

	const isOutdented = after.left < area.left + before.size * 0.8;
	return isFull(before, after, area)
		? isOutdented || isTitle(before, after, area)
		: isOutdented && isTorn(before, area);
};

const startsAnew = (before: Line, after: Line): boolean =>
	headingMark.test(after.text) || (listMark.test(after.text) && /[。；：;:！？]$/u.test(before.text));

/** A line is full when the next word would not have found room in it. */
const isFull = (line: Line, next: Line, {right}: TextArea): boolean =>
	line.right + widthOfFirstWord(next) > right - line.size * 0.4;

const widthOfFirstWord = ({glyphs, left}: Line): number => {
	const end = glyphs.findIndex(({text}, index) => index > 0 && !/^[\d.,%a-z，。、；：）”]$/iu.test(text));
	return (glyphs[Math.max(0, (end === -1 ? glyphs.length : end) - 1)]?.right ?? left) - left;
};

/** A line that ends within a sentence, though there was still room. */
const isTorn = ({text, left, right}: Line, area: TextArea): boolean =>
	right - left > (area.right - area.left) * 0.7 && !/[。；：;:！？）)]$| {4}/u.test(text);

/** Large type in the middle of the page, or lines well within its edges. */
const isTitle = (before: Line, after: Line, area: TextArea): boolean => {
	const isCentred = ({left, right, size}: Line): boolean => Math.abs(left + right - area.left - area.right) < size * 2;
	const isWithin = ({left, size}: Line): boolean => left > area.left + size * 2.5;
	const isLarge = before.size > area.size * titleSize;
	return [before, after].every(line => isCentred(line) && (isLarge || isWithin(line)));
};
