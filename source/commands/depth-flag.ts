import {ExpectedError} from '../model/expected-error.js';
import type {Words} from '../model/words.js';
import type {Flags} from './command.js';

/** How many levels `--depth` asks for; all without it. */
export const depthOf = ({depth}: Flags, words: Words): number => {
	if (depth === undefined) {
		return Infinity;
	}

	const levels = Number(depth);
	if (!/^\d+$/.test(String(depth)) || levels < 1) {
		throw new ExpectedError(words('error.depth', {depth: String(depth)}), 2);
	}

	return levels;
};
