import {derivedFacts} from '../model/derived-facts.js';
import {factRows, quantityRows} from '../query/figures.js';
import type {Run} from './command.js';
import {chosenReports} from './report-arguments.js';

export const runFacts: Run = async context => {
	const {contents, filter} = await chosenReports(context);
	return {answer: factRows(contents, filter, context.flags.derived === true ? {derived: derivedFacts} : {})};
};

export const runQuantities: Run = async context => {
	const {contents, filter} = await chosenReports(context);
	return {answer: quantityRows(contents, filter)};
};
