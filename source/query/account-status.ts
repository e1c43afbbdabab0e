import type {Account} from './compared-tree.js';
import {type AccountChange, isOneName, isRenaming} from './crosswalk.js';

/** What became of an account between two columns. */
export const accountStatuses = ['same', 'renamed', 'moved', 'split', 'merged', 'new', 'ended'] as const;
export type AccountStatus = (typeof accountStatuses)[number];

type Called = {readonly code: string | null; readonly label: string | null};

const calledIn = ({refs}: Pick<Account, 'refs'>, column: number): readonly Called[] =>
	(refs[column] ?? []).map(({node}) => ({code: node.code, label: node.label}));

const isSameName = ({code, label: first}: Called, {label: last}: Called, changes: readonly AccountChange[]): boolean =>
	first === null ||
	last === null ||
	first === last ||
	(isOneName(first, last) && (code === null || !isRenaming(code, first, last, changes)));

/** By presence, code and name; a name within the other (八、社会保障和就业支出) is the same name. */
export const accountStatus = (
	account: Pick<Account, 'refs'>,
	[from, to]: readonly [number, number],
	changes: readonly AccountChange[],
): AccountStatus => {
	const [before, after] = [calledIn(account, from), calledIn(account, to)];
	const [first, last] = [before[0], after[0]];
	if (last === undefined) {
		return 'ended';
	}

	if (first === undefined) {
		return 'new';
	}

	const codes = (called: readonly Called[]): string => called.map(({code}) => code).join();
	if (before.length === 1 && after.length === 1 && codes(before) === codes(after)) {
		return isSameName(first, last, changes) ? 'same' : 'renamed';
	}

	if (codes(before) === codes(after)) {
		return 'same';
	}

	if (before.length !== after.length) {
		return before.length > after.length ? 'merged' : 'split';
	}

	// One code for another: what else the change brought in, or took out, is not in these reports
	const kinds = account.refs.flat().flatMap(ref => [...ref.kinds]);
	return (['merged', 'split'] as const).find(kind => kinds.includes(kind)) ?? 'moved';
};
