import test from 'ava';
import fc from 'fast-check';
import type {Answer} from '../../source/model/answer.js';
import type {ReportContents, StatementKind} from '../../source/model/report.js';
import {type ComparisonQuestion, compareRows} from '../../source/query/compare.js';
import {comparedColumns} from '../../source/query/compared-columns.js';
import {amountColumn, codeColumn, labelColumn, madeUpReport} from '../helpers/facts.js';
import {fenIn, keyWords, rowTexts, vocabulary} from '../helpers/query-worlds.js';

type Rows = ReadonlyArray<readonly [code: string, label: string, amount: string]>;

const report = (fiscalYear: number, rows: Rows, kind: StatementKind = 'expenditure'): ReportContents =>
	madeUpReport({id: `y${fiscalYear}`, fiscalYear})
		.statement(kind, {columns: [codeColumn(), labelColumn(), amountColumn('合计')], rows})
		.contents();

const compare = (reports: readonly ReportContents[], question: ComparisonQuestion = {}): Answer =>
	compareRows(comparedColumns(reports, question, vocabulary, keyWords), question, vocabulary, keyWords);

const shown = (answer: Answer, years: readonly number[]) =>
	rowTexts(answer, ['code', 'label', 'status', ...years.map(year => `amount_y${year}`), 'change_pct']);

test('an account that moved stands in one row, and what it leaves and enters says so', t => {
	const before = report(2018, [
		['', '合计', '10.00'],
		['215', '资源勘探信息等支出', '10.00'],
		['21506', '安全生产监管', '8.00'],
		['2150601', '行政运行', '6.00'],
		['2150605', '安全监管监察专项', '2.00'],
		['21508', '支持中小企业发展和管理支出', '2.00'],
	]);
	const after = report(2019, [
		['', '合计', '12.00'],
		['215', '资源勘探信息等支出', '3.00'],
		['21508', '支持中小企业发展和管理支出', '3.00'],
		['224', '灾害防治及应急管理支出', '9.00'],
		['22401', '应急管理事务', '9.00'],
		['2240101', '行政运行', '7.00'],
		['2240106', '安全监管', '2.00'],
	]);
	t.deepEqual(shown(compare([before, after]), [2018, 2019]), [
		['', '合计', 'same', '10000000', '12000000', '20'],
		['215', '资源勘探信息等支出', 'same', '10000000', '3000000', '-70'],
		['21508', '支持中小企业发展和管理支出', 'same', '2000000', '3000000', '50'],
		['', 'compare.moved_out {"account":"22401 应急管理事务"}', 'moved', '8000000', '', ''],
		['224', '灾害防治及应急管理支出', 'new', '', '9000000', ''],
		['22401', '应急管理事务', 'moved', '8000000', '9000000', '12.5'],
		['2240101', '行政运行', 'moved', '6000000', '7000000', '16.7'],
		['2240106', '安全监管', 'moved', '2000000', '2000000', '0'],
		['', 'compare.moved_in {"account":"21506 安全生产监管"}', 'moved', '-8000000', '', ''],
	]);
	const row = compare([before, after]).rows.find(({cells}) => cells.code === '22401');
	t.deepEqual(row?.cells.aligned, ['21506 安全生产监管', '22401 应急管理事务']);
	// By the old code and by the new one
	t.deepEqual(compare([before, after], {path: '21506'}).rows, compare([before, after], {path: '22401'}).rows);
});

test('accounts that became one are added up, and told apart one level further', t => {
	const reports = [
		report(2019, [
			['2080501', '归口管理的行政单位离退休', '3.00'],
			['2080504', '未归口管理的行政单位离退休', '2.00'],
		]),
		report(2020, [['2080501', '行政单位离退休', '6.00']]),
	];
	t.deepEqual(shown(compare(reports), [2019, 2020]).at(-1), [
		'2080501',
		'行政单位离退休',
		'merged',
		'5000000',
		'6000000',
		'20',
	]);
	t.deepEqual(shown(compare(reports, {path: '2080504'}), [2019, 2020]), [
		['2080501', '行政单位离退休', 'merged', '5000000', '6000000', '20'],
		['2080501', '行政单位离退休', 'same', '3000000', '6000000', '100'],
		['2080504', '未归口管理的行政单位离退休', 'ended', '2000000', '', ''],
	]);
});

