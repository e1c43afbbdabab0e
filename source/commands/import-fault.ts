import {ExpectedError} from '../model/expected-error.js';
import type {Words} from '../model/words.js';

/** A fault of the program that one file brought to light: it costs that file alone. What was foreseen stays as it is. */
export const faultOf = (error: unknown, words: Words): ExpectedError =>
	error instanceof ExpectedError
		? error
		: new ExpectedError(words('import.bug', {reason: String(error).split('\n')[0] ?? ''}), 1, {cause: error});
