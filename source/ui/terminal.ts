import {EventEmitter} from 'node:events';
import {clearScreen, createFrameWriter, type FrameWriter, hideCaret} from './frame-writer.js';
import {tokenColumns} from './line-tokens.js';

export type Size = {readonly columns: number; readonly rows: number};

/** Stopping takes effect at once: a program that still runs after this time was not stopped. */
const unstoppedMs = 200;

/** A terminal taken over for full-screen drawing, and given back whole however the program ends. */
export type Terminal = {
	/** What Ink writes to. */
	readonly output: NodeJS.WriteStream;
	readonly size: () => Size;
	/** One line at the top, until the first frame. */
	readonly greet: (line: string) => void;
	/** Calls back on every change of size, with the screen emptied, and returns how to stop that. */
	readonly onResize: (listener: () => void) => () => void;
	/** Draws the same frame again on an empty screen. */
	readonly redraw: () => void;
	/** A sequence that draws nothing (OSC 52), past Ink. */
	readonly send: (sequence: string) => void;
	/** Gives the terminal to the shell until the process is continued; takes it back where no shell stopped it. */
	readonly suspend: () => void;
	/** Leaves the screen as it was found; safe to call twice. */
	readonly restore: () => void;
};

/** The part of standard output that is used; tests give their own. */
export type OutputStream = {
	readonly columns?: number;
	readonly rows?: number;
	write(text: string): boolean;
	on(event: 'resize', listener: () => void): unknown;
	off(event: 'resize', listener: () => void): unknown;
};
export type InputStream = {setRawMode?(isRaw: boolean): unknown};

// Without autowrap a terminal that draws ambiguous characters wide spoils one line, not the screen
const enter = `\u001B[?1049h\u001B[?7l${hideCaret}${clearScreen}`;
const leave = '\u001B[0m\u001B[?7h\u001B[?25h\u001B[?1049l';

// Serial lines and some containers report no size
const sizeOf = ({columns, rows}: OutputStream): Size => ({columns: columns || 80, rows: rows || 24});

/** Looks like standard output to Ink. */
class InkOutput extends EventEmitter {
	readonly isTTY = true;
	readonly writable = true;
	/** Ink clears screen and scrollback when a frame seems as tall as the terminal; ours are cut to the height already. */
	readonly rows = Number.MAX_SAFE_INTEGER;
	readonly #stream: OutputStream;
	readonly #frames: FrameWriter;
	closed = false;

	constructor(stream: OutputStream, frames: FrameWriter) {
		super();
		this.#stream = stream;
		this.#frames = frames;
	}

	/** Room for a token on the narrowest terminal. */
	get columns(): number {
		return Math.max(tokenColumns, sizeOf(this.#stream).columns);
	}

	write(text: string, done?: () => void): boolean {
		if (!this.closed && text !== '') {
			if (text.includes('\n')) {
				this.#frames.frame(text);
			} else {
				this.#stream.write(text);
			}
		}

		done?.();
		return true;
	}
}

/** `lineOf` gives the line that one of Ink's output stands for. */
export const takeTerminal = (
	stream: OutputStream,
	input: InputStream,
	lineOf: (line: string) => string = line => line,
): Terminal => {
	let isSuspended = false;
	const frames = createFrameWriter(
		text => {
			// News that comes meanwhile is drawn when the explorer is back
			if (!isSuspended) {
				stream.write(text);
			}
		},
		() => sizeOf(stream).rows,
		lineOf,
	);
	const output = new InkOutput(stream, frames);
	// Not only when Ink does: a key pressed before would be echoed, and an echoed Enter scrolls the first frame
	input.setRawMode?.(true);
	stream.write(enter);
	const restore = (): void => {
		if (!output.closed) {
			output.closed = true;
			stream.write(leave);
			input.setRawMode?.(false);
			process.off('exit', restore);
		}
	};

	const resume = (): void => {
		process.off('SIGCONT', resume);
		if (isSuspended) {
			isSuspended = false;
			if (!output.closed) {
				input.setRawMode?.(true);
				stream.write(enter);
				frames.redraw();
			}
		}
	};

	const suspend = (): void => {
		process.on('SIGCONT', resume);
		stream.write(leave);
		input.setRawMode?.(false);
		isSuspended = true;
		process.kill(process.pid, 'SIGTSTP');
		// Without a shell above that could continue it, the system does not stop a program at all
		setTimeout(resume, unstoppedMs);
	};

	process.on('exit', restore);
	return {
		output: output as unknown as NodeJS.WriteStream,
		size: () => sizeOf(stream),
		greet: frames.greet,
		onResize(listener) {
			const resized = (): void => {
				frames.clear();
				listener();
			};

			stream.on('resize', resized);
			return () => stream.off('resize', resized);
		},
		redraw: frames.redraw,
		send: sequence => stream.write(sequence),
		suspend,
		restore,
	};
};
