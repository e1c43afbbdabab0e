import {width} from '../model/width.js';
import type {Words} from '../model/words.js';
import {type Binding, bindingsIn} from './keymap.js';
import type {Span} from './line.js';
import {isTyping, type Screen, viewNameOf} from './screen.js';

const symbols: Readonly<Record<string, string>> = {
	enter: '↵',
	escape: 'Esc',
	backspace: '⌫',
	up: '↑',
	down: '↓',
	left: '←',
	right: '→',
	tab: 'Tab',
	'shift-tab': '⇧Tab',
	pageup: 'PgUp',
	pagedown: 'PgDn',
	home: 'Home',
	end: 'End',
	space: 'Space',
};

/** A key as it is printed on keyboards. */
export const keyLabel = (name: string): string =>
	symbols[name] ?? (name.startsWith('ctrl-') ? `^${name.slice('ctrl-'.length).toUpperCase()}` : name);

type Hint = {readonly key: string; readonly label: string; readonly importance: number};

const widthOf = (hints: readonly Hint[]): number =>
	hints.reduce((sum, {key, label}) => sum + width(key) + width(label) + 3, 1);

/** The keys that matter on a screen, as many as there is room for. */
export const footerSpans = (
	screen: Screen,
	keys: readonly Binding[],
	words: Words,
	columns: number,
	isUsable: (binding: Binding) => boolean = () => true,
): readonly Span[] => {
	const view = viewNameOf(screen);
	const typing: readonly Binding[] = [
		{action: 'open', keys: ['enter'], group: 'go', footer: 1},
		{action: 'up', keys: ['↑↓'], group: 'move', footer: 3},
		{action: 'back', keys: ['escape'], group: 'go', footer: 2},
	];
	const shown = isTyping(screen) ? typing : bindingsIn(keys, view).filter(isUsable);
	let hints = shown
		.filter(({footer}) => footer !== undefined)
		.map(({action, keys: names, footer = 0}): Hint => {
			const key = keyLabel(names[0] ?? '');
			return {key, label: words(`action.${action}.short`), importance: footer};
		});
	while (hints.length > 1 && widthOf(hints) > columns) {
		const least = Math.max(...hints.map(({importance}) => importance));
		hints = hints.filter(({importance}) => importance !== least);
	}

	return hints.flatMap(({key, label}, index): readonly Span[] => [
		{text: index === 0 ? ' ' : '  '},
		{text: key, tone: 'key'},
		{text: ` ${label}`},
	]);
};
