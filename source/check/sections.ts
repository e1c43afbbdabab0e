import type {Reason} from '../model/check.js';
import {labelKey} from '../model/label.js';
import {oncePer} from '../model/once.js';
import {pushTo} from '../model/push-to.js';
import type {AccountNode} from './forest.js';
import {forestOf} from './forest.js';
import type {Entry, TableView} from './table-view.js';

/** A list of accounts, under the row of the unit it belongs to where the table lists several units. */
export type Section = {readonly head: Entry | undefined; readonly roots: readonly AccountNode[]};

/** A table of accounts: its sum rows, and its lists. */
export type AccountTable = {
	readonly table: TableView;
	readonly totals: readonly Entry[];
	readonly sections: readonly Section[];
	/** Rows are neither accounts nor sums nor units, whether they have a code or not: what adds up to what is not sure. */
	readonly unsure: Reason | undefined;
};

const sidesOf = (entries: readonly Entry[]): ReadonlyArray<readonly Entry[]> => {
	const sides = new Map<string, Entry[]>();
	for (const entry of entries) {
		const key = entry.side ?? '';
		pushTo(sides, key, entry);
	}

	return [...sides.values()];
};

const ofWhich = /^其中/u;

/** One code beside several names: of units and what they buy, a row may hold what is below it. One slip makes two names. */
const namesOtherThings = (entries: readonly Entry[]): boolean => {
	const names = new Map<string, Set<string>>();
	for (const {code, label} of entries) {
		if (code !== null && label !== null) {
			const known = names.get(code);
			const key = labelKey(label);
			known === undefined ? names.set(code, new Set([key])) : known.add(key);
		}
	}

	return [...names.values()].reduce((sum, {size}) => sum + size - 1, 0) > 1;
};

const accountTable = (table: TableView, entries: readonly Entry[]): AccountTable => {
	const totals: Entry[] = [];
	const lists: Array<{head: Entry | undefined; entries: Entry[]}> = [];
	const printsCodes = entries.some(({isCodePrinted}) => isCodePrinted);
	let isClear = !namesOtherThings(entries);
	for (const entry of entries) {
		const list = lists.at(-1);
		if (entry.code !== null) {
			if (list === undefined) {
				lists.push({head: undefined, entries: [entry]});
			} else {
				list.entries.push(entry);
			}
		} else if (entry.level === 'total') {
			totals.push(entry);
		} else if (entry.level === 'line' && entry.label !== null && printsCodes && !ofWhich.test(entry.label)) {
			lists.push({head: entry, entries: []});
		} else {
			isClear = false;
		}
	}

	return {
		table,
		totals,
		sections: lists.map(list => ({head: list.head, roots: forestOf(list.entries)})),
		unsure: isClear ? undefined : 'structure_unclear',
	};
};

/** The lists of accounts of a table, each side of a two-sided one by itself; none where it prints no codes. */
export const accountTables = oncePer((table: TableView): readonly AccountTable[] =>
	table.facts.some(({code}) => code !== null)
		? sidesOf(table.entries())
				.filter(entries => entries.some(({code}) => code !== null))
				.map(entries => accountTable(table, entries))
		: [],
);
