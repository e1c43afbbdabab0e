import {labelKey} from '../model/label.js';
import type {Statement, StatementColumn, StatementKind, StatementRow} from '../model/report.js';
import type {Remark, Rule} from './rule.js';

const others: ReadonlySet<StatementKind> = new Set(['other', 'unknown', 'overall_performance', 'project_performance']);

const yearsIn = (title: string): readonly number[] => (labelKey(title).match(/20\d\d/gu) ?? []).map(Number);

const remarkOf = (
	{file, first, title}: Statement,
	text: string,
	values: Remark['values'],
	row: Pick<StatementRow, 'place'> = {place: first},
): Remark => ({
	kind: 'remark',
	severity: 'warning',
	text,
	values: {table: title ?? '', ...values},
	figures: [],
	evidence: [{file, place: row.place, text: title ?? ''}],
});

/** The row of the header that prints a year. */
const headerWith = ({rows}: Statement, year: string): StatementRow | undefined =>
	rows.find(({kind, cells}) => kind === 'header' && cells.some(cell => labelKey(cell).includes(year)));

const isChange = ({measure}: StatementColumn): boolean => measure === 'change' || measure === 'change_pct';

/** Columns that print years, and none of them the report's; a change from a year that no column is of. */
const columnRemarks = function* (statement: Statement, fiscalYear: number): Generator<Remark> {
	const amounts = statement.columns.filter(({role}) => role === 'amount');
	const columns = amounts.filter(column => !isChange(column));
	const years = new Set(columns.filter(({path}) => yearsIn(path).length > 0).map(column => column.fiscalYear));
	if (years.size > 0 && columns.every(column => column.fiscalYear !== fiscalYear)) {
		const row = headerWith(statement, '20');
		yield remarkOf(statement, 'column-years', {years: [...years].sort().join('、'), year: fiscalYear}, row);
	}

	const isOther = columns.some(column => column.fiscalYear !== fiscalYear && yearsIn(column.path).length > 0);
	for (const {path} of isOther ? amounts.filter(isChange) : []) {
		const from = /比(20\d\d)年/u.exec(labelKey(path))?.[1];
		if (from !== undefined && columns.every(column => column.fiscalYear !== Number(from))) {
			yield remarkOf(statement, 'change-year', {column: path, year: from}, headerWith(statement, from));
		}
	}
};

/**
 * 表名和栏目的年度与报告一致
 *
 * A standard table whose title names another year alone, or whose columns do: taken over from last year's report.
 *
 * @example good
 *   2024年部门支出总表
 *   单位：万元
 *   科目编码|科目名称|合计
 *   210|卫生健康支出|5.00
 * @example good
 *   部门支出总表
 *   单位：万元
 *   科目编码|科目名称|2023年预算数|2024年预算数|2024年预算数比2023年预算数增减额
 *   210|卫生健康支出|4.00|5.00|1.00
 * @example bad
 *   2023年部门支出总表
 *   单位：万元
 *   科目编码|科目名称|合计
 *   210|卫生健康支出|5.00
 *   → 表名和栏目的年度与报告一致：2023年部门支出总表 的年度不是 2024
 * @example bad
 *   部门支出总表
 *   单位：万元
 *   科目编码|科目名称|2022年预算数|2023年预算数
 *   210|卫生健康支出|4.00|5.00
 *   → 表名和栏目的年度与报告一致：部门支出总表 各栏写的是 2022、2023 年，没有 2024 年的
 * @example bad
 *   部门支出总表
 *   单位：万元
 *   科目编码|科目名称|2022年预算数|2024年预算数|2024年预算数比2023年预算数增减额
 *   210|卫生健康支出|4.00|5.00|1.00
 *   → 表名和栏目的年度与报告一致：部门支出总表 的“2024年预算数比2023年预算数增减额”所比的 2023 年没有一栏
 */
export const tableYears: Rule = {
	name: 'table-years',
	*check({contents, tables}) {
		const {fiscalYear} = contents.report;
		for (const {statement} of tables) {
			if (fiscalYear === null || others.has(statement.kind)) {
				continue;
			}

			const years = yearsIn(statement.title ?? '');
			if (years.length > 0 && !years.includes(fiscalYear)) {
				yield remarkOf(statement, 'table-year', {year: fiscalYear});
			}

			yield* columnRemarks(statement, fiscalYear);
		}
	},
};
