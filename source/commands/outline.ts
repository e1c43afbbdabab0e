import {outlineRows} from '../query/outline.js';
import type {Run} from './command.js';
import {loadNamed} from './report-arguments.js';

export const runOutline: Run = async context => {
	const {
		arguments: [name = '', path],
		vocabulary,
		words,
	} = context;
	const question = path === undefined ? {} : {path};
	return {answer: outlineRows(await loadNamed(context, name), question, vocabulary, words)};
};
