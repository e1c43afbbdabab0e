const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const entryLength = 128;
const headerLength = 512;
const streamType = 2;

export const isCompoundFile = (bytes: Uint8Array): boolean => signature.every((byte, index) => bytes[index] === byte);

/**
 * Names of the streams in a compound file, the container of .xls and .doc. They are looked for wherever an entry of
 * the directory may stand, so that a broken chain of sectors does not matter.
 */
export const compoundStreams = (bytes: Uint8Array): ReadonlySet<string> => {
	const names = new Set<string>();
	const decoder = new TextDecoder('utf-16le');
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	for (let at = headerLength; at + entryLength <= bytes.length; at += entryLength) {
		const nameLength = view.getUint16(at + 64, true);
		if (bytes[at + 66] === streamType && nameLength > 2 && nameLength <= 64 && nameLength % 2 === 0) {
			names.add(decoder.decode(bytes.subarray(at, at + nameLength - 2)));
		}
	}

	return names;
};
