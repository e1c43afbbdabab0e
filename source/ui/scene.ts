import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import type {Binding} from './keymap.js';
import {type Extent, settle, type View} from './navigation.js';
import {type Regions, regionsOf} from './regions.js';
import {viewNameOf} from './screen.js';
import {makeSheet} from './screens/make-sheet.js';
import {cellColumnsOf, type Sheet, type SheetRow} from './sheet.js';
import {shownParts} from './shown-parts.js';
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
	/** How the explorer was told where its store is, for the commands that it prints. */
	readonly storeArguments: readonly string[];
};

type Known = {readonly key: readonly unknown[]; readonly sheet: Sheet};

/** The sheet belongs to the screen, not to the cursor: it is made anew only when something it shows has changed. */
export const createSceneMaker = (surroundings: Surroundings): ((state: State) => Scene) => {
	let known: Known | undefined;
	const sheetFor = ({screen, text, sort}: View, world: World): Sheet => {
		const {library, wishes, bookmarks, columns} = world;
		const key = [screen, text, sort, wishes, bookmarks, columns, ...shownParts(screen, library)];
		if (known?.key.length !== key.length || known.key.some((part, index) => part !== key[index])) {
			known = {key, sheet: sortedSheet(makeSheet(screen, text, world), sort)};
		}

		return known.sheet;
	};

	return state => {
		const {library, wishes, bookmarks, size, navigation} = state;
		const words = surroundings[wishes.language === 'zh' ? 'chinese' : 'english'];
		const world: World = {...surroundings, words, library, wishes, bookmarks, columns: size.columns};
		const sheet = sheetFor(navigation.current, world);
		const regions = regionsOf(sheet, size);
		const cellKeys = cellColumnsOf(sheet);
		const extent = {
			rows: sheet.rows.length,
			height: regions.body,
			cells: cellKeys.length,
			start: sheet.start ?? 0,
		};
		const view = settle(navigation.current, extent);
		return {world, sheet, regions, extent, view, row: sheet.rows[view.cursor], chosen: cellKeys[view.cell]};
	};
};

export const viewNameIn = ({view}: Scene): ReturnType<typeof viewNameOf> => viewNameOf(view.screen);
