import {zipEntries} from '../../source/read/zip.js';
import {zipOf} from './zip-of.js';

export type Random = () => number;

/** The same sequence for the same seed (mulberry32): a failure can be had again. */
export const seededRandom = (seed: number): Random => {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
};

const below = (random: Random, limit: number): number => Math.floor(random() * limit);

const spliced = (bytes: Uint8Array, start: number, end: number, ...inserted: readonly Uint8Array[]): Uint8Array =>
	new Uint8Array(Buffer.concat([bytes.subarray(0, start), ...inserted, bytes.subarray(end)]));

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const odd = [0, 1, 0x0a, 0x22, 0x26, 0x2f, 0x3c, 0x3e, 0x7c, 0x7f, 0x80, 0xfe, 0xff];
const oddText = [
	'<table>',
	'</td>',
	'<td colspan=999 rowspan=999>',
	'<w:tbl>',
	'</w:p>',
	'&#x110000;',
	'&nbsp',
	'"',
	'|',
	'\t',
	'-->',
	'999999999999',
	'-1',
	'1e999',
	'<![CDATA[',
	'\u2028',
	'𠀀',
];

const mutations: readonly Mutation[] = [
	(bytes, random) => {
		const changed = Uint8Array.from(bytes);
		changed[below(random, bytes.length)] = below(random, 256);
		return changed;
	},
	(bytes, random) => {
		const changed = Uint8Array.from(bytes);
		changed[below(random, bytes.length)] = odd[below(random, odd.length)] ?? 0;
		return changed;
	},
	(bytes, random) => bytes.subarray(0, below(random, bytes.length)),
	(bytes, random) => {
		const start = below(random, bytes.length);
		return spliced(bytes, start, start + below(random, 200));
	},
	(bytes, random) => {
		const start = below(random, bytes.length);
		const part = bytes.subarray(start, start + below(random, 200));
		return spliced(bytes, start, start, ...new Array(below(random, 20)).fill(part));
	},
	(bytes, random) => {
		const at = below(random, bytes.length);
		return spliced(bytes, at, at, new TextEncoder().encode(oddText[below(random, oddText.length)]));
	},
	(bytes, random) => {
		const [from, to] = [below(random, bytes.length), below(random, bytes.length)];
		return spliced(bytes, to, to, bytes.subarray(from, from + below(random, 500)));
	},
];

const mutated: Mutation = (bytes, random) => {
	let changed = bytes;
	for (let times = 1 + below(random, 4); times > 0 && changed.length > 0; times--) {
		changed = (mutations[below(random, mutations.length)] as Mutation)(changed, random);
	}

	return changed;
};

/** Damage to the file as it is or, mostly, to a part of a packed one, which damage to the file would never reach. */
export const mutate = (bytes: Uint8Array, random: Random): Uint8Array => {
	const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
	if (!isPacked || random() < 0.2) {
		return mutated(bytes, random);
	}

	const entries = zipEntries(bytes);
	const chosen = below(random, entries.length);
	return zipOf(
		Object.fromEntries(
			entries.map(({name, read}, index) => [name, index === chosen ? mutated(read(), random) : read()] as const),
		),
		{packed: false},
	);
};
