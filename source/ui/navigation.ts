import {graphemes} from '../model/width.js';
import type {Edit} from './keymap.js';
import type {Screen} from './screen.js';
import {wordAtCaret} from './word-at-caret.js';

export type Sort = {readonly column: string; readonly descending: boolean};

/** A screen and how far a person has come in it. */
export type View = {
	readonly screen: Screen;
	/** −1 until a person moves: the screen itself says where to start. */
	readonly cursor: number;
	/** The first row drawn. */
	readonly top: number;
	/** Which figure of the row is meant, where rows have several; −1 for the row as a whole. */
	readonly cell: number;
	readonly text: string;
	/** Characters before the caret. */
	readonly caret: number;
	readonly sort: Sort | null;
};

/** Where you are, how you came there, and what you stepped back from. */
export type Navigation = {readonly current: View; readonly behind: readonly View[]; readonly ahead: readonly View[]};

/** What the screen at hand holds: its rows, how many of them are drawn at once, and how many figures a row has. */
export type Extent = {
	readonly rows: number;
	readonly height: number;
	readonly cells: number;
	/** The row to start on. */
	readonly start: number;
};

export type Step =
	| {readonly type: 'move'; readonly by: number}
	| {readonly type: 'page'; readonly by: number}
	| {readonly type: 'to'; readonly row: number}
	| {readonly type: 'cell'; readonly by: number}
	| {readonly type: 'open'; readonly screen: Screen; readonly at?: Partial<View> | undefined}
	| {readonly type: 'replace'; readonly screen: Screen}
	| {readonly type: 'back'}
	| {readonly type: 'forward'}
	| {readonly type: 'type'; readonly text: string}
	| {readonly type: 'edit'; readonly edit: Edit}
	| {readonly type: 'complete'; readonly word: string}
	| {readonly type: 'sort'; readonly sort: Sort | null};

export const viewOf = (screen: Screen, text = ''): View => ({
	screen,
	cursor: -1,
	top: 0,
	cell: -1,
	text,
	caret: graphemes(text).length,
	sort: null,
});

export const startAt = (...screens: readonly [Screen, ...Screen[]]): Navigation => {
	const views = screens.map(screen => viewOf(screen));
	return {current: views.at(-1) ?? viewOf(screens[0]), behind: views.slice(0, -1), ahead: []};
};

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/**
 * The cursor inside the rows, and the window around the cursor. Past an edge the window jumps by half a page: over a
 * slow line that writes a seventh of what scrolling line by line would.
 */
export const settle = (view: View, {rows, height, cells, start}: Extent): View => {
	const cursor = clamp(view.cursor === -1 ? start : view.cursor, 0, Math.max(0, rows - 1));
	const cell = clamp(view.cell, -1, cells - 1);
	const last = Math.max(0, rows - height);
	const isOutside = cursor < view.top || cursor >= view.top + height;
	const top = clamp(isOutside ? cursor - Math.floor(height / 2) : view.top, 0, last);
	const isSame = cursor === view.cursor && cell === view.cell && top === view.top;
	return isSame ? view : {...view, cursor, cell, top};
};

const edited = (view: View, edit: Edit): View => {
	const characters = graphemes(view.text);
	const caret = clamp(view.caret, 0, characters.length);
	const before = characters.slice(0, caret);
	const withBefore = (kept: readonly string[]): View => ({
		...view,
		text: [...kept, ...characters.slice(caret)].join(''),
		caret: kept.length,
		cursor: 0,
	});
	switch (edit) {
		case 'erase': {
			return withBefore(before.slice(0, -1));
		}

		case 'erase-word': {
			const kept = before.join('').replace(/\S+\s*$/u, '');
			return withBefore(graphemes(kept));
		}

		case 'erase-all': {
			return withBefore([]);
		}

		case 'caret-left': {
			return {...view, caret: Math.max(0, caret - 1)};
		}

		case 'caret-right': {
			return {...view, caret: Math.min(characters.length, caret + 1)};
		}

		case 'caret-start': {
			return {...view, caret: 0};
		}

		case 'caret-end': {
			return {...view, caret: characters.length};
		}
	}
};

/** Nobody searches for more, and a paste by mistake must not hold the keys up. */
const longestText = 120;

const typed = (view: View, text: string): View => {
	const characters = graphemes(view.text);
	const room = Math.max(0, longestText - characters.length);
	const before = characters.slice(0, view.caret).join('') + graphemes(text).slice(0, room).join('');
	return {
		...view,
		text: before + characters.slice(view.caret).join(''),
		caret: graphemes(before).length,
		cursor: 0,
	};
};

/** The word at the caret replaced; one that is complete is closed with a space, unless one follows. */
const completed = (view: View, word: string): View => {
	const {before, after} = wordAtCaret(view);
	const isWhole = !word.endsWith(':') && !/^\s/u.test(after);
	const text = before + word + (isWhole ? ' ' : '');
	const caret = graphemes(text).length + (/^\s/u.test(after) && !word.endsWith(':') ? 1 : 0);
	return {...view, text: text + after, caret, cursor: 0, top: 0};
};

const withCurrent = (navigation: Navigation, current: View): Navigation =>
	current === navigation.current ? navigation : {...navigation, current};

/** The only way from one place to another. */
export const navigate = (navigation: Navigation, step: Step, extent: Extent): Navigation => {
	const {behind, ahead} = navigation;
	const current = settle(navigation.current, extent);
	const settled = (view: View): Navigation => withCurrent(navigation, settle(view, extent));
	switch (step.type) {
		case 'move': {
			return settled({...current, cursor: current.cursor + step.by});
		}

		case 'page': {
			const by = Math.trunc(step.by * Math.max(1, extent.height));
			return settled({...current, cursor: current.cursor + by, top: Math.max(0, current.top + by)});
		}

		case 'to': {
			return settled({...current, cursor: step.row});
		}

		case 'cell': {
			return settled({...current, cell: current.cell + step.by});
		}

		case 'open': {
			const opened = {...viewOf(step.screen), ...step.at};
			return {current: opened, behind: [...behind, current], ahead: []};
		}

		case 'replace': {
			return {...navigation, current: viewOf(step.screen)};
		}

		case 'back': {
			const previous = behind.at(-1);
			return previous === undefined
				? navigation
				: {current: previous, behind: behind.slice(0, -1), ahead: [current, ...ahead]};
		}

		case 'forward': {
			const [next, ...rest] = ahead;
			return next === undefined ? navigation : {current: next, behind: [...behind, current], ahead: rest};
		}

		case 'type': {
			return settled(typed(current, step.text));
		}

		case 'edit': {
			return settled(edited(current, step.edit));
		}

		case 'complete': {
			return withCurrent(navigation, completed(current, step.word));
		}

		case 'sort': {
			return withCurrent(navigation, {...current, sort: step.sort, cursor: 0, top: 0});
		}
	}
};
