import type {AccountCode} from '../model/account.js';
import type {Fact} from '../model/fact.js';
import type {Entry} from './table-view.js';

/** An account's row with the rows of the accounts below it that the table prints. */
export type AccountNode = {readonly entry: Entry; readonly code: AccountCode; readonly children: AccountNode[]};

const isBelow = (code: string, other: string): boolean => code.length > other.length && code.startsWith(other);

/** Whether an account with others below it stands more than once: a table of several lists, told apart by order alone. */
const repeatsParents = (nodes: readonly AccountNode[]): boolean => {
	const codes = nodes.map(({code}) => code);
	if (new Set(codes).size === codes.length) {
		return false;
	}

	const above = new Set(codes.flatMap(code => [...code].map((_, length) => code.slice(0, length))));
	const parents = codes.filter(code => above.has(code));
	return parents.length > new Set(parents).size;
};

const byOrder = (nodes: readonly AccountNode[]): readonly AccountNode[] => {
	const roots: AccountNode[] = [];
	const path: AccountNode[] = [];
	for (const node of nodes) {
		while (path.length > 0 && !isBelow(node.code, path.at(-1)?.code ?? '')) {
			path.pop();
		}

		(path.at(-1)?.children ?? roots).push(node);
		path.push(node);
	}

	return roots;
};

const byCode = (nodes: readonly AccountNode[]): readonly AccountNode[] => {
	const parents = new Map<string, AccountNode>(nodes.map(node => [node.code, node]));
	const roots: AccountNode[] = [];
	for (const node of nodes) {
		const above = [node.code.slice(0, 5), node.code.slice(0, 3)]
			.filter(code => isBelow(node.code, code))
			.map(code => parents.get(code))
			.find(parent => parent !== undefined);
		(above?.children ?? roots).push(node);
	}

	return roots;
};

/** The rows without a printed row above them, each with what stands below: levels that are not printed are skipped. */
export const forestOf = (entries: readonly Entry[]): readonly AccountNode[] => {
	const nodes = entries.flatMap(entry => (entry.code === null ? [] : [{entry, code: entry.code, children: []}]));
	return repeatsParents(nodes) ? byOrder(nodes) : byCode(nodes);
};

export const everyNode = function* (roots: readonly AccountNode[]): Generator<AccountNode> {
	for (const root of roots) {
		yield root;
		yield* everyNode(root.children);
	}
};

/** What rows contribute to a sum in one lane: their figures, and for a blank row those of the rows below it. */
export const figuresIn = (nodes: readonly AccountNode[], lane: number): ReadonlyArray<Fact | undefined> => {
	const figures: Array<Fact | undefined> = [];
	for (const {entry, children} of nodes) {
		const figure = entry.cells.get(lane);
		const below = figure === undefined && children.length > 0 ? figuresIn(children, lane) : [];
		if (below.some(part => part !== undefined)) {
			figures.push(...below);
		} else {
			figures.push(figure);
		}
	}

	return figures;
};
