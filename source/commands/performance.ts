import {performanceRows} from '../query/performance.js';
import type {Run} from './command.js';
import {chosenTables} from './report-arguments.js';

export const runPerformance: Run = async context => {
	const contents = await chosenTables(context);
	return {answer: performanceRows(contents)};
};
