import type {Fact} from '../model/fact.js';
import {labelKey} from '../model/label.js';
import type {ReportContents} from '../model/report.js';
import type {AcrossRule} from './across-rule.js';
import {comparableFigures, sameFigures, type UnitOf} from './comparable.js';
import {checkSum} from './rule.js';

const isUnitRow = ({code, level, label, unitName}: Fact): boolean =>
	code === null && level === 'line' && unitName !== null && labelKey(label ?? '') === labelKey(unitName);

/** Rows of the department's tables that stand for this unit: by its code, else by its name. */
const isRowOf =
	({report}: ReportContents, unitOf: UnitOf) =>
	(fact: Fact): boolean =>
		isUnitRow(fact) &&
		(fact.unitCode !== null && report.unitCode !== null
			? fact.unitCode === report.unitCode
			: unitOf(fact.unitName ?? '') === unitOf(report.unit ?? ''));

const isUnder = ({report}: ReportContents, department: ReportContents): boolean => {
	const [own, above] = [report.unitCode ?? '', department.report.unitCode ?? ''];
	return above !== '' && own.length > above.length && own.startsWith(above);
};

/** Whole figures of money, as 收入合计 and 支出合计 of a report. */
const isSum = ({code, level}: Fact): boolean => code === null && level === 'total';

/**
 * 部门报告中的单位 = 单位报告，部门 = Σ单位
 *
 * The rows of a department's tables that stand for one of its units, held against that unit's own report. Its sum is the
 * units' sums where all of them are there: as that cannot be known, a difference accuses nobody.
 *
 * @example good
 *   示例市医疗保障局2024年度部门预算
 *
 *   部门收入总表
 *   单位：万元
 *   部门代码|部门名称|合计|一般公共预算
 *   |合计|30.00|30.00
 *   036001|示例市医疗保障局本级|20.00|20.00
 *   036002|示例市医疗保障中心|10.00|10.00
 *   ----
 *   示例市医疗保障中心2024年度单位预算
 *
 *   单位收入总表
 *   单位：万元
 *   部门代码|部门名称|合计|一般公共预算
 *   |合计|10.00|10.00
 *   036002|示例市医疗保障中心|10.00|10.00
 * @example bad
 *   示例市医疗保障局2024年度部门预算
 *
 *   部门收入总表
 *   单位：万元
 *   部门代码|部门名称|合计|一般公共预算
 *   |合计|30.00|30.00
 *   036001|示例市医疗保障局本级|20.00|20.00
 *   036002|示例市医疗保障中心|10.00|10.00
 *   ----
 *   示例市医疗保障中心2024年度单位预算
 *
 *   单位收入总表
 *   单位：万元
 *   部门代码|部门名称|合计|一般公共预算
 *   |合计|11.00|11.00
 *   036002|示例市医疗保障中心|11.00|11.00
 *   → 部门报告中的单位 = 单位报告，部门 = Σ单位：示例市医疗保障局2024年度部门预算部门收入总表“示例市医疗保障中心”（合计）10.00 ≠ 示例市医疗保障中心报告：示例市医疗保障中心2024年度单位预算单位收入总表“合计”（合计）11.00，差 -1.00，限差 0 万元
 *   → 部门报告中的单位 = 单位报告，部门 = Σ单位：示例市医疗保障局2024年度部门预算部门收入总表“示例市医疗保障中心”（一般公共预算）10.00 ≠ 示例市医疗保障中心报告：示例市医疗保障中心2024年度单位预算单位收入总表“合计”（一般公共预算）11.00，差 -1.00，限差 0 万元
 */
export const unitsOfDepartment: AcrossRule = {
	name: 'units-of-department',
	partners: (report, others, unitOf) => {
		if (report.report.scope === 'unit') {
			return [];
		}

		const units = others.filter(
			other =>
				other.report.scope === 'unit' &&
				other.report.stage === report.report.stage &&
				other.report.fiscalYear === report.report.fiscalYear,
		);
		const listed = units.filter(unit => report.facts.some(isRowOf(unit, unitOf)));
		const under = units.filter(unit => isUnder(unit, report));
		return [...listed.map(unit => [unit]), ...(under.length > 1 ? [under] : [])];
	},
	*check(department, units, unitOf) {
		const {fiscalYear, stage} = department.report;
		const period = {fiscalYear, stage};
		const [unit, ...others] = units;
		if (unit !== undefined && others.length === 0) {
			const {unit: name} = unit.report;
			const asUnit = {...department, report: {...department.report, unit: name}};
			const rows = comparableFigures(asUnit, period, isRowOf(unit, unitOf));
			for (const reading of sameFigures(rows, comparableFigures(unit, period))) {
				yield {kind: 'identity', readings: [reading], isRepeat: true, severity: 'warning', pattern: 'units'};
			}
		} else {
			const parts = units.map(one => comparableFigures(one, period, isSum));
			for (const [key, whole] of comparableFigures(department, period, isSum)) {
				yield* checkSum(
					whole,
					parts.map(figures => figures.get(key)),
					{unsure: 'partial_list'},
				);
			}
		}
	},
};
