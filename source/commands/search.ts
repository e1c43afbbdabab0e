import {searchRows} from '../query/search.js';
import {openSearch} from '../query/search-open.js';
import type {Run} from './command.js';
import {namedAndFilter} from './report-arguments.js';

const usualLimit = 50;
const mostSuggestions = 5;

export const runSearch: Run = async context => {
	const {flags, vocabulary, words} = context;
	const {names, filter} = namedAndFilter(context);
	const index = await openSearch(await context.store(), vocabulary);
	const limit = typeof flags.limit === 'string' ? Number(flags.limit) : usualLimit;
	const {columns, rows, outcome} = searchRows(index, names.join(' '), {words, filter, limit});
	if (outcome !== 'nearest') {
		return {answer: {columns, rows}};
	}

	const nearest = rows.slice(0, mostSuggestions).map(({cells}) => cells.title);
	return {answer: {columns, rows: [], note: words('note.nearest', {titles: nearest.join(words('note.list_comma'))})}};
};
