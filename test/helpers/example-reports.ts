import type {ReportContents} from '../../source/model/report.js';
import {amountColumn, codeColumn, labelColumn, type MadeUpColumn, madeUpReport} from './facts.js';

const summaryColumns: readonly MadeUpColumn[] = [
	labelColumn('收入 / 项目', {side: 'revenue'}),
	amountColumn('收入 / 预算数', 'total', {side: 'revenue'}),
	labelColumn('支出 / 项目', {side: 'expenditure'}),
	amountColumn('支出 / 预算数', 'total', {side: 'expenditure'}),
];

/** A budget with every kind of thing the views show: three levels, economic classes, 三公, performance, prose, a finding. */
export const exampleBudget = (fiscalYear = 2024): ReportContents =>
	madeUpReport({
		id: `ssyb-${fiscalYear}-budget-department`,
		fiscalYear,
		title: `示例市医疗保障局${fiscalYear}年部门预算`,
		region: {province: '示例省', city: '示例市', county: null},
	})
		.paragraphs('一、部门职责', '负责全市医疗保障工作。')
		.statement('revenue_expenditure_summary', {
			title: '部门收支总表',
			number: '表1',
			columns: summaryColumns,
			rows: [
				['一、一般公共预算拨款收入', '1,000.00', '一、社会保障和就业支出', '150.00'],
				['', '', '二、卫生健康支出', '850.00'],
				['收入总计', '1,000.00', '支出总计', '1,000.00'],
			],
		})
		.statement('expenditure', {
			title: '部门支出总表',
			number: '表3',
			rows: [
				['', '合计', '1,000.00', '700.00', '300.00'],
				['208', '社会保障和就业支出', '150.00', '150.00', ''],
				['20805', '行政事业单位养老支出', '150.00', '150.00', ''],
				['2080505', '机关事业单位基本养老保险缴费支出', '100.00', '100.00', ''],
				['2080506', '机关事业单位职业年金缴费支出', '50.00', '50.00', ''],
				['210', '卫生健康支出', '850.00', '550.00', '300.00'],
				['21015', '医疗保障管理事务', '850.00', '550.00', '300.00'],
				['2101501', '行政运行', '550.00', '550.00', ''],
				['2101506', '医疗保障经办事务', '300.01', '', '300.01'],
			],
		})
		.statement('basic_expenditure_department_economic', {
			title: '一般公共预算基本支出表',
			number: '表6',
			fund: 'general_public',
			columns: [
				codeColumn(),
				labelColumn(),
				amountColumn('合计', 'basic'),
				amountColumn('人员经费', 'personnel'),
				amountColumn('公用经费', 'operating'),
			],
			rows: [
				['', '合计', '700.00', '600.00', '100.00'],
				['301', '工资福利支出', '600.00', '600.00', ''],
				['30101', '基本工资', '400.00', '400.00', ''],
				['30102', '津贴补贴', '200.00', '200.00', ''],
				['302', '商品和服务支出', '100.00', '', '100.00'],
				['30201', '办公费', '100.00', '', '100.00'],
			],
		})
		.statement('three_public', {
			title: '一般公共预算“三公”经费支出表',
			number: '表7',
			fund: 'general_public',
			columns: [
				amountColumn('合计'),
				amountColumn('因公出国（境）费', 'overseas'),
				amountColumn('公务用车购置及运行费 / 小计', 'vehicles'),
				amountColumn('公务接待费', 'reception'),
			],
			rows: [['5.00', '', '3.50', '1.50']],
		})
		.statement('government_fund_expenditure', {
			title: '政府性基金预算支出表',
			number: '表8',
			fund: 'government_fund',
			notes: ['本单位没有使用政府性基金预算拨款安排的支出'],
		})
		.statement('project_performance', {
			title: '项目绩效目标表',
			columns: [labelColumn('项目'), {path: '值', role: 'text'}],
			rows: [['项目名称', '医保基金监管']],
		})
		.indicator('培训人次', {
			project: '医保基金监管',
			indicatorPath: ['产出指标', '数量指标'],
			relation: '≥',
			target: '200',
			valueUnit: '人次',
			weight: 30,
			core: true,
		})
		.indicator('群众满意度', {
			project: '医保基金监管',
			indicatorPath: ['满意度指标', '服务对象满意度'],
			relation: '≥',
			target: '95',
			valueUnit: '%',
			weight: 10,
		})
		.paragraphs('二、预算收支情况说明', `${fiscalYear}年支出预算1,000.00万元，其中基本支出700.00万元。`)
		.contents();

