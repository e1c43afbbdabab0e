import {once} from 'node:events';
import {fstatSync, writeSync} from 'node:fs';

/** Where a verb prints: a stream of Node's, or a pipe or file that is written to as it is. */
export type Output =
	| NodeJS.WriteStream
	| {readonly isTTY: false; readonly columns?: number; readonly write: (piece: string | Uint8Array) => boolean};

/** What a verb has of the process it runs in. */
export type Surroundings = Pick<NodeJS.Process, 'stdin' | 'env'> & {readonly stdout: Output; readonly stderr: Output};

/** Standard output takes no more of an answer; `cause` says why. */
export class UnprintedError extends Error {
	override readonly name = 'UnprintedError';

	constructor(override readonly cause: NodeJS.ErrnoException) {
		super(cause.message, {cause});
	}
}

export const printTo = async (output: Output, pieces: Iterable<string | Uint8Array>): Promise<void> => {
	for (const piece of pieces) {
		if (output.write(piece) === false) {
			await once(output as NodeJS.WriteStream, 'drain');
		}
	}
};

const clock = new Int32Array(new SharedArrayBuffer(4));

const writeSome = (descriptor: number, bytes: Uint8Array): number => {
	try {
		return writeSync(descriptor, bytes);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') {
			throw error;
		}

		// A slow reader, on a pipe that was opened so that nobody waits for one
		Atomics.wait(clock, 0, 0, 5);
		return 0;
	}
};

const writeAll = (descriptor: number, piece: string | Uint8Array): void => {
	const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
	for (let written = 0; written < bytes.length; ) {
		written += writeSome(descriptor, bytes.subarray(written));
	}
};

const isPipeOrFile = (descriptor: number): boolean => {
	try {
		const known = fstatSync(descriptor);
		return known.isFIFO() || known.isFile() || known.isSocket();
	} catch {
		return false;
	}
};

const outputOf = (descriptor: number, stream: () => NodeJS.WriteStream, onError: (error: unknown) => void): Output =>
	isPipeOrFile(descriptor)
		? {
				isTTY: false,
				write(piece: string | Uint8Array) {
					try {
						writeAll(descriptor, piece);
					} catch (error) {
						onError(error);
					}

					return true;
				},
			}
		: stream();

/** A process without streams for its pipes and files: making one takes a twentieth of a quick start. */
export const surroundingsOf = (process: NodeJS.Process): Surroundings => ({
	stdout: outputOf(
		1,
		() => process.stdout,
		error => {
			throw new UnprintedError(error as NodeJS.ErrnoException);
		},
	),
	// Where standard error is closed there is nobody left to tell
	get stderr() {
		return outputOf(
			2,
			() => process.stderr,
			() => undefined,
		);
	},
	get stdin() {
		return process.stdin;
	},
	env: process.env,
});
