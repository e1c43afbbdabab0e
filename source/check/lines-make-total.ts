import type {Side} from '../model/fact.js';
import type {Vocabulary} from '../vocabulary.js';
import {type Line, lineLists, ranks} from './line-list.js';
import {type LineNode, lineFigures, lineTree} from './line-tree.js';
import {type Check, checkReadings, checkSum, type Rule} from './rule.js';

const fundWords = /一般公共预算|政府性基金|国有资本|财政拨款|财政专户|经费拨款|结转|结余/u;

/** The classes among lines that print no codes: 款 and 项 below them are counted in them. */
const isCategory = (vocabulary: Vocabulary, name: string): boolean =>
	vocabulary.accountsNamed('functional', name).some(({code}) => code.length === 3);

const isNumbered = ({line}: LineNode): boolean => line.rank !== ranks.unnumbered;

/** The lines below a heading that make its sum, and whether that is sure. */
const partsBelow = (
	{children}: LineNode,
	side: Side | null,
	vocabulary: Vocabulary,
): {readonly parts: readonly LineNode[]; readonly isSure: boolean} => {
	if (children.every(({line}) => line.isOfWhich)) {
		return {parts: [], isSure: true};
	}

	if (children.some(({line}) => line.isOfWhich)) {
		return {parts: children, isSure: false};
	}

	if (children.every(isNumbered)) {
		return {parts: children, isSure: true};
	}

	const categories = children.filter(({line}) => isCategory(vocabulary, line.name));
	if (side === 'expenditure') {
		return {parts: categories, isSure: categories.length === children.length};
	}

	return {parts: children, isSure: children.every(({line}) => fundWords.test(line.name))};
};

const everyLine = function* (nodes: readonly LineNode[]): Generator<LineNode> {
	for (const node of nodes) {
		yield node;
		yield* everyLine(node.children);
	}
};

const rootsOf = (body: readonly LineNode[], side: Side | null, vocabulary: Vocabulary): readonly LineNode[] => {
	const categories = body.filter(({line}) => isCategory(vocabulary, line.name));
	return side === 'expenditure' && !body.some(isNumbered) && categories.length > 0 ? categories : body;
};

const withoutOfWhich = (nodes: readonly LineNode[]): readonly LineNode[] => nodes.filter(({line}) => !line.isOfWhich);

const sumsOf = function* (
	sums: readonly Line[],
	lanes: readonly {readonly index: number}[],
	readings: (lane: number) => ReadonlyArray<ReturnType<typeof lineFigures>>,
): Generator<Check> {
	for (const {index} of lanes) {
		for (const {cells} of sums) {
			yield* checkReadings(cells.get(index), readings(index), {pattern: 'lines'});
		}
	}
};

/**
 * 本年合计 = 各项之和，总计 = 本年合计 + 结转结余
 *
 * The lines of a summary by the numbers before them: 一、 is the sum of what stands below it, the subtotal that of what stands above it.
 *
 * @example good
 *   部门收支总表
 *   单位：万元
 *   收入||支出|
 *   项目|预算数|项目|预算数
 *   一、一般公共预算拨款收入|20.00|一、卫生健康支出|25.00
 *   二、事业收入|5.00||
 *   本年收入合计|25.00|本年支出合计|25.00
 *   上年结转|3.00|结转下年|3.00
 *   收入总计|28.00|支出总计|28.00
 * @example bad
 *   部门收支总表
 *   单位：万元
 *   收入||支出|
 *   项目|预算数|项目|预算数
 *   一、一般公共预算拨款收入|20.00|一、卫生健康支出|25.00
 *   二、事业收入|5.00||
 *   本年收入合计|52.00|本年支出合计|25.00
 *   上年结转||结转下年|
 *   收入总计|25.00|支出总计|25.00
 *   → 本年合计 = 各项之和，总计 = 本年合计 + 结转结余：部门收支总表“本年收入合计”（收入/预算数）52.00 ≠ 25.00（“一、一般公共预算拨款收入”20.00 + “二、事业收入”5.00），差 27.00，限差 0.015 万元；同一原因另有 1 处不符；部门收支总表“本年收入合计”（收入/预算数）52.00 → 25.00，可使全部 2 处相符
 */
export const linesMakeTotal: Rule = {
	name: 'lines-make-total',
	*check({ofKind, vocabulary}) {
		for (const table of ofKind('revenue_expenditure_summary', 'fiscal_appropriation_summary')) {
			for (const list of lineLists(table)) {
				const {totals, subtotals, body, carried} = lineTree(list);
				const roots = withoutOfWhich(rootsOf(body, list.side, vocabulary));
				yield* sumsOf(subtotals, list.lanes, lane => [lineFigures(roots, lane)]);
				yield* sumsOf(totals, list.lanes, lane =>
					subtotals.length === 0
						? [lineFigures(roots, lane)]
						: [[...subtotals.map(({cells}) => cells.get(lane)), ...lineFigures(withoutOfWhich(carried), lane)]],
				);
				for (const node of everyLine([...body, ...carried])) {
					const {parts, isSure} = partsBelow(node, list.side, vocabulary);
					for (const {index} of list.lanes.filter(lane => node.line.cells.has(lane.index))) {
						const figures = lineFigures(parts, index);
						yield* figures.length === 0
							? []
							: checkSum(node.line.cells.get(index), figures, {
									pattern: 'lines below',
									...(!isSure && {unsure: 'partial_list'}),
								});
					}
				}
			}
		}
	},
};
