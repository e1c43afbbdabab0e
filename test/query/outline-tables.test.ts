import test from 'ava';
import type {Answer} from '../../source/model/answer.js';
import type {ReportContents} from '../../source/model/report.js';
import {outlineRows} from '../../source/query/outline.js';
import {amountColumn, codeColumn, labelColumn, madeUpReport} from '../helpers/facts.js';
import {keyWords, rowTexts, vocabulary} from '../helpers/query-worlds.js';
import {twoYearColumns} from '../helpers/random-statements.js';

const outline = (contents: ReportContents, path = ''): Answer => outlineRows(contents, {path}, vocabulary, keyWords);

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
