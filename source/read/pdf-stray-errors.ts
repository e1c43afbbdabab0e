import process from 'node:process';
import {setImmediate} from 'node:timers/promises';

/** pdfjs reads pages ahead, and where one is damaged nobody waits for the failure: that would end the program. */
const ofLibrary = (error: unknown): boolean => error instanceof Error && /\bpdf\.worker\b/u.test(error.stack ?? '');

let readers = 0;

const swallow = (error: unknown): void => {
	if (!ofLibrary(error)) {
		throw error;
	}
};

/** Runs a task of pdfjs. Its failures count, those that nobody waits for do not. */
export const withoutStrayErrors = async <Value>(task: () => Promise<Value>): Promise<Value> => {
	if (readers === 0) {
		process.on('unhandledRejection', swallow);
	}

	readers++;
	try {
		return await task();
	} finally {
		// Such failures are told after the promises of this turn.
		await setImmediate();
		readers--;
		if (readers === 0) {
			process.off('unhandledRejection', swallow);
		}
	}
};
