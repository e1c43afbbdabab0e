import {constants, crc32, deflateRawSync} from 'node:zlib';

export type ArchivedFile = {readonly name: string; readonly pieces: Iterable<string>};

type Packed = {
	readonly name: Buffer;
	readonly checksum: number;
	readonly size: number;
	readonly data: readonly Buffer[];
};

const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const neededVersion = 20;
const utf8Names = 0x800;
const deflated = 8;
/** 1 January 1980, the first day the format knows: the same answer is the same bytes, whenever it is written. */
const noDate = 0x0021;

/** Each piece ends on a byte, so that the packed pieces in a row are one packed text: a file is never in memory unpacked. */
const pack = ({name, pieces}: ArchivedFile): Packed => {
	let checksum = 0;
	let size = 0;
	const data: Buffer[] = [];
	for (const piece of pieces) {
		const bytes = Buffer.from(piece);
		checksum = crc32(bytes, checksum);
		size += bytes.length;
		data.push(deflateRawSync(bytes, {finishFlush: constants.Z_SYNC_FLUSH}));
	}

	return {name: Buffer.from(name), checksum, size, data: [...data, deflateRawSync('')]};
};

const record = (...fields: ReadonlyArray<readonly [value: number, bytes: 2 | 4]>): Buffer => {
	const buffer = Buffer.alloc(fields.reduce((length, [, bytes]) => length + bytes, 0));
	let at = 0;
	for (const [value, bytes] of fields) {
		at = buffer.writeUIntLE(value, at, bytes);
	}

	return buffer;
};

const lengthOf = (parts: readonly Uint8Array[]): number => parts.reduce((length, part) => length + part.length, 0);

/** What the file itself and the list at the end both say of it. */
const description = ({name, checksum, size, data}: Packed): Buffer =>
	record(
		[neededVersion, 2],
		[utf8Names, 2],
		[deflated, 2],
		[0, 2],
		[noDate, 2],
		[checksum, 4],
		[lengthOf(data), 4],
		[size, 4],
		[name.length, 2],
		[0, 2],
	);

/** A zip archive. */
export const zipArchive = function* (files: readonly ArchivedFile[]): Iterable<Uint8Array> {
	const list: Buffer[] = [];
	let offset = 0;
	for (const file of files) {
		const packed = pack(file);
		const described = description(packed);
		const parts = [record([localSignature, 4]), described, packed.name, ...packed.data];
		yield* parts;
		const rest = record([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
		list.push(record([centralSignature, 4], [neededVersion, 2]), described, rest, packed.name);
		offset += lengthOf(parts);
	}

	yield* list;
	const count = files.length;
	yield record([endSignature, 4], [0, 2], [0, 2], [count, 2], [count, 2], [lengthOf(list), 4], [offset, 4], [0, 2]);
};
