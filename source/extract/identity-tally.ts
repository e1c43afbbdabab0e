import {labelKey} from '../model/label.js';
import type {Vote} from './identity-votes.js';

/** What votes say, with their weights summed and the weightiest of them. */
export type Tally<Value> = {readonly value: Value; readonly weight: number; readonly vote: Vote};

/** Every value that votes name, the one with most weight first. */
export const tally = <Value>(
	votes: readonly Vote[],
	read: (vote: Vote) => Value | undefined,
): ReadonlyArray<Tally<Value>> => {
	const found = new Map<string, {value: Value; weight: number; vote: Vote}>();
	for (const vote of votes) {
		const value = read(vote);
		if (value === undefined) {
			continue;
		}

		const key = labelKey(String(value));
		const before = found.get(key);
		if (before === undefined) {
			found.set(key, {value, weight: vote.weight, vote});
		} else {
			before.weight += vote.weight;
			if (vote.weight > before.vote.weight) {
				before.vote = vote;
			}
		}
	}

	return [...found.values()].sort((a, b) => b.weight - a.weight);
};
