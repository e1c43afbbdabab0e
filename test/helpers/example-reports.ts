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
