/** One record of an old workbook: what it is and what it holds, with the records that continue it. */
export type XlsRecord = {readonly type: number; readonly at: number; readonly parts: readonly Uint8Array[]};

export const recordTypes = {
	formula: 0x06,
	end: 0x0a,
	countFrom1904: 0x22,
	locked: 0x2f,
	continued: 0x3c,
	codepage: 0x42,
	columns: 0x7d,
	sheet: 0x85,
	numbers: 0xbd,
	richLabel: 0xd6,
	style: 0xe0,
	merges: 0xe5,
	strings: 0xfc,
	shared: 0xfd,
	number: 0x203,
	label: 0x204,
	truth: 0x205,
	formulaText: 0x207,
	row: 0x208,
	compactNumber: 0x27e,
	format: 0x41e,
	begin: 0x809,
} as const;

/** The records from an offset on; a length that runs out of the stream ends it. */
export function* recordsFrom(stream: Uint8Array, offset: number): Generator<XlsRecord> {
	const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
	let at = offset;
	while (at + 4 <= stream.length) {
		const start = at;
		const type = view.getUint16(at, true);
		const parts: Uint8Array[] = [];
		do {
			const length = view.getUint16(at + 2, true);
			parts.push(stream.subarray(at + 4, at + 4 + length));
			at += 4 + length;
		} while (at + 4 <= stream.length && view.getUint16(at, true) === recordTypes.continued);

		yield {type, at: start, parts};
	}
}

/** The records of one sheet: charts inside it are passed over. */
export function* recordsOfSheet(stream: Uint8Array, offset: number): Generator<XlsRecord> {
	let depth = 0;
	for (const record of recordsFrom(stream, offset)) {
		if (record.type === recordTypes.begin) {
			depth++;
		} else if (record.type === recordTypes.end) {
			depth--;
		} else if (depth === 1) {
			yield record;
		}

		if (depth <= 0) {
			return;
		}
	}
}

export type RecordReader = {
	readonly left: () => number;
	readonly byte: () => number;
	readonly short: () => number;
	readonly long: () => number;
	readonly float: () => number;
	readonly skip: (bytes: number) => void;
	/** Characters of one byte or two; where the record continues, a byte says anew which. */
	readonly characters: (count: number, isWide: boolean) => string;
	readonly bytes: (count: number) => Uint8Array;
};

const wide = new TextDecoder('utf-16le');
const narrow = new TextDecoder('latin1');

/** Reads the parts of a record as one; beyond its end everything is 0. */
export const recordReader = ({parts}: XlsRecord): RecordReader => {
	let part = 0;
	let at = 0;
	const left = (): number => parts.slice(part).reduce((sum, {length}) => sum + length, -at);
	const enter = (): Uint8Array => {
		while (at >= (parts[part]?.length ?? 0) && part < parts.length - 1) {
			part++;
			at = 0;
		}

		return parts[part] ?? new Uint8Array();
	};

	const byte = (): number => {
		const value = enter()[at];
		at++;
		return value ?? 0;
	};

	const number = (size: number): number => {
		let value = 0;
		for (let index = 0; index < size; index++) {
			value += byte() * 256 ** index;
		}

		return value;
	};

	const bytes = (count: number): Uint8Array => Uint8Array.from({length: Math.min(count, left())}, byte);
	const characters = (count: number, isWide: boolean): string => {
		let text = '';
		let needed = count;
		let size = isWide ? 2 : 1;
		for (;;) {
			const current = parts[part] ?? new Uint8Array();
			const here = Math.min(needed, Math.floor((current.length - at) / size));
			if (here > 0) {
				text += (size === 2 ? wide : narrow).decode(current.subarray(at, at + here * size));
				at += here * size;
				needed -= here;
			}

			if (needed <= 0 || part >= parts.length - 1) {
				return text;
			}

			part++;
			at = 1;
			size = ((parts[part]?.[0] ?? 0) & 1) === 1 ? 2 : 1;
		}
	};

	return {
		left,
		byte,
		short: () => number(2),
		long: () => number(4),
		float: () => {
			const view = new DataView(new ArrayBuffer(8));
			for (let index = 0; index < 8; index++) {
				view.setUint8(index, byte());
			}

			return view.getFloat64(0, true);
		},
		skip(count) {
			for (let index = Math.min(count, left()); index > 0; index--) {
				byte();
			}
		},
		characters,
		bytes,
	};
};
