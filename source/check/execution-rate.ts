import {type Amount, rangeOf} from '../model/amount.js';
import type {Fact, Quantity} from '../model/fact.js';
import {labelKey} from '../model/label.js';
import type {ReportView} from './report-view.js';
import type {Remark, Rule} from './rule.js';
import type {TableView} from './table-view.js';

type Columns = {readonly row: number; readonly budget: number; readonly executed: number; readonly rate: number};

const columnOf = (names: readonly string[], name: RegExp): number =>
	names.reduce((found, key, column) => (name.test(key) ? column + 1 : found), 0);

/** The head of a form's money: 年初预算数, 全年预算数, 全年执行数, 分值, 执行率. */
const columnsOf = ({statement}: TableView): Columns | undefined => {
	for (const [index, {cells}] of statement.rows.entries()) {
		if (!cells.some(cell => cell.includes('率'))) {
			continue;
		}

		const names = cells.map(labelKey);
		const executed = columnOf(names, /^(?:全年|预算)?执行(?:数|金额)/u);
		const budget = columnOf(names.slice(0, Math.max(0, executed - 1)), /预算(?:数|金额)/u);
		const rate = columnOf(names, /^执行率(?:[(（][%％][)）])?$/u);
		if (executed > 0 && budget > 0 && rate > 0) {
			return {row: index + 1, budget, executed, rate};
		}
	}

	return undefined;
};

/** Rows of money below the head, until the first without. */
const rowsBelow = (
	{statement, at}: TableView,
	{row, budget, executed}: Columns,
): ReadonlyArray<readonly [Fact, Fact]> => {
	const rows: Array<readonly [Fact, Fact]> = [];
	for (let below = row + 1; below <= statement.rows.length; below++) {
		const [planned, spent] = [at(below, budget), at(below, executed)];
		if (planned === undefined || spent === undefined) {
			break;
		}

		rows.push([planned, spent]);
	}

	return rows;
};

const decimalsOf = (text: string): number => /\.(\d+)/u.exec(text)?.[1]?.length ?? 0;

/** Whether a share printed with its decimals can come of the two amounts as printed. */
export const isPossibleRate = (part: Amount, whole: Amount, percent: number, decimals: number): boolean => {
	const [partLow, partHigh] = rangeOf(part);
	const [wholeLow, wholeHigh] = rangeOf(whole);
	const half = 0.5 * 10 ** -decimals;
	return (
		wholeLow <= 0 ||
		((partLow / wholeHigh) * 100 <= percent + half + 1e-9 && (partHigh / wholeLow) * 100 >= percent - half - 1e-9)
	);
};

type Wrong = readonly [planned: Fact, spent: Fact, rate: Quantity];

const wrongRates = (table: TableView, quantities: readonly Quantity[]): readonly Wrong[] => {
	const columns = columnsOf(table);
	return columns === undefined
		? []
		: rowsBelow(table, columns).flatMap(([planned, spent]): readonly Wrong[] => {
				const rate = quantities.find(
					({table: n, row, column}) => n === planned.table && row === planned.row && column === columns.rate,
				);
				const isRight =
					rate === undefined ||
					isPossibleRate(spent.amount, planned.amount, rate.value, decimalsOf(rate.provenance.text));
				return isRight || rate === undefined ? [] : [[planned, spent, rate]];
			});
};

const percentText = (part: Amount, whole: Amount): string => `${((part.fen / whole.fen) * 100).toFixed(2)}%`;

const remarkOf = ([first, ...others]: readonly Wrong[], {tableOf}: ReportView): readonly Remark[] => {
	if (first === undefined) {
		return [];
	}

	const [planned, spent, rate] = first;
	return [
		{
			kind: 'remark',
			severity: 'warning',
			text: 'execution-rate',
			values: {
				table: tableOf(planned)?.statement.title ?? '',
				row: planned.label ?? '',
				spent: spent.provenance.text,
				planned: planned.provenance.text,
				rate: rate.provenance.text,
				right: percentText(spent.amount, planned.amount),
				count: others.length + 1,
			},
			figures: [first, ...others].flatMap(([a, b, c]) => [c, b, a]),
		},
	];
};

const remarksOf = function* (report: ReportView): Generator<Remark> {
	const forms = report.ofKind('project_performance', 'overall_performance');
	const wrong = forms.map(table => wrongRates(table, report.contents.quantities));
	yield* remarkOf(
		wrong.flat().filter(([, , {value}]) => value === 0),
		report,
	);
	for (const one of wrong) {
		yield* remarkOf(
			one.filter(([, , {value}]) => value !== 0),
			report,
		);
	}
};

/**
 * 执行率 = 执行数 ÷ 预算数
 *
 * In performance forms; the rate may be anything that the printed amounts leave possible. One finding a
 * form; rates left at zero are one habit of the whole report.
 *
 * @example good
 *   示例市医疗保障局2023年度部门决算
 *   2023年度项目绩效自评表
 *   项目名称|基金监管|项目编码|50010522T000000122178|自评总分(分)|100||
 *   项目资金(万元)|年初预算数|全年(调整)预算数|全年执行数|执行率(%)|执行率权重(分)|执行率得分(分)|
 *   年度总金额|10.00|10.00|10.00||||
 *   其中:财政拨款|30.00|30.00|20.00|66.67%|10|6.7|
 *   当年绩效目标|完成示例目标||||||
 *   指标名称|计量单位|指标性质|指标值|全年完成值|指标权重(分)|指标得分(分)|是否核心指标
 *   检查覆盖率|%|=|100|100|90|90|是
 * @example bad
 *   示例市医疗保障局2023年度部门决算
 *   2023年度项目绩效自评表
 *   项目名称|基金监管|项目编码|50010522T000000122178|自评总分(分)|100||
 *   项目资金(万元)|年初预算数|全年(调整)预算数|全年执行数|执行率(%)|执行率权重(分)|执行率得分(分)|
 *   年度总金额|10.00|10.00|10.00||||
 *   其中:财政拨款|30.00|30.00|20.00|76.67%|10|6.7|
 *   当年绩效目标|完成示例目标||||||
 *   指标名称|计量单位|指标性质|指标值|全年完成值|指标权重(分)|指标得分(分)|是否核心指标
 *   检查覆盖率|%|=|100|100|90|90|是
 *   → 执行率 = 执行数 ÷ 预算数：2023年度项目绩效自评表“其中:财政拨款”20.00 ÷ 30.00 = 66.67%，印为 76.67%（共 1 处）
 */
export const executionRate: Rule = {name: 'execution-rate', check: remarksOf};
