import {reportTest} from '../query/report-filter.js';
import {reportRows} from '../query/reports.js';
import type {Run} from './command.js';
import {entriesNamed, namedAndFilter} from './report-arguments.js';

export const runReports: Run = async context => {
	const {names, filter} = namedAndFilter(context);
	const passes = reportTest(filter, context.words);
	const catalog = await (await context.store()).catalog();
	const entries = names.length === 0 ? catalog : entriesNamed(catalog, names, context);
	return {answer: reportRows(entries.filter(passes))};
};
