import type {Cell} from '../model/document.js';
import {isPlainlyAmount} from './printed.js';
import {textAt} from './text-at.js';

type Row = readonly Cell[];

/** Code and name of a project whose row is torn in two. */
export type TornName = {readonly code: string; readonly name: string};

const longCode = /^\d{11,}$/u;

const moneyOf = (row: Row): string =>
	row
		.map(({text}) => text)
		.filter(isPlainlyAmount)
		.join('|');

/**
 * A row torn in two by a page break prints the rest of its code and name below, and its money again. Both halves, by
 * their rows: the code is whole when it is as long as the others.
 */
export const tornNames = (
	rows: readonly Row[],
	isBody: (row: number) => boolean,
	columns: {readonly code: number; readonly name: number},
): ReadonlyMap<number, TornName> => {
	const named = rows
		.map((row, index) => ({row, index, code: textAt(row, columns.code), name: textAt(row, columns.name)}))
		.filter(({index, code, name}) => isBody(index) && code !== '' && name !== '');
	const found = new Map<number, TornName>();
	for (const [position, upper] of named.entries()) {
		const lower = named[position + 1];
		if (lower === undefined || !longCode.test(upper.code) || !/^\d{1,5}$/u.test(lower.code)) {
			continue;
		}

		const whole = {code: `${upper.code}${lower.code}`, name: `${upper.name}${lower.name}`};
		const lengths = new Set(
			named.filter(({code}) => code !== upper.code && longCode.test(code)).map(({code}) => code.length),
		);
		const fits = lengths.size === 0 || (lengths.has(whole.code.length) && !lengths.has(upper.code.length));
		if (fits && moneyOf(upper.row) !== '' && moneyOf(upper.row) === moneyOf(lower.row)) {
			found.set(upper.index, whole).set(lower.index, whole);
		}
	}

	return found;
};

/** The columns of a project's code and name among the lowest names of a header. */
export const projectColumns = (leaves: readonly string[]): {readonly code: number; readonly name: number} => ({
	name: leaves.findIndex(leaf => /项目名称|名称/u.test(leaf)),
	code: leaves.findIndex(leaf => /编码|代码/u.test(leaf) && (/项目/u.test(leaf) || !/单位|部门/u.test(leaf))),
});
