import {graphemes, width} from '../model/width.js';
import type {Glyph} from './pdf-ink.js';
import {type Line, lineOf} from './pdf-lines.js';
import {isAmount} from './pdf-words.js';

/** How many cells a character that is not Latin takes: in a terminal two, for programs that only count characters one. */
export type Wide = 1 | 2;

/** Points: how high a character is, how wide a cell, and how far apart two lines stand. */
export const characterSize = 10;
const cellWidth: Readonly<Record<Wide, number>> = {1: 8, 2: 5};
const pitch = 10;

/** The number of the line, counted from 1, that something stands in. */
export const lineNumber = ({middle}: {readonly middle: number}): number => Math.round(middle / pitch);

const cellsOf = (text: string, wide: Wide): number => (wide === 1 ? graphemes(text).length : width(text));

type Token = {readonly text: string; readonly start: number; readonly end: number};

/** What blanks part, with the cells it takes. Asterisks in place of numbers of columns say nothing. */
const tokensOf = (line: string, wide: Wide): readonly Token[] => {
	const tokens: Token[] = [];
	let end = 0;
	for (const [text] of line.matchAll(/\s+|\S+/gu)) {
		const start = end;
		end += cellsOf(text, wide);
		if (text.trim() !== '' && !/^\*+$/u.test(text)) {
			tokens.push({text, start, end});
		}
	}

	return tokens;
};

/** In cells: letters of one word are not spread further than this. */
const widestSpread = 8;

const isSpreadLetter = ({text}: Token): boolean => /^(?![类款项])[\p{Script=Han}（）()]$/u.test(text);

/** Whether a blank stands within a word: 收　入　总　计 or 2024 年. */
const isOneWord = (before: Token, after: Token): boolean => {
	const gap = after.start - before.end;
	return isSpreadLetter(before) && isSpreadLetter(after)
		? gap <= widestSpread
		: gap === 1 && /(?:^|\D)20\d\d$/u.test(before.text) && /^年/u.test(after.text);
};

/** 栏次 1 2 3: numbers of the columns, which often stand beside their figures. */
const isColumnNumbers = (tokens: readonly Token[]): boolean => {
	const numbers = tokens.flatMap(({text}) => (/^\d{1,2}$/u.test(text) ? [Number(text)] : []));
	const isRising = numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
	const others = tokens.map(({text}) => text).filter(text => !/^\d{1,2}$/u.test(text));
	return isRising && numbers[0] === 1 && /^(?:(?:栏次?|次|行次|列次))*$/u.test(others.join(''));
};

/** A line with every character in its place. What no blank parts was written in one go. */
const placedLine = (text: string, number: number, wide: Wide): Line | undefined => {
	const glyphs: Glyph[] = [];
	const tokens = tokensOf(text, wide);
	if (isColumnNumbers(tokens)) {
		return undefined;
	}

	const unit = cellWidth[wide];
	for (const [index, token] of tokens.entries()) {
		const next = tokens[index + 1];
		const reach = next && isOneWord(token, next) ? next.start : token.end;
		let at = token.start;
		for (const character of graphemes(token.text)) {
			const left = at * unit;
			at += cellsOf(character, wide);
			glyphs.push({
				text: character,
				left,
				right: (at === token.end ? reach : at) * unit,
				baseline: number * pitch + characterSize * 0.36,
				size: characterSize,
				// Backwards from line to line, so that none seems to be written right after the one above it.
				run: index - number * 1000,
			});
		}
	}

	return glyphs.length === 0 ? undefined : lineOf(glyphs);
};

/** How often a figure ends right below another, in the lines with figures just above. */
const alignment = (lines: readonly string[], wide: Wide): number => {
	let count = 0;
	let above: ReadonlyArray<ReadonlySet<number>> = [];
	for (const line of lines.filter(text => /\d[.,]\d/u.test(text) && !text.includes('\t'))) {
		const ends = new Set(tokensOf(line, wide).flatMap(({text, end}) => (isAmount(text) ? [end] : [])));
		if (ends.size > 0) {
			count += [...ends].filter(end => above.some(other => other.has(end))).length;
			above = [ends, ...above.slice(0, 2)];
		}
	}

	return count;
};

/** As the figures stand best under each other; either, where they stand as well in both ways. */
export const widesOf = (lines: readonly string[]): readonly Wide[] => {
	const [counted, shown] = [alignment(lines, 1), alignment(lines, 2)];
	return counted === shown ? [1, 2] : [counted > shown ? 1 : 2];
};

/** The lines that hold something; those with tabs have their cells marked and are none of a page's. */
export const placedLines = (texts: readonly string[], first: number, wide: Wide): readonly Line[] =>
	texts.flatMap((text, index) => {
		const line = text.includes('\t') ? undefined : placedLine(text, first + index, wide);
		return line === undefined ? [] : [line];
	});
