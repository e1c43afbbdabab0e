import {crc32} from 'node:zlib';

const fields = (buffer: DataView, at: number, content: Uint8Array, name: Uint8Array): void => {
	buffer.setUint16(at, 20, true);
	buffer.setUint16(at + 2, 0x800, true);
	buffer.setUint32(at + 10, crc32(content), true);
	buffer.setUint32(at + 14, content.length, true);
	buffer.setUint32(at + 18, content.length, true);
	buffer.setUint16(at + 22, name.length, true);
};

/** An archive of files that are not packed, for a library that would otherwise unpack without limits. */
export const storedZip = (files: ReadonlyMap<string, Uint8Array>): Uint8Array => {
	const bodies: Uint8Array[] = [];
	const directory: Uint8Array[] = [];
	let offset = 0;
	for (const [path, content] of files) {
		const name = new TextEncoder().encode(path);
		const local = new DataView(new ArrayBuffer(30));
		local.setUint32(0, 0x04034b50, true);
		fields(local, 4, content, name);
		const central = new DataView(new ArrayBuffer(46));
		central.setUint32(0, 0x02014b50, true);
		fields(central, 6, content, name);
		central.setUint32(42, offset, true);
		bodies.push(new Uint8Array(local.buffer), name, content);
		directory.push(new Uint8Array(central.buffer), name);
		offset += 30 + name.length + content.length;
	}

	const directoryLength = directory.reduce((sum, part) => sum + part.length, 0);
	const end = new DataView(new ArrayBuffer(22));
	end.setUint32(0, 0x06054b50, true);
	end.setUint16(8, files.size, true);
	end.setUint16(10, files.size, true);
	end.setUint32(12, directoryLength, true);
	end.setUint32(16, offset, true);
	return new Uint8Array(Buffer.concat([...bodies, ...directory, new Uint8Array(end.buffer)]));
};
