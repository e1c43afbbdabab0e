import {ExpectedError} from '../model/expected-error.js';
import {withoutControls} from '../model/plain-text.js';
import type {Words} from '../model/words.js';
import {reasonOf} from './file-reason.js';
import {UnprintedError} from './plain-output.js';

export type Failure = {readonly text: string; readonly exitCode: number};

/** Standard output that takes no more: closed by its reader, which is its right, or full. */
export const unprintedOf = (error: NodeJS.ErrnoException, words: Words): Failure =>
	error.code === 'EPIPE'
		? {text: '', exitCode: 0}
		: {text: `kuanxiang: ${words('error.cannot_print', {reason: reasonOf(error, words)})}\n`, exitCode: 1};

/** What people read of an error: one line where it was foreseen, else everything a report of the fault needs. */
export const failureOf = (error: unknown, argv: readonly string[], version: () => string, words: Words): Failure => {
	if (error instanceof UnprintedError) {
		return unprintedOf(error.cause, words);
	}

	if (error instanceof ExpectedError) {
		return {text: `kuanxiang: ${withoutControls(words(error.message))}\n`, exitCode: error.exitCode};
	}

	const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
	const lines = [
		words('error.bug'),
		`kuanxiang ${version()}, Node ${process.version}, ${process.platform}`,
		`kuanxiang ${argv.join(' ')}`,
		stack,
	];
	return {text: `${lines.join('\n')}\n`, exitCode: 1};
};
