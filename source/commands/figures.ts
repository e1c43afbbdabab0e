import {derivedFacts} from '../model/derived-facts.js';
import {factRows, quantityRows} from '../query/figures.js';
import {answerEach} from './answer-each.js';
import type {Run} from './command.js';

export const runFacts: Run = async context => {
	const options = context.flags.derived === true ? {derived: derivedFacts} : {};
	return {answer: await answerEach(context, (reports, filter) => factRows(reports, filter, options))};
};

export const runQuantities: Run = async context => ({answer: await answerEach(context, quantityRows)});
