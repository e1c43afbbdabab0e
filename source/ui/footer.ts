import {width} from '../model/width.js';
import type {Words} from '../model/words.js';
import {type Action, type Binding, bindingsIn} from './keymap.js';
import type {Span} from './line.js';
import {isTyping, type Screen, type ViewName, viewNameOf} from './screen.js';
import type {Glyphs} from './theme.js';

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
export const keyLabel = (name: string, {keys}: Pick<Glyphs, 'keys'> = {keys: {}}): string =>
	keys[name] ?? symbols[name] ?? (name.startsWith('ctrl-') ? `^${name.slice('ctrl-'.length).toUpperCase()}` : name);

type Hint = {readonly key: string; readonly label: string; readonly importance: number};

const between = 2;

const widthOf = (hints: readonly Hint[]): number =>
	hints.reduce((sum, {key, label}) => sum + width(key) + width(label) + 1, between * (hints.length - 1) + 1);

/** While text is typed, of all keys these are left. */
const typingHints = (
	kind: Screen['kind'],
	words: Words,
	label: (name: string) => string,
	isUsable: (action: Action) => boolean,
): readonly Hint[] =>
	[
		{keys: ['enter'], word: kind === 'palette' ? 'palette.run' : 'action.open.short', importance: 1},
		{keys: ['up', 'down'], word: 'action.up.short', importance: 3},
		{keys: ['escape'], word: 'action.back.short', importance: 2},
		...(isUsable('complete') ? [{keys: ['tab'], word: 'action.complete.short', importance: 4}] : []),
		...(kind === 'search' ? [{keys: ['ctrl-t'], word: 'action.pinyin.short', importance: 5}] : []),
	].map(({keys, word, importance}) => ({key: keys.map(label).join(''), label: words(word), importance}));

const bindingHints = (
	shown: readonly Binding[],
	view: ViewName,
	keys: readonly Binding[],
	words: Words,
	nameOf: (key: string) => string,
): readonly Hint[] => {
	const keyOf = (action: Action | undefined): string => {
		const [key] = keys.find(binding => binding.action === action)?.keys ?? [];
		return key === undefined ? '' : nameOf(key);
	};

	return shown.map(({action, pair, footer = 0}) => {
		const own = `action.${action}.short.${view}`;
		const label = words(own);
		return {
			key: keyOf(pair) + keyOf(action),
			label: label === own ? words(`action.${action}.short`) : label,
			importance: footer,
		};
	});
};

/** The keys that matter on a screen, as many as there is room for. */
export const footerSpans = (
	screen: Screen,
	keys: readonly Binding[],
	words: Words,
	columns: number,
	glyphs: Pick<Glyphs, 'keys'>,
	isUsable: (action: Action) => boolean = () => true,
): readonly Span[] => {
	const label = (name: string): string => keyLabel(name, glyphs);
	const view = viewNameOf(screen);
	const shown = bindingsIn(keys, view).filter(({footer, action}) => footer !== undefined && isUsable(action));
	let hints = isTyping(screen)
		? typingHints(screen.kind, words, label, isUsable)
		: bindingHints(shown, view, keys, words, label);
	while (hints.length > 1 && widthOf(hints) > columns) {
		const least = Math.max(...hints.map(({importance}) => importance));
		hints = hints.filter(({importance}) => importance !== least);
	}

	return hints.flatMap(({key, label: text}, index): readonly Span[] => [
		{text: ' '.repeat(index === 0 ? 1 : between)},
		{text: key, tone: 'key'},
		{text: ` ${text}`},
	]);
};
