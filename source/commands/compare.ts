import {ExpectedError} from '../model/expected-error.js';
import {type ComparisonQuestion, compareRows} from '../query/compare.js';
import {type By, comparedColumns, comparisons} from '../query/compared-columns.js';
import type {Filter} from '../query/filter.js';
import type {Context, Run} from './command.js';
import {entriesNamed, loadAll, namedAndFilter} from './report-arguments.js';

/** `code:210` starts the comparison at that account; other filters have no meaning here. */
const questionOf = ({terms}: Filter, {flags, words}: Context): ComparisonQuestion => {
	const codes = terms.flatMap(term => (term.key === 'code' ? term.codes : []));
	const other = terms.find(({key}) => key !== 'code');
	if (other !== undefined || codes.length > 1) {
		throw new ExpectedError(words('error.compare_filter', {filter: other?.key ?? 'code'}), 2);
	}

	const [code] = codes;
	return {
		...(code ? {path: code.code} : {}),
		onlyDifferences: flags['only-differences'] === true,
		sortByChange: flags['by-change'] === true,
	};
};

export const runCompare: Run = async context => {
	const {flags, vocabulary, words} = context;
	const {names, filter} = namedAndFilter(context);
	const by: By | undefined = comparisons.find(name => name === flags.by);
	const question = questionOf(filter, context);
	const store = await context.store();
	const entries = entriesNamed(await store.catalog(), names, context);
	if (by === undefined ? entries.length < 2 : entries.length !== 1) {
		throw new ExpectedError(words(by === undefined ? 'error.compare_needs_two' : 'error.by_needs_one'), 2);
	}

	const contents = await loadAll(store, entries);
	const {path} = question;
	const columns = comparedColumns(
		contents,
		{...(by === undefined ? {} : {by}), ...(path === undefined ? {} : {path})},
		vocabulary,
		words,
	);
	return {answer: compareRows(columns, question, vocabulary, words)};
};
