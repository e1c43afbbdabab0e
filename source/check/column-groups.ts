import {labelKey} from '../model/label.js';
import {oncePerText} from '../model/once.js';
import type {Lane} from './lanes.js';

/** Columns under one header: the one that sums them up, and those that it sums. */
export type ColumnGroup = {readonly total: Lane; readonly parts: readonly Lane[]};

type HeaderNode = {readonly name: string; readonly lanes: Lane[]; readonly below: Map<string, HeaderNode>};

const separator = ' / ';
const ofWhichHeader = /^其中[:：]?$/u;
const ofWhichColumn = /^(?:其中|扣除|不含)/u;
const totalColumn = /(?:合计|总计|小计|总数)(?:[(（].*[)）])?$/u;
// 事业收入 / 金额 beside 事业收入 / 其中：教育收费
const plainAmount = /^(?:金额|执行数|预算数)$/u;

const partsOfPath = oncePerText((path): readonly string[] =>
	path
		.split(separator)
		.map(labelKey)
		.filter(part => !ofWhichHeader.test(part)),
);

const headerTree = (lanes: readonly Lane[]): HeaderNode => {
	const root: HeaderNode = {name: '', lanes: [], below: new Map()};
	for (const lane of lanes) {
		let node = root;
		for (const name of partsOfPath(lane.path)) {
			const next: HeaderNode = node.below.get(name) ?? {name, lanes: [], below: new Map()};
			node.below.set(name, next);
			node = next;
		}

		node.lanes.push(lane);
	}

	return root;
};

// 小计 | 其中：基本支出 | 项目支出: here the word speaks of all that follow
const isPart = ({name, lanes}: HeaderNode): boolean =>
	!ofWhichColumn.test(name) || lanes.some(({measure}) => measure === 'basic');

/** The column that stands for all columns of a header; without one, all of them do. */
const totalOf = ({below}: HeaderNode): HeaderNode | undefined => {
	const leaves = [...below.values()].filter(({lanes}) => lanes.length === 1);
	const totals = leaves.filter(({name, below: more}) => totalColumn.test(name) && more.size === 0);
	const plain = leaves.length > 1 ? leaves.filter(({name}) => plainAmount.test(name)) : [];
	return totals.length === 1 ? totals[0] : totals.length === 0 && plain.length === 1 ? plain[0] : undefined;
};

const standsFor = (node: HeaderNode): readonly Lane[] => {
	if (node.below.size === 0) {
		return node.lanes;
	}

	const total = totalOf(node);
	return total === undefined ? [...node.lanes, ...partsOf(node)] : total.lanes;
};

const partsOf = (node: HeaderNode, total?: HeaderNode): readonly Lane[] =>
	[...node.below.values()].filter(child => child !== total && isPart(child)).flatMap(standsFor);

const groupsBelow = function* (node: HeaderNode): Generator<ColumnGroup> {
	const total = totalOf(node);
	const [lane] = total?.lanes ?? [];
	const parts = partsOf(node, total);
	if (lane !== undefined && parts.length > 0) {
		yield {total: lane, parts};
	}

	for (const child of node.below.values()) {
		yield* groupsBelow(child);
	}
};

/** 小计 and the columns beside it, 合计 and the groups beside it, of the columns of one side, year and stage. */
export const columnGroups = (lanes: readonly Lane[]): readonly ColumnGroup[] => [...groupsBelow(headerTree(lanes))];
