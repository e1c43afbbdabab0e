let bytesOf: Map<string, readonly [number, number]> | undefined;

const twoByteCharacters = (): Map<string, readonly [number, number]> => {
	const decoder = new TextDecoder('gb18030');
	const found = new Map<string, readonly [number, number]>();
	for (let lead = 0x81; lead <= 0xfe; lead++) {
		for (let trail = 0x40; trail <= 0xfe; trail++) {
			const character = decoder.decode(Uint8Array.of(lead, trail));
			if ([...character].length === 1 && character !== '\uFFFD') {
				found.set(character, [lead, trail]);
			}
		}
	}

	return found;
};

/** Node decodes GBK but does not encode it. */
export const toGbk = (text: string): Uint8Array => {
	bytesOf ??= twoByteCharacters();
	const bytes: number[] = [];
	for (const character of text) {
		const pair = bytesOf.get(character);
		bytes.push(...(pair ?? [character.codePointAt(0) ?? 0]));
	}

	return Uint8Array.from(bytes);
};
