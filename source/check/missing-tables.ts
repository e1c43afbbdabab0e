import {labelKey} from '../model/label.js';
import type {Statement, StatementKind} from '../model/report.js';
import type {Remark, Rule} from './rule.js';

/** What every report has to publish. */
const standard: readonly StatementKind[] = [
	'revenue_expenditure_summary',
	'revenue',
	'expenditure',
	'fiscal_appropriation_summary',
	'general_public_expenditure',
	'basic_expenditure_department_economic',
	'three_public',
	'government_fund_expenditure',
	'state_capital_expenditure',
];

const digits = '一二三四五六七八九十';

/** 3 of 表3, 公开03表 and 表三; nothing of 表14-2. */
const numberOf = ({number}: Statement): number | undefined => {
	const key = labelKey(number ?? '');
	const arabic = /^[^\d-]*(\d{1,2})[^\d-]*$/u.exec(key)?.[1];
	const chinese = /表(十?[一二三四五六七八九]?)$/u.exec(key)?.[1] ?? '';
	if (arabic !== undefined) {
		return Number(arabic);
	}

	const units = digits.indexOf(chinese.at(-1) ?? '') + 1;
	return chinese === '' ? undefined : chinese.length === 1 ? units : 10 + units;
};

/** Numbers left out between two tables that no table without a number stands for: 表1, 表3. */
const gapsOf = (statements: readonly Statement[]): readonly [number, Statement][] => {
	let last: {readonly number: number; unnumbered: number} | undefined;
	const gaps: Array<[number, Statement]> = [];
	for (const statement of statements) {
		const number = numberOf(statement);
		if (number === undefined) {
			last = last && {...last, unnumbered: last.unnumbered + 1};
			continue;
		}

		if (last !== undefined && number - last.number - 1 > last.unnumbered) {
			gaps.push([last.number + 1, statement]);
		}

		last = {number, unnumbered: 0};
	}

	return gaps;
};

const isReport = (kinds: ReadonlySet<StatementKind>): boolean =>
	standard.filter(kind => kinds.has(kind)).length > standard.length / 2;

/**
 * 应公开的表齐全，表号连续
 *
 * A hint at most: a table may have been left out of the text alone, or stand in another file.
 *
 * @example good
 *   表1
 *   部门收支总表
 *   单位：万元
 *   收入||支出|
 *   项目|预算数|项目|预算数
 *   收入总计|5.00|支出总计|5.00
 *
 *   表2
 *   部门支出总表
 *   单位：万元
 *   科目编码|科目名称|合计
 *   210|卫生健康支出|5.00
 * @example bad
 *   表1
 *   部门收支总表
 *   单位：万元
 *   收入||支出|
 *   项目|预算数|项目|预算数
 *   收入总计|5.00|支出总计|5.00
 *
 *   表3
 *   部门支出总表
 *   单位：万元
 *   科目编码|科目名称|合计
 *   210|卫生健康支出|5.00
 *   → 应公开的表齐全，表号连续：没有找到第 2 号表
 */
export const missingTables: Rule = {
	name: 'missing-tables',
	*check({contents: {report, statements}}) {
		const kinds = new Set(statements.map(({kind}) => kind));
		const missing = standard.filter(kind => !kinds.has(kind));
		const remark = (text: string, values: Remark['values'], evidence: Remark['evidence'] = []): Remark => ({
			kind: 'remark',
			severity: 'note',
			text,
			values,
			figures: [],
			evidence,
		});
		if (statements.length === 0) {
			yield remark('no-tables', {title: report.title ?? ''});
		} else if (isReport(kinds) && missing.length > 0) {
			yield remark('tables-missing', {kinds: missing.join(',')});
		}

		for (const [number, {file, first, title}] of gapsOf(statements)) {
			yield remark('number-missing', {number}, [{file, place: first, text: title ?? ''}]);
		}
	},
};
