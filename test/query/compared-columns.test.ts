import test from 'ava';
import type {Answer} from '../../source/model/answer.js';
import {derivedFacts} from '../../source/model/derived-facts.js';
import type {ReportContents} from '../../source/model/report.js';
import {compareRows} from '../../source/query/compare.js';
import {type By, comparedColumns} from '../../source/query/compared-columns.js';
import {amountColumn, codeColumn, labelColumn, madeUpReport} from '../helpers/facts.js';
import {cover, importLines} from '../helpers/import-text.js';
import {keyWords, rowTexts, vocabulary} from '../helpers/query-worlds.js';

type Amounts = Readonly<Record<string, string>>;

/** A report with 2101501 alone; `last` is printed beside it as last year's column, `change` as 增减额. */
const budget = (fiscalYear: number, {amount = '', last, change}: Amounts, unit = '示例市医疗保障局'): ReportContents =>
	madeUpReport({id: `b${fiscalYear}`, fiscalYear, unit})
		.statement('expenditure', {
			columns: [
				codeColumn(),
				labelColumn(),
				...(last === undefined ? [] : [amountColumn('上年预算数', 'total', {fiscalYear: fiscalYear - 1})]),
				amountColumn('预算数'),
				...(change === undefined ? [] : [amountColumn('比上年增减额', 'change')]),
			],
			rows: [
				[
					'2101501',
					'行政运行',
					...(last === undefined ? [] : [last]),
					amount,
					...(change === undefined ? [] : [change]),
				],
			],
		})
		.contents();

const columnsBy = (reports: readonly ReportContents[], by: By, path = '') =>
	comparedColumns(reports, {by, path}, vocabulary, keyWords);

const compareBy = (reports: readonly ReportContents[], by: By, path = '2101501'): Answer =>
	compareRows(columnsBy(reports, by, path), {path, depth: 1}, vocabulary, keyWords);

test('years of several reports; one without a report comes from the next one, and its title says so', t => {
	const reports = [budget(2022, {amount: '2.00'}), budget(2025, {amount: '5.00', last: '4.00'})];
	t.deepEqual(
		columnsBy(reports, 'year').map(({title, origin, report}) => [title, origin, report]),
		[
			['2022', 'own', 'b2022'],
			['compare.origin.last_year {"year":"2024"}', 'last_year', 'b2025'],
			['2025', 'own', 'b2025'],
		],
	);
	t.deepEqual(rowTexts(compareBy(reports, 'year'), ['amount_2022', 'amount_2024', 'amount_2025', 'trend']), [
		['2000000', '4000000', '5000000', '▄▇█'],
	]);
});

test('a year with a report of its own is not taken from the next one; where they differ a note says so', t => {
	const agreeing = [budget(2023, {amount: '4.00'}), budget(2024, {amount: '5.00', last: '4.00'})];
	const differing = [budget(2023, {amount: '4.00'}), budget(2024, {amount: '5.00', last: '4.50'})];
	t.deepEqual(rowTexts(compareBy(differing, 'year'), ['amount_2023', 'amount_2024']), [['4000000', '5000000']]);
	t.false(compareBy(agreeing, 'year').note?.includes('compare.last_year_differs'));
	t.true(
		compareBy(differing, 'year').note?.includes(
			'compare.last_year_differs {"newer":"2024","older":"2023","count":4,"account":"outline.whole"}',
		),
	);
});

test('figures that only rounding tells apart agree', t => {
	const inYuan = madeUpReport({id: 'b2023', fiscalYear: 2023, printedUnit: 'yuan'})
		.statement('expenditure', {
			columns: [codeColumn(), labelColumn(), amountColumn('预算数')],
			rows: [['2101501', '行政运行', '40,049.99']],
		})
		.contents();
	const {note} = compareBy([inYuan, budget(2024, {amount: '5.00', last: '4.00'})], 'year');
	t.false(note?.includes('compare.last_year_differs'));
	t.true(compareBy([inYuan, budget(2024, {amount: '5.00', last: '4.01'})], 'year').note?.includes('last_year_differs'));
});

test('last year worked out from the change, if nothing prints it, is told by the id of the derived figure', t => {
	const contents = budget(2024, {amount: '5.00', change: '1.50'});
	const answer = compareBy([contents], 'year');
	const [id = ''] = derivedFacts(contents).map(derived => derived.id);
	t.regex(id, /\.last-year$/);
	t.deepEqual(rowTexts(answer, ['amount_2023', 'fact_2023', 'amount_2024', 'change_pct']), [
		['3500000', id, '5000000', '42.9'],
	]);
	t.deepEqual(answer.rows[0]?.facts?.amount_2023, [id]);
	t.is(answer.columns.find(({key}) => key === 'amount_2023')?.title, 'compare.origin.derived {"year":"2023"}');
});

