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
	const lines = [
		...Object.entries(parts).map(([name, value]) => [name, JSON.stringify(value)]),
		...Object.entries(json),
	].map(([name, text]) => `"${name}":${text}`);
	return `{\n${lines.join(',\n')}\n}\n`;
};

const lineFeed = 10;
const comma = 44;

/** The bytes of each part, or nothing if the file is laid out in another way. */
const linesOf = (bytes: Buffer): Map<string, Buffer> | undefined => {
	if (bytes.toString('latin1', 0, 3) !== '{\n"' || bytes.toString('latin1', bytes.length - 3) !== '\n}\n') {
		return undefined;
	}

	const parts = new Map<string, Buffer>();
	const last = bytes.length - 3;
	for (let start = 2; start < bytes.length - 2; ) {
		const end = bytes.indexOf(lineFeed, start);
		const name = /^"(\w+)":/.exec(bytes.toString('latin1', start, Math.min(end, start + 40)))?.[1];
		if (name === undefined || (end !== last && bytes[end - 1] !== comma)) {
			return undefined;
		}

		parts.set(name, bytes.subarray(start + name.length + 3, end === last ? end : end - 1));
		start = end + 1;
	}

	return parts;
};

/** The parts of one file, decoded and parsed one by one. */
export class Parts {
	readonly file: string;
	/** What to do when the file is damaged. */
	readonly remedy: string;
	readonly #lines: ReadonlyMap<string, Buffer> | undefined;
	readonly #values: Readonly<Record<string, unknown>>;

	constructor(bytes: Buffer, file: string, remedy: string) {
		this.file = file;
		this.remedy = remedy;
		this.#lines = linesOf(bytes);
		this.#values = this.#lines === undefined ? this.#whole(bytes) : {};
	}

	has(name: string): boolean {
		return this.#lines?.has(name) ?? name in this.#values;
	}

	get(name: string): unknown {
		const line = this.#lines?.get(name);
		return line === undefined ? this.#values[name] : this.#parse(line, `its part “${name}”`);
	}

	/** The JSON text of a part, not parsed. */
	text(name: string): string | undefined {
		return this.#lines === undefined ? JSON.stringify(this.#values[name]) : this.#lines.get(name)?.toString();
	}

	all(): Readonly<Record<string, unknown>> {
		const names = [...(this.#lines?.keys() ?? [])];
		return {...this.#values, ...Object.fromEntries(names.map(name => [name, this.get(name)]))};
	}

	broken(what: string, cause?: unknown): Error {
		return damaged(this.file, what, this.remedy, cause);
	}

	// A file that a person or another program laid out anew is still ours, only slower.
	#whole(bytes: Buffer): Readonly<Record<string, unknown>> {
		const value = this.#parse(bytes, 'it');
		if (!isRecord(value)) {
			throw this.broken('it is no JSON object');
		}

		return value;
	}

	#parse(bytes: Buffer, what: string): unknown {
		try {
			return JSON.parse(bytes.toString());
		} catch (error) {
			throw this.broken(bytes.length === 0 ? `${what} is empty` : `${what} is not JSON, or cut off`, error);
		}
	}
}
