import {type Answer, isAmount, type Row} from '../model/answer.js';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import {answerColumns, columnsThatFit, tablesNote} from './compared-answer.js';
import type {ComparedColumn} from './compared-column.js';
import {extraColumns} from './compared-extras.js';
import {accountRow, endsOf, type RowWorld, residualRow, transferRow} from './compared-rows.js';
import {type Account, type ComparedTree, comparedTree} from './compared-tree.js';
import {lastYearNotes} from './last-year-check.js';
import {noAccount, nodesTo, parsePath} from './outline-path.js';

export type ComparisonQuestion = {
	/** The account to start from, as in an outline. */
	readonly path?: string;
	/** Levels below it; all by default. */
	readonly depth?: number;
	readonly onlyDifferences?: boolean;
	/** The largest change of each level first. */
	readonly sortByChange?: boolean;
};

/** An amount that its column does not break down, beside one that is: its parts would only seem to be new or to have ended. */
const isWholeBesideParts = ({values, children, transfers}: Account, columns: readonly ComparedColumn[]): boolean => {
	const ends = endsOf(columns);
	const isBrokenDown = (index: number): boolean =>
		children.some(child => child.values[index] !== undefined) ||
		transfers.some(({amounts}) => (amounts[index] ?? null) !== null);
	return ends.some(index => (values[index]?.amount.fen ?? 0) !== 0 && !isBrokenDown(index)) && ends.some(isBrokenDown);
};

const changeSize = (row: Row | undefined): number => {
	const change = row?.cells.change ?? null;
	return isAmount(change) ? Math.abs(change.fen) : 0;
};

type Walk = ComparisonQuestion &
	RowWorld & {
		/** Accounts whose parts are not shown, as only one end has them. */
		readonly unbroken: Account[];
	};

const rowsBelow = (account: Account, depth: number, walk: Walk): readonly Row[] => {
	const {children, transfers} = account;
	if (depth === 0 || (children.length === 0 && transfers.length === 0)) {
		return [];
	}

	if (isWholeBesideParts(account, walk.columns)) {
		walk.unbroken.push(account);
		return [];
	}

	const groups = children.map(child => [accountRow(child, walk), ...rowsBelow(child, depth - 1, walk)]);
	if (walk.sortByChange) {
		groups.sort(([a], [b]) => changeSize(b) - changeSize(a));
	}

	const residual = residualRow(account, walk);
	return [
		...groups.flat(),
		...transfers.map(transfer => transferRow(transfer, walk)),
		...(residual === undefined ? [] : [residual]),
	];
};

/** What was merged or split, one by one, where nothing else lies below it. */
const membersBelow = ({refs, children}: Account, walk: Walk): readonly Row[] => {
	const members = new Map(refs.flat().map(ref => [ref.node.code, ref]));
	if (children.length > 0 || members.size < 2) {
		return [];
	}

	return [...members].map(([code, shown]) => {
		const own = refs.map(each => each.filter(({node}) => node.code === code));
		const values = own.map(([ref], index) => ref?.node.values.get(walk.columns[index]?.series ?? ''));
		return accountRow({refs: own, shown, values, children: [], transfers: []}, walk);
	});
};

const differs = ({cells}: Row, columns: readonly ComparedColumn[]): boolean => {
	const fens = columns.map(({key}) => {
		const amount = cells[`amount_${key}`] ?? null;
		return isAmount(amount) ? amount.fen : null;
	});
	return fens.some(fen => fen !== fens[0]);
};

/** The account a path leads to in any of the columns. */
const accountAt = ({root, all, columns}: ComparedTree, steps: readonly string[]): Account | undefined => {
	if (steps.length === 0) {
		return root;
	}

	const nodes = new Set(columns.flatMap(column => nodesTo(column.root, steps)?.at(-1) ?? []));
	return all.find(({refs}) => refs.flat().some(({node}) => nodes.has(node)));
};

/**
 * Accounts side by side, a parent before its parts. `change` is the last column less the first; the changes of the parts
 * and of the residual row add up to the parent's. Missing stays null, though a change counts it as nothing.
 */
export const compareRows = (
	all: readonly ComparedColumn[],
	question: ComparisonQuestion,
	vocabulary: Vocabulary,
	words: Words,
): Answer => {
	const columns = columnsThatFit(all, words);
	const extras = extraColumns(columns);
	const noteWith = (unbroken: number, ...more: readonly string[]): string =>
		[...more, ...tablesNote(columns, {unbroken, omitted: all.length - columns.length}, words)].join(
			words('compare.and'),
		);
	if (columns.filter(({statement}) => statement !== null).length < 2) {
		return {columns: answerColumns(columns, [], extras, words), rows: [], note: noteWith(0, words('compare.nothing'))};
	}

	const {steps} = parsePath(question.path ?? '', vocabulary);
	const tree = comparedTree(columns, vocabulary);
	const account = accountAt(tree, steps);
	if (account === undefined) {
		throw noAccount(
			steps.at(-1) ?? '',
			columns.map(({root}) => root),
			words,
		);
	}

	const walk: Walk = {...question, columns, changes: tree.changes, words, extras, unbroken: []};
	const below = rowsBelow(account, question.depth ?? Infinity, walk);
	const parts = below.length === 0 && question.depth !== 0 ? membersBelow(account, walk) : below;
	const shown = question.onlyDifferences ? parts.filter(row => differs(row, columns)) : parts;
	const hasWhole = account.values.some(value => value !== undefined);
	const rows = hasWhole ? [{...accountRow(account, walk), mark: 'total' as const}, ...shown] : shown;
	const {length: unbroken} = walk.unbroken;
	return {
		columns: answerColumns(columns, rows, extras, words),
		rows,
		note: [noteWith(unbroken), ...lastYearNotes(columns, vocabulary, words)].join(words('compare.and')),
	};
};
