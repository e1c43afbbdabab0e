import {nearest} from '../model/edit-distance.js';
import {ExpectedError} from '../model/expected-error.js';
import {labelKey} from '../model/label.js';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import type {Outline} from './outline-choice.js';
import {type CutId, cutIds} from './outline-cut.js';
import {nodeOf, type OutlineNode} from './outline-tree.js';

/** `expenditure/210/21015`: the cut, then the codes down to the account. */
export const pathText = (cut: CutId, codes: readonly string[]): string => [cut, ...codes].join('/');

export type OutlinePlace = {
	readonly outline: Outline /** From the whole down to the account. */;
	readonly nodes: readonly OutlineNode[];
};

const cutNamed = (name: string, vocabulary: Vocabulary): CutId | undefined => {
	const {cuts: names} = vocabulary.file('outlines') as {readonly cuts: Readonly<Record<CutId, readonly string[]>>};
	const key = labelKey(name);
	return cutIds.find(id => id === key || names[id].some(other => labelKey(other) === key));
};

const nodesTo = (root: OutlineNode, code: string): readonly OutlineNode[] => {
	const nodes = [root];
	for (let node: OutlineNode | undefined = root; node !== undefined && node.code !== code; ) {
		node = node.children.find(child => child.code !== null && code.startsWith(child.code));
		if (node !== undefined) {
			nodes.push(node);
		}
	}

	return nodes;
};

const allNodes = (node: OutlineNode): readonly OutlineNode[] => [node, ...node.children.flatMap(allNodes)];

/** The code of an account that an outline has, by code in any spelling or by a name no other account has. */
export const codeNamed = (root: OutlineNode, text: string): string | undefined => {
	const digits = text.replace(/[.\s|-]/g, '');
	if (/^\d+$/.test(digits)) {
		return nodeOf(root, digits)?.code ?? undefined;
	}

	const key = labelKey(text);
	const named = allNodes(root).filter(({code, label}) => code !== null && labelKey(label ?? '') === key);
	return named.length === 1 ? (named[0]?.code ?? undefined) : undefined;
};

export type OutlinePath = {
	readonly cut: CutId | undefined /** Code or name of the account. */;
	readonly account: string | undefined;
};

/** `支出/210/21015`, `expenditure/21015`, a cut alone, or an account alone. */
export const parsePath = (path: string, vocabulary: Vocabulary): OutlinePath => {
	const segments = path
		.split('/')
		.map(segment => segment.trim())
		.filter(segment => segment !== '');
	const cut = cutNamed(segments[0] ?? '', vocabulary);
	return {cut, account: (cut === undefined ? segments : segments.slice(1)).at(-1)};
};

const noAccount = (account: string, searched: readonly Outline[], words: Words): ExpectedError => {
	const known = new Set(
		searched.flatMap(({root}) => allNodes(root)).flatMap(({code, label}) => [code ?? '', label ?? '']),
	);
	const meant = nearest(account, known);
	return new ExpectedError(
		meant === undefined ? words('outline.no_account', {account}) : words('outline.misspelt_account', {account, meant}),
		3,
	);
};

/** Where a path leads in the outlines of its cut, or of all of them: the first that has the account. */
export const placeOf = (
	outlines: Iterable<Outline>,
	{account}: OutlinePath,
	words: Words,
): OutlinePlace | undefined => {
	const searched: Outline[] = [];
	for (const outline of outlines) {
		const code = account === undefined ? null : codeNamed(outline.root, account);
		if (code !== undefined) {
			return {outline, nodes: code === null ? [outline.root] : nodesTo(outline.root, code)};
		}

		searched.push(outline);
	}

	if (account === undefined || searched.length === 0) {
		return undefined;
	}

	throw noAccount(account, searched, words);
};
