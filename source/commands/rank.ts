import {ExpectedError} from '../model/expected-error.js';
import {rankRows} from '../query/rank.js';
import {mayRank} from '../query/rank-codes.js';
import {reportTest} from '../query/report-filter.js';
import type {Run} from './command.js';
import {loadAll, namedAndFilter} from './report-arguments.js';

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
	const contents = await loadAll(store, candidates, count =>
		progress(words('rank.progress', {count, all: candidates.length})),
	);
	progress('');
	const question = {text, summary: flags.summary === true, reports: entries.length};
	return {answer: rankRows(contents, question, vocabulary, words)};
};
