import {proseRows} from '../query/prose.js';
import type {Run} from './command.js';
import {loadNamed} from './report-arguments.js';

export const runProse: Run = async context => {
	const {
		arguments: [name = ''],
		vocabulary,
		words,
	} = context;
	return {answer: proseRows(await loadNamed(context, name), vocabulary, words)};
};
