import type {Effect} from './effect.js';
import type {Press} from './keys.js';
import {neededReports, reportToCheck} from './needs.js';
import {createSceneMaker, type Scene, type Surroundings} from './scene.js';
import type {State} from './state.js';
import type {Size} from './terminal.js';
import {update} from './update.js';

/** What the explorer has done outside its own state, for it to hear what became of it. */
export type Outside = {
	readonly perform: (effect: Effect, explorer: Explorer) => void;
	readonly load: (reports: readonly string[], explorer: Explorer) => void;
	/** Soon, if nothing else is wanted by then. */
	readonly check: (report: string, explorer: Explorer) => void;
	readonly openSearch: (explorer: Explorer) => void;
	readonly openLetters: (explorer: Explorer) => void;
};

/** The one holder of the state: keys and news come in, the picture is drawn from what is current. */
export type Explorer = {
	readonly state: () => State;
	readonly scene: () => Scene;
	readonly subscribe: (listener: () => void) => () => void;
	readonly press: (presses: readonly Press[]) => void;
	readonly resize: (size: Size) => void;
	/** News from outside: a report was read, something was copied. */
	readonly hear: (news: (state: State) => State) => void;
};

export const createExplorer = (first: State, surroundings: Surroundings, outside: Outside): Explorer => {
	let state = first;
	const listeners = new Set<() => void>();
	const sceneOf = createSceneMaker(surroundings);

	/** Whatever the screen now shows and is not there yet is asked for. */
	const fetchNeeds = (): void => {
		const {library, navigation} = state;
		const {kind} = navigation.current.screen;
		const missing = neededReports(navigation.current.screen, library).filter(
			report => !library.reports.has(report) && !library.loading.has(report),
		);
		if (missing.length > 0) {
			state = {...state, library: {...library, loading: new Set([...library.loading, ...missing])}};
			outside.load(missing, explorer);
		}

		const unchecked = reportToCheck(sceneOf(state), library);
		if (unchecked !== undefined) {
			outside.check(unchecked, explorer);
		}

		if (kind === 'search' && library.search === undefined) {
			outside.openSearch(explorer);
		}

		if (kind === 'palette' && library.letters === undefined) {
			outside.openLetters(explorer);
		}
	};

	const change = (next: State): void => {
		if (next === state) {
			return;
		}

		state = next;
		fetchNeeds();
		for (const listener of listeners) {
			listener();
		}
	};

	const explorer: Explorer = {
		state: () => state,
		scene: () => sceneOf(state),
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		press(presses) {
			let next = state;
			const effects: Effect[] = [];
			for (const press of presses) {
				const {state: updated, effects: asked} = update(next, press, sceneOf);
				next = updated;
				effects.push(...asked);
			}

			change(next);
			for (const effect of effects) {
				outside.perform(effect, explorer);
			}
		},
		resize: size => change({...state, size}),
		hear: news => change(news(state)),
	};
	fetchNeeds();
	return explorer;
};