/** Two classes and their sum, and what the text says of last year. */
const told = (...sentences: readonly string[]): Promise<ReportContents> =>
	importLines([
		...cover,
		'部门支出总表',
		'单位：万元',
		'科目编码|科目名称|合计|基本支出|项目支出',
		'|合计|30.00|20.00|10.00',
		'208|社会保障和就业支出|10.00|10.00|',
		'210|卫生健康支出|20.00|10.00|10.00',
		'',
		...sentences,
	]);
const whole = '2024年支出预算30.00万元，比上年预算增加5.00万元。';
const health = '卫生健康支出20.00万元，比上年预算增加4.00万元。';
const security = '社会保障和就业支出10.00万元，比上年预算增加1.00万元。';

const lastYearOf = (contents: ReportContents) =>
	rowTexts(compareBy([contents], 'year', ''), ['code', 'status', 'amount_2023', 'amount_2024']);

test('last year worked out from what the text says is compared, each level where all of it is told', async t => {
	t.deepEqual(lastYearOf(await told(whole, health, security)), [
		['', 'same', '25000000', '30000000'],
		['208', 'same', '9000000', '10000000'],
		['210', 'same', '16000000', '20000000'],
	]);
	t.deepEqual(lastYearOf(await told(whole, health)), [['', 'same', '25000000', '30000000']]);
});

const final = (
	columns: ReadonlyArray<readonly [string, 'budget' | 'adjusted' | 'final']>,
	amounts: readonly string[],
) =>
	madeUpReport({id: 'f2024', stage: 'final'})
		.statement('expenditure', {
			columns: [codeColumn(), labelColumn(), ...columns.map(([path, stage]) => amountColumn(path, 'total', {stage}))],
			rows: [['2101501', '行政运行', ...amounts]],
		})
		.contents();

test('the stages of one year from its budget and its final accounts, with what was completed', t => {
	const reports = [
		budget(2024, {amount: '4.00'}),
		final(
			[
				['年初预算数', 'budget'],
				['调整预算数', 'adjusted'],
				['决算数', 'final'],
			],
			['4.10', '6.00', '5.00'],
		),
	];
	const answer = compareBy(reports, 'stage');
	t.deepEqual(
		rowTexts(answer, ['amount_budget', 'amount_adjusted', 'amount_final', 'completion', 'completion_adjusted']),
		[['4000000', '6000000', '5000000', '125', '83.3']],
	);
	// The budget's own report is asked before a column of the final accounts
	t.is(answer.rows[0]?.cells.fact_budget, reports[0]?.facts[0]?.id);
});

test('budget and final accounts given as two reports are stages too; of two years or units they are not', t => {
	const keysOf = (...reports: ReportContents[]) =>
		compareRows(comparedColumns(reports, {}, vocabulary, keyWords), {}, vocabulary, keyWords).columns.map(
			({key}) => key,
		);
	const done = final([['决算数', 'final']], ['5.00']);
	t.true(keysOf(budget(2024, {amount: '4.00'}), done).includes('completion'));
	t.false(keysOf(budget(2023, {amount: '4.00'}), done).includes('completion'));
	t.false(keysOf(budget(2024, {amount: '4.00'}, '示例市民政局'), done).includes('completion'));
});

test('an account alone chooses the cut that has it', t => {
	const withBasic = (id: string) =>
		madeUpReport({id})
			.statement('expenditure', {rows: [['210', '卫生健康支出', '1.00', '', '']]})
			.statement('basic_expenditure_department_economic', {
				columns: [codeColumn(), labelColumn(), amountColumn('合计', 'basic')],
				rows: [['301', '工资福利支出', '1.00']],
			})
			.contents();
	const columns = comparedColumns([withBasic('a'), withBasic('b')], {path: '301'}, vocabulary, keyWords);
	t.deepEqual(
		columns.map(({cut}) => cut),
		['basic_department', 'basic_department'],
	);
});

test('of more than six years the last are shown, and the note counts the others', t => {
	const reports = Array.from({length: 8}, (_, index) => budget(2017 + index, {amount: '1.00'}));
	const answer = compareBy(reports, 'year');
	t.deepEqual(
		answer.columns.flatMap(({key}) => (key.startsWith('amount_') ? key : [])),
		['amount_2019', 'amount_2020', 'amount_2021', 'amount_2022', 'amount_2023', 'amount_2024'],
	);
	t.true(answer.note?.includes('compare.omitted {"count":2}'));
});