/** The same unit's final accounts, in 元, with one renamed and one new account. */
export const exampleFinal = (fiscalYear = 2023): ReportContents =>
	madeUpReport({
		id: `ssyb-${fiscalYear}-final-department`,
		fiscalYear,
		stage: 'final',
		printedUnit: 'yuan',
		title: `示例市医疗保障局${fiscalYear}年度部门决算`,
	})
		.statement('expenditure', {
			title: '支出决算表',
			number: '公开03表',
			rows: [
				['', '本年支出合计', '9,500,000.00', '6,900,000.00', '2,600,000.00'],
				['208', '社会保障和就业支出', '1,400,000.00', '1,400,000.00', ''],
				['20805', '行政事业单位离退休', '1,400,000.00', '1,400,000.00', ''],
				['2080505', '机关事业单位基本养老保险缴费支出', '1,400,000.00', '1,400,000.00', ''],
				['210', '卫生健康支出', '8,100,000.00', '5,500,000.00', '2,600,000.00'],
				['21015', '医疗保障管理事务', '8,100,000.00', '5,500,000.00', '2,600,000.00'],
				['2101501', '行政运行', '5,500,000.00', '5,500,000.00', ''],
				['2101504', '信息化建设', '2,600,000.00', '', '2,600,000.00'],
			],
		})
		.contents();

const withUnit = [codeColumn(), labelColumn(), amountColumn('合计'), amountColumn('基本支出', 'basic')] as const;

/** A department whose table lists two units, one of which has a report of its own. */
export const exampleDepartment: ReportContents = madeUpReport({
	id: 'tsmz-2024-budget-department',
	unit: '示例市民政局',
	unitCode: '036',
	title: '示例市民政局2024年部门预算',
})
	.statement('expenditure', {
		title: '部门支出总表',
		columns: withUnit,
		rows: [
			['', '合计', '90.00', '60.00'],
			['', '示例市民政局（本级）', '50.00', '40.00'],
			['20802', '民政管理事务', '50.00', '40.00'],
			['', '示例市福利院', '40.00', '20.00'],
			['20810', '社会福利', '40.00', '20.00'],
		],
	})
	.change(({row}) => row === 3 || row === 4, {unitCode: '036001', unitName: '示例市民政局（本级）'})
	.change(({row}) => row === 5 || row === 6, {unitCode: '036002', unitName: '示例市福利院'})
	.contents();

/** The report of one of its units, which says otherwise than the department. */
export const exampleUnit: ReportContents = madeUpReport({
	id: 'tsfly-2024-budget-unit',
	unit: '示例市福利院',
	unitCode: '036002',
	scope: 'unit',
	title: '示例市福利院2024年单位预算',
})
	.statement('expenditure', {
		title: '单位支出总表',
		columns: withUnit,
		rows: [
			['', '合计', '41.00', '20.00'],
			['208', '社会保障和就业支出', '41.00', '20.00'],
			['20810', '社会福利', '41.00', '20.00'],
		],
	})
	.contents();

const fundTable = (rows: ReadonlyArray<readonly string[]>) => ({
	columns: [codeColumn(), labelColumn(), amountColumn('合计')],
	rows,
});

/** Final accounts that print last year's, the budget's and the adjusted budget's columns, and two funds. */
export const exampleStages: ReportContents = madeUpReport({
	id: 'sstj-2024-final-department',
	unit: '示例市统计局',
	stage: 'final',
	title: '示例市统计局2024年度部门决算',
})
	.statement('expenditure', {
		title: '支出决算表',
		columns: [
			codeColumn(),
			labelColumn(),
			amountColumn('年初预算数', 'total', {stage: 'budget'}),
			amountColumn('调整预算数', 'total', {stage: 'adjusted'}),
			amountColumn('决算数', 'total', {stage: 'final'}),
			amountColumn('上年决算数', 'total', {stage: 'final', fiscalYear: 2023}),
		],
		rows: [
			['', '合计', '100.00', '120.00', '110.00', '90.00'],
			['201', '一般公共服务支出', '80.00', '90.00', '85.00', '90.00'],
			['20105', '统计信息事务', '80.00', '90.00', '85.00', '90.00'],
			['2010501', '行政运行', '70.00', '75.00', '70.00', '62.00'],
			['2010507', '专项普查活动', '10.00', '15.00', '14.00', '28.00'],
			['212', '城乡社区支出', '20.00', '30.00', '25.00', ''],
		],
	})
	.statement('general_public_expenditure', {
		fund: 'general_public',
		...fundTable([
			['', '合计', '85.00'],
			['201', '一般公共服务支出', '85.00'],
		]),
	})
	.statement('government_fund_expenditure', {
		fund: 'government_fund',
		...fundTable([
			['', '合计', '25.00'],
			['212', '城乡社区支出', '25.00'],
		]),
	})
	.contents();
