import {isAmount, type Value} from './answer.js';
import {flatText} from './flat-text.js';

export type RowOrder = {
	readonly descending: boolean;
	/** By how large a number is, whatever its sign. */
	readonly bySize?: boolean;
};

const sortKey = (value: Value, bySize: boolean): number | string => {
	const plain = value !== null && isAmount(value) ? value.fen : value;
	return typeof plain === 'number' || typeof plain === 'boolean'
		? bySize
			? Math.abs(Number(plain))
			: Number(plain)
		: flatText(value);
};

/** Rows without a value stay last, equal rows keep their order: one order for commands and for the explorer. */
export const inRowOrder = <Entry>(
	entries: readonly Entry[],
	cellOf: (entry: Entry) => Value,
	{descending, bySize = false}: RowOrder,
): readonly Entry[] => {
	const direction = descending ? -1 : 1;
	const keyed = entries.map(entry => ({entry, value: cellOf(entry)}));
	const present = keyed
		.filter(({value}) => value !== null)
		.map(({entry, value}) => ({entry, key: sortKey(value, bySize)}))
		.sort((a, b) => (a.key < b.key ? -direction : a.key > b.key ? direction : 0));
	const absent = keyed.filter(({value}) => value === null);
	return [...present, ...absent].map(({entry}) => entry);
};
