import {finished} from '../model/work.js';
import type {Press} from './keys.js';
import {neededReports} from './needs.js';
import type {SearchQuestion} from './search-index.js';
import type {AnsweredSearch, State} from './state.js';
import {wordAtCaret} from './word-at-caret.js';

/** What the search box asks, if it is open and anything stands in it. */
export const questionIn = ({navigation, wishes}: State): SearchQuestion | undefined => {
	const {screen, text, caret} = navigation.current;
	if (screen.kind !== 'search' || text.trim() === '') {
		return undefined;
	}

	const {pinyin, language} = wishes;
	return {text, word: wordAtCaret({text, caret}).word, pinyin, language};
};

export const answers = (found: AnsweredSearch | undefined, {text, word, pinyin, language}: SearchQuestion): boolean =>
	found?.question.text === text &&
	found.question.word === word &&
	found.question.pinyin === pinyin &&
	found.question.language === language;

/** The question that nothing found so far answers, if the search could answer it. */
export const openQuestion = (state: State): SearchQuestion | undefined => {
	const question = questionIn(state);
	const {search, found} = state.library;
	return question === undefined || search === undefined || answers(found, question) ? undefined : question;
};

/** Answered now: what acts on a hit means one for the text in the box, not for what stood there a moment ago. */
export const answered = (state: State): State => {
	const question = openQuestion(state);
	const {search} = state.library;
	if (question === undefined || search === undefined) {
		return state;
	}

	const found = {question, answer: finished(search.find(question))};
	return {...state, library: {...state.library, found}};
};

const actsOnHits: ReadonlySet<string> = new Set(['enter', 'tab']);
const endsWaiting: ReadonlySet<string> = new Set(['escape', 'ctrl-c']);

/**
 * Keys with those that wait: what acts on a hit before the search is there to find one waits for it, and all keys behind
 * it do, as they are meant for what it opens. Escape ends the waiting.
 */
export const withWaiting = (waiting: readonly Press[], press: Press, state: State): readonly Press[] => {
	if (endsWaiting.has(press.name)) {
		return [];
	}

	const begins = actsOnHits.has(press.name) && state.library.search === undefined && questionIn(state) !== undefined;
	return waiting.length > 0 || begins ? [...waiting, press] : waiting;
};

/** Whether what the waiting keys act on is still being read. */
export const isWaitedFor = ({library, navigation}: State): boolean =>
	library.search === undefined ||
	neededReports(navigation.current.screen, library).some(report => library.loading.has(report));
