const escapeCode = '\u001B';
const csi = String.raw`${escapeCode}\[`;

/** How Ink goes back over its last frame before it writes the next one. */
const overLastFrame = new RegExp(
	`^(?:${csi}\\?25l)?(?:${csi}\\d*B)?(?:${csi}1?G)?(?:${csi}2K(?:${csi}1A)?)*(?:${csi}G)?`,
);

export const hideCaret = '\u001B[?25l';
export const clearScreen = '\u001B[2J\u001B[H';

/** On an erased line blanks are stepped over; those of a highlighted row are seen, and written. */
const withoutBlanks = (line: string): string =>
	line.includes(`${escapeCode}[7m`) || line.includes(`${escapeCode}[4m`)
		? line
		: line.replace(/ {5,}/g, run => `${escapeCode}[${run.length}C`);

export type FrameWriter = {
	/** Writes what of a frame is not on the screen yet. */
	readonly frame: (output: string) => void;
	/** A frame of one line, before there is any other. */
	readonly greet: (line: string) => void;
	/** Empties the screen and draws the last frame again. */
	readonly redraw: () => void;
	/** Empties the screen; the next frame is drawn whole. */
	readonly clear: () => void;
};

/**
 * Draws Ink's frames line by line where they differ from what is on the screen. Ink 6.8 can do so itself, but begins a
 * line too low where a frame is lower than the terminal, and loses its place when the size changes. Lines are addressed
 * by their number, so that nothing ever scrolls, and erased before they are drawn, as xterm would erase the last column
 * of a line that fills the width.
 */
export const createFrameWriter = (
	write: (text: string) => void,
	rows: () => number,
	lineOf: (line: string) => string = line => line,
): FrameWriter => {
	let drawn: readonly string[] = [];
	let caret = '';

	const draw = (lines: readonly string[], suffix: string): void => {
		let output = caret === '' ? '' : hideCaret;
		let row = -1;
		for (const [index, line] of lines.slice(0, rows()).entries()) {
			if (line !== drawn[index]) {
				output += index === row + 1 && row >= 0 ? '\r\n' : `${escapeCode}[${index + 1};1H`;
				output += `${escapeCode}[K${withoutBlanks(line)}`;
				row = index;
			}
		}

		for (let index = lines.length; index < Math.min(drawn.length, rows()); index++) {
			output += `${escapeCode}[${index + 1};1H${escapeCode}[K`;
		}

		drawn = lines;
		caret = suffix;
		// Ink gives the place of the caret as seen from below its last line
		write(suffix === '' ? output : `${output}${escapeCode}[${lines.length + 1};1H${suffix}`);
	};

	return {
		frame(output) {
			const text = output.replace(overLastFrame, '');
			const end = text.lastIndexOf('\n');
			draw(text.slice(0, end).split('\n').map(lineOf), text.slice(end + 1));
		},
		greet: line => draw([line], ''),
		redraw() {
			const lines = drawn;
			drawn = [];
			write(clearScreen);
			draw(lines, caret);
		},
		clear() {
			drawn = [];
			write(clearScreen);
		},
	};
};
