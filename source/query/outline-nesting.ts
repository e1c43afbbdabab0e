import {type Amount, addRanges, overlap, rangeOf} from '../model/amount.js';

/** A row of a list with what it is the sum of. */
export type Nested<Row> = {readonly row: Row; readonly below: ReadonlyArray<Nested<Row>>};

type Summed = {readonly amount: Amount};

/** How many of the rows that follow add up to this one; those of nothing go along. None where no number of them does. */
const countBelow = <Row extends Summed>(
	{amount}: Row,
	following: ReadonlyArray<Nested<Row>>,
	fewest: number,
): number | undefined => {
	if (amount.fen === 0) {
		return undefined;
	}

	const ranges: Array<ReturnType<typeof rangeOf>> = [];
	for (const [index, next] of following.entries()) {
		ranges.push(rangeOf(next.row.amount));
		if (index + 1 >= fewest && overlap(addRanges(ranges), rangeOf(amount))) {
			const zeros = following.slice(index + 1).findIndex(({row}) => row.amount.fen !== 0);
			return zeros === -1 ? following.length : index + 1 + zeros;
		}
	}

	return undefined;
};

// A longer list would take too long to read in every way
const mostRows = 400;

type Search<Row> = {
	readonly rows: readonly Row[];
	/** Readings still to be tried, as equal amounts one after the other double them. */
	patience: number;
};

/** Reads the rows before `end` over those that follow, the last row first. */
const read = <Row extends Summed>(
	search: Search<Row>,
	end: number,
	following: ReadonlyArray<Nested<Row>>,
): Nested<Row> | undefined => {
	const row = search.rows[end - 1];
	if (row === undefined) {
		search.patience--;
		return following.length === 1 ? following[0] : undefined;
	}

	const several = countBelow(row, following, 2);
	const one = several === undefined ? countBelow(row, following.slice(0, 1), 1) : undefined;
	for (const count of [several, 0, one]) {
		const found =
			count === undefined || search.patience <= 0
				? undefined
				: read(search, end - 1, [{row, below: following.slice(0, count)}, ...following.slice(count)]);
		if (found !== undefined) {
			return found;
		}
	}

	return undefined;
};

/**
 * Finds which rows of a list are sums of the rows after them, where nothing but the amounts says so. Only a reading that
 * brings everything under the first row is taken: equal amounts one after the other may be a sum of one part or not.
 */
export const nestedRows = <Row extends Summed>(rows: readonly Row[]): Nested<Row> | undefined =>
	rows.length > mostRows ? undefined : read({rows, patience: 64}, rows.length, []);
