import {type Level, levelOf, toAccountCode} from '../model/account.js';
import type {Amount} from '../model/amount.js';
import type {Fact} from '../model/fact.js';
import {differenceOf, sumOf} from './arithmetic.js';
import type {SeriesFact, Step} from './outline-series.js';

/** One account in one column: printed (perhaps in several rows, then their sum), or computed from the accounts below. */
export type NodeValue = {
	readonly amount: Amount;
	readonly facts: readonly string[];
	readonly computed: boolean;
};

export type OutlineNode = Step & {
	readonly children: readonly OutlineNode[];
	readonly values: ReadonlyMap<string, NodeValue>;
	/** What the parent shows and its children do not, by series; only where they differ. Empty without children. */
	readonly residuals: ReadonlyMap<string, Amount>;
};

type Growing = {
	step: Step;
	readonly printed: Map<string, Fact[]>;
	readonly children: Map<string, Growing>;
};

const wholeStep: Step = {key: '', code: null, label: null};

export const isWhole = ({key}: Step): boolean => key === '';

const growing = (step: Step): Growing => ({step, printed: new Map(), children: new Map()});

/** 合计; 人员经费合计 + 公用经费合计 where the whole is printed in parts. */
const totalLabel = (facts: readonly SeriesFact[]): string | null => {
	const labels = facts.filter(({steps, label}) => steps.length === 0 && label !== null).map(({label}) => label);
	return labels.length === 0 ? null : [...new Set(labels)].join(' + ');
};

const childAt = (parent: Growing, step: Step): Growing => {
	const child = parent.children.get(step.key) ?? growing(step);
	parent.children.set(step.key, child);
	return child;
};

const plant = (facts: readonly SeriesFact[]): Growing => {
	const root = growing({...wholeStep, label: totalLabel(facts)});
	const named = new Set<Growing>();
	for (const {fact, label, series, steps} of facts) {
		const node = steps.reduce(childAt, root);
		if (steps.length > 0 && label !== null && !named.has(node) && node.step.word === undefined) {
			// As the table prints it, whatever the catalogue calls it
			node.step = {...node.step, label};
			named.add(node);
		}

		node.printed.set(series, [...(node.printed.get(series) ?? []), fact]);
	}

	return root;
};

/** Accounts by their codes; what has none in printed order, before them. */
const inOrder = (children: Iterable<Growing>): readonly Growing[] =>
	[...children].sort(({step: {code: a}}, {step: {code: b}}) =>
		a === null || b === null ? Number(a !== null) - Number(b !== null) : a < b ? -1 : 1,
	);

/** A node over its parts: what it prints, else their sum, and what they leave. */
export const nodeOver = (
	step: Step,
	children: readonly OutlineNode[],
	printed: ReadonlyMap<string, readonly Fact[]> = new Map(),
): OutlineNode => {
	const series = new Set([...printed.keys(), ...children.flatMap(({values}) => [...values.keys()])]);
	const values = new Map<string, NodeValue>();
	const residuals = new Map<string, Amount>();
	for (const key of series) {
		const below = children.map(child => child.values.get(key)).filter(value => value !== undefined);
		const facts = printed.get(key) ?? [];
		const own = sumOf(facts.map(({amount}) => amount));
		const amount = own ?? sumOf(below.map(value => value.amount));
		if (amount === null) {
			continue;
		}

		const ids = own === null ? below.flatMap(value => value.facts) : facts.map(({id}) => id);
		values.set(key, {amount, facts: ids, computed: own === null});
		const residual = differenceOf(
			amount,
			below.map(value => value.amount),
		);
		if (children.length > 0 && residual.fen !== 0) {
			residuals.set(key, residual);
		}
	}

	return {...step, children, values, residuals};
};

const finish = ({step, printed, children}: Growing): OutlineNode =>
	nodeOver(step, inOrder(children.values()).map(finish), printed);

/** The accounts of one table as a tree: steps that no row prints are added with the sum of what is below them. */
export const treeOf = (facts: readonly SeriesFact[]): OutlineNode => finish(plant(facts));

export const levelOfNode = (node: Pick<OutlineNode, 'key' | 'code'>): Level => {
	if (isWhole({...node, label: null})) {
		return 'total';
	}

	const account = node.code === null ? undefined : toAccountCode(node.code);
	return account === undefined ? 'line' : levelOf(account);
};

export const allNodes = (node: OutlineNode): readonly OutlineNode[] => [node, ...node.children.flatMap(allNodes)];

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
