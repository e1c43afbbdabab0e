import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import type {Binding} from './keymap.js';
import {type Extent, type Sort, settle, type View} from './navigation.js';
import {type Regions, regionsOf} from './regions.js';
import {type Screen, viewNameOf} from './screen.js';
import {makeSheet} from './screens/make-sheet.js';
import {cellColumnsOf, type Sheet, type SheetRow} from './sheet.js';
import {sortedSheet} from './sorting.js';
import type {State} from './state.js';
import type {Glyphs} from './theme.js';
import type {World} from './world.js';

/** What is on the screen: the sheet, its lines, the view settled in them, and the row and figure it stands on. */
export type Scene = {
	readonly world: World;
	readonly sheet: Sheet;
	readonly regions: Regions;
	readonly extent: Extent;
	readonly view: View;
	readonly row: SheetRow | undefined;
	/** Key of the chosen figure's column. */
	readonly chosen: string | undefined;
};

/** What never changes while the explorer runs. */
export type Surroundings = {
	readonly chinese: Words;
	readonly english: Words;
	readonly vocabulary: Vocabulary;
	readonly keys: readonly Binding[];
	readonly glyphs: Glyphs;
	readonly isSample: boolean;
};

type SheetKey = readonly [Screen, string, Sort | null, ...unknown[]];

/** The sheet belongs to the screen, not to the cursor: it is made anew only when something it shows has changed. */
export const createSceneMaker = (surroundings: Surroundings): ((state: State) => Scene) => {
	let known: {readonly key: SheetKey; readonly sheet: Sheet; readonly world: World} | undefined;
	const sheetOf = (state: State): {readonly sheet: Sheet; readonly world: World} => {
		const {library, wishes, bookmarks, size, navigation} = state;
		const {screen, text, sort} = navigation.current;
		const key: SheetKey = [screen, text, sort, library, wishes, bookmarks, size.columns];
		if (known?.key.every((part, index) => part === key[index])) {
			return known;
		}

		const words = surroundings[wishes.language === 'zh' ? 'chinese' : 'english'];
		const world: World = {...surroundings, words, library, wishes, bookmarks, columns: size.columns};
		known = {key, world, sheet: sortedSheet(makeSheet(screen, text, world), sort)};
		return known;
	};

	return state => {
		const {sheet, world} = sheetOf(state);
		const regions = regionsOf(sheet, state.size);
		const cellKeys = cellColumnsOf(sheet);
		const extent = {
			rows: sheet.rows.length,
			height: regions.body,
			cells: cellKeys.length,
			start: sheet.start ?? 0,
		};
		const view = settle(state.navigation.current, extent);
		return {world, sheet, regions, extent, view, row: sheet.rows[view.cursor], chosen: cellKeys[view.cell]};
	};
};

export const viewNameIn = ({view}: Scene): ReturnType<typeof viewNameOf> => viewNameOf(view.screen);
