import {tableRows, unclassifiedRows} from '../query/tables.js';
import type {Run} from './command.js';
import {chosenTables} from './report-arguments.js';

export const runTables: Run = async context => {
	const contents = await chosenTables(context);
	return {answer: context.flags.unclassified === undefined ? tableRows(contents) : unclassifiedRows(contents)};
};
