import test from 'ava';
import fc from 'fast-check';
import type {Answer, Row} from '../../source/model/answer.js';
import {ExpectedError} from '../../source/model/expected-error.js';
import {outlineColumns, outlineRows, outlinesOf} from '../../source/query/outline.js';
import {exampleBudget, exampleFinal} from '../helpers/example-reports.js';
import {amountColumn, codeColumn, labelColumn, madeUpReport} from '../helpers/facts.js';
import {cellTexts, fenIn, keyWords, rowTexts, vocabulary} from '../helpers/query-worlds.js';
import {randomRows, twoYearColumns} from '../helpers/random-statements.js';

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

test('missing 类 and 款 are computed, named by the catalogue, and marked', t => {
	const contents = madeUpReport({id: 'a'})
		.statement('expenditure', {
			columns: [
				{path: '类', role: 'code_part'},
				{path: '款', role: 'code_part'},
				{path: '项', role: 'code_part'},
				labelColumn(),
				amountColumn('合计'),
			],
			rows: [
				['', '', '', '合计', '6.00'],
				['210', '15', '01', '行政运行', '1.00'],
				['210', '15', '06', '医疗保障经办事务', '2.00'],
				['208', '05', '05', '养老保险', '3.00'],
			],
		})
		.contents();
	t.deepEqual(rowTexts(outline(contents), ['code', 'label', 'printed', 'amount', 'facts']).slice(0, 4), [
		['', '合计', 'true', '6000000', contents.facts[0]?.id ?? ''],
		['208', '社会保障和就业支出', 'computed', '3000000', contents.facts[3]?.id ?? ''],
		['20805', '行政事业单位养老支出', 'computed', '3000000', contents.facts[3]?.id ?? ''],
		['2080505', '养老保险', 'true', '3000000', contents.facts[3]?.id ?? ''],
	]);
	t.is(outline(contents).rows[1]?.mark, 'computed');
});

test('paired codes: rows of one code are summed, and the other classification is an outline of its own', t => {
	const contents = madeUpReport({id: 'a'})
		.statement('basic_expenditure_department_economic', {
			columns: [
				codeColumn(),
				labelColumn(),
				{path: '政府科目编码', role: 'other_code'},
				{path: '政府科目名称', role: 'other_label'},
				amountColumn('合计', 'basic'),
			],
			rows: [
				['', '合计', '', '', '7.00'],
				['301', '工资福利支出', '', '', '7.00'],
				['30101', '基本工资', '50101', '工资奖金津补贴', '4.00'],
				['30101', '基本工资', '50501', '工资福利支出', '3.00'],
			],
		})
		.change(({label}) => label === '基本工资', {})
		.contents();
	const withOthers = {
		...contents,
		facts: contents.facts.map(fact =>
			fact.row === 4
				? {...fact, otherCodes: ['economic_government:50101']}
				: fact.row === 5
					? {...fact, otherCodes: ['economic_government:50501']}
					: {...fact, otherCodes: []},
		),
	};
	const byDepartment = outline(withOthers, '基本支出');
	t.deepEqual(rowTexts(byDepartment, ['code', 'amount']), [
		['', '7000000'],
		['301', '7000000'],
		['30101', '7000000'],
	]);
	t.is(byDepartment.rows[2]?.facts?.amount?.length, 2);
	t.deepEqual(rowTexts(outline(withOthers, 'basic_government'), ['code', 'label', 'amount', 'printed']), [
		['', '合计', '7000000', 'true'],
		['501', '机关工资福利支出', '4000000', 'computed'],
		['50101', '工资奖金津补贴', '4000000', 'true'],
		['505', '对事业单位经常性补助', '3000000', 'computed'],
		['50501', '工资福利支出', '3000000', 'true'],
	]);
});

test('人员经费 and 公用经费 side by side make the whole that is not printed', t => {
	const contents = madeUpReport({id: 'a', stage: 'final'})
		.statement('basic_expenditure_department_economic', {
			columns: [
				codeColumn('人员经费 / 编码'),
				labelColumn('人员经费 / 名称'),
				amountColumn('人员经费 / 决算数', 'personnel'),
				codeColumn('公用经费 / 编码'),
				labelColumn('公用经费 / 名称'),
				amountColumn('公用经费 / 决算数', 'operating'),
			],
			rows: [
				['301', '工资福利支出', '5.00', '302', '商品和服务支出', '2.00'],
				['30101', '基本工资', '5.00', '30201', '办公费', '2.00'],
				['', '人员经费合计', '5.00', '', '公用经费合计', '2.00'],
			],
		})
		.contents();
	t.deepEqual(rowTexts(outline(contents), ['code', 'label', 'amount', 'personnel', 'operating']), [
		['', '人员经费合计 + 公用经费合计', '7000000', '5000000', '2000000'],
		['301', '工资福利支出', '5000000', '5000000', ''],
		['30101', '基本工资', '5000000', '5000000', ''],
		['302', '商品和服务支出', '2000000', '', '2000000'],
		['30201', '办公费', '2000000', '', '2000000'],
	]);
});

