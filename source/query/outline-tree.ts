import {
	type AccountCode,
	ancestorsOf,
	type Classification,
	type Level,
	levelOf,
	parentOf,
	toAccountCode,
} from '../model/account.js';
import type {Amount} from '../model/amount.js';
import type {Fact} from '../model/fact.js';
import type {Vocabulary} from '../vocabulary.js';
import {differenceOf, sumOf} from './arithmetic.js';
import type {SeriesFact} from './outline-series.js';

/** One account in one column: printed (perhaps in several rows, then their sum), or computed from the accounts below. */
export type NodeValue = {
	readonly amount: Amount;
	readonly facts: readonly string[];
	readonly computed: boolean;
};

export type OutlineNode = {
	/** Null for the whole. */
	readonly code: string | null;
	readonly label: string | null;
	readonly children: readonly OutlineNode[];
	readonly values: ReadonlyMap<string, NodeValue>;
	/** What the parent shows and its children do not, by series; only where they differ. Empty without children. */
	readonly residuals: ReadonlyMap<string, Amount>;
};

type Growing = {
	readonly code: string | null;
	label: string | null;
	readonly printed: Map<string, Fact[]>;
	readonly children: Growing[];
};

const growing = (code: string | null, label: string | null): Growing => ({
	code,
	label,
	printed: new Map(),
	children: [],
});

/** 合计; 人员经费合计 + 公用经费合计 where the whole is printed in parts. */
const totalLabel = (facts: readonly SeriesFact[]): string | null => {
	const labels = facts.filter(({code, label}) => code === null && label !== null).map(({label}) => label);
	return labels.length === 0 ? null : [...new Set(labels)].join(' + ');
};

const plant = (facts: readonly SeriesFact[]): Map<string | null, Growing> => {
	const nodes = new Map<string | null, Growing>([[null, growing(null, null)]]);
	for (const {fact, code, label, series} of facts) {
		const node = nodes.get(code) ?? growing(code, null);
		nodes.set(code, node);
		node.label ??= code === null ? totalLabel(facts) : label;
		node.printed.set(series, [...(node.printed.get(series) ?? []), fact]);
	}

	return nodes;
};

/** Codes of 3, 5 and 7 digits hang on each other; longer ones of some places (30211|01) on what they begin with. */
const ancestors = (code: string): readonly string[] => {
	const account = toAccountCode(code);
	return account === undefined ? [] : ancestorsOf(account);
};

const connect = (nodes: Map<string | null, Growing>, nameOf: (code: string) => string | null): Growing => {
	for (const code of [...nodes.keys()].filter(key => key !== null)) {
		for (const ancestor of ancestors(code)) {
			if (!nodes.has(ancestor)) {
				nodes.set(ancestor, growing(ancestor, nameOf(ancestor)));
			}
		}
	}

	const root = nodes.get(null) ?? growing(null, null);
	const codes = [...nodes.keys()].filter(key => key !== null).sort();
	for (const code of codes) {
		const node = nodes.get(code);
		const parent = nodes.get(parentOf(code as AccountCode) ?? null) ?? root;
		if (node !== undefined) {
			parent.children.push(node);
		}
	}

	return root;
};

const finish = (node: Growing): OutlineNode => {
	const children = node.children.map(finish);
	const series = new Set([...node.printed.keys(), ...children.flatMap(({values}) => [...values.keys()])]);
	const values = new Map<string, NodeValue>();
	const residuals = new Map<string, Amount>();
	for (const key of series) {
		const below = children.map(child => child.values.get(key)).filter(value => value !== undefined);
		const facts = node.printed.get(key) ?? [];
		const printed = sumOf(facts.map(({amount}) => amount));
		const amount = printed ?? sumOf(below.map(value => value.amount));
		if (amount === null) {
			continue;
		}

		const ids = printed === null ? below.flatMap(value => value.facts) : facts.map(({id}) => id);
		values.set(key, {amount, facts: ids, computed: printed === null});
		const residual = differenceOf(
			amount,
			below.map(value => value.amount),
		);
		if (children.length > 0 && residual.fen !== 0) {
			residuals.set(key, residual);
		}
	}

	return {code: node.code, label: node.label, children, values, residuals};
};

/** The accounts of one table as a tree: missing 类 and 款 are added with the sum of what is below them. */
export const treeOf = (
	facts: readonly SeriesFact[],
	classification: Classification,
	vocabulary: Vocabulary,
): OutlineNode => finish(connect(plant(facts), code => vocabulary.account(classification, code)?.name ?? null));

export const levelOfNode = ({code}: Pick<OutlineNode, 'code'>): Level => {
	if (code === null) {
		return 'total';
	}

	const account = toAccountCode(code);
	return account === undefined ? 'line' : levelOf(account);
};

/** The node of a code, if the tree has it. */
export const nodeOf = (root: OutlineNode, code: string | null): OutlineNode | undefined => {
	if (root.code === code) {
		return root;
	}

	const below = root.children.find(child => child.code !== null && code?.startsWith(child.code));
	return below === undefined ? undefined : nodeOf(below, code);
};

export type NodeCounts = {readonly accounts: number; readonly computed: number; readonly residuals: number};

/** Accounts below a node, how many of them no table prints, and at how many levels one of the series has a residual. */
export const countNodes = (node: OutlineNode, series: ReadonlySet<string>): NodeCounts => {
	const counts = {accounts: 0, computed: 0, residuals: Number(hasResidual(node, series))};
	for (const child of node.children) {
		const below = countNodes(child, series);
		counts.accounts += 1 + below.accounts;
		counts.computed += Number(isComputed(child)) + below.computed;
		counts.residuals += below.residuals;
	}

	return counts;
};

export const hasResidual = ({residuals}: OutlineNode, series: ReadonlySet<string>): boolean =>
	[...residuals.keys()].some(key => series.has(key));

/** Whether every amount of it was added up, as no table prints the account. */
export const isComputed = (node: OutlineNode): boolean => [...node.values.values()].every(({computed}) => computed);
