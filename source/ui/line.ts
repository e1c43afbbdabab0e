import {truncate, width} from '../model/width.js';
import type {Theme, Tone} from './theme.js';

export type Span = {readonly text: string; readonly tone?: Tone | undefined};

/** One line of the screen; `tone` lies over all of it. */
export type Line = {readonly spans: readonly Span[]; readonly tone?: Tone | undefined};

/** What reports and our own marks are made of: most texts need no closer look, whose expressions take 2 ms to compile. */
const harmless = /^[\u0020-\u007E\u00B7\u2010-\u2027\u2500-\u25FF\u3001-\u303E\u4E00-\u9FFF\uFF01-\uFF5E]*$/;

/** Without what could steer the terminal or turn the direction of writing, on one line. */
export const printable = (text: string): string =>
	harmless.test(text)
		? text
		: text.replace(/[\s\u2028\u2029]+/gu, ' ').replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]|\p{Variation_Selector}/gu, '');

export const textOf = ({spans}: Line): string => spans.map(({text}) => text).join('');

const widthOf = (spans: readonly Span[]): number => spans.reduce((sum, {text}) => sum + width(text), 0);

/** Spans of exactly so many columns: what is too much is cut with `…`, what lacks is blank. */
export const fitSpans = (spans: readonly Span[], columns: number): readonly Span[] => {
	const total = widthOf(spans);
	if (total <= columns) {
		return total === columns ? spans : [...spans, {text: ' '.repeat(columns - total)}];
	}

	const kept: Span[] = [];
	let left = columns;
	for (const [index, span] of spans.entries()) {
		const own = width(span.text);
		const isLast = index === spans.length - 1;
		if (own < left || (own === left && isLast)) {
			kept.push(span);
			left -= own;
			continue;
		}

		const cut = truncate(own === left ? `${span.text}  ` : span.text, left);
		kept.push({...span, text: cut + ' '.repeat(Math.max(0, left - width(cut)))});
		break;
	}

	return kept;
};

export const line = (columns: number, ...spans: readonly Span[]): Line => ({spans: fitSpans(spans, columns)});

/** Left and right pushed apart; where both do not fit, the left is cut, and then the right. */
export const apart = (columns: number, left: readonly Span[], right: readonly Span[]): Line => {
	const rightWidth = widthOf(right);
	const room = columns - rightWidth - (rightWidth > 0 ? 1 : 0);
	if (room < Math.min(widthOf(left), Math.ceil(columns / 2))) {
		return {spans: fitSpans(left, columns)};
	}

	return rightWidth === 0
		? {spans: fitSpans(left, columns)}
		: {spans: [...fitSpans(left, columns - rightWidth - 1), {text: ' '}, ...right]};
};

export const paintLine = ({spans, tone}: Line, theme: Theme): string =>
	theme.paint(spans.map(span => theme.paint(span.text, span.tone)).join(''), tone);
