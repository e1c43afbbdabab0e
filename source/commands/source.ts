import {ExpectedError} from '../model/expected-error.js';
import {sourceOf} from '../query/source.js';
import type {Run} from './command.js';
import {formatWords} from './format-words.js';

const printedParts: ReadonlySet<unknown> = new Set(['printed', 'surroundings']);

/** The id of a figure begins with that of its report. */
export const runSource: Run = async context => {
	const {
		arguments: [fact = ''],
		flags,
		words,
	} = context;
	const id = fact.slice(0, Math.max(0, fact.indexOf(':')));
	const store = await context.store();
	const catalog = await store.catalog();
	if (!catalog.some(({report}) => report === id)) {
		throw new ExpectedError(words('error.no_fact', {fact}), 3);
	}

	const answer = sourceOf(await store.load(id), fact, formatWords(context));
	const rows = flags.printed === true ? answer.rows.filter(({cells}) => printedParts.has(cells.part)) : answer.rows;
	return {answer: {...answer, rows}};
};
