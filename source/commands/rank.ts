import {ExpectedError} from '../model/expected-error.js';
import {openRanking} from '../query/rank.js';
import {mayRank} from '../query/rank-codes.js';
import {reportTest} from '../query/report-filter.js';
import type {Run} from './command.js';
import {eachLoaded, namedAndFilter} from './report-arguments.js';

const toldEvery = 16;

export const runRank: Run = async context => {
	const {flags, progress, vocabulary, words} = context;
	const {names, filter} = namedAndFilter(context);
	if (names.length === 0) {
		throw new ExpectedError(
			words('error.missing_argument', {command: 'rank', argument: 'code|label', usage: 'rank <code|label>'}),
			2,
		);
	}

	const text = names.join(' ');
	const passes = reportTest(filter, words);
	const store = await context.store();
	const entries = (await store.catalog()).filter(passes);
	const candidates = entries.filter(mayRank(text));
	const ranking = openRanking({text, summary: flags.summary === true}, vocabulary, words);
	let count = 0;
	for await (const contents of eachLoaded(store, candidates)) {
		ranking.add(contents);
		count++;
		if (count % toldEvery === 0) {
			progress(words('rank.progress', {count, all: candidates.length}));
		}
	}

	progress('');
	return {answer: ranking.answer(entries.length)};
};
