import path from 'node:path';
import {performance} from 'node:perf_hooks';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import type {IPty} from '@lydell/node-pty';

const root = fileURLToPath(new URL('../../', import.meta.url));
const longestWait = 30_000;

export const keys = {
	up: '\u001B[A',
	down: '\u001B[B',
	enter: '\r',
	escape: '\u001B',
	interrupt: '\u0003',
	suspend: '\u001A',
} as const;

export type TerminalOptions = {
	readonly columns?: number;
	readonly rows?: number;
	readonly environment?: Readonly<Record<string, string>>;
	/** Under a shell that says when the program is stopped, and lets it go on at the next line that is typed. */
	readonly underShell?: boolean;
};

const shell = ['-c', 'set -m; "$@"; echo the shell is back; read -r line; fg >/dev/null', 'sh'];

/** A real pseudo-terminal and what its screen shows; nothing where this machine cannot have one. */
const load = async () => {
	try {
		const [pty, headless] = await Promise.all([import('@lydell/node-pty'), import('@xterm/headless')]);
		return {pty, Terminal: headless.Terminal};
	} catch (error) {
		console.error(`SKIPPED: tests on a pseudo-terminal, as none can be opened here (${String(error)})`);
		return undefined;
	}
};

const loaded = await load();

export const canOpenTerminal = loaded !== undefined;

export class OpenTerminal {
	readonly #process: IPty;
	readonly #terminal: InstanceType<NonNullable<typeof loaded>['Terminal']>;
	readonly #ended: Promise<number>;
	byteCount = 0;
	/** All that was written, for what no screen shows. */
	written = '';

	constructor(
		script: string,
		args: readonly string[],
		{columns = 80, rows = 24, environment = {}, underShell = false}: TerminalOptions,
	) {
		if (loaded === undefined) {
			throw new Error('No pseudo-terminal can be opened here');
		}

		this.#terminal = new loaded.Terminal({cols: columns, rows, allowProposedApi: true});
		this.#terminal.write('before the program');
		const program = ['--import', import.meta.resolve('tsx'), path.join(root, script), ...args];
		this.#process = loaded.pty.spawn(
			underShell ? '/bin/sh' : process.execPath,
			underShell ? [...shell, process.execPath, ...program] : program,
			{
				cols: columns,
				rows,
				cwd: root,
				env: {PATH: process.env.PATH ?? '', TERM: 'xterm-256color', LANG: 'C.UTF-8', ...environment},
			},
		);
		this.#process.onData(data => {
			this.byteCount += Buffer.byteLength(data);
			this.written += data;
			this.#terminal.write(data);
		});
		this.#ended = new Promise(resolve => {
			this.#process.onExit(({exitCode, signal}) =>
				resolve(signal === undefined || signal === 0 ? exitCode : 128 + signal),
			);
		});
	}

	/** The lines of the screen with their blanks. */
	get lines(): readonly string[] {
		const {active} = this.#terminal.buffer;
		return Array.from(
			{length: this.#terminal.rows},
			(_, row) => active.getLine(active.viewportY + row)?.translateToString(false) ?? '',
		);
	}

	get screen(): string {
		return this.lines.map(line => line.trimEnd()).join('\n');
	}

	/** Resolves with the screen once it shows the text; a screen that never does is printed. */
	async waitFor(isThere: string | ((screen: string) => boolean)): Promise<string> {
		const deadline = performance.now() + longestWait;
		const test = typeof isThere === 'string' ? (screen: string) => screen.includes(isThere) : isThere;
		while (!test(this.screen)) {
			if (performance.now() > deadline) {
				throw new Error(`${String(isThere)} did not come up; the screen shows:\n${this.screen}`);
			}

			await wait(5);
		}

		return this.screen;
	}

	press(text: string): void {
		this.#process.write(text);
	}

	resize(columns: number, rows: number): void {
		this.#terminal.resize(columns, rows);
		this.#process.resize(columns, rows);
	}

	signal(name: string): void {
		this.#process.kill(name);
	}

	async exitCode(): Promise<number> {
		return this.#ended;
	}

	end(): void {
		try {
			this.#process.kill('SIGKILL');
		} catch {
			// It has ended by itself
		}
	}
}

export const openTerminal = (
	script: string,
	args: readonly string[] = [],
	options: TerminalOptions = {},
): OpenTerminal => new OpenTerminal(script, args, options);
