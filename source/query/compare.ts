import {type Answer, type Column, isAmount, type Row} from '../model/answer.js';
import {ExpectedError} from '../model/expected-error.js';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import {columnsOf} from './columns.js';
import type {ComparedColumn} from './compared-columns.js';
import {type Aligned, accountRow, amountOf, type Cell, endsOf, isBrokenDown, residualRow} from './compared-rows.js';
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

const mostColumns = 6;

const childrenOf = (aligned: Aligned): readonly Aligned[] => {
	const keys = new Set(aligned.flatMap(({node}) => node?.children.map(({key}) => key) ?? []));
	return [...keys]
		.sort((a, b) => (a < b ? -1 : 1))
		.map(key => aligned.map(({column, node}) => ({column, node: node?.children.find(child => child.key === key)})))
		.filter(cells => cells.some(cell => amountOf(cell) !== null));
};

/** An amount that its column does not break down, beside one that is: its parts would only seem to be new or to have ended. */
const isWholeBesideParts = (aligned: Aligned): boolean => {
	const outer = endsOf(aligned.map(({column}) => column)).map(index => aligned[index] as Cell);
	return outer.some(cell => (amountOf(cell)?.fen ?? 0) !== 0 && !isBrokenDown(cell)) && outer.some(isBrokenDown);
};

const changeSize = (row: Row | undefined): number => {
	const change = row?.cells.change ?? null;
	return isAmount(change) ? Math.abs(change.fen) : 0;
};

type Walk = ComparisonQuestion & {
	readonly words: Words;
	/** Accounts whose parts are not shown, as only one end has them. */
	readonly unbroken: string[];
};

const rowsBelow = (aligned: Aligned, depth: number, walk: Walk): readonly Row[] => {
	if (depth === 0) {
		return [];
	}

	if (isWholeBesideParts(aligned)) {
		walk.unbroken.push(aligned.find(({node}) => node !== undefined)?.node?.code ?? '');
		return [];
	}

	const groups = childrenOf(aligned).map(child => [
		accountRow(child, walk.words),
		...rowsBelow(child, depth - 1, walk),
	]);
	if (walk.sortByChange) {
		groups.sort(([a], [b]) => changeSize(b) - changeSize(a));
	}

	const residual = residualRow(aligned, walk.words);
	return residual === undefined ? groups.flat() : [...groups.flat(), residual];
};

const columnsFor = (columns: readonly ComparedColumn[], words: Words): readonly Column[] => [
	...columnsOf(['code', 'code', 4], ['level', 'text', 0], ['label', 'text', 1], ['status', 'text', 6]),
	...columns.flatMap(({key, title}, index): readonly Column[] => [
		{key: `amount_${key}`, title, kind: 'amount', importance: index === 0 || index === columns.length - 1 ? 2 : 7},
		{key: `fact_${key}`, title: words('compare.fact', {title}), kind: 'text', importance: 0},
	]),
	...columnsOf(['change', 'amount', 3], ['change_pct', 'percent', 5], ['share_change', 'percent', 8]),
];

const differs = ({cells}: Row, columns: readonly ComparedColumn[]): boolean => {
	const fens = columns.map(({key}) => {
		const amount = cells[`amount_${key}`] ?? null;
		return isAmount(amount) ? amount.fen : null;
	});
	return fens.some(fen => fen !== fens[0]);
};

const noteOf = (columns: readonly ComparedColumn[], unbroken: readonly string[], words: Words): string => {
	const tables = columns.map(({title, statement}) =>
		statement === null
			? words('compare.no_table', {title})
			: words('compare.table', {title, n: statement.n, table: statement.title ?? statement.kind}),
	);
	const rest = unbroken.length === 0 ? [] : [words('compare.unbroken', {count: unbroken.length})];
	return [...new Set(tables), ...rest].join(words('compare.and'));
};

/**
 * Accounts side by side, a parent before its parts. `change` is the last column less the first; the changes of the parts
 * and of the residual row add up to the parent's. Missing stays null, though a change counts it as nothing.
 */
export const compareRows = (
	columns: readonly ComparedColumn[],
	question: ComparisonQuestion,
	vocabulary: Vocabulary,
	words: Words,
): Answer => {
	if (columns.length > mostColumns) {
		throw new ExpectedError(words('compare.too_many_columns', {count: columns.length, most: mostColumns}), 2);
	}

	const answerColumns = columnsFor(columns, words);
	if (columns.filter(({statement}) => statement !== null).length < 2) {
		const note = [words('compare.nothing'), ...(columns.length === 0 ? [] : [noteOf(columns, [], words)])];
		return {columns: answerColumns, rows: [], note: note.join(words('compare.and'))};
	}

	const {steps} = parsePath(question.path ?? '', vocabulary);
	const aligned = columns.map(column => ({column, node: nodesTo(column.root, steps)?.at(-1)}));
	if (aligned.every(({node}) => node === undefined)) {
		throw noAccount(
			steps.at(-1) ?? '',
			columns.map(({root}) => root),
			words,
		);
	}

	const walk: Walk = {...question, words, unbroken: []};
	const below = rowsBelow(aligned, question.depth ?? Infinity, walk);
	const rows = question.onlyDifferences ? below.filter(row => differs(row, columns)) : below;
	const hasWhole = aligned.some(cell => amountOf(cell) !== null);
	return {
		columns: answerColumns,
		rows: hasWhole ? [{...accountRow(aligned, words), mark: 'total'}, ...rows] : rows,
		note: noteOf(columns, walk.unbroken, words),
	};
};
