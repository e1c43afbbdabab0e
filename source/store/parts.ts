import {isRecord} from './checks.js';
import {damaged} from './failures.js';

/**
 * A JSON object written one part a line, so that each part can be parsed when it is asked for, and no sooner.
 * Parts in `json` are JSON text already, of one line.
 */
export const partsText = (
	parts: Readonly<Record<string, unknown>>,
	json: Readonly<Record<string, string>> = {},
): string => {
	const texts = {
		...Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, JSON.stringify(value)])),
		...json,
	};
	const lines = Object.entries(texts).map(([name, text]) => `${JSON.stringify(name)}:${text}`);
	return `{\n${lines.join(',\n')}\n}\n`;
};

/** The text of each part, or nothing if the text is laid out in another way. */
const linesOf = (text: string): Map<string, string> | undefined => {
	if (!text.startsWith('{\n"') || !text.endsWith('\n}\n')) {
		return undefined;
	}

	const parts = new Map<string, string>();
	const lines = text.slice(2, -3).split('\n');
	for (const [index, line] of lines.entries()) {
		const name = /^"(\w+)":/.exec(line.slice(0, 64))?.[1];
		const isLast = index === lines.length - 1;
		if (name === undefined || (!isLast && !line.endsWith(','))) {
			return undefined;
		}

		parts.set(name, line.slice(name.length + 3, isLast ? undefined : -1));
	}

	return parts;
};

/** The parts of one file, parsed one by one. */
export class Parts {
	readonly file: string;
	/** What to do when the file is damaged. */
	readonly remedy: string;
	readonly #lines: Map<string, string> | undefined;
	readonly #values: Readonly<Record<string, unknown>>;

	constructor(text: string, file: string, remedy: string) {
		this.file = file;
		this.remedy = remedy;
		this.#lines = linesOf(text);
		this.#values = this.#lines === undefined ? this.#whole(text) : {};
	}

	get(name: string): unknown {
		if (this.#lines === undefined) {
			return this.#values[name];
		}

		const line = this.#lines.get(name);
		return line === undefined ? undefined : this.#parse(line, `its part “${name}”`);
	}

	/** The JSON text of a part, not parsed. */
	text(name: string): string | undefined {
		return this.#lines === undefined ? JSON.stringify(this.#values[name]) : this.#lines.get(name);
	}

	all(): Readonly<Record<string, unknown>> {
		return this.#lines === undefined
			? this.#values
			: Object.fromEntries([...this.#lines.keys()].map(name => [name, this.get(name)]));
	}

	broken(what: string, cause?: unknown): Error {
		return damaged(this.file, what, this.remedy, cause);
	}

	// A file that a person or another program laid out anew is still ours, only slower.
	#whole(text: string): Readonly<Record<string, unknown>> {
		const value = this.#parse(text, 'it');
		if (!isRecord(value)) {
			throw this.broken('it is no JSON object');
		}

		return value;
	}

	#parse(text: string, what: string): unknown {
		try {
			return JSON.parse(text);
		} catch (error) {
			throw this.broken(text.trim() === '' ? `${what} is empty` : `${what} is not JSON, or cut off`, error);
		}
	}
}
