import {parseAmount} from '../model/amount.js';
import type {Cell} from '../model/document.js';
import {withoutSpace} from '../model/label.js';
import {headerRowCount, isArtefact, isColumnNumbers} from './header-rows.js';
import {readPrinted} from './printed.js';

/** The header of a table: for each column the printed names from top to bottom, white space removed. */
export type Header = {
	readonly count: number;
	readonly paths: ReadonlyArray<readonly string[]>;
	/** The group whose figures stand one column left of the names of its columns. */
	readonly displaced?: string | undefined;
};

type Rows = ReadonlyArray<readonly Cell[]>;

const isSum = (name: string | undefined): boolean => /^(?:小计|合计)$/u.test(name ?? '');

const fenIn = ({text}: Cell): number | undefined => {
	const printed = readPrinted(text);
	return printed.kind === 'number' ? (parseAmount(printed.text, 'ten_thousand_yuan')?.fen ?? Number.NaN) : undefined;
};

/**
 * Whether the figures stand below the group as it is printed, from `start`, and not below its columns, one to the right:
 * no sum is where those have theirs, and every row adds up from `start` on.
 */
const figuresFollowGroup = (body: Rows, before: number, start: number, end: number): boolean => {
	const rows = body.map(row => row.map(fenIn)).filter(row => row.slice(start, end).some(fen => fen !== undefined));
	return (
		rows.length > 0 &&
		rows.every(row => {
			const parts = row.slice(start + 1, end).filter(fen => fen !== undefined);
			const isBlank = [before, start + 1, end - 1].every(column => row[column] === undefined);
			return isBlank && parts.length > 0 && parts.reduce((sum, fen) => sum + fen, 0) === row[start];
		})
	);
};

/**
 * A text file can set 项目支出 one column left of its first column, the 小计: where the group before began with one, too.
 * The figures tell which of the two lines is off: parts without their 小计 are no parts. That group is answered.
 */
const alignGroups = (names: string[][], body: Rows): string | undefined => {
	let displaced: string | undefined;
	for (const [r, row] of names.entries()) {
		const below = names[r + 1] ?? [];
		for (const [c, name] of row.entries()) {
			const before = row
				.slice(0, c)
				.map(text => text !== '')
				.lastIndexOf(true);
			const isLeftOfSum =
				name !== '' && row[c + 1] === '' && isSum(below[c + 1]) && !isSum(below[c]) && below[c] !== '';
			if (!isLeftOfSum || before < 0 || before >= c - 1 || !isSum(below[before])) {
				continue;
			}

			const next = row.findIndex((text, index) => index > c && text !== '');
			const end = next === -1 ? row.length : next;
			if (figuresFollowGroup(body, before, c, end)) {
				displaced = name;
				for (const later of names.slice(r + 1)) {
					later.splice(c, end - c, ...later.slice(c + 1, end), '');
				}
			} else {
				row[c] = '';
				row[c + 1] = name;
			}
		}
	}

	return displaced;
};

/**
 * A name that stands over several columns is printed over the first of them; text files and some PDFs leave the others
 * blank. A blank goes with its left neighbour when something stands below it and both have the same parent.
 */
const spread = (rows: Rows, names: string[][]): void => {
	for (const [r, row] of names.entries()) {
		for (let c = 1; c < row.length; c++) {
			if (row[c] !== '' || row[c - 1] === '' || rows[r]?.[c]?.origin !== undefined) {
				continue;
			}

			const below = names.slice(r + 1).some(later => later[c] !== '');
			const nothingAtAll = names.every(other => other[c] === '') && r === 0 && names.length > 1;
			const sameParent = r === 0 || names[r - 1]?.[c] === names[r - 1]?.[c - 1];
			if ((below || nothingAtAll) && sameParent) {
				row[c] = row[c - 1] ?? '';
			}
		}
	}
};

const pathOf = (names: readonly string[][], column: number): readonly string[] => {
	const path: string[] = [];
	for (const row of names) {
		const name = row[column] ?? '';
		if (name !== '' && name !== path.at(-1)) {
			path.push(name);
		}
	}

	return path;
};

/** 类 | 款 | 项 can share the row of the column numbers. */
const withoutNumbers = (row: readonly Cell[]): readonly Cell[] =>
	isColumnNumbers(row)
		? row.map(cell => (/^[类款项]$/u.test(withoutSpace(cell.text)) ? cell : {...cell, text: ''}))
		: row;

export const readHeader = (rows: Rows): Header => {
	const count = headerRowCount(rows);
	const named = rows
		.slice(0, count)
		.filter(row => !isArtefact(row))
		.map(withoutNumbers);
	const names = named.map(row => row.map(cell => withoutSpace(cell.text)));
	const displaced = alignGroups(names, rows.slice(count));
	spread(named, names);
	const columns = rows[0]?.length ?? 0;
	return {count, displaced, paths: Array.from({length: columns}, (_, column) => pathOf(names, column))};
};
