export type DecodedText = {
	readonly text: string;
	/** As `TextDecoder` calls it: `utf-8`, `gb18030`, `utf-16le`, `utf-16be`, or what the page declares. */
	readonly encoding: string;
	/** Characters that could not be read and stand as U+FFFD: above 0 the file is broken. */
	readonly replaced: number;
};

/** Bytes looked at for a declared encoding and for the zeros of UTF-16. */
const headLength = 4096;

/** Chinese reports come as UTF-8, as GBK (of which GB18030 is the whole) or, from Notepad, as UTF-16. */
export const decodeText = (bytes: Uint8Array): DecodedText => {
	const wide = wideEncoding(bytes);
	if (wide !== undefined) {
		return decodeLoosely(bytes, wide);
	}

	// Valid UTF-8 wins over what is declared: copied pages keep the declaration of the original.
	for (const encoding of ['utf-8', ...declaredEncodings(bytes)]) {
		const text = decodeStrictly(bytes, encoding);
		if (text !== undefined) {
			return {text, encoding, replaced: 0};
		}
	}

	// Asked before GB18030, in which nearly any bytes are some text.
	const asUtf8 = decodeLoosely(bytes, 'utf-8');
	return isBrokenUtf8(asUtf8) ? asUtf8 : decodeLoosely(bytes, 'gb18030');
};

const decodeStrictly = (bytes: Uint8Array, encoding: string): string | undefined => {
	try {
		return new TextDecoder(encoding, {fatal: true}).decode(bytes);
	} catch {
		return undefined;
	}
};

const decodeLoosely = (bytes: Uint8Array, encoding: string): DecodedText => {
	const text = new TextDecoder(encoding).decode(bytes);
	return {text, encoding, replaced: text.match(/\uFFFD/g)?.length ?? 0};
};

/** GBK read as UTF-8 is nearly all replacement characters; UTF-8 with some damage has few of them. */
const isBrokenUtf8 = ({text, replaced}: DecodedText): boolean => {
	const beyondAscii = text.match(/[^\0-\u007F]/g)?.length ?? 0;
	return beyondAscii - replaced > 2 * replaced;
};

const wideEncoding = (bytes: Uint8Array): string | undefined => {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) {
		return 'utf-16le';
	}

	if (bytes[0] === 0xfe && bytes[1] === 0xff) {
		return 'utf-16be';
	}

	return wideEncodingByZeros(bytes.subarray(0, headLength));
};

/** Without a byte order mark: every digit, tab and line break of UTF-16 has one zero byte, always on the same side. */
const wideEncodingByZeros = (head: Uint8Array): string | undefined => {
	const zeros: [number, number] = [0, 0];
	for (const [index, byte] of head.entries()) {
		if (byte === 0) {
			zeros[(index % 2) as 0 | 1]++;
		}
	}

	const [even, odd] = zeros;
	const [fewer, more] = even < odd ? [even, odd] : [odd, even];
	// A few on the other side are such characters as 一, U+4E00.
	if (more === 0 || more < head.length / 40 || fewer > more / 4) {
		return undefined;
	}

	return odd > even ? 'utf-16le' : 'utf-16be';
};

/** What a page says of itself in `<meta charset>` or `<?xml encoding?>`. */
const declaredEncodings = (bytes: Uint8Array): readonly string[] => {
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, headLength));
	const label = /^\s*<[\s\S]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
	if (label === undefined) {
		return [];
	}

	try {
		const {encoding} = new TextDecoder(label);
		return encoding === 'gbk' ? [] : [encoding];
	} catch {
		return [];
	}
};
