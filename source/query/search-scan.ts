import {mark} from './search-names.js';
import type {Pattern} from './search-pattern.js';
import type {NameTable} from './search-table.js';

/** Deeper than any name is long. */
const deepest = 0x1_00_00;
const strict = new Int32Array(deepest);
const slipped = new Int32Array(deepest);
const heads = new Int32Array(deepest);
const never = -1;

/**
 * Numbers of the names in which the word stands, of all names or of those given. Bit i of the state says that i letters
 * are behind us; a character left out in everyday speech keeps the state as it is.
 */
export const scan = (table: NameTable, pattern: Pattern, among?: readonly number[]): readonly number[] => {
	const {starts, shared, symbols, marks} = table;
	const {any, one, two, full, lengths, last, length} = pattern;
	const accepted = 1 << length;
	const found: number[] = [];
	let hitAt = never;
	let behind = never;
	const count = among?.length ?? table.count;
	for (let turn = 0; turn < count; turn++) {
		const name = among === undefined ? turn : (among[turn] as number);
		const start = starts[name] as number;
		const size = (starts[name + 1] as number) - start;
		const common = name === behind + 1 ? (shared[name] as number) : 0;
		behind = name;
		if (hitAt !== never && hitAt < common) {
			found.push(name);
			continue;
		}

		hitAt = never;
		let state = common === 0 ? 0 : (strict[common] as number);
		for (let at = common; at < size; at++) {
			const symbol = symbols[start + at] as number;
			const open = state | 1;
			const kept = ((marks[start + at] as number) & mark.skip) === 0 ? 0 : state;
			if (((any[symbol] as number) & open) === 0) {
				state = kept;
			} else {
				if (((last[symbol] as number) & open) !== 0) {
					hitAt = at;
					break;
				}

				state =
					(((one[symbol] as number) & open) << 1) |
					(((two[symbol] as number) & open) << 2) |
					(((full[symbol] as number) & open) << (lengths[symbol] as number)) |
					kept;
				if ((state & accepted) !== 0) {
					hitAt = at;
					break;
				}
			}

			strict[at + 1] = state;
		}

		if (hitAt !== never) {
			found.push(name);
		}
	}

	return found;
};

/** The same, with one letter wrong, missing, too much or swapped with its neighbour. */
export const scanWithSlip = (table: NameTable, pattern: Pattern, among?: readonly number[]): readonly number[] => {
	const {starts, shared, symbols, marks} = table;
	const {one, two, full, lengths, last, length, slips} = pattern;
	if (slips === undefined) {
		return [];
	}

	const {same, shorter, longer, head, tail, lone} = slips;
	const accepted = 1 << length;
	const found: number[] = [];
	let hitAt = never;
	let behind = never;
	const count = among?.length ?? table.count;
	for (let turn = 0; turn < count; turn++) {
		const name = among === undefined ? turn : (among[turn] as number);
		const start = starts[name] as number;
		const size = (starts[name + 1] as number) - start;
		const common = name === behind + 1 ? (shared[name] as number) : 0;
		behind = name;
		if (hitAt !== never && hitAt < common) {
			found.push(name);
			continue;
		}

		hitAt = never;
		let state = common === 0 ? 0 : (strict[common] as number);
		let slip = common === 0 ? 0 : (slipped[common] as number);
		let pending = common === 0 ? 0 : (heads[common] as number);
		for (let at = common; at < size; at++) {
			const symbol = symbols[start + at] as number;
			const single = one[symbol] as number;
			const whole = full[symbol] as number;
			const letters = lengths[symbol] as number;
			const pair = two[symbol] as number;
			const skipped = ((marks[start + at] as number) & mark.skip) !== 0;
			const open = state | 1;
			const next = ((single & open) << 1) | ((pair & open) << 2) | ((whole & open) << letters) | (skipped ? state : 0);
			let slipNext = ((single & slip) << 1) | ((pair & slip) << 2) | ((whole & slip) << letters) | (skipped ? slip : 0);
			if (letters > 0) {
				slipNext |=
					(((same[symbol] as number) & open) << letters) |
					(((shorter[symbol] as number) & open) << (letters - 1)) |
					(((longer[symbol] as number) & open) << (letters + 1)) |
					((pending & (tail[symbol] as number)) << (letters + 1));
				pending = ((head[symbol] as number) & open) << (letters - 1);
			} else {
				pending = 0;
			}

			if (lone) {
				const before = at === 0 ? 0 : (one[symbols[start + at - 1] as number] as number);
				const earlier = at === 0 ? 1 : (strict[at - 1] as number) | 1;
				slipNext |= (open << 1) | state | (next << 1) | ((earlier & single & (before >> 1)) << 2);
			}

			if ((slipNext & accepted) !== 0 || ((last[symbol] as number) & slip) !== 0) {
				hitAt = at;
				break;
			}

			state = next;
			slip = slipNext;
			strict[at + 1] = state;
			slipped[at + 1] = slip;
			heads[at + 1] = pending;
		}

		if (hitAt !== never) {
			found.push(name);
		}
	}

	return found;
};

/** Whether a name begins with the word, and whether it ends with it; characters left out in everyday speech aside. */
export const placeIn = (table: NameTable, pattern: Pattern, name: number): {begins: boolean; ends: boolean} => {
	const {starts, hidden, symbols, marks} = table;
	const {one, two, full, lengths, last, length} = pattern;
	const accepted = 1 << length;
	const first = (starts[name] as number) + (hidden[name] as number);
	const end = starts[name + 1] as number;
	let anchored = 1;
	let state = 0;
	let begins = false;
	let ends = false;
	for (let at = first; at < end; at++) {
		const symbol = symbols[at] as number;
		const isSkipped = ((marks[at] as number) & mark.skip) !== 0;
		const advance = (from: number): number =>
			(((one[symbol] as number) & from) << 1) |
			(((two[symbol] as number) & from) << 2) |
			(((full[symbol] as number) & from) << (lengths[symbol] as number)) |
			(((last[symbol] as number) & from) === 0 ? 0 : accepted) |
			(isSkipped ? from : 0);
		anchored = advance(anchored);
		begins ||= (anchored & accepted) !== 0;
		const next = advance((state & ~accepted) | 1);
		ends = (next & accepted) !== 0 || (ends && isSkipped);
		state = next;
	}

	return {begins, ends};
};
