import {constants} from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

export type Ending = {readonly exitCode: number} | {readonly error: unknown};

/** Reports the first thing that ends the process from outside or by a bug; returns how to stop listening. */
export const watchForTheEnd = (report: (ending: Ending) => void): (() => void) => {
	const handlers = signals.map(name => ({name, handle: () => report({exitCode: 128 + constants.signals[name]})}));
	const crash = (error: unknown): void => report({error});
	for (const {name, handle} of handlers) {
		process.on(name, handle);
	}

	process.on('uncaughtException', crash);
	process.on('unhandledRejection', crash);
	return () => {
		for (const {name, handle} of handlers) {
			process.off(name, handle);
		}

		process.off('uncaughtException', crash);
		process.off('unhandledRejection', crash);
	};
};
