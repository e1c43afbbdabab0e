import {numberParts, parseAmount} from '../model/amount.js';
import type {Interval} from './filter.js';
import {parts, type TermReader, type Typed, wrong} from './filter-typed.js';

/** `2023..2025`, `..2023`, `2023..` or one value, each end read by `read`. */
const intervalOf = <T>(value: string, read: (end: string) => T): {from: T | null; to: T | null} => {
	const ends = value.split(/\.{2,}/);
	const [from = '', to = from] = ends;
	return {from: from === '' ? null : read(from), to: to === '' ? null : read(to)};
};

const checked = (interval: Interval, typed: Typed): Interval => {
	if (interval.from !== null && interval.to !== null && interval.from > interval.to) {
		throw wrong(typed, 'backwards');
	}

	return interval;
};

export const yearTerm: TermReader = typed => ({
	key: 'year',
	intervals: parts(typed.value).map(part =>
		checked(
			intervalOf(part, end => {
				const year = /^(\d{4})\D?$/.exec(end)?.[1];
				if (year === undefined) {
					throw wrong(typed, 'not_a_year', {value: end});
				}

				return Number(year);
			}),
			typed,
		),
	),
});

/** One end of a range of money; without a unit it is in yuan. */
const amountEnd = (end: string, typed: Typed): {readonly fen: number; readonly hasUnit: boolean} => {
	const units = typed.texts.money.flatMap(({words, unit}) => words.map(name => ({name, unit})));
	const {name, unit} = units.find(known => end.endsWith(known.name)) ?? {name: '', unit: 'yuan' as const};
	const number = end.slice(0, end.length - name.length);
	const amount = parseAmount(number, unit);
	if (amount === undefined) {
		throw wrong(typed, numberParts(number) === undefined ? 'not_an_amount' : 'too_fine', {value: end});
	}

	return {fen: amount.fen, hasUnit: name !== ''};
};

export const amountTerm: TermReader = typed => {
	const {from, to} = intervalOf(typed.value, end => amountEnd(end, typed));
	// 1..5万 may mean 1万 or 1元: better asked than guessed
	if (from !== null && to !== null && from.hasUnit !== to.hasUnit && from.fen !== 0 && to.fen !== 0) {
		throw wrong(typed, 'unit_of_one_end');
	}

	return {key: 'amount', intervals: [checked({from: from?.fen ?? null, to: to?.fen ?? null}, typed)]};
};
