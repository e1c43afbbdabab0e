import {writeFile} from 'node:fs/promises';
import path from 'node:path';

/** Writes a file that was not there before: `facts.csv`, or `facts-2.csv` where that is taken. */
export const writeNewFile = async (
	stem: string,
	ending: string,
	pieces: Iterable<string | Uint8Array>,
): Promise<string> => {
	for (let count = 1; ; count++) {
		const file = path.resolve(`${stem}${count === 1 ? '' : `-${count}`}${ending}`);
		try {
			await writeFile(file, pieces, {flag: 'wx'});
			return file;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
				throw error;
			}
		}
	}
};
