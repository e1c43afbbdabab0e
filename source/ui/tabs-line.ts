import {width} from '../model/width.js';
import {type Line, line, type Span} from './line.js';
import type {Sheet} from './sheet.js';

type Tabs = NonNullable<Sheet['tabs']>;

const spansOf = (names: readonly string[], open: number, isTight = false): readonly Span[] =>
	names.map((name, index) => {
		const text = [String(index + 1), name].filter(Boolean).join(' ');
		const [before, after] = index === open ? ['[', ']'] : isTight ? ['', ''] : [' ', ' '];
		const space = isTight && index > 0 ? ' ' : '';
		return {text: `${space}${before}${text}${after}`, tone: index === open ? 'strong' : 'dim'};
	});

const widthOf = (spans: readonly Span[]): number => spans.reduce((sum, {text}) => sum + width(text), 0);

/**
 * All tabs with their keys, in full, in short, or by their keys alone: a number out of sight would be a key out of
 * reach. The open one keeps its name.
 */
export const tabsLine = ({names, short, open}: Tabs = {names: [], short: [], open: 0}, columns: number): Line => {
	const onlyOpen = short.map((name, index) => (index === open ? name : ''));
	const choices = [spansOf(names, open), spansOf(short, open), spansOf(short, open, true), spansOf(onlyOpen, open)];
	const fitting = choices.find(spans => widthOf(spans) <= columns) ?? choices.at(-1) ?? [];
	return line(columns, ...fitting);
};
