import type {Effect} from './effect.js';
import {joinedText, type Press} from './keys.js';
import {viewOf} from './navigation.js';
import {type LazyPart, neededPart, neededReports, reportToCheck, wantedReports} from './needs.js';
import {createSceneMaker, type Scene, type Surroundings} from './scene.js';
import {isTyping, type Screen} from './screen.js';
import {isWaitedFor, openQuestion, withWaiting} from './searching.js';
import type {State} from './state.js';
import {surveyFor} from './survey.js';
import type {Size} from './terminal.js';
import {update} from './update.js';

/** What the explorer has done outside its own state, for it to hear what became of it. */
export type Outside = {
	readonly perform: (effect: Effect, explorer: Explorer) => void;
	readonly load: (reports: readonly string[], explorer: Explorer) => void;
	/** Through many reports, as far as the screen is shown. */
	readonly survey: (explorer: Explorer) => void;
	/** Soon, if nothing else is wanted by then. */
	readonly check: (report: string, explorer: Explorer) => void;
	/** Something that must not happen: the explorer is over. */
	readonly crash: (error: unknown) => void;
	/** Answers what the search box asks, as soon as the keys leave time for it. */
	readonly search: (explorer: Explorer) => void;
	/** What only some screens need is loaded with the first of them. */
	readonly open: (part: LazyPart, explorer: Explorer) => void;
};

/** The one holder of the state: keys and news come in, the picture is drawn from what is current. */
export type Explorer = {
	readonly state: () => State;
	readonly scene: () => Scene;
	/** What a screen is called in the breadcrumb, without the program's name. */
	readonly nameOf: (screen: Screen) => string;
	readonly subscribe: (listener: () => void) => () => void;
	readonly press: (presses: readonly Press[]) => void;
	readonly resize: (size: Size) => void;
	/** News from outside: a report was read, something was copied. */
	readonly hear: (news: (state: State) => State) => void;
};

export const createExplorer = (first: State, surroundings: Surroundings, outside: Outside): Explorer => {
	let state = first;
	let waiting: readonly Press[] = [];
	const listeners = new Set<() => void>();
	const sceneOf = createSceneMaker(surroundings);

	/** Whatever the screen now shows and is not there yet is asked for. */
	const fetchNeeds = (): void => {
		const {library, navigation} = state;
		const {screen} = navigation.current;
		const missing = [...new Set([...neededReports(screen, library), ...wantedReports(screen, library)])].filter(
			report => !library.reports.has(report) && !library.loading.has(report),
		);
		if (missing.length > 0) {
			state = {...state, library: {...library, loading: new Set([...library.loading, ...missing])}};
			outside.load(missing, explorer);
		}

		const survey = surveyFor(navigation.current.screen, library.catalog);
		if (survey !== undefined) {
			if (library.survey?.of !== survey.of) {
				const begun = {of: survey.of, found: [], done: 0, all: survey.reports.length, failed: 0};
				state = {...state, library: {...state.library, survey: begun}};
			}

			outside.survey(explorer);
		}

		const unchecked = reportToCheck(sceneOf(state), library);
		if (unchecked !== undefined) {
			outside.check(unchecked, explorer);
		}

		if (openQuestion(state) !== undefined) {
			outside.search(explorer);
		}

		const part = neededPart(navigation.current.screen);
		if (part !== undefined && library[part] === undefined) {
			outside.open(part, explorer);
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

	/** Keys and news come from timers and streams, where nobody would catch what a broken screen throws. */
	const guarded = (work: () => void): void => {
		try {
			work();
		} catch (error) {
			outside.crash(error);
		}
	};

	const explorer: Explorer = {
		state: () => state,
		scene: () => sceneOf(state),
		nameOf(screen) {
			const {navigation} = state;
			const {path} = sceneOf({...state, navigation: {...navigation, current: viewOf(screen)}}).sheet;
			return path.slice(1).join(` ${surroundings.glyphs.crumb} `);
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		press: presses =>
			guarded(() => {
				let next = state;
				const effects: Effect[] = [];
				for (const press of isTyping(state.navigation.current.screen) ? joinedText(presses) : presses) {
					waiting = withWaiting(waiting, press, next);
					if (waiting.length > 0) {
						continue;
					}

					const {state: updated, effects: asked} = update(next, press, sceneOf);
					next = updated;
					effects.push(...asked);
				}

				change(next);
				for (const effect of effects) {
					outside.perform(effect, explorer);
				}
			}),
		resize: size => guarded(() => change({...state, size})),
		hear(news) {
			guarded(() => change(news(state)));
			// One by one, as each may open a screen where keys mean something else, and which has to be read first
			while (waiting.length > 0 && !isWaitedFor(state)) {
				const [press, ...behind] = waiting as readonly [Press, ...Press[]];
				waiting = [];
				explorer.press([press]);
				waiting = behind;
			}
		},
	};
	fetchNeeds();
	return explorer;
};
