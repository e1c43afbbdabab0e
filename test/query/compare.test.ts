import test from 'ava';
import fc from 'fast-check';
import {type Answer, isAmount} from '../../source/model/answer.js';
import {ExpectedError} from '../../source/model/expected-error.js';
import type {ReportContents} from '../../source/model/report.js';
import {type ComparisonQuestion, compareRows} from '../../source/query/compare.js';
import {type By, comparedColumns} from '../../source/query/compared-columns.js';
import {exampleBudget, exampleFinal} from '../helpers/example-reports.js';
import {amountColumn, expenditureColumns, labelColumn, madeUpReport} from '../helpers/facts.js';
import {fenIn, keyWords, rowTexts, vocabulary} from '../helpers/query-worlds.js';
import {randomRows, twoYearColumns} from '../helpers/random-statements.js';

type Question = ComparisonQuestion & {readonly by?: By};

const compare = (reports: readonly ReportContents[], question: Question = {}): Answer =>
	compareRows(comparedColumns(reports, question, vocabulary, keyWords), question, vocabulary, keyWords);

const expenditure = (id: string, rows: ReadonlyArray<readonly string[]>, fiscalYear = 2024) =>
	madeUpReport({id, fiscalYear})
		.statement('expenditure', {columns: expenditureColumns.slice(0, 3), rows})
		.contents();

const simple = ['code', 'status', 'amount_a', 'amount_b', 'change', 'change_pct', 'share_change'];

test('the columns are those of the contract, an amount and its fact for each thing compared', t => {
	t.deepEqual(
		compare([exampleFinal(), exampleBudget()]).columns.map(({key, title}) => title ?? key),
		[
			'code',
			'level',
			'label',
			'status',
			'2023 value.stage.final',
			'compare.fact {"title":"2023 value.stage.final"}',
			'2024 value.stage.budget',
			'compare.fact {"title":"2024 value.stage.budget"}',
			'change',
			'change_pct',
			'share_change',
			'aligned',
		],
	);
});

test('new, ended and renamed accounts are said to be so; missing is nothing, not zero', t => {
	const a = expenditure('a', [
		['', '合计', '10.00'],
		['208', '社会保障和就业支出', '4.00'],
		['210', '医疗卫生与计划生育支出', '5.00'],
		['212', '城乡社区支出', '1.00'],
	]);
	const b = expenditure('b', [
		['', '合计', '12.00'],
		['208', '八、社会保障和就业支出', '2.00'],
		['210', '卫生健康支出', '7.50'],
		['221', '住房保障支出', '2.50'],
	]);
	t.deepEqual(rowTexts(compare([a, b]), simple), [
		['', 'same', '10000000', '12000000', '2000000', '20', '0'],
		['208', 'same', '4000000', '2000000', '-2000000', '-50', '-23.3'],
		['210', 'renamed', '5000000', '7500000', '2500000', '50', '12.5'],
		['212', 'ended', '1000000', '', '-1000000', '', ''],
		['221', 'new', '', '2500000', '2500000', '', ''],
	]);
});

test('what a whole and its parts differ by is a row of its own, with its change', t => {
	const a = expenditure('a', [
		['210', '卫生健康支出', '10.00'],
		['21015', '医疗保障管理事务', '9.00'],
	]);
	const b = expenditure('b', [
		['210', '卫生健康支出', '10.00'],
		['21015', '医疗保障管理事务', '10.00'],
	]);
	const {rows} = compare([a, b], {path: '210'});
	t.deepEqual(rowTexts({columns: [], rows}, simple.slice(0, 5)), [
		['210', 'same', '10000000', '10000000', '0'],
		['21015', 'same', '9000000', '10000000', '1000000'],
		['', 'same', '1000000', '0', '-1000000'],
	]);
	t.is(rows[2]?.mark, 'residual');
	t.is(rows[2]?.cells.label, 'compare.residual_of {"code":"210"}');
});

test('an account that only one end breaks down stays whole, and the note counts it', t => {
	const whole = expenditure('a', [['210', '卫生健康支出', '10.00']]);
	const parts = expenditure('b', [
		['210', '卫生健康支出', '12.00'],
		['21015', '医疗保障管理事务', '12.00'],
	]);
	const answer = compare([whole, parts]);
	t.deepEqual(rowTexts(answer, ['code']).flat(), ['', '210']);
	t.true(answer.note?.includes('compare.unbroken {"count":1}'));
});

test('amounts in 元 and 万元 are compared to the fen', t => {
	const inYuan = madeUpReport({id: 'b', printedUnit: 'yuan'})
		.statement('expenditure', {columns: expenditureColumns.slice(0, 3), rows: [['210', '卫生健康支出', '12,345.67']]})
		.contents();
	const {rows} = compare([expenditure('a', [['210', '卫生健康支出', '1.23']]), inYuan], {path: '210'});
	const change = rows[0]?.cells.change ?? null;
	t.is(fenIn(rows[0], 'change'), 4567);
	// No more digits than both columns have
	t.like(isAmount(change) ? change : {}, {unit: 'ten_thousand_yuan', decimals: 2});
});

