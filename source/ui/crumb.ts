import {truncate, width} from '../model/width.js';
import {apart, type Line, type Span} from './line.js';
import type {Theme} from './theme.js';

const shortestName = 8;

const codeAndName = /^(\d{3}|\d{5}|\d{7}) .+$/u;

/**
 * The path as far as it fits. Accounts on the way are told by their code; then the program's name goes, long names are
 * cut, and parts in the middle are left out. Whose report it is and where you are stay longest.
 */
const fittedPath = (path: readonly string[], separator: string, columns: number): readonly string[] => {
	const excessOf = (names: readonly string[]): number => width(names.join(separator)) - columns;
	let names = [...path];
	for (let index = 1; index < names.length - 1 && excessOf(names) > 0; index++) {
		names[index] = (names[index] ?? '').replace(codeAndName, '$1');
	}

	if (names.length > 2 && excessOf(names) > 0) {
		names = names.slice(1);
	}

	for (let index = 0; index < names.length - 1 && excessOf(names) > 0; index++) {
		const name = names[index] ?? '';
		names[index] = truncate(name, Math.max(shortestName, width(name) - excessOf(names)));
	}

	while (names.length > 1 && excessOf(names) > 0) {
		names = names.length > 2 ? [names[0] ?? '', ...names.slice(2)] : names.slice(1);
	}

	return names;
};

const widestShare = 3;

/** The caption gets what the path leaves over, or a third; of its parts the last stays longest. */
const fittedCaption = (caption: readonly string[], dot: string, columns: number, pathWidth: number): string => {
	const room = Math.max(Math.floor(columns / widestShare), columns - pathWidth - 2);
	let parts = caption.filter(part => part !== '');
	while (parts.length > 0 && width(parts.join(dot)) > room) {
		parts = parts.slice(1);
	}

	return parts.join(dot);
};

/** `款项 ▸ 江北区医疗保障局 ▸ 2023 决算                    万元` */
export const crumbLine = (path: readonly string[], caption: readonly string[], columns: number, theme: Theme): Line => {
	const separator = ` ${theme.glyphs.crumb} `;
	const right = fittedCaption(caption, ` ${theme.glyphs.dot} `, columns, width(path.join(separator)));
	const names = fittedPath(path, separator, columns - (right === '' ? 0 : width(right) + 2));
	const left = names.flatMap((name, index): readonly Span[] => [
		{text: index === 0 ? '' : separator, tone: 'dim'},
		{text: name, tone: index === names.length - 1 ? 'title' : undefined},
	]);
	return apart(columns, left, right === '' ? [] : [{text: right, tone: 'dim'}]);
};
