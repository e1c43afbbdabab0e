import {labelKey} from '../model/label.js';

/** What became of an account between two columns. */
export const accountStatuses = ['same', 'renamed', 'moved', 'split', 'merged', 'new', 'ended'] as const;
export type AccountStatus = (typeof accountStatuses)[number];

/** An account as one column shows it; undefined where the column has no amount of it. */
type Shown = {readonly label: string | null} | undefined;

const isOneName = (a: string, b: string): boolean => a === b || a.includes(b) || b.includes(a);

/** By presence and name: a name within the other (八、社会保障和就业支出) is the same name. */
export const accountStatus = (first: Shown, last: Shown): AccountStatus => {
	if (last === undefined) {
		return 'ended';
	}

	if (first === undefined) {
		return 'new';
	}

	return first.label === null || last.label === null || isOneName(labelKey(first.label), labelKey(last.label))
		? 'same'
		: 'renamed';
};
