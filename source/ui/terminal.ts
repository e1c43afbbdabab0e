import {EventEmitter} from 'node:events';

export type Size = {readonly columns: number; readonly rows: number};

/** A terminal taken over for full-screen drawing, and given back whole however the program ends. */
export type Terminal = {
	/** What Ink writes to: our own stream, which never tells Ink to clear the screen. */
	readonly output: NodeJS.WriteStream;
	readonly size: () => Size;
	/** Calls back on every change of size and returns how to stop that. */
	readonly onResize: (listener: () => void) => () => void;
	/** A sequence that draws nothing (OSC 52), past Ink. */
	readonly send: (sequence: string) => void;
	/** Leaves the screen as it was found; safe to call twice. */
	readonly restore: () => void;
};

/** The part of standard output that is used; tests give their own. */
export type OutputStream = {
	readonly columns?: number;
	readonly rows?: number;
	readonly isTTY?: boolean;
	write(text: string): boolean;
	on(event: 'resize', listener: () => void): unknown;
	off(event: 'resize', listener: () => void): unknown;
};

// Without autowrap a terminal that draws ambiguous characters wide spoils one line, not the screen
const enter = '\u001B[?1049h\u001B[?7l\u001B[2J\u001B[H';
const leave = '\u001B[0m\u001B[?7h\u001B[?25h\u001B[?1049l';
export const clearScreen = '\u001B[2J\u001B[H';

const csi = String.raw`\u001B\[`;
const caretOnly = new RegExp(`^${csi}\\?25l(?:${csi}\\d+B)?${csi}1G(?:${csi}\\d+A)?${csi}\\d+G${csi}\\?25h$`);
const wayToTheTop = new RegExp(`^(${csi}\\?25l)?(?:${csi}\\d+B)?(?:${csi}1G)?${csi}\\d*A`);
const steps = new RegExp(`(?:${csi}E){2,}`, 'g');
const drawnLine = new RegExp(`${csi}1G([^\\n]*?)${csi}K`, 'g');

/** On an erased line blanks are stepped over, but those of a highlighted row are seen. */
const withoutBlanks = (line: string): string =>
	line.includes('\u001B[7m') || line.includes('\u001B[4m')
		? line
		: line.replace(/ {5,}/g, run => `\u001B[${run.length}C`);

/**
 * What Ink writes for a frame, made right and short. Ink 6.8 starts a line too low where a frame is lower than the
 * terminal, so it is sent home instead; steps over unchanged lines are joined; and lines are erased before they are
 * drawn, as xterm would erase the last column of a line that fills the width.
 */
export const compact = (frame: string): string =>
	caretOnly.test(frame)
		? frame
		: frame
				.replace(wayToTheTop, '$1\u001B[H')
				.replace(steps, run => `\u001B[${run.length / 3}E`)
				.replace(drawnLine, (_, text: string) => `\u001B[K${withoutBlanks(text)}`);

class InkOutput extends EventEmitter {
	readonly isTTY = true;
	readonly writable = true;
	/** Ink clears screen and scrollback when a frame seems as tall as the terminal; ours are cut to the height already. */
	readonly rows = Number.MAX_SAFE_INTEGER;
	readonly #stream: OutputStream;
	closed = false;

	constructor(stream: OutputStream) {
		super();
		this.#stream = stream;
	}

	get columns(): number {
		return sizeOf(this.#stream).columns;
	}

	write(text: string, done?: () => void): boolean {
		if (!this.closed && text !== '') {
			this.#stream.write(compact(text));
		}

		done?.();
		return true;
	}
}

// Serial lines and some containers report no size
const sizeOf = ({columns, rows}: OutputStream): Size => ({columns: columns || 80, rows: rows || 24});

export const takeTerminal = (stream: OutputStream): Terminal => {
	const output = new InkOutput(stream);
	stream.write(enter);
	const restore = (): void => {
		if (!output.closed) {
			output.closed = true;
			stream.write(leave);
			process.off('exit', restore);
		}
	};

	process.on('exit', restore);
	return {
		output: output as unknown as NodeJS.WriteStream,
		size: () => sizeOf(stream),
		onResize(listener) {
			stream.on('resize', listener);
			return () => stream.off('resize', listener);
		},
		send: sequence => stream.write(sequence),
		restore,
	};
};
