import type {Amount} from '../model/amount.js';
import type {Vocabulary} from '../vocabulary.js';
import {differenceOf, sumOf} from './arithmetic.js';
import type {ComparedColumn} from './compared-column.js';
import {type Groups, groupsOf, type Ref} from './compared-refs.js';
import type {AccountChange} from './crosswalk.js';
import type {NodeValue} from './outline-tree.js';

/** One account in all columns: what each has of it, under whatever code, and its parts. */
export type Account = {
	/** By column; several where accounts were merged or split. */
	readonly refs: ReadonlyArray<readonly Ref[]>;
	/** As the newest column calls it. */
	readonly shown: Ref;
	readonly values: ReadonlyArray<NodeValue | undefined>;
	readonly children: readonly Account[];
	/** Accounts that some column has elsewhere: below here, but shown there, or the other way round. */
	readonly transfers: readonly Transfer[];
};

/** Amounts, by column, of an account that is shown below another one than the column prints it below. */
export type Transfer = {
	readonly direction: 'in' | 'out';
	readonly other: Ref;
	readonly amounts: ReadonlyArray<Amount | null>;
};

export type ComparedTree = {
	readonly columns: readonly ComparedColumn[];
	readonly root: Account;
	readonly all: readonly Account[];
	readonly changes: readonly AccountChange[];
};

type Growing = {-readonly [Key in 'refs' | 'shown' | 'values']: Account[Key]} & {
	readonly children: Growing[];
	readonly transfers: Transfer[];
};

/** An account and one that holds it are counted once, if they have come together. */
const withoutNested = (refs: readonly Ref[]): readonly Ref[] => {
	const isBelow = (ref: Ref | undefined): boolean => ref !== undefined && (refs.includes(ref) || isBelow(ref.parent));
	return refs.filter(({parent}) => !isBelow(parent));
};

const sumIn = (refs: readonly Ref[], {series}: ComparedColumn): NodeValue | undefined => {
	const values = refs.map(({node}) => node.values.get(series)).filter(value => value !== undefined);
	const amount = sumOf(values.map(value => value.amount));
	const [only] = values;
	if (amount === null || only === undefined) {
		return undefined;
	}

	return values.length === 1
		? only
		: {amount, facts: values.flatMap(({facts}) => facts), computed: values.every(({computed}) => computed)};
};

/** The newest column that calls it by one code; for what was split, the account it was. */
const shownRef = (refs: ReadonlyArray<readonly Ref[]>, columns: readonly ComparedColumn[]): Ref => {
	const order = columns
		.map(({scheme}, index) => ({scheme: scheme ?? 0, index}))
		.sort((a, b) => b.scheme - a.scheme || b.index - a.index)
		.map(({index}) => refs[index] ?? [])
		.filter(own => own.length > 0);
	return (order.find(own => own.length === 1)?.[0] ?? order[0]?.[0]) as Ref;
};

const accountsOf = ({groupOf, refs}: Groups, columns: readonly ComparedColumn[]): ReadonlyMap<number, Growing> => {
	const byGroup = new Map<number, Ref[]>();
	for (const ref of refs) {
		byGroup.set(groupOf(ref), [...(byGroup.get(groupOf(ref)) ?? []), ref]);
	}

	return new Map(
		[...byGroup].map(([group, members]) => {
			const own = columns.map((_, column) => withoutNested(members.filter(ref => ref.column === column)));
			const values = columns.map((column, index) => sumIn(own[index] ?? [], column));
			return [group, {refs: own, shown: shownRef(own, columns), values, children: [], transfers: []}];
		}),
	);
};

type ParentOf = (account: Growing) => Growing | undefined;

/** The account that another is shown below; the whole where the columns would hold each other. */
const parentsOf = (accounts: ReadonlyMap<number, Growing>, {groupOf}: Groups, root: Growing): ParentOf => {
	const above = (account: Growing): Growing | undefined => {
		let {parent} = account.shown;
		while (parent !== undefined && accounts.get(groupOf(parent)) === account) {
			({parent} = parent);
		}

		return parent === undefined ? undefined : accounts.get(groupOf(parent));
	};

	const isSound = (account: Growing): boolean => {
		const seen = new Set([account]);
		for (let next = above(account); next !== undefined; next = above(next)) {
			if (seen.has(next)) {
				return false;
			}

			seen.add(next);
		}

		return true;
	};
	return account => (account === root ? undefined : isSound(account) ? (above(account) ?? root) : root);
};

const addTransfers = (
	account: Growing,
	parent: Growing,
	ownParent: (ref: Ref) => Growing,
	columns: readonly ComparedColumn[],
): void => {
	const elsewhere = new Map<Growing, Ref[]>();
	for (const ref of account.refs.flat()) {
		const own = ownParent(ref);
		if (own !== parent) {
			elsewhere.set(own, [...(elsewhere.get(own) ?? []), ref]);
		}
	}

	for (const [own, refs] of elsewhere) {
		const amounts = columns.map(
			(column, index) =>
				sumIn(
					refs.filter(ref => ref.column === index),
					column,
				)?.amount ?? null,
		);
		own.transfers.push({direction: 'out', other: account.shown, amounts});
		parent.transfers.push({
			direction: 'in',
			other: refs[0] as Ref,
			amounts: amounts.map(amount => (amount === null ? null : differenceOf(null, [amount]))),
		});
	}
};

const inOrder = ({shown: {node: a}}: Growing, {shown: {node: b}}: Growing): number =>
	a.code === null || b.code === null ? Number(a.code !== null) - Number(b.code !== null) : a.code < b.code ? -1 : 1;

/** All columns as one tree: each account once, below the account that the newest column has it below. */
export const comparedTree = (columns: readonly ComparedColumn[], vocabulary: Vocabulary): ComparedTree => {
	const groups = groupsOf(columns, vocabulary);
	const accounts = accountsOf(groups, columns);
	const [top] = groups.refs;
	const root = accounts.get(top === undefined ? 0 : groups.groupOf(top)) as Growing;
	const parentOf = parentsOf(accounts, groups, root);
	for (const account of accounts.values()) {
		const parent = parentOf(account);
		if (parent === undefined) {
			continue;
		}

		parent.children.push(account);
		const ownParent = (ref: Ref): Growing =>
			(ref.parent === undefined ? root : accounts.get(groups.groupOf(ref.parent))) ?? root;
		addTransfers(account, parent, ownParent, columns);
	}

	for (const {children} of accounts.values()) {
		children.sort(inOrder);
	}

	return {columns, root, all: [...accounts.values()], changes: groups.changes};
};

/** What an account shows in a column and its parts do not; null where it shows nothing there. */
export const residualOf = ({values, children, transfers}: Account, column: number): Amount | null => {
	const parts = [
		...children.map(child => child.values[column]?.amount ?? null),
		...transfers.map(({amounts}) => amounts[column] ?? null),
	];
	const amount = values[column]?.amount ?? null;
	// Lines of a table without a total are parts of nothing
	const isOfNothing = values.every(value => value === undefined);
	return isOfNothing || (amount === null && parts.every(part => part === null)) ? null : differenceOf(amount, parts);
};
