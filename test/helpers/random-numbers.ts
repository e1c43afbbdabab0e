export type Random = {
	/** A whole number from `low` to `high`, both included. */
	readonly whole: (low: number, high: number) => number;
	readonly pick: <Item>(items: readonly Item[]) => Item;
	readonly chance: (share: number) => boolean;
};

/** The same numbers for the same seed, on every machine (mulberry32). */
export const randomFrom = (seed: number): Random => {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
	return {
		whole,
		pick: items => items[whole(0, items.length - 1)] as (typeof items)[number],
		chance: share => next() < share,
	};
};
