import {accountRows, codeIn, printedAccounts} from '../query/account.js';
import type {Run} from './command.js';

/** Without a question all that the reports print. A code is looked up; only a name needs the index, which knows how names are said. */
export const runAccount: Run = async context => {
	const {vocabulary, words} = context;
	const question = context.arguments.join(' ');
	const store = await context.store();
	const catalog = await store.catalog();
	if (context.arguments.length === 0) {
		return {answer: printedAccounts(catalog, vocabulary)};
	}

	const known = accountRows(question, {vocabulary, catalog, words});
	if (known.rows.length > 0 || codeIn(question) !== undefined) {
		return {answer: known};
	}

	const {openSearch} = await import('../query/search-open.js');
	return {answer: accountRows(question, {vocabulary, catalog, words, index: await openSearch(store, vocabulary)})};
};
