import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import test, {type ExecutionContext} from 'ava';
import type {ReportContents} from '../../source/model/report.js';
import {openStore} from '../../source/store/store.js';
import {runInProcess} from '../cli/run-in-process.js';
import {importLines} from '../helpers/import-text.js';

/** A budget of two accounts. */
const budget = async (year: number, total: string, first: string, second: string): Promise<ReportContents> =>
	importLines(
		[
			`示例市医疗保障局${year}年度部门预算`,
			'',
			'部门支出总表',
			'单位：万元',
			'科目编码|科目名称|合计',
			`|合计|${total}`,
			`208|社会保障和就业支出|${first}`,
			`210|卫生健康支出|${second}`,
		],
		`${year}.txt`,
	);

type Row = Readonly<Record<'rule' | 'severity' | 'verdict' | 'message', string>> & {readonly places: readonly string[]};

const emptyStore = async (t: ExecutionContext) => {
	const folder = await mkdtemp(path.join(tmpdir(), 'kuanxiang-check-'));
	t.teardown(async () => rm(folder, {recursive: true}));
	const check = async (...given: readonly string[]) => {
		const {stdout, stderr, exitCode} = await runInProcess(['check', ...given, '--store', folder, '--format', 'json']);
		return {rows: JSON.parse(stdout || '[]') as readonly Row[], stderr, exitCode};
	};
	return {store: openStore(folder, {create: true}), check};
};

const rulesOf = (rows: readonly Row[]): readonly string[] => rows.map(({rule}) => rule);

test('an error fails the check; what was dismissed does not, until a figure changes', async t => {
	const {store, check} = await emptyStore(t);
	await store.put(await budget(2024, '30.00', '10.00', '26.00'));
	const found = await check();
	t.deepEqual([rulesOf(found.rows), found.exitCode], [['accounts-make-total'], 1]);
	t.is((await check('--fail-on', 'never')).exitCode, 0);

	const fact = found.rows[0]?.places[0]?.split('#')[1] ?? '';
	t.is((await check('--dismiss', fact)).exitCode, 2);
	t.is((await check('--dismiss', 'nothing', '--reason', '已核实')).exitCode, 3);
	t.is((await check('--dismiss', fact, '--reason', '已核实')).exitCode, 0);
	const dismissed = await check();
	t.deepEqual([rulesOf(dismissed.rows), dismissed.exitCode], [[], 0]);
	const [listed] = (await check('--all')).rows;
	t.is(listed?.severity, 'note');
	t.true(listed?.message.endsWith('（已核实）'));

	await store.put(await budget(2024, '30.00', '10.00', '27.00'));
	t.deepEqual(rulesOf((await check()).rows), ['accounts-make-total']);
});

test('coverage counts what was checked, and why the rest was not', async t => {
	const {store, check} = await emptyStore(t);
	await store.put(await budget(2024, '', '10.00', '20.00'));
	t.regex((await check('--all')).stderr, /^已核对 0 .* 可核对 0 .* 不可核对 2 .*没有适用的等式 2/u);
	await store.put(await budget(2024, '30.00', '10.00', '20.00'));
	t.regex((await check('--all')).stderr, /^已核对 3 .* 可核对 3 .* 不可核对 0\n$/u);
});

test('coverage counts the claims of the text too, and a report of text alone has claims that no table answers', async t => {
	const {store, check} = await emptyStore(t);
	const cover = '示例市医疗保障局2024年度部门预算';
	const sentence = '2024年支出预算30.00万元。';
	await store.put(await importLines([cover, '', sentence], 'text.txt'));
	t.regex((await check()).stderr, /^已核对 0 .* 不可核对 0 · 文字中的数字已核对 0 \/ 1 \(无表可对 1\)\n$/u);
	const table = ['部门支出总表', '单位：万元', '科目编码|科目名称|合计', '|合计|30.00', '208|社会保障和就业支出|30.00'];
	await store.put(await importLines([cover, '', ...table, '', sentence], 'text.txt'));
	t.regex((await check()).stderr, / · 文字中的数字已核对 1 \/ 1\n$/u);
});

test('rules and severities can be asked for', async t => {
	const {store, check} = await emptyStore(t);
	await store.put(await budget(2024, '30.00', '10.00', '26.00'));
	t.deepEqual(rulesOf((await check('--rule', 'three-public')).rows), []);
	t.true(rulesOf((await check('--all', '--severity', 'warning')).rows).every(rule => rule === 'accounts-make-total'));
});

test('a report is held against last year’s even where only one is asked for', async t => {
	const {store, check} = await emptyStore(t);
	const threePublic = async (year: number, columns: string, cells: string) =>
		importLines(
			[
				`示例市医疗保障局${year}年度部门预算`,
				'',
				'“三公”经费支出表',
				'单位：万元',
				`项目|${columns}`,
				`合计|${cells}`,
				`公务接待费|${cells}`,
			],
			`${year}.txt`,
		);
	await store.put(await threePublic(2024, '2023年预算数|2024年预算数', '6.00|4.00'));
	await store.put(await threePublic(2023, '2023年预算数', '5.00'));
	const rows = (await check('2024', '--severity', 'warning')).rows;
	t.deepEqual(rulesOf(rows), ['last-year', 'last-year']);
	t.true(rows.every(({severity}) => severity === 'warning'));
});

test('identities of one’s own are listed, checked and dropped', async t => {
	const {store, check} = await emptyStore(t);
	await store.put(await budget(2024, '30.00', '10.00', '20.00'));
	t.is((await check('--define', '翻番：支出总表 = 2')).exitCode, 2);
	t.regex((await check('--define', '没有名称')).stderr, /“没有名称”/u);
	t.is((await check('--define', '翻番：部门支出总表[210] = 部门支出总表[208]')).exitCode, 0);
	const {rows, exitCode} = await check();
	t.deepEqual([rulesOf(rows), exitCode], [['翻番'], 1]);
	t.deepEqual((await check('--rules')).rows.slice(-1), [
		{rule: '翻番', formula: '部门支出总表[210] = 部门支出总表[208]', origin: 'own'},
	] as never);
	t.is((await check('--forget', '没有')).exitCode, 3);
	t.is((await check('--forget', '翻番')).exitCode, 0);
	t.deepEqual((await check()).rows, []);
});

test('a rule that does not exist is wrong usage, not a clean bill', async t => {
	const {store, check} = await emptyStore(t);
	await store.put(await budget(2024, '30.00', '10.00', '26.00'));
	t.deepEqual(rulesOf((await check('--rule', 'accounts-make-total')).rows), ['accounts-make-total']);
	t.is((await check('--rule', 'totals-balance')).exitCode, 0);
	t.is((await check('--rule', 'unknown_table')).exitCode, 0);
	const mistyped = await check('--rule', 'accounts-make-totals');
	t.is(mistyped.exitCode, 2);
	t.regex(mistyped.stderr, /accounts-make-total,/);
});
