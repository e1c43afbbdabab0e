/** Stands for a drawn line while Ink lays out a frame. */
export type LineTokens = {
	readonly tokenFor: (line: string) => string;
	/** The line of a token; what is none is itself a line. */
	readonly lineOf: (token: string) => string;
};

/** No token is wider. */
export const tokenColumns = 10;

/** Many times the lines of two frames, of which the older may still wait to be written. */
const generation = 2000;

/**
 * Ink takes every line apart, character by character, in each of its frames, which is most of what a key costs. It is
 * given short tokens instead; the frame writer puts the lines in their place.
 */
export const createLineTokens = (): LineTokens => {
	let count = 0;
	let tokens = new Map<string, string>();
	let lines = new Map<string, string>();
	let oldLines = new Map<string, string>();
	return {
		tokenFor(line) {
			if (line === '') {
				return '';
			}

			const known = tokens.get(line);
			if (known !== undefined) {
				return known;
			}

			if (tokens.size >= generation) {
				tokens = new Map();
				oldLines = lines;
				lines = new Map();
			}

			const token = `#${count++}`;
			tokens.set(line, token);
			lines.set(token, line);
			return token;
		},
		lineOf: token => lines.get(token) ?? oldLines.get(token) ?? token,
	};
};
