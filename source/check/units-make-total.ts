import type {Fact} from '../model/fact.js';
import type {StatementKind} from '../model/report.js';
import {type Check, checkReadings, checkSum, type Rule} from './rule.js';
import type {Entry} from './table-view.js';
import {type UnitList, unitList, unitNames} from './unit-rows.js';

const kinds: readonly StatementKind[] = [
	'revenue',
	'expenditure',
	'project_list',
	'three_public',
	'basic_expenditure_department_economic',
];

const figuresOf = (entries: readonly Entry[], lane: number): ReadonlyArray<Fact | undefined> =>
	entries.map(({cells}) => cells.get(lane));

/** The department's own row above those of its units is their sum, not one of them. */
const isDepartment = ({units}: UnitList): boolean => {
	const [first, second] = units;
	const firstCode = first?.head?.unitCode ?? '';
	const secondCode = second?.head?.unitCode ?? '';
	const isAbove = secondCode.startsWith(firstCode) && secondCode.length > firstCode.length && firstCode !== '';
	const isAgain = first?.head?.label === second?.head?.label && firstCode === secondCode;
	return units.length > 1 && first?.rows.length === 0 && (isAbove || isAgain);
};

const checksOf = function* (list: UnitList): Generator<Check> {
	const {table, totals, units} = list;
	const hasDepartment = isDepartment(list);
	const heads = units.flatMap(({head}) => head ?? []);
	const members = hasDepartment ? heads.slice(1) : heads;
	for (const {index} of table.lanes) {
		const readings = hasDepartment
			? [figuresOf(heads.slice(0, 1), index), figuresOf(members, index)]
			: [figuresOf(heads, index), figuresOf(heads.slice(0, 1), index)];
		for (const {cells} of heads.length > 0 ? totals : []) {
			yield* checkReadings(cells.get(index), readings, {pattern: 'units'});
		}

		if (hasDepartment) {
			yield* checkSum(heads[0]?.cells.get(index), figuresOf(members, index), {pattern: 'units'});
		}

		for (const {head, rows} of units) {
			const whole = head === undefined && units.length === 1 && totals.length === 1 ? totals[0] : head;
			yield* rows.length === 0 || whole === undefined
				? []
				: checkSum(whole.cells.get(index), figuresOf(rows, index), {pattern: 'projects', unsure: 'partial_list'});
		}
	}
};

/**
 * 合计 = Σ单位，单位 = Σ项目
 *
 * In lists of units and projects without account codes.
 *
 * @example good
 *   部门收入总表
 *   单位：万元
 *   部门代码|部门名称|合计|一般公共预算
 *   |合计|30.00|30.00
 *   036001|示例市医疗保障局|20.00|20.00
 *   036002|示例市医疗保障中心|10.00|10.00
 * @example bad
 *   部门收入总表
 *   单位：万元
 *   部门代码|部门名称|合计|一般公共预算
 *   |合计|30.00|30.00
 *   036001|示例市医疗保障局|20.00|20.00
 *   036002|示例市医疗保障中心|16.00|10.00
 *   → 合计 = Σ单位，单位 = Σ项目：部门收入总表“合计”（合计）30.00 ≠ 36.00（“示例市医疗保障局”20.00 + “示例市医疗保障中心”16.00），差 -6.00，限差 0.015 万元
 */
export const unitsMakeTotal: Rule = {
	name: 'units-make-total',
	*check(report) {
		const names = unitNames(report);
		for (const table of report.ofKind(...kinds)) {
			if (table.facts.every(({code}) => code === null)) {
				yield* checksOf(unitList(table, names));
			}
		}
	},
};
