import {units} from '../model/amount.js';
import {languages} from '../model/words.js';
import type {Store} from '../store/store.js';
import {type Binding, keymap, withOwnKeys} from './keymap.js';
import {printable} from './line.js';
import type {Screen} from './screen.js';
import type {State, Wishes} from './state.js';

const settingName = 'explorer';

/** What the last run left behind: how things were seen, and where. */
export type Remembered = {
	readonly wishes: Partial<Wishes>;
	readonly place: Screen | undefined;
	/** What the place is called. */
	readonly placeName: string;
	readonly keys: readonly Binding[];
	/** Keys of the user's own that cannot be used. */
	readonly refusedKeys: readonly string[];
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const oneOf = <T>(values: readonly T[], value: unknown): T | undefined => values.find(candidate => candidate === value);

const wishesIn = (kept: Readonly<Record<string, unknown>>): Partial<Wishes> => {
	const language = oneOf(languages, kept.language);
	const moneyUnit = oneOf(['printed', ...units] as const, kept.moneyUnit);
	return {
		...(language === undefined ? {} : {language}),
		...(moneyUnit === undefined ? {} : {moneyUnit}),
		...(typeof kept.bars === 'boolean' ? {bars: kept.bars} : {}),
		...(typeof kept.pinyin === 'boolean' ? {pinyin: kept.pinyin} : {}),
		...(typeof kept.tree === 'boolean' ? {tree: kept.tree} : {}),
	};
};

/** A place is only gone back to, never trusted: what it names may have been removed since. */
const placeIn = (kept: Readonly<Record<string, unknown>>): Screen | undefined => {
	const {place} = kept;
	return isRecord(place) && typeof place.kind === 'string' && placeKinds.has(place.kind)
		? (place as Screen)
		: undefined;
};

const placeKinds: ReadonlySet<string> = new Set(['report', 'table', 'figure', 'unit']);

export const remember = async (store: Store): Promise<Remembered> => {
	const settings: Readonly<Record<string, unknown>> = await store.readSettings('settings').catch(() => ({}));
	const kept = isRecord(settings[settingName]) ? settings[settingName] : {};
	const {keys, refused} = isRecord(settings.keys) ? withOwnKeys(settings.keys) : {keys: keymap, refused: []};
	const placeName = typeof kept.placeName === 'string' ? printable(kept.placeName) : '';
	return {wishes: wishesIn(kept), place: placeIn(kept), placeName, keys, refusedKeys: refused};
};

/** Kept for the next run, where settings can be written; where not, the next run begins at home. */
export const keepForNextTime = async (
	store: Store,
	{wishes, navigation}: State,
	nameOf: (screen: Screen) => string,
): Promise<void> => {
	const place = [navigation.current, ...[...navigation.behind].reverse()].find(({screen}) =>
		placeKinds.has(screen.kind),
	);
	const kept = {...wishes, place: place?.screen ?? null, placeName: place === undefined ? '' : nameOf(place.screen)};
	await store.writeSettings('settings', settings => ({...settings, [settingName]: kept})).catch(() => undefined);
};
