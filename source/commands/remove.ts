import {reportRows} from '../query/reports.js';
import type {Run} from './command.js';
import {entriesNamed} from './report-arguments.js';

/** Nothing is removed before every name is known to mean one report. */
export const runRemove: Run = async context => {
	const {arguments: names, say, words} = context;
	const store = await context.store({write: true});
	const entries = entriesNamed(await store.catalog(), names, context);
	await store.remove(entries.map(({report}) => report));
	say(words('note.removed', {count: entries.length}));
	return {answer: reportRows(entries)};
};
