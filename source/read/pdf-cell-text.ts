import type {Line} from './pdf-lines.js';

const number = /^[-−(（]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?[)）]?%?$/u;

/** In heights of a character: how much of a cell, its margins included, a line leaves free that was broken off. */
const wholeRoom = 1.2;
const decimalsRoom = 2.2;

/** The text of a cell, a line under the other; a number that was broken is made whole. */
export const cellText = (lines: readonly Line[], width: number): string =>
	joinedNumber(lines, width) ?? lines.map(({text}) => text).join('\n');

/** Whether the lines of a cell are the pieces of one number. */
export const isOneNumber = (lines: readonly Line[], width: number): boolean => joinedNumber(lines, width) !== undefined;

const joinedNumber = (lines: readonly Line[], width: number): string | undefined => {
	const parts = lines.map(({text}) => text.replaceAll(' ', ''));
	const whole = parts.join('');
	if (!number.test(whole)) {
		return undefined;
	}

	return lines.every((_, index) => index === 0 || isBroken(lines, parts, index, width)) && lines.every(isTight)
		? whole
		: undefined;
};

/** Spread digits are one number, as long as no blank as wide as a character lies between them. */
const isTight = ({glyphs}: Line): boolean =>
	glyphs.every(({left, size}, index) => index === 0 || left - (glyphs[index - 1]?.right ?? left) < size);

/** Whether a line goes on with the number of the line before, and is no number of its own. */
const isBroken = (lines: readonly Line[], parts: readonly string[], index: number, width: number): boolean => {
	const before = parts[index - 1] ?? '';
	const after = parts[index] ?? '';
	if (/^[.,，)）%]/u.test(after) || /[.,，(（−-]$/u.test(before) || !number.test(before)) {
		return true;
	}

	const line = lines[index - 1];
	const room = line === undefined ? Infinity : (width - line.right + line.left) / line.size;
	const decimals = /\.(\d+)$/u.exec(before)?.[1]?.length ?? 0;
	if (decimals === 0) {
		return room < wholeRoom && /^\d{3,}$/u.test(before) && /^\d+(?:\.\d+)?$/u.test(after);
	}

	// Amounts end after two decimals or after six: fewer go on below.
	const isRest = decimals + after.length === 6 || (decimals === 1 && after.length === 1);
	return room < decimalsRoom && isRest && /^\d+$/u.test(after);
};
