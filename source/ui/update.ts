import type {Effect} from './effect.js';
import {type Action, bindingOf, editingKeys, typingKeymap} from './keymap.js';
import type {Press} from './keys.js';
import {navigate, type Step} from './navigation.js';
import {openingOf} from './openings.js';
import {type Scene, viewNameIn} from './scene.js';
import {isTyping} from './screen.js';
import {answered} from './searching.js';
import {nextSort} from './sorting.js';
import {home, type State} from './state.js';
import {taken} from './takings.js';
import {wished} from './wishes.js';

export type Change = {readonly state: State; readonly effects: readonly Effect[]};

type SceneOf = (state: State) => Scene;

const unchanged = (state: State): Change => ({state, effects: []});

const stepped = (state: State, step: Step, {extent}: Scene): Change =>
	unchanged({...state, navigation: navigate(state.navigation, step, extent)});

/** The next row in a direction that is worth a stop; none leaves the cursor where it is. */
const notableRow = ({sheet, view}: Scene, by: 1 | -1): number => {
	for (let index = view.cursor + by; index >= 0 && index < sheet.rows.length; index += by) {
		if (sheet.rows[index]?.notable) {
			return index;
		}
	}

	return view.cursor;
};

const stepOf = (action: Action, scene: Scene): Step | undefined => {
	switch (action) {
		case 'up':
		case 'down': {
			return {type: 'move', by: action === 'up' ? -1 : 1};
		}

		case 'page-up':
		case 'page-down': {
			return {type: 'page', by: action === 'page-up' ? -1 : 1};
		}

		case 'half-page-up':
		case 'half-page-down': {
			return {type: 'page', by: action === 'half-page-up' ? -0.5 : 0.5};
		}

		case 'top': {
			return {type: 'to', row: 0};
		}

		case 'bottom': {
			return {type: 'to', row: Math.max(0, scene.sheet.rows.length - 1)};
		}

		case 'cell-left':
		case 'cell-right': {
			return {type: 'cell', by: action === 'cell-left' ? -1 : 1};
		}

		case 'next-notable':
		case 'previous-notable': {
			return {type: 'to', row: notableRow(scene, action === 'next-notable' ? 1 : -1)};
		}

		case 'back':
		case 'step-out': {
			return {type: 'back'};
		}

		case 'forward': {
			return {type: 'forward'};
		}

		case 'home': {
			return {type: 'open', screen: home};
		}

		case 'sort': {
			return {type: 'sort', sort: nextSort(scene.sheet, scene.view.sort)};
		}

		case 'sort-direction': {
			const {sort} = scene.view;
			return {type: 'sort', sort: sort && {...sort, descending: !sort.descending}};
		}

		default: {
			return undefined;
		}
	}
};

/** What a key makes of the word that is being typed: Enter only on a row that stands for that. */
const completionIn = (action: Action, {row, sheet}: Scene): string | undefined =>
	action === 'complete' ? (row?.completes ?? sheet.completion?.word) : action === 'open' ? row?.completes : undefined;

/** A command of the palette is carried out on the screen under it. */
const fromPalette = (state: State, scene: Scene, sceneOf: SceneOf): Change => {
	const {behind} = state.navigation;
	const under = behind.at(-1);
	const action = scene.row?.cells.action;
	if (under === undefined || typeof action !== 'string') {
		return unchanged(state);
	}

	const closed = {...state, navigation: {...state.navigation, current: under, behind: behind.slice(0, -1)}};
	return act(closed, action as Action, '', sceneOf);
};

/** Carries out one action where the explorer stands. */
export const act = (state: State, action: Action, key: string, sceneOf: SceneOf): Change => {
	const scene = sceneOf(state);
	if (action === 'open' && scene.view.screen.kind === 'palette') {
		return fromPalette(state, scene, sceneOf);
	}

	const completion = completionIn(action, scene);
	if (completion !== undefined) {
		return stepped(state, {type: 'complete', word: completion}, scene);
	}

	const step = stepOf(action, scene) ?? openingOf(action, key, state, scene);
	if (step !== undefined) {
		return 'notice' in step ? unchanged({...state, notice: step.notice}) : stepped(state, step, scene);
	}

	return wished(state, action, scene) ?? taken(state, action, scene) ?? unchanged(state);
};

const typing = (state: State, press: Press, sceneOf: SceneOf): Change => {
	const {name, text} = press;
	if (text !== undefined) {
		return stepped(state, {type: 'type', text}, sceneOf(state));
	}

	if (Object.hasOwn(typingKeymap, name)) {
		const action = typingKeymap[name as keyof typeof typingKeymap];
		const current = action === 'open' || action === 'complete' ? answered(state) : state;
		return act(current, action, name, sceneOf);
	}

	return Object.hasOwn(editingKeys, name)
		? stepped(state, {type: 'edit', edit: editingKeys[name as keyof typeof editingKeys]}, sceneOf(state))
		: unchanged(state);
};

/** What a key makes of the state. Pure: what has to happen outside is handed back as effects. */
export const update = (before: State, press: Press, sceneOf: SceneOf): Change => {
	const state = before.notice === undefined ? before : {...before, notice: undefined};
	if (isTyping(state.navigation.current.screen)) {
		return typing(state, press, sceneOf);
	}

	const scene = sceneOf(state);
	const {name, command = name} = press;
	const binding = bindingOf(scene.world.keys, viewNameIn(scene), command);
	return binding === undefined ? unchanged(state) : act(state, binding.action, command, sceneOf);
};
