import type {Amount} from '../model/amount.js';
import type {Row, Value} from '../model/answer.js';
import type {Words} from '../model/words.js';
import {accountStatus} from './account-status.js';
import {differenceOf, growthOf, shareChangeOf} from './arithmetic.js';
import type {ComparedColumn} from './compared-columns.js';
import {isWhole, levelOfNode, type OutlineNode} from './outline-tree.js';

export type Cell = {readonly column: ComparedColumn; readonly node: OutlineNode | undefined};
/** One account in every column. */
export type Aligned = readonly Cell[];

export const amountOf = ({column, node}: Cell): Amount | null => node?.values.get(column.series)?.amount ?? null;

const wholeOf = ({root, series}: ComparedColumn): number => root.values.get(series)?.amount.fen ?? 0;

/** The two columns a change is between: the first and the last that have a table. */
export const endsOf = (columns: readonly ComparedColumn[]): readonly [number, number] => {
	const present = columns.flatMap(({statement}, index) => (statement === null ? [] : index));
	return [present[0] ?? 0, present.at(-1) ?? 0];
};

const changeCells = (
	columns: readonly ComparedColumn[],
	amounts: ReadonlyArray<Amount | null>,
): Record<string, Value> => {
	const [from, to] = endsOf(columns);
	const [first = null, last = null] = [amounts[from], amounts[to]];
	const shareIn = (amount: Amount, column: ComparedColumn | undefined) => ({
		part: amount.fen,
		whole: column === undefined ? 0 : wholeOf(column),
	});
	const both = first !== null && last !== null;
	return {
		change: first === null && last === null ? null : differenceOf(last, [first]),
		change_pct: both ? growthOf(first.fen, last.fen) : null,
		share_change: both ? shareChangeOf(shareIn(first, columns[from]), shareIn(last, columns[to])) : null,
	};
};

const amountCells = (
	columns: readonly ComparedColumn[],
	amounts: ReadonlyArray<Amount | null>,
): Record<string, Value> =>
	Object.fromEntries(columns.map(({key}, index) => [`amount_${key}`, amounts[index] ?? null]));

const labelOf = (node: OutlineNode | undefined, words: Words): string | null => {
	if (node?.word !== undefined) {
		return words(node.word);
	}

	return node?.label ?? (node === undefined || isWhole(node) ? words('outline.whole') : null);
};

export const accountRow = (aligned: Aligned, words: Words): Row => {
	const columns = aligned.map(({column}) => column);
	const [from, to] = endsOf(columns);
	const amounts = aligned.map(amountOf);
	const values = aligned.map(({column, node}) => node?.values.get(column.series));
	const shown = aligned.map(({node}, index) => (amounts[index] === null || node === undefined ? undefined : node));
	const named = [...aligned].reverse().find(({node}) => node?.label !== undefined && node.label !== null);
	const node = aligned.find(cell => cell.node !== undefined)?.node;
	const code = node?.code ?? null;
	const facts = columns.map(({key}, index) => [`amount_${key}`, values[index]?.facts ?? []] as const);
	const [fact] = values.flatMap(value => value?.facts ?? []).slice(-1);
	return {
		cells: {
			code,
			level: node === undefined ? 'total' : levelOfNode(node),
			label: labelOf(named?.node ?? node, words),
			status: node === undefined || isWhole(node) ? 'same' : accountStatus(shown[from], shown[to]),
			...amountCells(columns, amounts),
			// What was added up from other figures has no figure of its own
			...Object.fromEntries(
				columns.map(({key}, index) => {
					const value = values[index];
					return [`fact_${key}`, value === undefined || value.computed ? null : value.facts.join(';')];
				}),
			),
			...changeCells(columns, amounts),
		},
		facts: Object.fromEntries(facts.filter(([, ids]) => ids.length > 0)),
		...(fact === undefined ? {} : {opens: {kind: 'fact', fact}}),
		...(values.every(value => value === undefined || value.computed) ? {mark: 'computed'} : {}),
	};
};

const partsOf = ({column, node}: Cell): readonly Amount[] =>
	node?.children.map(child => child.values.get(column.series)?.amount).filter(amount => amount !== undefined) ?? [];

/** Whether a column shows the parts of the account. */
export const isBrokenDown = (cell: Cell): boolean => partsOf(cell).length > 0;

export const residualRow = (aligned: Aligned, words: Words): Row | undefined => {
	const amounts = aligned.map(cell => {
		const amount = amountOf(cell);
		return amount === null ? null : differenceOf(amount, partsOf(cell));
	});
	if (!aligned.some(isBrokenDown) || amounts.every(amount => amount === null || amount.fen === 0)) {
		return undefined;
	}

	const columns = aligned.map(({column}) => column);
	const code = aligned.find(({node}) => node !== undefined)?.node?.code ?? null;
	return {
		cells: {
			code: null,
			level: 'line',
			label: code === null ? words('outline.residual') : words('compare.residual_of', {code}),
			status: 'same',
			...amountCells(columns, amounts),
			...Object.fromEntries(columns.map(({key}) => [`fact_${key}`, null])),
			...changeCells(columns, amounts),
		},
		mark: 'residual',
	};
};
