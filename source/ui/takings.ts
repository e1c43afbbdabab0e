import {commandLine} from './command-line.js';
import type {Action} from './keymap.js';
import {textOf} from './line.js';
import {type Scene, viewNameIn} from './scene.js';
import {bookmarkOf, isSameBookmark} from './screens/bookmarks.js';
import type {State} from './state.js';
import type {Change} from './update.js';

const interrupted = 130;
/** Of a file that is written; systems take 255 bytes, and a Chinese character is three. */
const longestName = 60;

const rowText = ({sheet, row, chosen}: Scene): string => {
	if (row === undefined) {
		return '';
	}

	const columns = chosen === undefined ? sheet.columns : sheet.columns.filter(({key}) => key === chosen);
	return columns
		.map(column => textOf({spans: column.draw(row)}).trim())
		.filter(text => text !== '')
		.join('\t');
};

/** What an action takes out of the explorer, or ends it; nothing if it is about something else. */
export const taken = (state: State, action: Action, scene: Scene): Change | undefined => {
	const {sheet, view, world} = scene;
	switch (action) {
		case 'copy': {
			const text = rowText(scene);
			return text === '' ? {state, effects: []} : {state, effects: [{type: 'copy', text}]};
		}

		case 'command-line': {
			const {storeArguments} = world;
			const text = commandLine(sheet, {sort: view.sort, wishes: state.wishes, storeArguments});
			if (text === undefined) {
				return {state: {...state, notice: world.words('command.none')}, effects: []};
			}

			return {state: {...state, notice: text}, effects: [{type: 'copy', text}]};
		}

		case 'export': {
			const words = sheet.command ?? [viewNameIn(scene)];
			const name = words
				.join('-')
				.replace(/[^\p{L}\p{N}-]+/gu, '-')
				.slice(0, longestName);
			return {state, effects: [{type: 'export', answer: sheet.answer, name}]};
		}

		case 'bookmark': {
			const note = sheet.path.slice(1).join(` ${world.glyphs.crumb} `);
			const own = bookmarkOf(view.screen, note);
			if (own === undefined) {
				return {state: {...state, notice: world.words('bookmark.not_here')}, effects: []};
			}

			const others = state.bookmarks.filter(other => !isSameBookmark(other, own));
			const isNew = others.length === state.bookmarks.length;
			const bookmarks = isNew ? [...others, own] : others;
			const notice = world.words(isNew ? 'bookmark.added' : 'bookmark.removed', {name: note});
			return {state: {...state, bookmarks, notice}, effects: [{type: 'save-bookmarks'}]};
		}

		case 'reload':
		case 'redraw':
		case 'suspend': {
			return {state, effects: [{type: action}]};
		}

		case 'quit': {
			return {state, effects: [{type: 'quit', exitCode: 0}]};
		}

		case 'interrupt': {
			return {state, effects: [{type: 'quit', exitCode: interrupted}]};
		}

		default: {
			return undefined;
		}
	}
};
