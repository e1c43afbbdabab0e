import type {Amount} from '../model/amount.js';
import type {Fact} from '../model/fact.js';

const keyOf = ({table, amount}: Fact): string => `${table}.${amount.unit}`;

/** Amounts with the finest decimals that their table prints, as a dropped zero (237 for 237.00) coarsens nothing. */
export const finestAmounts = (facts: readonly Fact[]): ((fact: Fact) => Amount) => {
	const finest = new Map<string, number>();
	for (const fact of facts) {
		const key = keyOf(fact);
		finest.set(key, Math.max(finest.get(key) ?? 0, fact.amount.decimals));
	}

	const amounts = new Map<Amount, Amount>();
	return fact => {
		const {amount} = fact;
		const known = amounts.get(amount);
		if (known !== undefined) {
			return known;
		}

		const found = {...amount, decimals: finest.get(keyOf(fact)) ?? amount.decimals};
		amounts.set(amount, found);
		return found;
	};
};
