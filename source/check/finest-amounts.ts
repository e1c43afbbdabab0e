import type {Amount, Unit} from '../model/amount.js';
import type {Fact} from '../model/fact.js';
import {oncePer} from '../model/once.js';

/** Amounts with the finest decimals that their table prints, as a dropped zero (237 for 237.00) coarsens nothing. */
export const finestAmounts = oncePer((facts: readonly Fact[]): ((fact: Fact) => Amount) => {
	const finest = new Map<number, Map<Unit, number>>();
	for (const {table, amount} of facts) {
		const decimals = finest.get(table) ?? new Map<Unit, number>();
		finest.set(table, decimals.set(amount.unit, Math.max(decimals.get(amount.unit) ?? 0, amount.decimals)));
	}

	return ({table, amount}) => {
		const decimals = finest.get(table)?.get(amount.unit) ?? amount.decimals;
		return decimals === amount.decimals ? amount : {...amount, decimals};
	};
});
