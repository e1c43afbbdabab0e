import type {Amount} from '../model/amount.js';
import type {Answer, Row, Target, Value} from '../model/answer.js';
import type {ReportContents} from '../model/report.js';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import {differenceOf, growthOf, percentOf} from './arithmetic.js';
import {columnsOf} from './columns.js';
import {type Outline, outlinesIn} from './outline-choice.js';
import {type MeasureColumn, measureColumns, shownSeries} from './outline-columns.js';
import {parsePath, pathText, placeOf} from './outline-path.js';
import {countNodes, hasResidual, isComputed, isWhole, levelOfNode, type OutlineNode} from './outline-tree.js';

export type OutlineQuestion = {
	/** `支出/210/21015`, `expenditure/21015`, `210`; the whole of the first cut by default. */
	readonly path?: string;
	/** Levels shown below the path; all by default. */
	readonly depth?: number;
};

export const outlineColumns = columnsOf(
	['report', 'text', 0],
	['path', 'text', 0],
	['code', 'code', 2],
	['level', 'text', 0],
	['label', 'text', 1],
	['printed', 'text', 0],
	['amount', 'amount', 1],
	['share_of_parent', 'percent', 3],
	['share_of_total', 'percent', 8],
	['last_year', 'amount', 6],
	['change', 'amount', 7],
	['change_pct', 'percent', 7],
	['facts', 'list', 0],
);

type View = {
	readonly outline: Outline;
	readonly measures: readonly MeasureColumn[];
	readonly shown: ReadonlySet<string>;
	readonly words: Words;
};

/** The amount of a node, or of a residual, in a series. */
type AmountIn = (series: string) => Amount | null;

const amountCells = ({outline, measures}: View, amountIn: AmountIn, parent?: OutlineNode): Record<string, Value> => {
	const {main, lastYear, root} = outline;
	const amount = amountIn(main.key);
	const last = lastYear === undefined ? null : amountIn(lastYear.key);
	const whole = (node: OutlineNode | undefined): number => node?.values.get(main.key)?.amount.fen ?? 0;
	return {
		amount,
		share_of_parent: amount === null ? null : percentOf(amount.fen, whole(parent)),
		share_of_total: amount === null ? null : percentOf(amount.fen, whole(root)),
		last_year: last,
		change: lastYear === undefined || (amount ?? last) === null ? null : differenceOf(amount, [last]),
		change_pct: amount === null || last === null ? null : growthOf(last.fen, amount.fen),
		...Object.fromEntries(measures.map(({column, series}) => [column.key, amountIn(series)])),
	};
};

const opensOf = ({outline}: View, node: OutlineNode, path: string): {opens?: Target} => {
	const [fact] = node.values.get(outline.main.key)?.facts ?? [...node.values.values()].flatMap(({facts}) => facts);
	if (node.children.length > 0) {
		return {opens: {kind: 'outline', report: outline.report, path}};
	}

	return fact === undefined ? {} : {opens: {kind: 'fact', fact}};
};

const labelOf = (node: OutlineNode, words: Words): string | null =>
	node.word === undefined ? (node.label ?? (isWhole(node) ? words('outline.whole') : null)) : words(node.word);

const nodeRow = (view: View, node: OutlineNode, path: string, parent?: OutlineNode): Row => {
	const {outline, measures, words} = view;
	const value = node.values.get(outline.main.key);
	const computed = value?.computed ?? isComputed(node);
	const facts = [{column: {key: 'amount'}, series: outline.main.key}, ...measures].map(
		({column, series}) => [column.key, node.values.get(series)?.facts ?? []] as const,
	);
	return {
		cells: {
			report: outline.report,
			path,
			code: node.code,
			level: levelOfNode(node),
			label: labelOf(node, words),
			printed: computed ? 'computed' : 'true',
			...amountCells(view, series => node.values.get(series)?.amount ?? null, parent),
			facts: value?.facts ?? [],
		},
		facts: Object.fromEntries(facts.filter(([, ids]) => ids.length > 0)),
		...opensOf(view, node, path),
		...(computed ? {mark: 'computed'} : {}),
	};
};

const residualRow = (view: View, node: OutlineNode, path: string): Row => {
	const amountIn: AmountIn = series => {
		const value = node.values.get(series);
		const below = node.children.map(child => child.values.get(series)?.amount ?? null);
		return value === undefined ? null : differenceOf(value.amount, below);
	};
	return {
		cells: {
			report: view.outline.report,
			path: `${path}/residual`,
			code: null,
			level: 'line',
			label: view.words('outline.residual'),
			printed: 'residual',
			...amountCells(view, amountIn, node),
			facts: [],
		},
		mark: 'residual',
	};
};

const rowsBelow = (view: View, node: OutlineNode, path: string, depth: number): readonly Row[] => {
	if (depth === 0) {
		return [];
	}

	const rows = node.children.flatMap(child => {
		const below = `${path}/${child.key}`;
		return [nodeRow(view, child, below, node), ...rowsBelow(view, child, below, depth - 1)];
	});
	return hasResidual(node, view.shown) ? [...rows, residualRow(view, node, path)] : rows;
};

const noteOf = (outline: Outline, words: Words): string => {
	const {statement, root} = outline;
	const {accounts, computed, residuals} = countNodes(root, shownSeries(outline));
	const title = [statement.number, statement.title ?? statement.kind].filter(Boolean).join(' ');
	return words('outline.note', {title, n: statement.n, accounts, computed, residuals});
};

/**
 * The accounts below a path, a parent before its children, a residual row (差额) after children that do not add up to it.
 * The first row is the whole of the view, marked `total`. No outline (a report without tables) has no rows and says so.
 */
export const outlineRows = (
	contents: ReportContents,
	{path = '', depth = Infinity}: OutlineQuestion,
	vocabulary: Vocabulary,
	words: Words,
): Answer => {
	const parsed = parsePath(path, vocabulary);
	const place = placeOf(outlinesIn(contents, vocabulary, parsed.cut), parsed, words);
	if (place === undefined) {
		return {columns: outlineColumns, rows: [], note: words('outline.none', {report: contents.report.id})};
	}

	const {outline, nodes} = place;
	const view: View = {outline, measures: measureColumns(outline, words), shown: shownSeries(outline), words};
	const node = nodes.at(-1) ?? outline.root;
	const own = pathText(
		outline.cut,
		nodes.slice(1).map(({key}) => key),
	);
	const whole = nodeRow(view, node, own, nodes.at(-2));
	return {
		columns: [...outlineColumns, ...view.measures.map(({column}) => column)],
		rows: [{...whole, mark: 'total'}, ...rowsBelow(view, node, own, depth)],
		note: noteOf(outline, words),
	};
};

/** The cuts a report can be drilled into, with the table each is read from. */
export const outlinesOf = (contents: ReportContents, vocabulary: Vocabulary): Answer => ({
	columns: columnsOf(
		['report', 'text', 0],
		['path', 'text', 1],
		['table', 'count', 4],
		['title', 'text', 2],
		['amount', 'amount', 1],
		['accounts', 'count', 3],
		['computed', 'count', 5],
		['residuals', 'count', 4],
	),
	rows: [...outlinesIn(contents, vocabulary)].map(outline => {
		const {report, cut, statement, root, main} = outline;
		return {
			cells: {
				report,
				path: cut,
				table: statement.n,
				title: statement.title,
				amount: root.values.get(main.key)?.amount ?? null,
				...countNodes(root, shownSeries(outline)),
			},
			opens: {kind: 'outline', report, path: cut},
		};
	}),
});
