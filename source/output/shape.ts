import type {Answer, Column, Row} from '../model/answer.js';
import {ExpectedError} from '../model/expected-error.js';
import {inRowOrder} from '../model/row-order.js';
import type {Words} from '../model/words.js';

/** What `--columns`, `--sort` and `--limit` make of any answer. */
export type Shape = {
	readonly columns?: readonly string[];
	/** A column; with `-` before it, the largest first; with `abs:` before its name, by size whatever the sign. */
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

const sizePrefix = 'abs:';

/** `amount`, `-amount` for the largest first, `-abs:change` for the largest change whatever its sign. */
const sorted = (answer: Answer, sort: string, words: Words): readonly Row[] => {
	const descending = sort.startsWith('-');
	const typed = sort.slice(descending ? 1 : 0);
	const bySize = typed.startsWith(sizePrefix);
	const {key} = columnNamed(answer.columns, bySize ? typed.slice(sizePrefix.length) : typed, words);
	return inRowOrder(answer.rows, ({cells}) => cells[key] ?? null, {descending, bySize});
};

/** Rows without a value in the sorted column stay last; equal rows keep their order. */
export const shapeAnswer = (answer: Answer, {columns, sort, limit}: Shape, words: Words): Answer => {
	const chosen = columns?.map((name, index) => ({
		...columnNamed(answer.columns, name, words),
		// What was asked for is shown, the first longest
		importance: index + 1,
	}));
	const rows = sort === undefined ? answer.rows : sorted(answer, sort, words);
	const shown = limit === undefined ? rows : rows.slice(0, limit);
	if (chosen === undefined) {
		return {...answer, rows: shown};
	}

	const {rowsAreWhole, ...others} = answer;
	return {...others, columns: chosen, rows: shown};
};
