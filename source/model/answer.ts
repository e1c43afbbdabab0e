import type {Amount} from './amount.js';

/** One value of an answer. Money stays an `Amount` until a view words it; machine formats print it in yuan. */
export type Value =
	| string
	| number
	| boolean
	| null
	| Amount
	| readonly string[]
	| {readonly [key: string]: string | null};

export type ColumnKind = 'text' | 'code' | 'amount' | 'count' | 'year' | 'percent' | 'flag' | 'list' | 'record';

export type Column = {
	/** Name in machine formats; the words people see come from the strings catalogue under `column.<key>`. */
	readonly key: string;
	/** Title where the key alone has no fixed words (comparison columns). */
	readonly title?: string;
	readonly kind: ColumnKind;
	/** Order in which columns drop out for people when the width is short: 1 stays longest; 0 is never shown to people unless asked for. */
	readonly importance: number;
};

/** What Enter on a row opens in the explorer. */
export type Target =
	| {readonly kind: 'report'; readonly report: string}
	| {readonly kind: 'outline'; readonly report: string; readonly path: string}
	| {readonly kind: 'table'; readonly report: string; readonly n: number; readonly row?: number}
	| {readonly kind: 'fact'; readonly fact: string}
	| {readonly kind: 'account'; readonly code: string}
	| {readonly kind: 'prose'; readonly report: string; readonly line: number};

export type Row = {
	readonly cells: Readonly<Record<string, Value>>;
	readonly opens?: Target;
	/** Ids of the facts behind a cell, by column key, where cells of one row come from different figures. */
	readonly facts?: Readonly<Record<string, readonly string[]>>;
	/** Drawn apart: sums pinned at the end, residual rows. */
	readonly mark?: 'total' | 'residual' | 'computed';
};

/** The one shape every view draws: columns, rows, and a word about them. Query makes it, output and ui show it. */
export type Answer = {
	readonly columns: readonly Column[];
	readonly rows: readonly Row[];
	readonly note?: string;
	/** The cells of every row are these columns, all of them and in their order: a row can be written as it is. */
	readonly rowsAreWhole?: true;
};

export const isAmount = (value: Value): value is Amount =>
	typeof value === 'object' && value !== null && 'fen' in value;
