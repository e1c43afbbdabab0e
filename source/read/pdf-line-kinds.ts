import {oncePer} from '../model/once.js';
import {closeWordsOf} from './pdf-close-words.js';
import type {Line} from './pdf-lines.js';
import {isAmount, isValue, type Word, wordsOf} from './pdf-words.js';

export type WordLine = {readonly line: Line; readonly words: readonly Word[]};

const numbering = /^(?:\*+|[-—]+|栏次|行次|\d{1,2})$/u;

export const wordLinesOf = (lines: readonly Line[]): readonly WordLine[] =>
	lines.map(line => ({line, words: closeWordsOf(line)}));

/** How sentences are told that have no full stop. */
export const sentence = /[，,](?!\d)|\d\s*[万亿]?元/u;

/** Sentences; the names of projects may hold a comma, but have figures beside them. */
export const isProse = oncePer(
	({line, words}: WordLine): boolean =>
		words.some(({text}) => /[。；]|…{2}|\.{4}/u.test(text)) || (sentence.test(line.text) && wordsOf(line).length <= 2),
);

export const isTabular = (line: WordLine): boolean => line.words.length > 1 && !isProse(line);

export const isRow = oncePer(
	(line: WordLine): boolean => isTabular(line) && line.words.some(({text}) => isValue(text)),
);

/** Whether a figure stands apart, as it never does in a sentence. */
export const isSpaced = oncePer(({words}: WordLine): boolean =>
	words.some((word, index) => isValue(word.text) && isFar(words[index - 1], word) && isFar(word, words[index + 1])),
);

const isFar = (one: Word | undefined, other: Word | undefined): boolean =>
	one === undefined || other === undefined || other.left - one.right > other.size * 0.9;

/** Owner and unit above a table, notes below it. */
export const isCaption = (line: WordLine): boolean =>
	line.words.some(({text}) => /[:：]/u.test(text) && !/其\s*中|[:：].*\d[.,]\d/u.test(text)) && !hasAmount(line);

const titlePattern = /表(?:[(（][^()（）]*[)）])?$|^[(（]?(?:公开|附|附件|预算)*表[-\d一二三四五六七八九十]+[)）]?$/u;
const unitPattern = /^[（(]?(?:金额)?(?:单位)?(?:人民币)?[万亿]?元[）)]?$/u;
const headingPattern = /^(?:第.{1,3}部分|[一二三四五六七八九十]+、.*(?:情况|说明)$)/u;

/** A title, a number of a table, a heading: what stands alone around a table. */
export const isTitle = ({line, words}: WordLine): boolean => {
	const text = line.text.replaceAll(' ', '');
	const isAlone = words.every((word, index) => index === 0 || !isFar(words[index - 1], word));
	return isAlone && [titlePattern, headingPattern, unitPattern].some(pattern => pattern.test(text));
};

export const hasAmount = ({words}: WordLine): boolean => words.some(({text}) => isAmount(text));

/** A row of the numbers of columns: each in the middle of its column, whatever stands in it below. */
export const isNumbering = ({words}: WordLine): boolean =>
	words.length > 2 && words.every(({text}) => numbering.test(text)) && words.some(({text}) => text === '1');
