import type {Amount} from '../model/amount.js';
import {type Answer, isAmount, type Row, type Value} from '../model/answer.js';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import {percentOf, sumOf} from './arithmetic.js';
import {columnsOf} from './columns.js';
import {compareRows} from './compare.js';
import type {ComparedColumn} from './compared-column.js';
import {endsOf} from './compared-rows.js';

export const waterfallColumns = columnsOf(
	['step', 'text', 0],
	['code', 'code', 4],
	['label', 'text', 1],
	['status', 'text', 6],
	['change', 'amount', 2],
	['share', 'percent', 5],
	['begins', 'amount', 7],
	['ends', 'amount', 3],
);

/** One column's total, a part's change, or what the parts leave. */
export type WaterfallStep = 'start' | 'part' | 'residual' | 'end';

const amountIn = (row: Row, key: string): Amount | null => {
	const value: Value = row.cells[key] ?? null;
	return isAmount(value) ? value : null;
};

/** A part that alone made the whole difference says nothing; what made it in turn is shown then. */
const partsOf = (columns: readonly ComparedColumn[], path: string, vocabulary: Vocabulary, words: Words): Answer => {
	const answer = compareRows(columns, {path, depth: 1, sortByChange: true}, vocabulary, words);
	const isChanged = (row: Row): boolean => row.mark === 'total' || (amountIn(row, 'change')?.fen ?? 0) !== 0;
	const changed = {...answer, rows: answer.rows.filter(isChanged)};
	const [only, ...others] = changed.rows.filter(({mark}) => mark !== 'total');
	const code = only?.cells.code;
	if (others.length > 0 || typeof code !== 'string' || code === path) {
		return changed;
	}

	const below = partsOf(columns, code, vocabulary, words);
	return below.rows.length > 1 ? below : changed;
};

/**
 * What made the difference between the first column and the last: the one total, the change of each part, the largest
 * first, and the other total. Each step begins where the one before ended, to the fen.
 */
export const waterfallRows = (
	columns: readonly ComparedColumn[],
	path: string,
	vocabulary: Vocabulary,
	words: Words,
): Answer => {
	const answer = partsOf(columns, path, vocabulary, words);
	const [whole, ...parts] = answer.rows;
	const [from, to] = endsOf(columns).map(index => columns[index]);
	if (whole === undefined || from === undefined || to === undefined) {
		return {...answer, columns: waterfallColumns, rows: []};
	}

	const total = amountIn(whole, 'change');
	const endRow = (step: WaterfallStep, {key, title}: ComparedColumn): Row => {
		const amount = amountIn(whole, `amount_${key}`);
		const {code = null} = whole.cells;
		return {
			cells: {step, code, label: title, status: null, change: null, share: null, begins: null, ends: amount},
			facts: {ends: whole.facts?.[`amount_${key}`] ?? []},
			mark: 'total',
		};
	};

	let running = amountIn(whole, `amount_${from.key}`);
	const steps = parts.map((row): Row => {
		const change = amountIn(row, 'change');
		const before = running;
		running = sumOf([before, change].filter(amount => amount !== null));
		const {code = null, label = null, status = null} = row.cells;
		const share = change === null || total === null ? null : percentOf(change.fen, total.fen);
		const step: WaterfallStep = row.mark === 'residual' ? 'residual' : 'part';
		return {...row, cells: {step, code, label, status, change, share, begins: before, ends: running}};
	});
	return {
		columns: waterfallColumns,
		rows: [endRow('start', from), ...steps, endRow('end', to)],
		...(answer.note === undefined ? {} : {note: answer.note}),
	};
};
