import {type ChildProcess, fork} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {ExpectedError} from '../model/expected-error.js';
import type {ReportContents} from '../model/report.js';
import type {Words} from '../model/words.js';
import {faultOf} from './import-fault.js';
import type {ReadingResult, ReadingTask} from './import-worker.js';

const memoryLimitMb = 1536;

type Reader = {child: ChildProcess; busy: boolean};

/** Processes that read files, each at most one at a time; one that dies or hangs is replaced, its file alone fails. */
export class Readers {
	readonly #readers: Reader[] = [];
	readonly #waiting: Array<() => void> = [];
	readonly #count: number;
	readonly #timeoutMs: number;
	readonly #words: Words;

	constructor(count: number, words: Words, timeoutMs = 180_000) {
		this.#count = count;
		this.#words = words;
		this.#timeoutMs = timeoutMs;
	}

	async read(task: ReadingTask): Promise<ReportContents> {
		const reader = await this.#free();
		try {
			const result = await this.#ask(reader, task);
			if ('contents' in result) {
				return result.contents;
			}

			if ('expected' in result) {
				throw new ExpectedError(result.expected);
			}

			throw faultOf(result.unexpected, this.#words);
		} finally {
			reader.busy = false;
			this.#waiting.shift()?.();
		}
	}

	close(): void {
		for (const {child} of this.#readers) {
			child.kill('SIGKILL');
		}
	}

	async #free(): Promise<Reader> {
		for (;;) {
			const free = this.#readers.find(({busy}) => !busy) ?? this.#another();
			if (free !== undefined) {
				free.busy = true;
				return free;
			}

			await new Promise<void>(resolve => {
				this.#waiting.push(resolve);
			});
		}
	}

	#another(): Reader | undefined {
		if (this.#readers.length >= this.#count) {
			return undefined;
		}

		// The bundle has the worker beside its chunks as JavaScript, the checkout as TypeScript.
		const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'mjs';
		const child = fork(fileURLToPath(new URL(`./import-worker.${ending}`, import.meta.url)), {
			serialization: 'advanced',
			execArgv: [...process.execArgv, `--max-old-space-size=${memoryLimitMb}`],
			stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
		});
		const reader = {child, busy: false};
		this.#readers.push(reader);
		return reader;
	}

	#drop(reader: Reader): void {
		reader.child.kill('SIGKILL');
		const at = this.#readers.indexOf(reader);
		if (at >= 0) {
			this.#readers.splice(at, 1);
		}
	}

	#ask(reader: Reader, task: ReadingTask): Promise<ReadingResult> {
		const {child} = reader;
		return new Promise((resolve, reject) => {
			const fail = (key: string, values: Record<string, number> = {}) => {
				end();
				this.#drop(reader);
				reject(new ExpectedError(this.#words(key, values)));
			};
			const onExit = () => fail('import.out_of_memory', {limit: memoryLimitMb});
			const onMessage = (result: unknown) => {
				end();
				resolve(result as ReadingResult);
			};
			const timer = setTimeout(
				() => fail('import.too_slow', {seconds: Math.round(this.#timeoutMs / 1000)}),
				this.#timeoutMs,
			);
			const end = () => {
				clearTimeout(timer);
				child.off('exit', onExit);
				child.off('message', onMessage);
			};
			child.once('exit', onExit);
			child.once('message', onMessage);
			child.send(task, error => {
				if (error !== null) {
					fail('import.out_of_memory', {limit: memoryLimitMb});
				}
			});
		});
	}
}
