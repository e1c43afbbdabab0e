import type {Indicator} from '../model/fact.js';
import {executionWeight, type Form, formsOf, quantityOf} from './forms.js';
import type {ReportView} from './report-view.js';
import type {Remark, Rule} from './rule.js';

/** Weights are printed with up to two decimals; they add up in hundredths. */
const hundredths = (value: number): number => Math.round(value * 100);

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + hundredths(value), 0) / 100;

const remarkOf = (
	report: ReportView,
	{statement, project}: Form,
	indicator: Indicator | undefined,
	text: string,
	values: Readonly<Record<string, string | number>>,
): Remark => ({
	kind: 'remark',
	severity: 'error',
	text,
	values: {table: project ?? statement.title ?? '', ...values},
	figures:
		indicator === undefined ? [] : [quantityOf(report, indicator, /权重|分值/u)].filter(found => found !== undefined),
	evidence: [indicator?.provenance ?? {file: statement.file, place: statement.first, text: statement.title ?? ''}],
});

/** 权重 10, 得分 20: if 20 for the weight makes the sum right, that is the whole fault. */
const formChecks = function* (report: ReportView, form: Form): Generator<Remark> {
	const {indicators} = form;
	const weights = indicators.map(({weight}) => weight);
	const execution = executionWeight(report, form);
	const expected = execution === undefined ? 100 : 100 - execution.value;
	const isWhole = indicators.length > 2 && weights.every(weight => weight !== null);
	const sum = sumOf(weights.map(weight => weight ?? 0));
	const fits = sum === expected || sum === 100 || (execution === undefined && sum === 90);
	const excessive = indicators.filter(({weight, score}) => weight !== null && score !== null && score > weight);
	for (const indicator of excessive) {
		const {weight, score} = indicator as {weight: number; score: number};
		const isRepair = isWhole && !fits && sumOf([sum, score, -weight]) === expected;
		const values = {indicator: indicator.indicator, weight, score, sum, expected};
		yield remarkOf(report, form, indicator, isRepair ? 'weight-and-score' : 'score-above-weight', values);
	}

	if (isWhole && !fits && excessive.length === 0 && execution !== undefined) {
		yield remarkOf(report, form, undefined, 'weights-do-not-add-up', {sum, expected});
	}
};

/**
 * 各指标权重之和（含预算执行率）= 100，得分不超过权重
 *
 * Where a form prints the weight of 预算执行率 the others make up the rest; where it does not, 90 is as right as 100.
 *
 * @example good
 *   示例市医疗保障局2023年度部门决算
 *   2023年度项目绩效自评表
 *   项目名称|基金监管|项目编码|50010522T000000122178|自评总分(分)|100||
 *   项目资金(万元)|年初预算数|全年(调整)预算数|全年执行数|执行率(%)|执行率权重(分)|执行率得分(分)|
 *   年度总金额|10.00|10.00|10.00||||
 *   其中:财政拨款|10.00|10.00|10.00|100%|10|10|
 *   当年绩效目标|完成示例目标||||||
 *   指标名称|计量单位|指标性质|指标值|全年完成值|指标权重(分)|指标得分(分)|是否核心指标
 *   检查覆盖率|%|=|100|100|40|40|是
 *   案件办结率|%|=|100|100|40|40|否
 *   群众满意度|%|≥|90|95|10|10|否
 * @example bad
 *   示例市医疗保障局2023年度部门决算
 *   2023年度项目绩效自评表
 *   项目名称|基金监管|项目编码|50010522T000000122178|自评总分(分)|100||
 *   项目资金(万元)|年初预算数|全年(调整)预算数|全年执行数|执行率(%)|执行率权重(分)|执行率得分(分)|
 *   年度总金额|10.00|10.00|10.00||||
 *   其中:财政拨款|10.00|10.00|10.00|100%|10|10|
 *   当年绩效目标|完成示例目标||||||
 *   指标名称|计量单位|指标性质|指标值|全年完成值|指标权重(分)|指标得分(分)|是否核心指标
 *   检查覆盖率|%|=|100|100|40|40|是
 *   案件办结率|%|=|100|100|20|40|否
 *   群众满意度|%|≥|90|95|10|10|否
 *   → 各指标权重之和（含预算执行率）= 100，得分不超过权重：基金监管“案件办结率”权重 20，得分 40；权重之和 70，应为 90；权重 20 → 40，两处都相符
 */
export const weights: Rule = {
	name: 'weights',
	*check(report) {
		for (const form of formsOf(report)) {
			yield* formChecks(report, form);
		}
	},
};
