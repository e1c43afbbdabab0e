import type {FlowLine} from './pdf-flow.js';
import type {Line} from './pdf-lines.js';

/** Lines that are one paragraph, in order. */
export type Prose = readonly FlowLine[];

/** From where to where the lines of a text run. */
type Area = {readonly left: number; readonly right: number};

/** Lines of a text are longer than this share of the page; shorter ones say nothing of its edges. */
const longShare = 0.5;

const quantile = (values: readonly number[], share: number): number | undefined =>
	[...values].sort((one, other) => one - other)[Math.floor((values.length - 1) * share)];

const areaKey = ({page}: FlowLine): string => `${Math.round(page.width)}x${Math.round(page.height)}`;

const areasOf = (lines: readonly FlowLine[]): ReadonlyMap<string, Area> => {
	const groups = new Map<string, Line[]>();
	for (const item of lines) {
		if (item.line.right - item.line.left > item.page.width * longShare && !isSpread(item.line)) {
			groups.set(areaKey(item), [...(groups.get(areaKey(item)) ?? []), item.line]);
		}
	}

	return new Map(
		[...groups].map(([key, group]) => [
			key,
			{
				left:
					quantile(
						group.map(({left}) => left),
						0.15,
					) ?? 0,
				right:
					quantile(
						group.map(({right}) => right),
						0.8,
					) ?? 0,
			},
		]),
	);
};

/** Dots that lead to a page number, or labels far apart: no prose. */
const isSpread = ({text}: Line): boolean => {
	return /…{2}|\.{4}|·{4}/u.test(text) || (/\S {4}/u.test(text) && !/[，。；、]/u.test(text));
};

/** What only a heading begins with, and what the items of a list begin with. */
const headingMark = /^(?:第[一二三四五六七八九十\d]+部分|[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）])/u;
const listMark = /^(?:[(（]\d+[)）]|\d{1,2}[、．.](?!\d)|注[:：])/u;

/** Joins the lines of a text into its paragraphs. Lines come in reading order, tables between them left out. */
export const paragraphsOf = (runs: ReadonlyArray<readonly FlowLine[]>): ReadonlyArray<readonly Prose[]> => {
	const areas = areasOf(runs.flat());
	return runs.map(lines => {
		const paragraphs: FlowLine[][] = [];
		for (const item of lines) {
			const current = paragraphs.at(-1);
			const last = current?.at(-1);
			const area = areas.get(areaKey(item));
			if (current && last && area && goesOn(last, item, area)) {
				current.push(item);
			} else {
				paragraphs.push([item]);
			}
		}

		return paragraphs;
	});
};

const goesOn = (before: FlowLine, after: FlowLine, area: Area): boolean => {
	const {size} = before.line;
	if (Math.abs(after.line.size - size) > size * 0.12 || isSpread(before.line) || isSpread(after.line)) {
		return false;
	}

	const isNear =
		before.page === after.page
			? after.line.middle - before.line.middle < size * 2.6
			: after.page.page === before.page.page + 1 && areaKey(before) === areaKey(after);
	const isOutdented = after.line.left < area.left + size * 0.8;
	const isTitle = isCentred(before, area) && isCentred(after, area);
	const hasRoom = !isFull(before.line, after.line, area);
	return (
		isNear &&
		(isOutdented || isTitle) &&
		(!hasRoom || (isOutdented && isTorn(before.line, area))) &&
		!startsAnew(before.line, after.line)
	);
};

/** A line that ends within a sentence, though there was still room. */
const isTorn = ({text, left, right}: Line, area: Area): boolean =>
	right - left > (area.right - area.left) * 0.7 && !/[。；：;:！？）)]$| {4}/u.test(text);

/** A line is full when the next word would not have found room in it. */
const isFull = (line: Line, next: Line, {right}: Area): boolean =>
	line.right + widthOfFirstWord(next) > right - line.size * 0.4;

const widthOfFirstWord = ({glyphs, left}: Line): number => {
	const end = glyphs.findIndex(({text}, index) => index > 0 && !/^[\d.,%a-z，。、；：）”]$/iu.test(text));
	return (glyphs[Math.max(0, (end === -1 ? glyphs.length : end) - 1)]?.right ?? left) - left;
};

const isCentred = ({line}: FlowLine, {left, right}: Area): boolean =>
	line.left > left + line.size * 2.5 && Math.abs(line.left + line.right - left - right) < line.size * 2;

const startsAnew = (before: Line, after: Line): boolean => {
	return headingMark.test(after.text) || (listMark.test(after.text) && /[。；：;:！？]$/u.test(before.text));
};
