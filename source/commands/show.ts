import {showReport} from '../query/show.js';
import type {Run} from './command.js';
import {formatWords} from './format-words.js';
import {loadNamed} from './report-arguments.js';

export const runShow: Run = async context => {
	const {
		arguments: [name = ''],
		vocabulary,
	} = context;
	return {answer: showReport(await loadNamed(context, name), vocabulary, formatWords(context))};
};
