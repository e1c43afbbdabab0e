import test from 'ava';
import fc from 'fast-check';
import type {Answer} from '../../source/model/answer.js';
import {compareRows} from '../../source/query/compare.js';
import {comparedColumns} from '../../source/query/compared-columns.js';
import {transposed} from '../../source/query/transposed.js';
import {trendHeights, trendText} from '../../source/query/trend.js';
import {waterfallRows} from '../../source/query/waterfall.js';
import {expenditureColumns, madeUpReport} from '../helpers/facts.js';
import {fenIn, keyWords, rowTexts, vocabulary} from '../helpers/query-worlds.js';
import {randomRows} from '../helpers/random-statements.js';

type Rows = ReadonlyArray<readonly string[]>;

const columnsOf = (...tables: readonly Rows[]) =>
	comparedColumns(
		tables.map((rows, index) =>
			madeUpReport({id: `r${index}`, fiscalYear: 2022 + index})
				.statement('expenditure', {columns: expenditureColumns.slice(0, 3), rows})
				.contents(),
		),
		{},
		vocabulary,
		keyWords,
	);

const waterfall = (first: Rows, last: Rows, path = ''): Answer =>
	waterfallRows(columnsOf(first, last), path, vocabulary, keyWords);

const before: Rows = [
	['', '合计', '10.00'],
	['208', '社会保障和就业支出', '4.00'],
	['210', '卫生健康支出', '5.00'],
];
const after: Rows = [
	['', '合计', '12.50'],
	['208', '社会保障和就业支出', '3.50'],
	['210', '卫生健康支出', '7.00'],
	['221', '住房保障支出', '1.50'],
];

test('from the one total to the other, the largest change first, what the parts leave at the end', t => {
	t.deepEqual(rowTexts(waterfall(before, after), ['step', 'code', 'status', 'change', 'share', 'begins', 'ends']), [
		['start', '', '', '', '', '', '10000000'],
		['part', '210', 'same', '2000000', '80', '10000000', '12000000'],
		['part', '221', 'new', '1500000', '60', '12000000', '13500000'],
		['part', '208', 'same', '-500000', '-20', '13500000', '13000000'],
		['residual', '', 'same', '-500000', '-20', '13000000', '12500000'],
		['end', '', '', '', '', '', '12500000'],
	]);
});

test('a part that alone made the difference is opened', t => {
	const rows = (items: readonly string[]): Rows => [
		['210', '卫生健康支出', ''],
		['2101501', '行政运行', items[0] ?? ''],
		['2101506', '医疗保障经办事务', items[1] ?? ''],
	];
	const answer = waterfall(rows(['1.00', '2.00']), rows(['2.00', '4.00']));
	t.deepEqual(rowTexts(answer, ['code', 'change']).slice(1, -1), [
		['2101506', '2000000'],
		['2101501', '1000000'],
	]);
});

test('each step begins where the one before ended: any two random reports', t => {
	fc.assert(
		fc.property(randomRows(1), randomRows(1), (first, last) => {
			const {rows} = waterfall(first, last);
			let running = fenIn(rows[0], 'ends');
			for (const row of rows.slice(1, -1)) {
				t.is(fenIn(row, 'begins'), running);
				running += fenIn(row, 'change');
				t.is(fenIn(row, 'ends'), running);
			}

			t.is(fenIn(rows.at(-1), 'ends'), running);
		}),
		{numRuns: 40},
	);
});

test('turned round: a row for each thing compared and one for the change, a column for each account', t => {
	const columns = columnsOf(before, after);
	const answer = transposed(compareRows(columns, {}, vocabulary, keyWords), columns, 'change');
	t.deepEqual(rowTexts(answer, ['compared', 'amount_row_1', 'amount_208', 'amount_221', 'amount_row_5']), [
		['2022 value.stage.budget', '10000000', '4000000', '', '1000000'],
		['2023 value.stage.budget', '12500000', '3500000', '1500000', '500000'],
		['change', '2500000', '-500000', '1500000', '-500000'],
	]);
	t.is(answer.columns.find(({key}) => key === 'amount_208')?.title, '208 社会保障和就业支出');
});

test('a trend stands on nothing: what is missing is a dot, not a low bar', t => {
	t.is(trendText([1, null, 8, 0]), '▂·█▁');
	t.deepEqual(trendHeights([-1, 0, 0]), [null, 0, 0]);
});
