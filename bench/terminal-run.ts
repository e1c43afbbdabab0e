import {performance} from 'node:perf_hooks';
import {setTimeout as wait} from 'node:timers/promises';
import {type IPty, spawn} from '@lydell/node-pty';
import headless from '@xterm/headless';

const columns = 120;
const rows = 40;

/** A program on a pseudo-terminal, and what its screen shows. */
export class TerminalRun {
	readonly #process: IPty;
	readonly #terminal = new headless.Terminal({cols: columns, rows, allowProposedApi: true});
	readonly #started = performance.now();
	/** Its exit code, once it has ended. */
	readonly exitCode: Promise<number>;
	byteCount = 0;

	constructor(args: readonly string[], environment: NodeJS.ProcessEnv = process.env) {
		this.#process = spawn(process.execPath, [...args], {cols: columns, rows, env: environment});
		this.#process.onData(data => {
			this.byteCount += Buffer.byteLength(data);
			this.#terminal.write(data);
		});
		this.exitCode = new Promise(resolve => {
			this.#process.onExit(({exitCode}) => resolve(exitCode));
		});
	}

	get screen(): string {
		const {active} = this.#terminal.buffer;
		return Array.from({length: rows}, (_, row) => active.getLine(active.viewportY + row)?.translateToString(true)).join(
			'\n',
		);
	}

	/** Milliseconds since the start at which the screen showed the text. */
	async shows(text: string | RegExp): Promise<number> {
		const deadline = performance.now() + 20_000;
		const isThere = () => (typeof text === 'string' ? this.screen.includes(text) : text.test(this.screen));
		while (!isThere()) {
			if (performance.now() > deadline) {
				throw new Error(`${String(text)} did not come up; the screen shows:\n${this.screen}`);
			}

			await wait(1);
		}

		return performance.now() - this.#started;
	}

	press(key: string): void {
		this.#process.write(key);
	}

	end(): void {
		this.#process.kill();
		this.#terminal.dispose();
	}
}
