import {crc32, deflateRawSync} from 'node:zlib';

export type ZipOptions = {
	/** @default true */
	readonly packed?: boolean;
	readonly flags?: number;
	readonly encodeName?: (name: string) => Uint8Array;
	/** What the archive says the size of each file is, for archives that lie. */
	readonly claimedSize?: number;
};

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const record = (length: number, fields: ReadonlyArray<readonly [at: number, bytes: 2 | 4, value: number]>): Buffer => {
	const buffer = Buffer.alloc(length);
	for (const [at, bytes, value] of fields) {
		buffer.writeUIntLE(value, at, bytes);
	}

	return buffer;
};

/** An archive in memory, as simple as the format allows. */
export const zipOf = (
	files: Readonly<Record<string, string | Uint8Array>>,
	{packed = true, flags = 0x800, encodeName = utf8, claimedSize}: ZipOptions = {},
): Uint8Array => {
	const parts: Uint8Array[] = [];
	const directory: Uint8Array[] = [];
	let offset = 0;
	for (const [name, text] of Object.entries(files)) {
		const content = typeof text === 'string' ? utf8(text) : text;
		const data = packed ? deflateRawSync(content) : content;
		const encodedName = encodeName(name);
		const shared = [flags, packed ? 8 : 0, crc32(content), data.length, claimedSize ?? content.length] as const;
		const fields = (at: number): ReadonlyArray<readonly [number, 2 | 4, number]> => [
			[at, 2, shared[0]],
			[at + 2, 2, shared[1]],
			[at + 8, 4, shared[2]],
			[at + 12, 4, shared[3]],
			[at + 16, 4, shared[4]],
			[at + 20, 2, encodedName.length],
		];
		const local = record(30, [[0, 4, 0x04034b50], ...fields(6)]);
		directory.push(record(46, [[0, 4, 0x02014b50], ...fields(8), [42, 4, offset]]), encodedName);
		parts.push(local, encodedName, data);
		offset += local.length + encodedName.length + data.length;
	}

	const list = Buffer.concat(directory);
	const count = Object.keys(files).length;
	const end = record(22, [
		[0, 4, 0x06054b50],
		[8, 2, count],
		[10, 2, count],
		[12, 4, list.length],
		[16, 4, offset],
	]);
	return new Uint8Array(Buffer.concat([...parts, list, end]));
};
