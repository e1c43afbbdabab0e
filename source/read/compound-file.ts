const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const entryLength = 128;
const headerLength = 512;
const streamType = 2;
const rootType = 5;
/** Sector numbers from here on mark the end of a chain and the like. */
const endOfChain = 0xfffffffa;
const headerTableLength = 109;

export const isCompoundFile = (bytes: Uint8Array): boolean => signature.every((byte, index) => bytes[index] === byte);

type Entry = {readonly name: string; readonly type: number; readonly start: number; readonly size: number};

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const entriesIn = (bytes: Uint8Array, from: number): readonly Entry[] => {
	const entries: Entry[] = [];
	const decoder = new TextDecoder('utf-16le');
	const view = viewOf(bytes);
	for (let at = from; at + entryLength <= bytes.length; at += entryLength) {
		const nameLength = view.getUint16(at + 64, true);
		const type = bytes[at + 66] ?? 0;
		if ((type === streamType || type === rootType) && nameLength > 2 && nameLength <= 64 && nameLength % 2 === 0) {
			const name = decoder.decode(bytes.subarray(at, at + nameLength - 2));
			entries.push({name, type, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true)});
		}
	}

	return entries;
};

/**
 * Names of the streams in a compound file, the container of .xls and .doc. They are looked for wherever an entry of
 * the directory may stand, so that a broken chain of sectors does not matter.
 */
export const compoundStreams = (bytes: Uint8Array): ReadonlySet<string> =>
	new Set(entriesIn(bytes, headerLength).flatMap(({name, type}) => (type === streamType ? [name] : [])));

type Sectors = {
	readonly content: Uint8Array;
	readonly size: number;
	readonly offset: number;
	readonly next: Uint32Array;
};

/** One chain of sectors; one that runs in a circle or out of the file ends there. */
const chain = (
	{content, size, offset, next}: Sectors,
	start: number,
	length = Number.POSITIVE_INFINITY,
): Uint8Array => {
	const parts: Uint8Array[] = [];
	let left = Math.min(length, content.length);
	for (let sector = start; sector < next.length && left > 0; sector = next[sector] ?? endOfChain) {
		const at = offset + sector * size;
		const part = content.subarray(at, at + Math.min(size, left));
		if (part.length === 0) {
			break;
		}

		parts.push(part);
		left -= size;
	}

	return new Uint8Array(Buffer.concat(parts));
};

const numbersIn = (bytes: Uint8Array): Uint32Array => {
	const view = viewOf(bytes);
	return Uint32Array.from({length: Math.floor(bytes.length / 4)}, (_, index) => view.getUint32(index * 4, true));
};

/** The content of the first stream of one of these names. */
export const compoundStream = (bytes: Uint8Array, names: readonly string[]): Uint8Array | undefined => {
	if (bytes.length < headerLength) {
		return undefined;
	}

	const view = viewOf(bytes);
	const size = 2 ** Math.min(Math.max(view.getUint16(30, true), 7), 12);
	const smallSize = 2 ** Math.min(Math.max(view.getUint16(32, true), 4), 9);
	const sectors = {content: bytes, size, offset: size, next: allocation(bytes, size)};
	const entries = entriesIn(chain(sectors, view.getUint32(48, true)), 0);
	const entry = names
		.map(name => entries.find(found => found.type === streamType && found.name === name))
		.find(Boolean);
	if (entry === undefined || entry.size >= view.getUint32(56, true)) {
		return entry && chain(sectors, entry.start, entry.size);
	}

	const root = entries.find(({type}) => type === rootType);
	const content = root === undefined ? new Uint8Array() : chain(sectors, root.start, root.size);
	const next = numbersIn(chain(sectors, view.getUint32(60, true)));
	return chain({content, size: smallSize, offset: 0, next}, entry.start, entry.size);
};

/** The table of which sector follows which; where it stands is said in the header and, of large files, in a chain. */
const allocation = (bytes: Uint8Array, size: number): Uint32Array => {
	const sectorAt = (sector: number): Uint8Array => bytes.subarray((sector + 1) * size, (sector + 2) * size);
	const tables = [...numbersIn(bytes.subarray(76, headerLength)).subarray(0, headerTableLength)];
	const seen = new Set<number>();
	let more = viewOf(bytes).getUint32(68, true);
	while (more < endOfChain && !seen.has(more) && sectorAt(more).length === size) {
		seen.add(more);
		const numbers = numbersIn(sectorAt(more));
		tables.push(...numbers.subarray(0, -1));
		more = numbers.at(-1) ?? endOfChain;
	}

	const parts = tables.filter(sector => sector < endOfChain).map(sectorAt);
	return numbersIn(new Uint8Array(Buffer.concat(parts.slice(0, Math.ceil(bytes.length / size)))));
};
