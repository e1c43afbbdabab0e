import type {Fact} from '../model/fact.js';
import {oncePer} from '../model/once.js';
import {type Line, type LineList, ranks} from './line-list.js';

export type LineNode = {readonly line: Line; readonly children: LineNode[]};

/** A list of lines put in order: what makes the subtotal, and what is added to it for the total. */
export type LineTree = {
	readonly totals: readonly Line[];
	readonly subtotals: readonly Line[];
	/** What stands before the subtotal, or all lines where there is none. */
	readonly body: readonly LineNode[];
	/** 上年结转, 结余分配 … after the subtotal. */
	readonly carried: readonly LineNode[];
};

const carriedName = /结转|结余|弥补|余额|分配|缴回|上缴/u;
const fundName = /^(?:一般公共预算|政府性基金|国有资本|社会保险|财政拨款|非财政|财政专户|单位资金|基本支出|项目支出)/u;

/** After the subtotal 上年结转 is a line of its own, and 一、一般公共预算 below it says which funds it is of. */
const isCarriedHead = ({rank, name}: Line): boolean =>
	(rank === ranks.heading || rank === ranks.unnumbered) && carriedName.test(name) && !fundName.test(name);

const place = (roots: LineNode[], path: LineNode[], line: Line, isRoot: boolean): void => {
	while (path.length > 0 && (isRoot || (path.at(-1)?.line.rank ?? 0) >= line.rank)) {
		path.pop();
	}

	const node: LineNode = {line, children: []};
	(path.at(-1)?.children ?? roots).push(node);
	path.push(node);
};

export const lineTree = oncePer(({lines}: LineList): LineTree => {
	const totals = lines.filter(({rank}) => rank === ranks.total);
	const subtotals = lines.filter(({rank}) => rank === ranks.subtotal);
	const boundary = subtotals.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...subtotals.map(({row}) => row));
	const body: LineNode[] = [];
	const carried: LineNode[] = [];
	const path: LineNode[] = [];
	const carriedPath: LineNode[] = [];
	for (const line of lines) {
		if (line.rank <= ranks.subtotal) {
			continue;
		}

		if (line.row < boundary) {
			// 其中：… stands below the line before it, whatever its number
			const last = path.at(-1);
			if (line.isOfWhich && last !== undefined && last.line.rank < ranks.unnumbered) {
				last.children.push({line, children: []});
			} else {
				place(body, path, line, false);
			}
		} else if (isCarriedHead(line) || carriedPath[0] === undefined) {
			place(carried, carriedPath, line, true);
		} else {
			carriedPath[0].children.push({line, children: []});
		}
	}

	return {totals, subtotals, body, carried};
});

/** What nodes contribute to a sum: a blank heading stands for the lines below it. */
export const lineFigures = (nodes: readonly LineNode[], lane: number): ReadonlyArray<Fact | undefined> =>
	nodes.flatMap(({line, children}) => {
		const figure = line.cells.get(lane);
		const below = figure === undefined && children.length > 0 ? lineFigures(children, lane) : [];
		return below.some(part => part !== undefined) ? below : [figure];
	});