test('one report by year, from its column of last year', t => {
	const contents = madeUpReport({id: 'a'})
		.statement('expenditure', {
			columns: twoYearColumns(2024),
			rows: [
				['', '合计', '10.00', '9.00', '9.00', ''],
				['208', '社会保障和就业支出', '10.00', '9.00', '9.00', ''],
			],
		})
		.contents();
	const answer = compare([contents], {by: 'year'});
	t.deepEqual(rowTexts(answer, ['code', 'amount_2023', 'amount_2024', 'change_pct']), [
		['', '10000000', '9000000', '-10'],
		['208', '10000000', '9000000', '-10'],
	]);
	t.is(answer.rows[1]?.cells.fact_2023, contents.facts[3]?.id);
});

test('one report by stage, also in a table of lines without codes', t => {
	const contents = madeUpReport({id: 'a', stage: 'final'})
		.statement('agency_operations', {
			columns: [
				labelColumn('项目'),
				amountColumn('预算数', null, {stage: 'budget'}),
				amountColumn('决算数', null, {stage: 'final'}),
			],
			rows: [
				['公务接待费', '2.00', '1.50'],
				['会议费', '', '1.00'],
			],
		})
		.contents();
	t.deepEqual(
		rowTexts(compare([contents], {by: 'stage'}), ['code', 'level', 'label', 'amount_budget', 'amount_final', 'change']),
		[['', 'line', '公务接待费', '2000000', '1500000', '-500000']],
	);
});

test('one report by fund, from the tables of each', t => {
	const contents = madeUpReport({id: 'a'})
		.statement('general_public_expenditure', {fund: 'general_public', rows: [['210', '卫生健康支出', '1.00', '', '']]})
		.statement('government_fund_expenditure', {
			fund: 'government_fund',
			rows: [['212', '城乡社区支出', '2.00', '', '']],
		})
		.contents();
	t.deepEqual(
		rowTexts(compare([contents], {by: 'fund'}), ['code', 'amount_general_public', 'amount_government_fund']),
		[
			['', '1000000', '2000000'],
			['210', '1000000', ''],
			['212', '', '2000000'],
		],
	);
});

test('one report by unit, where a table gives each its accounts', t => {
	const contents = madeUpReport({id: 'a'})
		.statement('expenditure', {
			rows: [
				['210', '卫生健康支出', '1.00', '', ''],
				['210', '卫生健康支出', '2.00', '', ''],
			],
		})
		.change(({row}) => row === 2, {unitCode: '036001', unitName: '甲'})
		.change(({row}) => row === 3, {unitCode: '036002', unitName: '乙'})
		.contents();
	t.deepEqual(rowTexts(compare([contents], {by: 'unit', path: '210'}), ['amount_036001', 'amount_036002']), [
		['1000000', '2000000'],
	]);
});

test('only differences, and the largest change first', t => {
	const a = expenditure('a', [
		['208', '社会保障和就业支出', '4.00'],
		['210', '卫生健康支出', '5.00'],
		['221', '住房保障支出', '1.00'],
	]);
	const b = expenditure('b', [
		['208', '社会保障和就业支出', '4.00'],
		['210', '卫生健康支出', '6.00'],
		['221', '住房保障支出', '9.00'],
	]);
	const codesOf = (question: Question) => rowTexts(compare([a, b], question), ['code']).flat();
	t.deepEqual(codesOf({onlyDifferences: true}), ['', '210', '221']);
	t.deepEqual(codesOf({sortByChange: true}), ['', '221', '210', '208']);
});

test('a report without tables leaves nothing to compare, and the note names it', t => {
	const {rows, note} = compare([exampleBudget(), madeUpReport({id: 'bare', fiscalYear: 2020}).contents()]);
	t.deepEqual(rows, []);
	t.true(note?.startsWith('compare.nothing'));
	t.true(note?.includes('compare.no_table {"title":"2020 value.stage.budget"}'));
	t.deepEqual(compare([exampleBudget()], {by: 'stage'}).rows, []);
});

test('between two tables, a report without one stays out of the change', t => {
	const [a, b] = [expenditure('a', [['210', '卫生', '1.00']]), expenditure('b', [['210', '卫生', '3.00']])];
	const bare = madeUpReport({id: 'c'}).contents();
	t.deepEqual(rowTexts(compare([a, b, bare]), ['code', 'status', 'amount_c', 'change'])[1], [
		'210',
		'same',
		'',
		'2000000',
	]);
});

test('six columns are the most', t => {
	const reports = Array.from({length: 7}, (_, index) => expenditure(`r${index}`, [['210', '卫生', '1.00']]));
	t.is(compare(reports.slice(1)).rows.length, 2);
	t.is(t.throws(() => compare(reports), {instanceOf: ExpectedError})?.exitCode, 2);
});

test('changes and amounts of the parts and the residual add up to the whole: one level, any two random reports', t => {
	fc.assert(
		fc.property(randomRows(1), randomRows(1), (first, last) => {
			const reports = [expenditure('a', first), expenditure('b', last)];
			const whole = compare(reports);
			for (const path of ['', ...whole.rows.map(({cells}) => String(cells.code ?? ''))]) {
				const [parent, ...parts] = compare(reports, {path, depth: 1}).rows;
				for (const key of ['amount_a', 'amount_b', 'change']) {
					const sum = parts.reduce((total, part) => total + fenIn(part, key), 0);
					t.true(parts.length === 0 || sum === fenIn(parent, key), `${path} ${key}`);
				}

				t.is(fenIn(parent, 'change'), fenIn(parent, 'amount_b') - fenIn(parent, 'amount_a'));
			}
		}),
		{numRuns: 40},
	);
});
