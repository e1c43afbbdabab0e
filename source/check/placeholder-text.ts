import type {Rule} from './rule.js';

const placeholder =
	/[XＸ×]{2,}\s*(?:万元|亿元|元|局|委|部门|单位|学校|中心|辆|人|个|家|批次|项目|年|%|％|（)|待填写|请填写|PAGEREF|Deleted[:：]/u;

/** Evidence enough; a template is full of them. */
const shown = 10;

/**
 * 不留空白模板的文字
 *
 * What the template says to fill in, and what a word processor leaves behind: one finding a report.
 *
 * @example good
 *   示例市医疗保障局共有车辆2辆。
 *   部门支出总表
 *   单位：万元
 *   科目编码|科目名称|合计
 *   210|卫生健康支出|5.00
 * @example bad
 *   示例市医疗保障局共有车辆XX辆。
 *   部门支出总表
 *   单位：万元
 *   科目编码|科目名称|合计
 *   210|卫生健康支出|5.00
 *   → 不留空白模板的文字：1 处，如“市医疗保障局共有车辆XX辆。”
 */
export const placeholderText: Rule = {
	name: 'placeholder-text',
	*check({contents}) {
		const found = contents.paragraphs.flatMap(({text, file, place}) => {
			const match = placeholder.exec(text);
			return match === null ? [] : [{file, place, text: text.slice(Math.max(0, match.index - 10), match.index + 20)}];
		});
		if (found.length > 0) {
			yield {
				kind: 'remark',
				severity: 'warning',
				text: 'placeholder',
				values: {count: found.length, example: found[0]?.text.trim() ?? ''},
				figures: [],
				evidence: found.slice(0, shown),
			};
		}
	},
};
