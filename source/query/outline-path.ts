import {nearest} from '../model/edit-distance.js';
import {ExpectedError} from '../model/expected-error.js';
import {labelKey} from '../model/label.js';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import type {Outline} from './outline-choice.js';
import {type CutId, cutIds} from './outline-cut.js';
import {allNodes, isWhole, type OutlineNode} from './outline-tree.js';

/** `expenditure/210/21015`: the cut, then the steps down to the account. */
export const pathText = (cut: CutId, steps: readonly string[]): string => [cut, ...steps].join('/');

export type OutlinePlace = {
	readonly outline: Outline;
	/** From the whole down to the account. */
	readonly nodes: readonly OutlineNode[];
};

const cutNamed = (name: string, vocabulary: Vocabulary): CutId | undefined => {
	const {cuts: names} = vocabulary.file('outlines') as {readonly cuts: Readonly<Record<CutId, readonly string[]>>};
	const key = labelKey(name);
	return cutIds.find(id => id === key || names[id].some(other => labelKey(other) === key));
};

const waysDown = (node: OutlineNode): ReadonlyArray<readonly OutlineNode[]> => [
	[node],
	...node.children.flatMap(waysDown).map(way => [node, ...way]),
];

type Test = (node: OutlineNode) => boolean;

/** By key, by code in any spelling, or by name. */
const testsFor = (text: string): readonly Test[] => {
	const digits = text.replace(/[.\s|-]/g, '');
	const key = labelKey(text);
	return [
		node => node.key === text,
		...(/^\d+$/.test(digits) ? [(node: OutlineNode) => node.code === digits] : []),
		node => labelKey(node.label ?? '') === key,
	];
};

/** The way from a node to what a step names: of its parts, or of all below it if that is the only one. */
const wayTo = (from: OutlineNode, text: string): readonly OutlineNode[] | undefined => {
	const tests = testsFor(text);
	for (const test of tests) {
		const part = from.children.filter(test);
		if (part[0] !== undefined && part.length === 1) {
			return [from, part[0]];
		}
	}

	const ways = waysDown(from).filter(way => way.length > 1);
	for (const test of tests) {
		const found = ways.filter(way => test(way.at(-1) as OutlineNode));
		if (found.length > 0) {
			return found.length === 1 ? found[0] : undefined;
		}
	}

	return undefined;
};

/** The nodes from the whole down to where the steps lead; steps between may be left out. */
export const nodesTo = (root: OutlineNode, steps: readonly string[]): readonly OutlineNode[] | undefined => {
	let nodes: readonly OutlineNode[] | undefined = [root];
	for (const step of steps) {
		const way: readonly OutlineNode[] | undefined = wayTo(nodes.at(-1) ?? root, step);
		if (way === undefined) {
			return undefined;
		}

		nodes = [...nodes, ...way.slice(1)];
	}

	return nodes;
};

export type OutlinePath = {
	readonly cut: CutId | undefined;
	/** Codes or names from above down to the account; none for the whole. */
	readonly steps: readonly string[];
};

/** `支出/210/21015`, `expenditure/21015`, a cut alone, or an account alone. */
export const parsePath = (path: string, vocabulary: Vocabulary): OutlinePath => {
	const segments = path
		.split('/')
		.map(segment => segment.trim())
		.filter(segment => segment !== '');
	const cut = cutNamed(segments[0] ?? '', vocabulary);
	return {cut, steps: cut === undefined ? segments : segments.slice(1)};
};

/** That no outline has the account, and which it may have meant. */
export const noAccount = (account: string, roots: readonly OutlineNode[], words: Words): ExpectedError => {
	const nodes = roots.flatMap(allNodes).filter(node => !isWhole(node));
	const meant = nearest(account, new Set(nodes.flatMap(({code, label}) => [code ?? '', label ?? ''])));
	return new ExpectedError(
		meant === undefined ? words('outline.no_account', {account}) : words('outline.misspelt_account', {account, meant}),
		3,
	);
};

/** Where a path leads in the outlines of its cut, or of all of them: the first that has the account. */
export const placeOf = (outlines: Iterable<Outline>, {steps}: OutlinePath, words: Words): OutlinePlace | undefined => {
	const searched: OutlineNode[] = [];
	for (const outline of outlines) {
		const nodes = nodesTo(outline.root, steps);
		if (nodes !== undefined) {
			return {outline, nodes};
		}

		searched.push(outline.root);
	}

	if (steps.length === 0 || searched.length === 0) {
		return undefined;
	}

	throw noAccount(steps.at(-1) ?? '', searched, words);
};
