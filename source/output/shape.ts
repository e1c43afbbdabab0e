import {type Answer, type Column, isAmount, type Row, type Value} from '../model/answer.js';
import {ExpectedError} from '../model/expected-error.js';
import type {Words} from '../model/words.js';
import {flatText} from './flat-text.js';

/** What `--columns`, `--sort` and `--limit` make of any answer. */
export type Shape = {
	readonly columns?: readonly string[];
	/** A column; with `-` before it, the largest first. */
	readonly sort?: string;
	readonly limit?: number;
};

const columnNamed = (columns: readonly Column[], name: string, words: Words): Column => {
	const found = columns.find(({key}) => key === name);
	if (found === undefined) {
		const known = columns.map(({key}) => key).join(', ');
		throw new ExpectedError(words('error.unknown_column', {name, known}), 2);
	}

	return found;
};

const sortKey = (value: Value): number | string => {
	if (typeof value === 'number' || typeof value === 'boolean') {
		return Number(value);
	}

	return value !== null && isAmount(value) ? value.fen : flatText(value);
};

const sorted = (rows: readonly Row[], key: string, isDescending: boolean): readonly Row[] => {
	const direction = isDescending ? -1 : 1;
	const keyed = rows.map(row => ({row, value: row.cells[key] ?? null}));
	const present = keyed.filter(({value}) => value !== null).map(({row, value}) => ({row, key: sortKey(value)}));
	const absent = keyed.filter(({value}) => value === null);
	present.sort((a, b) => (a.key < b.key ? -direction : a.key > b.key ? direction : 0));
	return [...present, ...absent].map(({row}) => row);
};

/** Rows without a value in the sorted column stay last; equal rows keep their order. */
export const shapeAnswer = (answer: Answer, {columns, sort, limit}: Shape, words: Words): Answer => {
	const chosen = columns?.map((name, index) => ({
		...columnNamed(answer.columns, name, words),
		// What was asked for is shown, the first longest
		importance: index + 1,
	}));
	const isDescending = sort?.startsWith('-') ?? false;
	const by = sort === undefined ? undefined : columnNamed(answer.columns, sort.slice(isDescending ? 1 : 0), words);
	const rows = by === undefined ? answer.rows : sorted(answer.rows, by.key, isDescending);
	const shown = limit === undefined ? rows : rows.slice(0, limit);
	if (chosen === undefined) {
		return {...answer, rows: shown};
	}

	const {rowsAreWhole, ...others} = answer;
	return {...others, columns: chosen, rows: shown};
};
