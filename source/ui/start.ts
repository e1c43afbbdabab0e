import type {ExplorerOptions} from './app.js';
import {createExplorer, type Explorer} from './explorer.js';
import type {Manners} from './manners.js';
import {startAt, viewOf} from './navigation.js';
import {createOutside} from './outside.js';
import {remember} from './remembered.js';
import type {Ending} from './signals.js';
import {emptyLibrary, home, type State} from './state.js';
import type {Terminal} from './terminal.js';
import type {Glyphs} from './theme.js';

type Start = {
	readonly manners: Manners;
	readonly glyphs: Glyphs;
	readonly terminal: Terminal;
	readonly end: (ending: Ending) => void;
};

/** The catalog alone makes the first screen: reports are read when they are opened. */
export const startExplorer = async (
	options: ExplorerOptions,
	{manners, glyphs, terminal, end}: Start,
): Promise<Explorer> => {
	const {store, vocabulary, wordsIn, initialSearch = '', storeArguments = []} = options;
	const [catalog, remembered, bookmarks, aliases] = await Promise.all([
		store.catalog(),
		remember(store),
		store.readSettings('bookmarks').catch(() => []),
		store.readSettings('aliases').catch(() => ({})),
	]);
	const wishes = {
		language: options.language ?? remembered.wishes.language ?? 'zh',
		moneyUnit: options.moneyUnit ?? remembered.wishes.moneyUnit ?? 'printed',
		bars: remembered.wishes.bars ?? true,
		tree: remembered.wishes.tree ?? false,
		onlyDifferences: false,
		pinyin: remembered.wishes.pinyin ?? true,
		transposed: false,
	} as const;
	const chinese = wordsIn('zh');
	const english = wordsIn('en');
	const wordsOf = ({wishes: {language}}: State) => (language === 'zh' ? chinese : english);
	const last = remembered.place;
	const begun = startAt(home);
	const navigation =
		initialSearch === ''
			? {...begun, ahead: last === undefined ? [] : [viewOf(last)]}
			: {...begun, current: viewOf({kind: 'search'}, initialSearch), behind: [begun.current]};
	const words = wishes.language === 'zh' ? chinese : english;
	const notices = [
		remembered.refusedKeys.length === 0 ? '' : words('keys.refused', {keys: remembered.refusedKeys.join(', ')}),
		last === undefined || initialSearch !== '' ? '' : words('start.last', {place: remembered.placeName}),
	].filter(Boolean);
	const first: State = {
		size: terminal.size(),
		navigation,
		wishes,
		marks: [],
		bookmarks,
		library: {...emptyLibrary, catalog, aliases},
		notice: notices.length === 0 ? undefined : notices.join(' '),
	};
	const {exportAnswer, checkReport} = options;
	const outside = createOutside({
		store,
		vocabulary,
		wordsOf,
		wordsIn: language => (language === 'zh' ? chinese : english),
		manners,
		send: terminal.send,
		redraw: terminal.redraw,
		suspend: terminal.suspend,
		exportAnswer,
		checkReport,
		end,
	});
	const surroundings = {
		chinese,
		english,
		vocabulary,
		keys: remembered.keys,
		glyphs,
		isSample: store.sample,
		storeArguments,
	};
	return createExplorer(first, surroundings, outside);
};
