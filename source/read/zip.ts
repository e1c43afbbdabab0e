import {crc32, inflateRawSync} from 'node:zlib';
import {ExpectedError} from '../model/expected-error.js';
import {decodeText} from './encoding.js';

export type ZipEntry = {
	readonly name: string;
	/** Inflates the entry; a damaged, locked or oversized one is an `ExpectedError`. */
	readonly read: () => Uint8Array;
};

export type ZipLimits = {
	readonly entries: number;
	/** Bytes of all entries read together, inflated. */
	readonly total: number;
	/** Bytes of the result for one of the input, above which an entry of some size is taken for a bomb. */
	readonly ratio: number;
};

/** An archive of reports as agencies offer them for download. */
export const archiveLimits: ZipLimits = {entries: 5000, total: 512 << 20, ratio: 400};

/** What one Word or Excel file may unfold to: their readers need several times as much memory. */
export const documentLimits: ZipLimits = {entries: 2000, total: 64 << 20, ratio: 400};

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const centralLength = 46;
const localLength = 30;
const longestComment = 0xffff;
/** Blank sheets compress beyond any ratio; below this size it does not matter. */
const smallEntry = 8 << 20;

const stored = 0;
const deflated = 8;

/** The files of an archive, folders left out. Nothing is inflated before it is read. */
export const zipEntries = (
	bytes: Uint8Array,
	file = 'The archive',
	limits: ZipLimits = archiveLimits,
): readonly ZipEntry[] => {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = findEnd(view, file);
	const count = view.getUint16(end + 10, true);
	const size = view.getUint32(end + 12, true);
	// Where something stands before the archive, such as an unpacking program, all offsets are off by its length.
	const start = end - size;
	const shift = start - view.getUint32(end + 16, true);
	if (start < 0 || shift < 0) {
		throw new ExpectedError(`${file} is damaged: its list of files is not where it should be; fetch it again`);
	}

	if (count > limits.entries) {
		throw new ExpectedError(
			`${file} holds ${count} files, more than ${limits.entries}: unpack it and import the reports`,
		);
	}

	const budget = {left: limits.total};
	const entries: ZipEntry[] = [];
	let at = start;
	for (let index = 0; index < count; index++) {
		const record = centralRecord(bytes, view, at, file);
		at = record.next;
		if (!record.name.endsWith('/')) {
			entries.push({name: record.name, read: () => inflate(bytes, view, {...record, shift, file}, limits, budget)});
		}
	}

	return entries;
};

type CentralRecord = {
	readonly name: string;
	readonly flags: number;
	readonly method: number;
	readonly checksum: number;
	readonly packed: number;
	readonly size: number;
	readonly offset: number;
	readonly next: number;
};

/** The archive an entry stands in: its name, and how far its offsets are off. */
type Archive = {readonly file: string; readonly shift: number};

const findEnd = (view: DataView, file: string): number => {
	const last = view.byteLength - endLength;
	for (let at = last; at >= Math.max(0, last - longestComment); at--) {
		if (view.getUint32(at, true) === endSignature) {
			return at;
		}
	}

	throw new ExpectedError(`${file} is cut off: its list of files, which stands last, is missing; fetch it again`);
};

const centralRecord = (bytes: Uint8Array, view: DataView, at: number, file: string): CentralRecord => {
	if (at + centralLength > view.byteLength || view.getUint32(at, true) !== centralSignature) {
		throw new ExpectedError(`${file} is damaged: its list of files breaks off; fetch it again`);
	}

	const nameLength = view.getUint16(at + 28, true);
	const nameStart = at + centralLength;
	return {
		// Names are UTF-8 or, from Chinese Windows, GBK; the flag that should tell is often wrong.
		name: decodeText(bytes.subarray(nameStart, nameStart + nameLength)).text.replaceAll('\\', '/'),
		flags: view.getUint16(at + 8, true),
		method: view.getUint16(at + 10, true),
		checksum: view.getUint32(at + 16, true),
		packed: view.getUint32(at + 20, true),
		size: view.getUint32(at + 24, true),
		offset: view.getUint32(at + 42, true),
		next: nameStart + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
	};
};

const inflate = (
	bytes: Uint8Array,
	view: DataView,
	{name, file, flags, method, checksum, packed, size, offset, shift}: CentralRecord & Archive,
	limits: ZipLimits,
	budget: {left: number},
): Uint8Array => {
	if ((flags & 1) === 1) {
		throw new ExpectedError(`${file}: ${name} is locked with a password; unlock it and import the result`);
	}

	if (method !== stored && method !== deflated) {
		throw new ExpectedError(`${file}: ${name} is packed in an unusual way (${method}); unpack it first`);
	}

	if (size > budget.left || (size > smallEntry && size > packed * limits.ratio)) {
		throw new ExpectedError(`${file}: ${name} unfolds to more than is sensible (${size} bytes) and is not read`);
	}

	const local = offset + shift;
	if (local + localLength > view.byteLength || view.getUint32(local, true) !== localSignature) {
		throw new ExpectedError(`${file}: ${name} is damaged; fetch the file again`);
	}

	const data = local + localLength + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
	const content = unpacked(bytes.subarray(data, data + packed), method, size);
	if (content?.length !== size || crc32(content) !== checksum) {
		throw new ExpectedError(`${file}: ${name} is damaged; fetch the file again`);
	}

	budget.left -= size;
	return content;
};

const unpacked = (packed: Uint8Array, method: number, size: number): Uint8Array | undefined => {
	if (method === stored) {
		return packed;
	}

	try {
		// One byte more than promised is enough to notice that the promise was false.
		return inflateRawSync(packed, {maxOutputLength: size + 1});
	} catch {
		return undefined;
	}
};
