import {parseAmount} from '../../source/model/amount.js';
import type {Answer, Column, ColumnKind, Value} from '../../source/model/answer.js';
import {openWords} from '../../source/words.js';

export const words = openWords('data/words', 'zh');

type ColumnText = readonly [key: string, kind: ColumnKind, importance?: number];

export const column = ([key, kind, importance = 1]: ColumnText): Column => ({key, kind, importance});

export const answerOf = (columns: readonly ColumnText[], ...rows: ReadonlyArray<readonly Value[]>): Answer => ({
	columns: columns.map(column),
	rows: rows.map(values => ({
		cells: Object.fromEntries(columns.map(([key], index) => [key, values[index] ?? null])),
	})),
});

export const money = (
	printed: string,
	unit: 'yuan' | 'ten_thousand_yuan' | 'hundred_million_yuan' = 'ten_thousand_yuan',
) => {
	const amount = parseAmount(printed, unit);
	if (amount === undefined) {
		throw new Error(`${printed} is no amount`);
	}

	return amount;
};

/** One value of every kind a column can hold. */
export const everyKind = answerOf(
	[
		['code', 'code'],
		['label', 'text'],
		['amount', 'amount'],
		['count', 'count'],
		['change_pct', 'percent'],
		['fiscal_year', 'year'],
		['blank', 'flag'],
		['reasons', 'list'],
		['region', 'record'],
	],
	[
		'2101506',
		'医疗保障经办事务',
		money('452.54'),
		3,
		-12.5,
		2023,
		false,
		['title', 'header'],
		{province: '重庆市', city: '重庆市', county: '江北区'},
	],
	[null, null, null, null, null, null, null, [], {province: null, city: null, county: null}],
);
