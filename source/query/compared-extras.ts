import type {Amount} from '../model/amount.js';
import type {Column, Value} from '../model/answer.js';
import {unitKey} from '../model/unit-key.js';
import {percentOf} from './arithmetic.js';
import {columnsOf} from './columns.js';
import type {ComparedColumn} from './compared-column.js';
import {compareStages} from './compared-stages.js';
import {trendText} from './trend.js';

type Amounts = ReadonlyArray<Amount | null>;

const isOneUnit = (columns: readonly ComparedColumn[]): boolean =>
	new Set(columns.map(({unit}) => unitKey(unit ?? ''))).size === 1;

/** Stages of one year of one unit, each later than the one before. */
const areStages = (columns: readonly ComparedColumn[]): boolean =>
	columns.length > 1 &&
	isOneUnit(columns) &&
	new Set(columns.map(({fiscalYear}) => fiscalYear)).size === 1 &&
	columns.every(({stage}, index) => index === 0 || compareStages(columns[index - 1]?.stage ?? null, stage) < 0);

const areYears = (columns: readonly ComparedColumn[]): boolean =>
	columns.length > 2 &&
	isOneUnit(columns) &&
	columns.every(
		({fiscalYear}, index) =>
			fiscalYear !== null && (index === 0 || (columns[index - 1]?.fiscalYear ?? fiscalYear) < fiscalYear),
	);

/** A column of a comparison that only some comparisons have, with its value in a row. */
export type ExtraColumn = {readonly column: Column; readonly valueIn: (amounts: Amounts) => Value};

const completion = (index: number, key: string, last: number): ExtraColumn => ({
	column: {key, kind: 'percent', importance: 4},
	valueIn(amounts) {
		const [base, done] = [amounts[index] ?? null, amounts[last] ?? null];
		return base === null || done === null || base.fen <= 0 ? null : percentOf(done.fen, base.fen);
	},
});

/** 完成率 of the first stage, and of the adjusted budget where there is one between; a sparkline over three or more years. */
export const extraColumns = (columns: readonly ComparedColumn[]): readonly ExtraColumn[] => {
	const last = columns.length - 1;
	if (areStages(columns)) {
		const adjusted = columns.findIndex(({stage}, index) => stage === 'adjusted' && index > 0 && index < last);
		return [
			completion(0, 'completion', last),
			...(adjusted === -1 ? [] : [completion(adjusted, 'completion_adjusted', last)]),
		];
	}

	const [trend] = columnsOf(['trend', 'text', 5]);
	return areYears(columns) && trend !== undefined
		? [{column: trend, valueIn: amounts => trendText(amounts.map(amount => amount?.fen ?? null))}]
		: [];
};
