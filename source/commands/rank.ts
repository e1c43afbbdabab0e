import {ExpectedError} from '../model/expected-error.js';
import {rankRows} from '../query/rank.js';
import {reportTest} from '../query/report-filter.js';
import type {Run} from './command.js';
import {loadAll, namedAndFilter} from './report-arguments.js';

export const runRank: Run = async context => {
	const {vocabulary, words} = context;
	const {names, filter} = namedAndFilter(context);
	if (names.length === 0) {
		throw new ExpectedError(
			words('error.missing_argument', {command: 'rank', argument: 'code|label', usage: 'rank <code|label>'}),
			2,
		);
	}

	const passes = reportTest(filter, words);
	const store = await context.store();
	const contents = await loadAll(store, (await store.catalog()).filter(passes));
	return {answer: rankRows(contents, names.join(' '), vocabulary, words)};
};
