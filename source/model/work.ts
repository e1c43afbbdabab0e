/** Long work in pieces: whoever does it may serve something else, or stop, wherever it yields. */
export type Work<T> = Generator<undefined, T, undefined>;

/** All of it at once. */
export const finished = <T>(work: Work<T>): T => {
	for (;;) {
		const {done, value} = work.next();
		if (done === true) {
			return value;
		}
	}
};

const sliceMs = 6;

/** A slice at a time, with whatever `pause` lets happen in between; nothing if it is no longer wanted. */
export const inSlices = async <T>(
	work: Work<T>,
	pause: () => Promise<unknown>,
	isWanted: () => boolean = () => true,
): Promise<T | undefined> => {
	for (let start = performance.now(); ; ) {
		const {done, value} = work.next();
		if (done === true) {
			return value;
		}

		if (performance.now() - start >= sliceMs) {
			await pause();
			if (!isWanted()) {
				return undefined;
			}

			start = performance.now();
		}
	}
};
