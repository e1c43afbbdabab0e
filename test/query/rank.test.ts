import test from 'ava';
import {rankColumns, rankRows} from '../../source/query/rank.js';
import {exampleBudget} from '../helpers/example-reports.js';
import {amountColumn, madeUpReport} from '../helpers/facts.js';
import {keyWords, rowTexts, vocabulary} from '../helpers/query-worlds.js';

const unit = (id: string, amount: string, reception: string) =>
	madeUpReport({id, unit: id})
		.statement('expenditure', {
			rows: [
				['', '合计', '10.00', '', ''],
				['2101501', '行政运行', amount, '', ''],
			],
		})
		.statement('three_public', {
			columns: [amountColumn('合计'), amountColumn('公务接待费', 'reception')],
			rows: [['', reception]],
		})
		.contents();

const reports = [
	unit('a', '2.00', '0.50'),
	unit('b', '6.00', ''),
	unit('c', '2.00', '0.25'),
	madeUpReport({id: 'd'}).contents(),
];
const ranked = (text: string) => rankRows(reports, text, vocabulary, keyWords);

test('the columns are those of the contract', t => {
	t.is(
		rankColumns.map(({key}) => key).join(', '),
		'rank, report, unit, fiscal_year, stage, code, label, amount, share, percentile, fact',
	);
});

test('an account, the largest first; equals share a rank; reports without it are counted', t => {
	const answer = ranked('2101501');
	t.deepEqual(rowTexts(answer, ['rank', 'unit', 'amount', 'share', 'percentile']), [
		['1', 'b', '6000000', '60', '100'],
		['2', 'a', '2000000', '20', '66.7'],
		['2', 'c', '2000000', '20', '66.7'],
	]);
	t.is(answer.note, 'rank.without {"text":"2101501","without":1}');
	t.deepEqual(answer.rows[0]?.opens, {kind: 'fact', fact: String(answer.rows[0]?.cells.fact)});
});

test('an account that no table prints is ranked by what was added up, and opens its outline', t => {
	const [first] = ranked('支出/210').rows;
	t.is(first?.cells.fact, null);
	t.deepEqual(first?.opens, {kind: 'outline', report: 'b', path: 'expenditure/210'});
});

test('an account by its name', t => {
	t.deepEqual(rowTexts(ranked('行政运行'), ['unit', 'code']), [
		['b', '2101501'],
		['a', '2101501'],
		['c', '2101501'],
	]);
});

test('a measure, by name or identifier', t => {
	for (const text of ['公务接待费', 'reception']) {
		t.deepEqual(rowTexts(ranked(text), ['rank', 'unit', 'amount', 'share', 'label']), [
			['1', 'a', '500000', '5', 'value.measure.reception'],
			['2', 'c', '250000', '2.5', 'value.measure.reception'],
		]);
	}
});

test('a row by its label', t => {
	t.deepEqual(
		rowTexts(rankRows([exampleBudget()], '一般公共预算拨款收入', vocabulary, keyWords), ['amount', 'share']),
		[['1000000000', '']],
	);
	t.deepEqual(ranked('没有的行').rows, []);
});
