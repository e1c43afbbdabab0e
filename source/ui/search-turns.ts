import {setImmediate as keysFirst} from 'node:timers/promises';
import {inSlices} from '../model/work.js';
import type {Explorer} from './explorer.js';
import {oneAtATime} from './one-at-a-time.js';
import {openQuestion} from './searching.js';

/**
 * Answers the search box, with the keys served first and in between. A key that changes the question ends the work on
 * the one before.
 */
export const createSearchTurns = (fail: (error: unknown) => void): ((explorer: Explorer) => void) => {
	const answerAll = async (explorer: Explorer): Promise<void> => {
		for (;;) {
			await keysFirst();
			const question = openQuestion(explorer.state());
			const {search} = explorer.state().library;
			if (question === undefined || search === undefined) {
				return;
			}

			const isWanted = (): boolean => explorer.state().navigation.current.text === question.text;
			const answer = await inSlices(search.find(question), keysFirst, isWanted);
			if (answer !== undefined) {
				explorer.hear(state => ({...state, library: {...state.library, found: {question, answer}}}));
			}
		}
	};

	return oneAtATime(answerAll, fail);
};
