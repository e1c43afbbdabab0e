import type {FlowItem, FlowTable} from './pdf-flow.js';
import {inColumnsOf} from './pdf-open-continuation.js';

/** One table, though it goes on over pages: its columns, and what of it each page shows. */
export type WholeTable = {
	readonly kind: 'whole';
	readonly xs: readonly number[];
	readonly parts: readonly FlowTable[];
};

/** Edges of one column on two pages may miss each other by this much. */
const near = 5;

const has = (edges: readonly number[], edge: number): boolean => edges.some(other => Math.abs(other - edge) < near);

const isPartOf = (edges: readonly number[], others: readonly number[]): boolean =>
	edges.every(edge => has(others, edge));

/** The columns of both if they are of one table: a page that shows only some of them has its edges among the others'. */
const commonColumns = (one: readonly number[], other: readonly number[]): readonly number[] | undefined => {
	const [first = 0] = one;
	const last = one.at(-1) ?? 0;
	if (!has([other[0] ?? 0], first) || !has([other.at(-1) ?? 0], last)) {
		return undefined;
	}

	if (isPartOf(other, one)) {
		return one;
	}

	return isPartOf(one, other) ? other : undefined;
};

/** What a table goes on with on the next page, and the columns of both. */
const goesOn = (whole: WholeTable, next: FlowTable): Omit<WholeTable, 'kind'> | undefined => {
	const {page, table} = next;
	const last = whole.parts.at(-1);
	if (!last || page.page !== last.page.page + 1 || Math.abs(page.width - last.page.width) >= near) {
		return undefined;
	}

	const fitted = inColumnsOf(last.table, table);
	const xs = fitted ? whole.xs : commonColumns(whole.xs, table.xs);
	return xs && {xs, parts: [...whole.parts, fitted ? {...next, table: fitted} : next]};
};

/** Joins a table with what follows on the next page, if nothing stands between and the columns are the same. */
export const joinContinued = (flow: readonly FlowItem[]): ReadonlyArray<Exclude<FlowItem, FlowTable> | WholeTable> => {
	const joined: Array<Exclude<FlowItem, FlowTable> | WholeTable> = [];
	for (const item of flow) {
		if (item.kind === 'line') {
			joined.push(item);
			continue;
		}

		const last = joined.at(-1);
		const longer = last?.kind === 'whole' ? goesOn(last, item) : undefined;
		if (longer) {
			joined[joined.length - 1] = {kind: 'whole', ...longer};
		} else {
			joined.push({kind: 'whole', xs: item.table.xs, parts: [item]});
		}
	}

	return joined;
};
