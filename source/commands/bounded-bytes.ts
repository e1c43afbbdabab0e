import {ExpectedError} from '../model/expected-error.js';
import type {Words} from '../model/words.js';

/** No report is larger; a device or a pipe may never end. */
const sizeLimit = 256 << 20;

export const tooLarge = (words: Words): ExpectedError =>
	new ExpectedError(words('import.too_large', {limit: sizeLimit >> 20}));

export const isTooLarge = (size: number): boolean => size > sizeLimit;

/** All that a stream brings, up to the size of the largest report. */
export const boundedBytes = async (stream: AsyncIterable<unknown>, words: Words): Promise<Uint8Array> => {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of stream) {
		chunks.push(chunk as Uint8Array);
		size += (chunk as Uint8Array).length;
		if (isTooLarge(size)) {
			throw tooLarge(words);
		}
	}

	return Buffer.concat(chunks);
};
