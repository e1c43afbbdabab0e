import type {Amount} from '../model/amount.js';
import type {Row, Value} from '../model/answer.js';
import {isDerivedId} from '../model/derived-facts.js';
import {labelKey} from '../model/label.js';
import type {Words} from '../model/words.js';
import {accountStatus} from './account-status.js';
import {differenceOf, growthOf, shareChangeOf} from './arithmetic.js';
import type {ComparedColumn} from './compared-column.js';
import type {ExtraColumn} from './compared-extras.js';
import {type Account, type ComparedTree, residualOf, type Transfer} from './compared-tree.js';
import {isWhole, levelOfNode, type NodeValue, type OutlineNode} from './outline-tree.js';

/** A sum of ours stands for no figure; one that follows from a stated change has an id that says so. */
const hasFacts = ({computed, facts}: NodeValue): boolean => !computed || (facts.length > 0 && facts.every(isDerivedId));

/** What the rows of a comparison are made with. */
export type RowWorld = Pick<ComparedTree, 'columns' | 'changes'> & {
	readonly words: Words;
	readonly extras: readonly ExtraColumn[];
};

type Amounts = ReadonlyArray<Amount | null>;

const wholeOf = ({root, series}: ComparedColumn): number => root.values.get(series)?.amount.fen ?? 0;

/** The two columns a change is between: the first and the last that have a table. */
export const endsOf = (columns: readonly ComparedColumn[]): readonly [number, number] => {
	const present = columns.flatMap(({statement}, index) => (statement === null ? [] : index));
	return [present[0] ?? 0, present.at(-1) ?? 0];
};

const changeCells = (columns: readonly ComparedColumn[], amounts: Amounts): Record<string, Value> => {
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

const amountCells = (columns: readonly ComparedColumn[], amounts: Amounts): Record<string, Value> =>
	Object.fromEntries(columns.map(({key}, index) => [`amount_${key}`, amounts[index] ?? null]));

const labelOf = (node: OutlineNode, words: Words): string | null =>
	node.word === undefined ? (node.label ?? (isWhole(node) ? words('outline.whole') : null)) : words(node.word);

const nameOf = ({code, label}: OutlineNode): string => [code, label].filter(Boolean).join(' ');

/** The accounts that a row brings together, the earliest first; none where they are all called the same. */
const alignedNames = ({refs}: Account): readonly string[] => {
	const names = new Map(refs.flat().map(({node}) => [labelKey(nameOf(node)), nameOf(node)]));
	return names.size > 1 ? [...names.values()] : [];
};

const extraCells = (amounts: Amounts, {extras}: RowWorld): Record<string, Value> =>
	Object.fromEntries(extras.map(({column, valueIn}) => [column.key, valueIn(amounts)]));

export const accountRow = (account: Account, world: RowWorld): Row => {
	const {columns, changes, words} = world;
	const {shown, values} = account;
	const {node} = shown;
	const amounts = values.map(value => value?.amount ?? null);
	const status = isWhole(node) ? 'same' : accountStatus(account, endsOf(columns), changes);
	const facts = columns.map(({key}, index) => [`amount_${key}`, values[index]?.facts ?? []] as const);
	const [fact] = values.flatMap(value => value?.facts ?? []).slice(-1);
	return {
		cells: {
			code: node.code,
			level: levelOfNode(node),
			label: labelOf(node, words),
			status,
			...amountCells(columns, amounts),
			// What was added up from other figures has no figure of its own
			...Object.fromEntries(
				columns.map(({key}, index) => {
					const value = values[index];
					return [`fact_${key}`, value === undefined || !hasFacts(value) ? null : value.facts.join(';')];
				}),
			),
			...changeCells(columns, amounts),
			...extraCells(amounts, world),
			aligned: status === 'same' ? [] : alignedNames(account),
		},
		facts: Object.fromEntries(facts.filter(([, ids]) => ids.length > 0)),
		...(fact === undefined ? {} : {opens: {kind: 'fact', fact}}),
		...(values.every(value => value === undefined || value.computed) ? {mark: 'computed'} : {}),
	};
};

type Rest = {readonly label: string; readonly status: 'same' | 'moved'; readonly amounts: Amounts};

/** A row of what no account of its own shows: it has no code and no figure. */
const restRow = ({label, status, amounts}: Rest, {columns, extras}: RowWorld): Row => ({
	cells: {
		code: null,
		level: 'line',
		label,
		status,
		...amountCells(columns, amounts),
		...Object.fromEntries(columns.map(({key}) => [`fact_${key}`, null])),
		...changeCells(columns, amounts),
		...Object.fromEntries(extras.map(({column}) => [column.key, null])),
		aligned: [],
	},
	mark: 'residual',
});

/** An account that a column prints below here and that is shown elsewhere, or the other way round: it cancels out. */
export const transferRow = ({direction, other, amounts}: Transfer, world: RowWorld): Row =>
	restRow(
		{label: world.words(`compare.moved_${direction}`, {account: nameOf(other.node)}), status: 'moved', amounts},
		world,
	);

export const residualRow = (account: Account, world: RowWorld): Row | undefined => {
	const {columns, words} = world;
	const amounts = columns.map((_, index) => residualOf(account, index));
	if (amounts.every(amount => amount === null || amount.fen === 0)) {
		return undefined;
	}

	const {code} = account.shown.node;
	const label = code === null ? words('outline.residual') : words('compare.residual_of', {code});
	return restRow({label, status: 'same', amounts}, world);
};
