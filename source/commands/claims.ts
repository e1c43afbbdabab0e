import {claimRows} from '../query/claims.js';
import type {Run} from './command.js';
import {chosenReports} from './report-arguments.js';

export const runClaims: Run = async context => {
	const {contents, filter} = await chosenReports(context);
	return {answer: claimRows(contents, filter)};
};
