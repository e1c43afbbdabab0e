import fc from 'fast-check';
import {amountColumn, codeColumn, labelColumn, type MadeUpColumn} from './facts.js';

/** A column of last year beside the three of this year. */
export const twoYearColumns = (fiscalYear: number): readonly MadeUpColumn[] => [
	codeColumn(),
	labelColumn(),
	amountColumn('上年 / 合计', 'total', {fiscalYear: fiscalYear - 1}),
	amountColumn('本年 / 合计'),
	amountColumn('本年 / 基本支出', 'basic'),
	amountColumn('本年 / 项目支出', 'project'),
];

const amountText = fc.oneof(
	{weight: 1, arbitrary: fc.constant('')},
	{weight: 4, arbitrary: fc.integer({min: -99_999, max: 9_999_999}).map(cents => (cents / 100).toFixed(2))},
);

const codes = [
	...['208', '210', '221'].flatMap(category => [
		category,
		...['05', '15'].flatMap(section => [
			`${category}${section}`,
			...['01', '06', '99'].map(item => `${category}${section}${item}`),
		]),
	]),
];

/**
 * Rows of a table with accounts left out at any level, blanks anywhere, sums that need not be right, rows printed twice
 * and perhaps no total: what an outline has to add up whatever a report prints.
 */
export const randomRows = (amountColumns: number): fc.Arbitrary<ReadonlyArray<readonly string[]>> =>
	fc
		.array(
			fc.tuple(
				fc.constantFrom('', ...codes),
				fc.array(amountText, {minLength: amountColumns, maxLength: amountColumns}),
			),
			{minLength: 1, maxLength: 14},
		)
		.map(rows => rows.map(([code, amounts]) => [code, code === '' ? '合计' : `科目${code}`, ...amounts]));
