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

type Place = {
	readonly outline: Outline /** From the whole down to the account. */;
	readonly nodes: readonly OutlineNode[];
};

const cutNamed = (name: string, vocabulary: Vocabulary): CutId | undefined => {
	const names = vocabulary.file('outlines') as Readonly<Record<CutId, readonly string[]>>;
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

const codeNamed = ({root}: Outline, text: string): string | undefined => {
	const digits = text.replace(/[.\s|-]/g, '');
	if (/^\d+$/.test(digits)) {
		return nodeOf(root, digits)?.code ?? undefined;
	}

	const key = labelKey(text);
	const named = allNodes(root).filter(({code, label}) => code !== null && labelKey(label ?? '') === key);
	return named.length === 1 ? (named[0]?.code ?? undefined) : undefined;
};

/**
 * Where a path leads: `支出/210/21015`, `expenditure/21015`, a cut alone, or an account alone by code or name, which is
 * looked for in the cuts in their order. Without a path, the first cut.
 */
export const placeOf = (
	outlines: readonly Outline[],
	path: string,
	vocabulary: Vocabulary,
	words: Words,
): Place | undefined => {
	const segments = path
		.split('/')
		.map(segment => segment.trim())
		.filter(segment => segment !== '');
	const cut = cutNamed(segments[0] ?? '', vocabulary);
	const account = (cut === undefined ? segments : segments.slice(1)).at(-1);
	const searched = cut === undefined ? outlines : outlines.filter(outline => outline.cut === cut);
	const [first] = searched;
	if (account === undefined) {
		return first === undefined ? undefined : {outline: first, nodes: [first.root]};
	}

	for (const outline of searched) {
		const code = codeNamed(outline, account);
		if (code !== undefined) {
			return {outline, nodes: nodesTo(outline.root, code)};
		}
	}

	const known = [...new Set(searched.flatMap(({root}) => allNodes(root)).flatMap(({code, label}) => [code, label]))];
	const meant = nearest(
		account,
		known.filter(text => text !== null),
	);
	throw new ExpectedError(
		words(meant === undefined ? 'outline.no_account' : 'outline.misspelt_account', {account, meant: meant ?? ''}),
		3,
	);
};
