import type {Explorer} from './explorer.js';

/** Work beside the keys that is asked for after each of them: asking again while it runs begins no second run. */
export const oneAtATime = (
	run: (explorer: Explorer) => Promise<void>,
	fail: (error: unknown) => void,
): ((explorer: Explorer) => void) => {
	let isRunning = false;
	return explorer => {
		if (!isRunning) {
			isRunning = true;
			run(explorer)
				.catch(fail)
				.finally(() => {
					isRunning = false;
				});
		}
	};
};
