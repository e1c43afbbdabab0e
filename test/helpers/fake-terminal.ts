import {EventEmitter} from 'node:events';
import headless from '@xterm/headless';
import {catalogEntryOf} from '../../source/model/catalog.js';
import type {ReportContents} from '../../source/model/report.js';
import type {Store} from '../../source/store/store.js';

/** A store of made-up reports in memory. */
export const fakeStore = (reports: readonly ReportContents[], more: Partial<Store> = {}): Store => {
	const kept: Record<string, unknown> = {settings: {}, bookmarks: []};
	const unused = async (): Promise<never> => {
		throw new Error('The explorer does not write reports');
	};

	return {
		folder: 'memory',
		readOnly: false,
		sample: false,
		catalog: async () => reports.map(catalogEntryOf),
		async load(report) {
			const found = reports.find(contents => contents.report.id === report);
			if (found === undefined) {
				throw new Error(`no ${report}`);
			}

			return found;
		},
		put: unused,
		remove: unused,
		rebuild: unused,
		verify: unused,
		backup: unused,
		restore: unused,
		imports: async () => [],
		readExtra: async () => undefined,
		writeExtra: async () => true,
		readSettings: async name => (kept[name] ?? {}) as never,
		async writeSettings(name, update) {
			kept[name] = update(kept[name] as never);
		},
		...more,
	};
};

class FakeInput extends EventEmitter {
	readonly isTTY = true;
	readonly #typed: string[] = [];
	isRaw = false;

	type(text: string): void {
		this.#typed.push(text);
		this.emit('readable');
	}

	read(): string | null {
		return this.#typed.shift() ?? null;
	}

	setRawMode(isRaw: boolean): void {
		this.isRaw = isRaw;
	}

	setEncoding(): void {}
	ref(): void {}
	unref(): void {}
}

class FakeOutput extends EventEmitter {
	readonly isTTY = true;
	written = '';
	readonly terminal: InstanceType<typeof headless.Terminal>;

	constructor(
		public columns: number,
		public rows: number,
	) {
		super();
		this.terminal = new headless.Terminal({cols: columns, rows, allowProposedApi: true});
	}

	write(text: string): boolean {
		this.written += text;
		this.terminal.write(text.replace(/\r?\n/g, '\r\n'));
		return true;
	}
}

/** Streams that look like a terminal, with what is on its screen. */
export class FakeTerminal {
	readonly input = new FakeInput();
	readonly output: FakeOutput;

	constructor(columns = 80, rows = 24) {
		this.output = new FakeOutput(columns, rows);
	}

	get streams(): {readonly stdin: NodeJS.ReadStream; readonly stdout: NodeJS.WriteStream} {
		return {
			stdin: this.input as unknown as NodeJS.ReadStream,
			stdout: this.output as unknown as NodeJS.WriteStream,
		};
	}

	get lines(): readonly string[] {
		const {active} = this.output.terminal.buffer;
		return Array.from(
			{length: this.output.rows},
			(_, row) =>
				active
					.getLine(active.viewportY + row)
					?.translateToString(true)
					.trimEnd() ?? '',
		);
	}

	resize(columns: number, rows: number): void {
		this.output.columns = columns;
		this.output.rows = rows;
		this.output.terminal.resize(columns, rows);
		this.output.emit('resize');
	}

	async waitFor(text: string | ((lines: readonly string[]) => boolean)): Promise<string> {
		const deadline = Date.now() + 10_000;
		const isThere = typeof text === 'string' ? () => this.lines.join('\n').includes(text) : () => text(this.lines);
		while (!isThere()) {
			if (Date.now() > deadline) {
				throw new Error(`${String(text)} did not come up; the screen shows:\n${this.lines.join('\n')}`);
			}

			await new Promise(resolve => {
				setTimeout(resolve, 5);
			});
		}

		return this.lines.join('\n');
	}
}
