import {nearestNote} from '../query/nearest-note.js';
import {searchRows} from '../query/search.js';
import {openSearch} from '../query/search-open.js';
import type {Run} from './command.js';
import {namedAndFilter} from './report-arguments.js';

const usualLimit = 50;

export const runSearch: Run = async context => {
	const {flags, vocabulary, words} = context;
	const {names, filter} = namedAndFilter(context);
	const index = await openSearch(await context.store(), vocabulary);
	const limit = typeof flags.limit === 'string' ? Number(flags.limit) : usualLimit;
	const asked = {words, filter, limit, pinyin: flags['no-pinyin'] !== true};
	const {columns, rows, outcome} = searchRows(index, names.join(' '), asked);
	const note = outcome === 'nearest' && flags.nearest !== true ? nearestNote(rows, words) : undefined;
	return {answer: note === undefined ? {columns, rows} : {columns, rows: [], note}};
};