test('one account that became several is compared with all of them', t => {
	const reports = [
		report(2017, [['30104', '其他社会保障缴费', '9.00']], 'economic_summary'),
		report(
			2018,
			[
				['30110', '职工基本医疗保险缴费', '6.00'],
				['30112', '其他社会保障缴费', '3.30'],
			],
			'economic_summary',
		),
	];
	t.deepEqual(shown(compare(reports), [2017, 2018]).at(-1), [
		'30104',
		'其他社会保障缴费',
		'split',
		'9000000',
		'9300000',
		'3.3',
	]);
});

test('a code that was given another meaning is not aligned with it', t => {
	const reports = [
		report(2017, [['30311', '住房公积金', '9.00']], 'economic_summary'),
		report(
			2021,
			[
				['30113', '住房公积金', '10.00'],
				['30311', '代缴社会保险费', '1.00'],
			],
			'economic_summary',
		),
	];
	t.deepEqual(
		shown(compare(reports), [2017, 2021]).filter(([code]) => code?.length === 5),
		[
			['30113', '住房公积金', 'moved', '9000000', '10000000', '11.1'],
			['30311', '代缴社会保险费', 'new', '', '1000000', ''],
		],
	);
});

test('below 款 a code of the economic classification is of a place: two names are two accounts', t => {
	const reports = [
		report(2024, [['3010202', '改革性补贴', '1.00']], 'economic_summary'),
		report(2025, [['3010202', '其他津补贴', '2.00']], 'economic_summary'),
	];
	t.deepEqual(rowTexts(compare(reports), ['label', 'status']).slice(-2), [
		['改革性补贴', 'ended'],
		['其他津补贴', 'new'],
	]);
});

test('a new name is a renaming where the crosswalk knows it, even if the old one holds it', t => {
	const reports = [
		report(2017, [['310', '其他资本性支出', '1.00']], 'economic_summary'),
		report(2018, [['310', '资本性支出', '1.00']], 'economic_summary'),
	];
	t.is(compare(reports).rows.at(-1)?.cells.status, 'renamed');
});

const codes = [
	...['215', '21506', '2150601', '2150605', '2150699', '224', '22401', '2240101', '2240106', '2240199'],
	...['208', '20805', '2080501', '2080504', '20801', '2080116', '201', '20110', '2011008', '2011001'],
	...[
		'20138',
		'2013801',
		'20115',
		'2011501',
		'21010',
		'2101001',
		'20704',
		'2070406',
		'20706',
		'2070607',
		'2010308',
		'20140',
	],
];

const randomRows = fc
	.array(
		fc.tuple(
			fc.constantFrom('', ...codes),
			fc.integer({min: -9999, max: 99_999}).map(cents => (cents / 100).toFixed(2)),
		),
		{minLength: 1, maxLength: 14},
	)
	.map((rows): Rows => rows.map(([code, amount]) => [code, code === '' ? '合计' : '', amount]));

test('whatever moved, merged or was split, every level adds up in amounts and changes', t => {
	fc.assert(
		fc.property(randomRows, randomRows, randomRows, (first, second, third) => {
			const reports = [report(2017, first), report(2019, second), report(2024, third)];
			const whole = compare(reports);
			for (const path of ['', ...whole.rows.map(({cells}) => String(cells.code ?? ''))]) {
				const [parent, ...parts] = compare(reports, {path, depth: 1}).rows;
				for (const key of ['amount_y2017', 'amount_y2019', 'amount_y2024', 'change']) {
					const sum = parts.reduce((total, part) => total + fenIn(part, key), 0);
					t.true(parts.length === 0 || sum === fenIn(parent, key), `${path} ${key}`);
				}
			}
		}),
		{numRuns: 40},
	);
});
