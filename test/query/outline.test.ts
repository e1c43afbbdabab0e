import test from 'ava';
import type {Answer} from '../../source/model/answer.js';
import {ExpectedError} from '../../source/model/expected-error.js';
import {outlineColumns, outlineRows, outlinesOf} from '../../source/query/outline.js';
import {exampleBudget, exampleFinal} from '../helpers/example-reports.js';
import {madeUpReport} from '../helpers/facts.js';
import {cellTexts, fenIn, keyWords, rowTexts, vocabulary} from '../helpers/query-worlds.js';

const budget = exampleBudget();
const outline = (contents = budget, path?: string, depth?: number): Answer =>
	outlineRows(
		contents,
		{...(path === undefined ? {} : {path}), ...(depth === undefined ? {} : {depth})},
		vocabulary,
		keyWords,
	);

test('the columns are those of the contract, then one a measure', t => {
	const keys = outline().columns.map(({key}) => key);
	t.deepEqual(
		outlineColumns.map(({key}) => key),
		(
			'report, path, code, level, label, printed, amount, share_of_parent, share_of_total, last_year, change, ' +
			'change_pct, facts'
		).split(', '),
	);
	t.deepEqual(keys.slice(outlineColumns.length), ['total', 'basic', 'project']);
});

test('a tree of accounts, a residual where parts and whole differ', t => {
	t.deepEqual(rowTexts(outline(), ['path', 'level', 'printed', 'amount', 'basic', 'project']), [
		['expenditure', 'total', 'true', '1000000000', '700000000', '300000000'],
		['expenditure/208', 'category', 'true', '150000000', '150000000', ''],
		['expenditure/208/20805', 'section', 'true', '150000000', '150000000', ''],
		['expenditure/208/20805/2080505', 'item', 'true', '100000000', '100000000', ''],
		['expenditure/208/20805/2080506', 'item', 'true', '50000000', '50000000', ''],
		['expenditure/210', 'category', 'true', '850000000', '550000000', '300000000'],
		['expenditure/210/21015', 'section', 'true', '850000000', '550000000', '300000000'],
		['expenditure/210/21015/2101501', 'item', 'true', '550000000', '550000000', ''],
		['expenditure/210/21015/2101506', 'item', 'true', '300010000', '', '300010000'],
		['expenditure/210/21015/residual', 'line', 'residual', '-10000', '0', '-10000'],
	]);
});

test('one level below an account, with its shares', t => {
	const {rows} = outline(budget, '支出/210/21015', 1);
	t.deepEqual(
		rows.map(({mark}) => mark),
		['total', undefined, undefined, 'residual'],
	);
	t.deepEqual(
		rows.map(row => cellTexts(row, ['code', 'share_of_parent', 'share_of_total'])),
		[
			['21015', '100', '85'],
			['2101501', '64.7', '55'],
			['2101506', '35.3', '30'],
			['', '0', '0'],
		],
	);
	t.deepEqual(rows[1]?.opens, {kind: 'fact', fact: rows[1]?.facts?.amount?.[0] ?? ''});
	t.deepEqual(rows[0]?.opens, {
		kind: 'outline',
		report: 'ssyb-2024-budget-department',
		path: 'expenditure/210/21015',
	});
});

for (const path of ['210.15', '21015', '210/21015', 'expenditure/21015', '支出/210/21015', '医疗保障管理事务']) {
	test(`${path} leads to the account`, t => {
		t.is(outline(budget, path).rows[0]?.cells.path, 'expenditure/210/21015');
	});
}

test('an account of another classification is found in the cut that has it', t => {
	t.is(outline(budget, '30101').rows[0]?.cells.path, 'basic_department/301/30101');
	t.is(outline(budget, '基本支出').rows[0]?.cells.path, 'basic_department');
});

test('an account that is not there is said to be missing, with the nearest', t => {
	const error = t.throws(() => outline(budget, '医疗保障管理实务'), {instanceOf: ExpectedError});
	t.is(error?.exitCode, 3);
	t.true(error?.message.includes('医疗保障管理事务'));
});

test('the cuts of a report, each opening its outline', t => {
	t.deepEqual(rowTexts(outlinesOf(budget, vocabulary), ['path', 'table', 'amount', 'accounts', 'residuals']), [
		['expenditure', '2', '1000000000', '8', '1'],
		['nature', '2', '1000000000', '12', '1'],
		['basic_department', '3', '700000000', '5', '0'],
	]);
});

test('a report without tables has no rows and says why', t => {
	const {rows, note} = outline(madeUpReport({id: 'a'}).contents());
	t.deepEqual(rows, []);
	t.is(note, 'outline.none {"report":"a"}');
});

test('final accounts in 元 keep their fen', t => {
	t.is(fenIn(outline(exampleFinal()).rows[0], 'amount'), 950_000_000);
});
