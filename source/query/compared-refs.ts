import {labelKey} from '../model/label.js';
import type {Vocabulary} from '../vocabulary.js';
import type {ComparedColumn} from './compared-column.js';
import {type AccountChange, type ChangeKind, carried, changesOf} from './crosswalk.js';
import type {OutlineNode} from './outline-tree.js';

/** An account as one column has it. */
export type Ref = {
	readonly column: number;
	readonly node: OutlineNode;
	/** Undefined for the whole. */
	readonly parent: Ref | undefined;
	/** What it is called in the classification all columns are compared in. */
	readonly keys: readonly string[];
	readonly kinds: ReadonlySet<ChangeKind>;
};

/** Accounts of several columns that are one. */
export type Groups = {
	readonly groupOf: (ref: Ref) => number;
	readonly refs: readonly Ref[];
	readonly changes: readonly AccountChange[];
};

const noKinds: ReadonlySet<ChangeKind> = new Set();

// Below 款 the economic classification has codes of a place's own: one code with two names is two accounts
const isOfPlace = (code: string, {classification}: ComparedColumn): boolean =>
	classification !== 'functional' && code.length > 5;

type Reader = (node: OutlineNode, column: ComparedColumn) => Pick<Ref, 'keys' | 'kinds'>;

const readerIn = (columns: readonly ComparedColumn[], changes: readonly AccountChange[]): Reader => {
	const years = columns.map(({scheme}) => scheme);
	const until = years.some(year => year === null) ? null : Math.max(...years.map(year => year ?? 0));
	return (node, column) => {
		const {code, label} = node;
		if (code === null) {
			return {keys: [labelKey(node.key)], kinds: noKinds};
		}

		if (isOfPlace(code, column)) {
			return {keys: [`${code} ${labelKey(label ?? '')}`], kinds: noKinds};
		}

		const {codes, kinds} = carried({code, label, year: column.scheme}, changes, until);
		return {keys: codes, kinds};
	};
};

/** Every account of a column that has an amount in what is compared. */
const refsOf = (column: ComparedColumn, index: number, reader: Reader): readonly Ref[] => {
	const refs: Ref[] = [];
	const visit = (node: OutlineNode, parent: Ref | undefined, scope: string): void => {
		if (parent !== undefined && !node.values.has(column.series)) {
			return;
		}

		const {keys, kinds} = parent === undefined ? {keys: [''], kinds: noKinds} : reader(node, column);
		const ref: Ref = {column: index, node, parent, keys: keys.map(key => `${scope}/${key}`), kinds};
		refs.push(ref);
		const below = node.code === null && parent !== undefined ? `${scope}/${labelKey(node.key)}` : scope;
		for (const child of node.children) {
			visit(child, ref, below);
		}
	};

	visit(column.root, undefined, '');
	return refs;
};

/** Numbers with a way to say that two are one. */
class Union {
	readonly #parents: number[] = [];

	add(): number {
		this.#parents.push(this.#parents.length);
		return this.#parents.length - 1;
	}

	find(index: number): number {
		let root = index;
		while (this.#parents[root] !== root) {
			root = this.#parents[root] ?? root;
		}

		this.#parents[index] = root;
		return root;
	}

	join(a: number, b: number): void {
		this.#parents[Math.max(this.find(a), this.find(b))] = Math.min(this.find(a), this.find(b));
	}
}

const grouped = <T>(items: Iterable<T>, keyOf: (item: T) => string | number): ReadonlyMap<string | number, T[]> => {
	const groups = new Map<string | number, T[]>();
	for (const item of items) {
		const key = keyOf(item);
		groups.set(key, [...(groups.get(key) ?? []), item]);
	}

	return groups;
};

/** 行政运行 is 行政运行 under whatever account it stands, and 其他…支出 (99) is what is left of it. */
const nameUnder = ({node: {code, label, key}}: Ref): string =>
	code?.endsWith('99') === true ? '99' : labelKey(label ?? key);

const hasMoved = ({keys, node: {code}}: Ref): boolean => code !== null && !keys.every(key => key.endsWith(`/${code}`));

/** Parts of an account that moved have moved with it: those of one name that no code has brought together are one. */
const joinParts = (refs: readonly Ref[], groupOf: (ref: Ref) => number, join: (a: Ref, b: Ref) => void): boolean => {
	const columnsOf = new Map<number, Set<number>>();
	for (const ref of refs) {
		columnsOf.set(groupOf(ref), (columnsOf.get(groupOf(ref)) ?? new Set()).add(ref.column));
	}

	const moved = new Set(refs.filter(hasMoved).map(groupOf));
	const single = refs.filter(
		ref => ref.parent !== undefined && moved.has(groupOf(ref.parent)) && columnsOf.get(groupOf(ref))?.size === 1,
	);
	let changed = false;
	for (const group of grouped(single, ref => `${groupOf(ref.parent as Ref)} ${nameUnder(ref)}`).values()) {
		const [first] = group;
		const columns = new Set(group.map(({column}) => column));
		if (first !== undefined && columns.size > 1) {
			for (const other of group) {
				join(first, other);
			}

			changed = true;
		}
	}

	return changed;
};

/** Brings together what is one account: by code through the changes of the classification, and by name below those. */
export const groupsOf = (columns: readonly ComparedColumn[], vocabulary: Vocabulary): Groups => {
	const [classification] = columns.flatMap(column => column.classification ?? []);
	const changes = classification === undefined ? [] : changesOf(vocabulary, classification);
	const reader = readerIn(columns, changes);
	const refs = columns.flatMap((column, index) => refsOf(column, index, reader));
	const union = new Union();
	const indexes = new Map(refs.map(ref => [ref, union.add()]));
	const indexOf = (ref: Ref): number => indexes.get(ref) ?? 0;
	const join = (a: Ref, b: Ref): void => union.join(indexOf(a), indexOf(b));
	const first = new Map<string, Ref>();
	for (const ref of refs) {
		for (const key of ref.keys) {
			const known = first.get(key);
			if (known === undefined) {
				first.set(key, ref);
			} else {
				join(known, ref);
			}
		}
	}

	const groupOf = (ref: Ref): number => union.find(indexOf(ref));
	// A part of a part of what moved takes one round more
	for (let round = 0; round < 3 && joinParts(refs, groupOf, join); round++) {}
	return {groupOf, refs, changes};
};
