import {setTimeout as wait} from 'node:timers/promises';
import test from 'ava';
import type {SearchAnswer} from '../../source/query/search.js';
import type {Search} from '../../source/ui/search-index.js';
import {createSearchTurns} from '../../source/ui/search-turns.js';
import {answered} from '../../source/ui/searching.js';
import {exampleBudget} from '../helpers/example-reports.js';
import {fakeExplorer} from '../helpers/fake-explorer.js';

const nothing: SearchAnswer = {columns: [], rows: [], outcome: 'nothing', total: 0, highlights: []};
const pieces = 20;

/** Takes long, in pieces that are longer than a slice. */
const slowSearch = () => {
	const log = {begun: [] as string[], ended: [] as string[]};
	const search: Search = {
		*find({text}) {
			log.begun.push(text);
			for (let piece = 0; piece < pieces; piece++) {
				for (const end = performance.now() + 8; performance.now() < end; ) {
					// Busy
				}

				yield;
			}

			log.ended.push(text);
			return {...nothing, suggestions: []};
		},
		chips: () => [],
	};
	return {search, log};
};

test('a key ends the work on the question before it, and only the last is answered', async t => {
	const {search, log} = slowSearch();
	let {state} = fakeExplorer([exampleBudget(2024)], {index: search});
	const explorer = {
		state: () => state,
		hear(news: (before: typeof state) => typeof state) {
			state = news(state);
		},
	};
	const turn = createSearchTurns(error => t.fail(String(error)));
	const type = (text: string): void => {
		const {navigation} = state;
		const current = {...navigation.current, screen: {kind: 'search'} as const, text, caret: text.length};
		state = {...state, navigation: {...navigation, current}};
		turn(explorer as Parameters<typeof turn>[0]);
	};

	type('a');
	t.deepEqual(log.begun, []);
	await wait(30);
	type('ab');
	type('abc');
	while (state.library.found === undefined) {
		await wait(10);
	}

	t.deepEqual(log, {begun: ['a', 'abc'], ended: ['abc']});
	t.is(state.library.found.question.text, 'abc');
	t.is(answered(state), state);
});
