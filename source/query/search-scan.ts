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
export const scan = (table: NameTable, pattern: Pattern, among?: Uint32Array): Uint32Array => {
	const {starts, shared, symbols, marks} = table;
	const {any, one, two, full, lengths, last, length} = pattern;
	const accepted = 1 << length;
	const found = new Uint32Array(among?.length ?? table.count);
	let foundCount = 0;
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
			found[foundCount] = name;
			foundCount++;
			continue;
		}

		hitAt = never;
		let state = common === 0 ? 0 : (strict[common] as number);
		for (let at = common; at < size; at++) {
			const symbol = symbols[start + at] as number;
			const bits = marks[start + at] as number;
			const open = (bits & mark.within) === 0 ? state | 1 : state;
			const kept = (bits & mark.skip) === 0 ? 0 : state;
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
			found[foundCount] = name;
			foundCount++;
		}
	}

	return found.slice(0, foundCount);
};

/** The same, with one letter wrong, missing, too much or swapped with its neighbour. */
export const scanWithSlip = (table: NameTable, pattern: Pattern, among?: Uint32Array): Uint32Array => {
	const {starts, shared, symbols, marks} = table;
	const {one, two, full, lengths, last, length, slips} = pattern;
	if (slips === undefined) {
		return new Uint32Array();
	}

	const {same, shorter, longer, head, tail, lone} = slips;
	const accepted = 1 << length;
	const found = new Uint32Array(among?.length ?? table.count);
	let foundCount = 0;
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
			found[foundCount] = name;
			foundCount++;
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
			const bits = marks[start + at] as number;
			const skipped = (bits & mark.skip) !== 0;
			const open = (bits & mark.within) === 0 ? state | 1 : state;
			const next = ((single & open) << 1) | ((pair & open) << 2) | ((whole & open) << letters) | (skipped ? state : 0);
			// A letter too much may come before all others.
			const slipOpen = lone ? slip | 2 : slip;
			let slipNext =
				((single & slipOpen) << 1) | ((pair & slipOpen) << 2) | ((whole & slipOpen) << letters) | (skipped ? slip : 0);
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

			if ((slipNext & accepted) !== 0 || ((last[symbol] as number) & slipOpen) !== 0) {
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
			found[foundCount] = name;
			foundCount++;
		}
	}

	return found.slice(0, foundCount);
};

/** Whether a name begins with the word; characters left out in everyday speech aside. */
export const beginsWith = (table: NameTable, pattern: Pattern, name: number): boolean => {
	const {starts, hidden, symbols, marks} = table;
	const {one, two, full, lengths, last, length} = pattern;
	const end = starts[name + 1] as number;
	let state = 1;
	for (let at = (starts[name] as number) + (hidden[name] as number); at < end && state !== 0; at++) {
		const symbol = symbols[at] as number;
		if (((last[symbol] as number) & state) !== 0) {
			return true;
		}

		state =
			(((one[symbol] as number) & state) << 1) |
			(((two[symbol] as number) & state) << 2) |
			(((full[symbol] as number) & state) << (lengths[symbol] as number)) |
			(((marks[at] as number) & mark.skip) === 0 ? 0 : state);
		if ((state & (1 << length)) !== 0) {
			return true;
		}
	}

	return false;
};

/** Whether the word stands at the end of a name. */
export const endsWith = (table: NameTable, pattern: Pattern, name: number): boolean => {
	const {starts, symbols, marks} = table;
	const {any, one, two, full, lengths, last, length} = pattern;
	const accepted = 1 << length;
	const end = starts[name + 1] as number;
	let state = 0;
	let ends = false;
	for (let at = starts[name] as number; at < end; at++) {
		const symbol = symbols[at] as number;
		const isSkipped = ((marks[at] as number) & mark.skip) !== 0;
		const open = state | 1;
		const kept = isSkipped ? state : 0;
		ends &&= isSkipped;
		if (((any[symbol] as number) & open) === 0) {
			state = kept;
			continue;
		}

		state =
			(((one[symbol] as number) & open) << 1) |
			(((two[symbol] as number) & open) << 2) |
			(((full[symbol] as number) & open) << (lengths[symbol] as number)) |
			kept;
		ends ||= (state & accepted) !== 0 || ((last[symbol] as number) & open) !== 0;
		state &= ~accepted;
	}

	return ends;
};
