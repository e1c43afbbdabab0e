import {plainNumber} from '../model/amount.js';
import type {Indicator} from '../model/fact.js';
import {formsOf} from './forms.js';
import type {Remark, Rule} from './rule.js';

const numberOf = (text: string | null): {readonly value: number; readonly rest: string} | undefined => {
	const match = /^(-?\d+(?:\.\d+)?)(.*)$/su.exec(plainNumber((text ?? '').replace(/[,，]/gu, '')));
	return match === null ? undefined : {value: Number(match[1]), rest: match[2] ?? ''};
};

/** A number that falls short of its target; words, and numbers of another unit, tell nothing. */
const isMissed = ({relation, target, actual, valueUnit}: Indicator): boolean => {
	const [meant, reached] = [numberOf(target), numberOf(actual)];
	const isSameUnit = reached !== undefined && (reached.rest === '' || reached.rest === (valueUnit ?? ''));
	if (meant === undefined || reached === undefined || meant.rest !== '' || !isSameUnit) {
		return false;
	}

	switch (relation) {
		case '≥':
		case '=': {
			return reached.value < meant.value;
		}

		case '>': {
			return reached.value <= meant.value;
		}

		case '≤': {
			return reached.value > meant.value;
		}

		case '<': {
			return reached.value >= meant.value;
		}

		default: {
			return false;
		}
	}
};

const isFull = ({weight, score}: Indicator): boolean => weight !== null && weight > 0 && score === weight;

/**
 * 未完成目标的指标不得满分
 *
 * Targets that are numbers, in the unit of what was reached; one finding a form.
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
 *   年稳定运行天数|天|=|365|365|50|50|是
 *   群众满意度|%|≥|90|85|40|37|否
 * @example bad
 *   示例市医疗保障局2023年度部门决算
 *   2023年度项目绩效自评表
 *   项目名称|基金监管|项目编码|50010522T000000122178|自评总分(分)|100||
 *   项目资金(万元)|年初预算数|全年(调整)预算数|全年执行数|执行率(%)|执行率权重(分)|执行率得分(分)|
 *   年度总金额|10.00|10.00|10.00||||
 *   其中:财政拨款|10.00|10.00|10.00|100%|10|10|
 *   当年绩效目标|完成示例目标||||||
 *   指标名称|计量单位|指标性质|指标值|全年完成值|指标权重(分)|指标得分(分)|是否核心指标
 *   年稳定运行天数|天|=|365|95|50|50|是
 *   群众满意度|%|≥|90|95|40|40|否
 *   → 未完成目标的指标不得满分：基金监管“年稳定运行天数”目标 =365天，完成 95，仍得满分 50（共 1 项）
 */
export const targetsMet: Rule = {
	name: 'targets-met',
	*check(report) {
		for (const {statement, project, indicators} of formsOf(report)) {
			const missed = indicators.filter(indicator => isFull(indicator) && isMissed(indicator));
			const [first] = missed;
			if (first !== undefined) {
				yield {
					kind: 'remark',
					severity: 'warning',
					text: 'target-missed',
					values: {
						table: project ?? statement.title ?? '',
						indicator: first.indicator,
						relation: first.relation ?? '',
						target: `${first.target ?? ''}${first.valueUnit ?? ''}`,
						actual: first.actual ?? '',
						score: first.score ?? '',
						count: missed.length,
					},
					figures: [],
					evidence: missed.map(({provenance}) => provenance),
				} satisfies Remark;
			}
		}
	},
};
