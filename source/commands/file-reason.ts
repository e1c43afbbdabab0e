import type {Words} from '../model/words.js';

/** Why the system refused a file, in words where we have some. */
export const reasonOf = (error: unknown, words: Words): string => {
	const {code = '', message = String(error)} = error as NodeJS.ErrnoException;
	const key = `reason.${code}`;
	const reason = words(key);
	return reason === key ? code || message : reason;
};
