import {setImmediate as nextTurn} from 'node:timers/promises';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import type {Explorer} from './explorer.js';
import {oneAtATime} from './one-at-a-time.js';
import type {Loaded, State} from './state.js';
import {type Found, foundIn, type Survey, surveyFor} from './survey.js';

type Surveying = {
	readonly read: (report: string) => Promise<Loaded>;
	readonly vocabulary: Vocabulary;
	readonly wordsOf: (state: State) => Words;
	readonly fail: (error: unknown) => void;
};

/** Long enough for some reports, short enough to be watched; longer as the list grows that is drawn anew each time. */
const pauseMs = (done: number): number => 80 + done / 10;

const withBatch = (state: State, {of}: Survey, batch: Pick<Survey, 'found' | 'done' | 'failed'>): State => {
	const {library} = state;
	const {survey} = library;
	return survey?.of === of
		? {...state, library: {...library, survey: {...survey, ...batch, found: [...survey.found, ...batch.found]}}}
		: state;
};

/** Goes on with the survey of the screen that is shown, in batches, until another is: what it found by then stays. */
export const createSurveying = ({read, vocabulary, wordsOf, fail}: Surveying): ((explorer: Explorer) => void) => {
	/** Whether there is more to do. */
	const step = async (explorer: Explorer): Promise<boolean> => {
		const state = explorer.state();
		const {screen} = state.navigation.current;
		const {survey, catalog, reports: known} = state.library;
		const question = surveyFor(screen, catalog);
		if (survey === undefined || question?.of !== survey.of || survey.done >= survey.all) {
			return false;
		}

		const end = performance.now() + pauseMs(survey.done);
		const found: Found[] = [];
		let {done, failed} = survey;
		while (done < survey.all && performance.now() < end) {
			const report = question.reports[done++] ?? '';
			const loaded = known.get(report) ?? (await read(report));
			if ('contents' in loaded) {
				found.push(...foundIn(screen, loaded.contents, vocabulary, wordsOf(state)));
			} else {
				failed++;
			}
		}

		explorer.hear(current => withBatch(current, survey, {found, done, failed}));
		return true;
	};

	const run = async (explorer: Explorer): Promise<void> => {
		while (await step(explorer)) {
			await nextTurn();
		}
	};

	return oneAtATime(run, fail);
};
