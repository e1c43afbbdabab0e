import type {Span} from './pdf-columns.js';
import {type Line, lineOf} from './pdf-lines.js';
import {isAmount, type Word, wordsOf} from './pdf-words.js';

/** In heights of a character: the gap that the edges of two cells leave at least, and what is still no gap. */
const smallestGap = 0.11;
const noGap = 0.05;
/** Gaps within a column's text are no edges; near its ends they may be. */
const inside = 0.3;

/** Words of a table whose cells nearly touch: figures, and characters set tight, part where a small gap is. */
export const closeWordsOf = (line: Line): readonly Word[] => joinSpread(wordsOf(line).flatMap(partsOf));

/** Words of two characters that are often spread over a heading. */
const spreadWords = /^(?:收入|支出|项目|合计|总计|小计|金额|科目|名称|编码|单位|备注)$/u;
const widestSpread = 8;
/** Two such words that are one heading. */
const spreadNames = /^科 目\|(?:名 称|编 码|代 码)$/u;
const widestBetween = 4;

const joinSpread = (words: readonly Word[]): readonly Word[] => {
	const joined: Word[] = [];
	for (const word of words) {
		const last = joined.at(-1);
		const isSpread =
			last !== undefined &&
			((spreadWords.test(last.text + word.text) && word.left - last.right < word.size * widestSpread) ||
				(spreadNames.test(`${last.text}|${word.text}`) && word.left - last.right < word.size * widestBetween));
		if (last && isSpread) {
			joined[joined.length - 1] = lineOf([...last.glyphs, ...word.glyphs]);
		} else {
			joined.push(word);
		}
	}

	return joined;
};

const gapBefore = ({glyphs}: Line, index: number): number => {
	const [before, after] = [glyphs[index - 1], glyphs[index]];
	return before && after ? (after.left - before.right) / Math.min(before.size, after.size) : 0;
};

/** Figures written in one go end where the next begin, though no gap is left between them. */
const isNewRun = ({glyphs}: Line, index: number): boolean => {
	const run = glyphs[index]?.run;
	const before = glyphs.slice(Math.max(0, index - shortestRun), index).map(glyph => glyph.run);
	return (
		before.length === shortestRun &&
		before.every(other => other === before[0] && other !== run) &&
		glyphs[index + 1]?.run === run
	);
};

const shortestRun = 4;

const partsOf = (word: Word): readonly Word[] => {
	const cuts = word.glyphs.flatMap((_, index) =>
		index > 0 && (gapBefore(word, index) > smallestGap || isNewRun(word, index)) ? [index] : [],
	);
	if (cuts.length === 0) {
		return [word];
	}

	const pieces = [0, ...cuts].map((cut, index) => lineOf(word.glyphs.slice(cut, cuts[index])));
	const parts: Word[] = [];
	for (const piece of pieces) {
		const last = parts.at(-1);
		if (last && !isEdge(last, piece)) {
			parts[parts.length - 1] = lineOf([...last.glyphs, ...piece.glyphs]);
		} else {
			parts.push(piece);
		}
	}

	return parts.length === 1 ? [word] : parts;
};

const isEdge = (left: Word, right: Word): boolean => {
	if (isCodePart(left) && isCodePart(right)) {
		return true;
	}

	if (wholeAmount.test(left.text)) {
		return !/^(?:[%％万亿元个百千.,，]|\d{1,2}$)/u.test(right.text);
	}

	return isAmount(right.text)
		? /[\p{Script=Han}）)”]$/u.test(left.text) || isAmount(left.text)
		: (isTight(left, chinese) && isTight(right, chinese)) || (isTight(left, digits) && isTight(right, digits));
};

/** With all its decimals, or in groups of three: whatever stands beside it is another figure. */
const wholeAmount = /^[-−]?(?:\d{1,3}(?:,\d{3})+|[\d,]*\d\.\d{1,2})$/u;

/** The parts of a code, often the narrowest of all columns. */
export const isCodePart = ({text}: Word): boolean => /^[类款项]$/u.test(text);

const chinese = /^[\p{Script=Han}（）()“”、：[\]]+$/u;
const digits = /^\d+$/u;

/** Several characters of a kind without a gap between them. */
const isTight = (word: Word, kind: RegExp): boolean =>
	word.glyphs.length > 1 &&
	kind.test(word.text) &&
	word.glyphs.every((_, index) => Math.abs(gapBefore(word, index)) < noGap);

const digitEnds = /\d$/u;
const digitStarts = /^\d/u;

/** Puts together again what a gap within the text of one column has parted, or between the letters and digits of one heading. */
export const joinWithin = (words: readonly Word[], columns: readonly Span[]): readonly Word[] => {
	const joined: Word[] = [];
	for (const word of words) {
		const last = joined.at(-1);
		const gap = last === undefined ? Infinity : word.left - last.right;
		const isWithin = (column: Span): boolean =>
			last !== undefined &&
			column.left < last.right - word.size * inside &&
			column.right > word.left + word.size * inside;
		const isOneText =
			columns.some(isWithin) ||
			(gap < word.size * 0.35 && digitEnds.test(last?.text ?? '') !== digitStarts.test(word.text));
		if (last && gap < word.size * 0.9 && gap > 0 && !isAmount(word.text) && !isAmount(last.text) && isOneText) {
			joined[joined.length - 1] = lineOf([...last.glyphs, ...word.glyphs]);
		} else {
			joined.push(word);
		}
	}

	return joined;
};
