import {truncate, width} from '../model/width.js';
import {apart, type Line, type Span} from './line.js';
import type {Theme} from './theme.js';

const shortestName = 8;

/** The path as far as it fits: long names in the middle are cut, then left out; where you are stands last, and stays. */
const fittedPath = (path: readonly string[], separator: string, columns: number): readonly string[] => {
	const widthOf = (names: readonly string[]): number => width(names.join(separator));
	let names = [...path];
	for (let index = 1; index < names.length - 1 && widthOf(names) > columns; index++) {
		const excess = widthOf(names) - columns;
		const name = names[index] ?? '';
		names[index] = truncate(name, Math.max(shortestName, width(name) - excess));
	}

	while (names.length > 1 && widthOf(names) > columns) {
		names = names.length > 2 ? [names[0] ?? '', ...names.slice(2)] : names.slice(1);
	}

	return names;
};

/** `款项 ▸ 江北区医疗保障局 ▸ 2023 决算                    万元`; of the caption the last part stays longest. */
export const crumbLine = (path: readonly string[], caption: readonly string[], columns: number, theme: Theme): Line => {
	const separator = ` ${theme.glyphs.crumb} `;
	let parts = caption.filter(part => part !== '');
	const captionText = (): string => parts.join(` ${theme.glyphs.dot} `);
	while (parts.length > 0 && width(captionText()) > Math.floor(columns / (parts.length > 1 ? 3 : 2))) {
		parts = parts.slice(1);
	}

	const right = captionText();
	const names = fittedPath(path, separator, columns - width(right) - 2);
	const left = names.flatMap((name, index): readonly Span[] => [
		{text: index === 0 ? '' : separator, tone: 'dim'},
		{text: name, tone: index === names.length - 1 ? 'title' : undefined},
	]);
	return apart(columns, left, right === '' ? [] : [{text: right, tone: 'dim'}]);
};