test('a department and its units in one table are not added twice', t => {
	const contents = madeUpReport({id: 'a'})
		.statement('expenditure', {
			rows: [
				['210', '卫生健康支出', '3.00', '', ''],
				['210', '卫生健康支出', '1.00', '', ''],
				['210', '卫生健康支出', '2.00', '', ''],
			],
		})
		.change(({row}) => row === 2, {unitCode: '036'})
		.change(({row}) => row === 3, {unitCode: '036001'})
		.change(({row}) => row === 4, {unitCode: '036002'})
		.contents();
	t.deepEqual(rowTexts(outline(contents), ['code', 'amount', 'printed']), [
		['', '3000000', 'computed'],
		['210', '3000000', 'true'],
	]);
});

test('last year, change and rate; what ended counts as a loss without a rate', t => {
	const contents = madeUpReport({id: 'a'})
		.statement('expenditure', {
			columns: twoYearColumns(2024),
			rows: [
				['', '合计', '10.00', '9.00', '9.00', ''],
				['208', '社会保障和就业支出', '8.00', '6.00', '6.00', ''],
				['210', '卫生健康支出', '2.00', '', '', ''],
				['221', '住房保障支出', '', '3.00', '3.00', ''],
			],
		})
		.contents();
	t.deepEqual(rowTexts(outline(contents), ['code', 'amount', 'last_year', 'change', 'change_pct']), [
		['', '9000000', '10000000', '-1000000', '-10'],
		['208', '6000000', '8000000', '-2000000', '-25'],
		['210', '', '2000000', '-2000000', ''],
		['221', '3000000', '', '3000000', ''],
	]);
});

test('小计 and 其中 with one meaning are two columns, not a sum', t => {
	const contents = madeUpReport({id: 'a'})
		.statement('expenditure', {
			columns: [codeColumn(), labelColumn(), amountColumn('小计'), amountColumn('其中：财政拨款')],
			rows: [['210', '卫生健康支出', '3.00', '2.00']],
		})
		.contents();
	t.deepEqual(rowTexts(outline(contents, '210'), ['amount', 'total', 'column_4']), [['3000000', '3000000', '2000000']]);
});

test('of the rows called total, the one the categories add up to', t => {
	const contents = madeUpReport({id: 'a'})
		.statement('revenue_expenditure_summary', {
			columns: [
				codeColumn(),
				labelColumn('支出', {side: 'expenditure'}),
				amountColumn('预算数', 'total', {side: 'expenditure'}),
			],
			rows: [
				['210', '卫生健康支出', '3.00'],
				['', '本年支出合计', '3.00'],
				['', '支出总计', '4.00'],
			],
		})
		.contents();
	t.deepEqual(rowTexts(outline(contents), ['label', 'amount']), [
		['本年支出合计', '3000000'],
		['卫生健康支出', '3000000'],
	]);
});

test('what came in beside what was spent is no part of the outline', t => {
	const contents = madeUpReport({id: 'a', stage: 'final'})
		.statement('government_fund_expenditure', {
			fund: 'government_fund',
			columns: [
				codeColumn(),
				labelColumn(),
				amountColumn('年初结转和结余', 'carryover_in'),
				amountColumn('本年收入'),
				amountColumn('本年支出 / 小计'),
			],
			rows: [
				['212', '城乡社区支出', '1.00', '9.00', ''],
				['229', '其他支出', '', '', '3.00'],
			],
		})
		.contents();
	t.deepEqual(rowTexts(outline(contents, '政府性基金'), ['code', 'amount', 'carryover_in']), [
		['', '3000000', '1000000'],
		['212', '', '1000000'],
		['229', '3000000', ''],
	]);
});

test('the cuts of a report, each opening its outline', t => {
	t.deepEqual(rowTexts(outlinesOf(budget, vocabulary), ['path', 'table', 'amount', 'accounts', 'residuals']), [
		['expenditure', '2', '1000000000', '8', '1'],
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

const parentPath = (path: unknown): string => String(path).split('/').slice(0, -1).join('/');

test('parts and residual add up to their parent: every node, column and change, whatever is printed', t => {
	fc.assert(
		fc.property(randomRows(4), rows => {
			const contents = madeUpReport({id: 'a'})
				.statement('expenditure', {columns: twoYearColumns(2024), rows})
				.contents();
			const answer = outline(contents);
			const parts = new Map<string, Row[]>();
			for (const row of answer.rows.slice(1)) {
				const parent = parentPath(row.cells.path);
				parts.set(parent, [...(parts.get(parent) ?? []), row]);
			}

			const paths = answer.rows.map(({cells}) => cells.path);
			t.is(new Set(paths).size, paths.length);
			for (const row of answer.rows) {
				const below = parts.get(String(row.cells.path)) ?? [];
				for (const key of ['amount', 'last_year', 'change', 'total', 'basic', 'project']) {
					const sum = below.reduce((total, part) => total + fenIn(part, key), 0);
					t.true(below.length === 0 || sum === fenIn(row, key), `${row.cells.path} ${key}`);
				}
			}
		}),
		{numRuns: 60},
	);
});

test('an account is the same from the whole, from its own path and a level at a time', t => {
	fc.assert(
		fc.property(randomRows(4), rows => {
			const contents = madeUpReport({id: 'a'})
				.statement('expenditure', {columns: twoYearColumns(2024), rows})
				.contents();
			for (const {cells, mark} of outline(contents).rows.slice(0, 6)) {
				if (mark !== 'residual') {
					const own = outline(contents, String(cells.path), 1).rows[0];
					t.deepEqual({...own?.cells}, {...cells});
				}
			}
		}),
		{numRuns: 20},
	);
});
