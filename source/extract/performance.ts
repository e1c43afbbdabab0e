import type {Amount} from '../model/amount.js';
import type {Indicator} from '../model/fact.js';
import {labelKey, withoutSpace} from '../model/label.js';
import type {Statement} from '../model/report.js';
import type {Figures} from './figures.js';
import {type FormRow, formRows} from './form-rows.js';
import {headOf, nameColumn, shiftOf} from './performance-head.js';
import {matrixIndicators} from './performance-matrix.js';
import {numberIn, readPrinted} from './printed.js';
import type {PrintedTable} from './printed-tables.js';
import {readTarget} from './target.js';
import {textAt} from './text-at.js';

export type Project = {
	readonly project: string | null;
	readonly projectCode: string | null;
	readonly amount: Amount | null;
};

const performanceKinds = ['overall_performance', 'project_performance'];
const amountFields =
	/^(?:年度(?:预算)?资金总额|年度总金额|资金总额|项目资金|项目总额|部门支出预算数|部门预算总额|预算总额|当年预算|\d{4}年预算|预算数)/u;

const valueAfter = (rows: readonly FormRow[], field: RegExp): string | null => {
	for (const {kind, row} of rows) {
		if (kind !== 'field') {
			continue;
		}

		const filled = row.filter(cell => cell.origin === undefined && withoutSpace(cell.text) !== '');
		const at = filled.findIndex(cell => field.test(labelKey(cell.text)));
		const value = at < 0 ? undefined : filled[at + 1];
		if (value !== undefined) {
			return withoutSpace(value.text);
		}
	}

	return null;
};

/** The project a form is about: its name, its code and the money it prints first. */
const projectOf = (rows: readonly FormRow[], figures: Figures, table: number): Project => ({
	project: valueAfter(rows, /^(?:项目名称|专项(?:资金)?名称|二级项目名称)/u),
	projectCode: valueAfter(rows, /^项目(?:编码|代码|编号)/u),
	amount:
		figures.facts.find(fact => fact.table === table && amountFields.test(labelKey(fact.label ?? '')))?.amount ?? null,
});

const numberOrNull = (text: string): number | null => numberIn(readPrinted(text)) ?? null;

const formIndicators = (table: PrintedTable, n: number, file: string, figures: Figures): readonly Indicator[] => {
	const rows = formRows(table.rows);
	const project = projectOf(rows, figures, n);
	const indicators: Indicator[] = [];
	const carried: string[] = [];
	for (const {kind, row, index, head: names} of rows) {
		if (kind !== 'indicator') {
			continue;
		}

		const head = headOf(names);
		const shift = shiftOf(row, head);
		const name = textAt(row, nameColumn(row, head, shift));
		// A name one column to the left moves itself alone: the columns right of it keep their places.
		const isNameAlone = shift === -1 && textAt(row, head.value) !== '';
		const valueShift = isNameAlone ? 0 : shift;
		const valueCell = row[head.value + valueShift];
		if (name === '' || valueCell === undefined || withoutSpace(valueCell.text) === '') {
			continue;
		}

		for (const [depth, column] of head.levels.entries()) {
			const text = textAt(row, column + Math.max(0, shift));
			if (text !== '' && text !== name) {
				carried.length = depth;
				carried[depth] = text;
			}
		}

		const unitColumn = head.at(/^(?:计量单位|度量单位|单位)$/u);
		const relation = textAt(row, head.at(/^(?:指标性质|指标值类型|指标方向|运算符号)/u));
		const weightText = textAt(row, head.at(/^(?:指标权重|权重|分值)/u)) || (isNameAlone ? textAt(row, head.name) : '');
		const core = textAt(row, head.at(/核心指标/u));
		indicators.push({
			table: n,
			row: index + 1,
			...project,
			indicator: name,
			indicatorPath: carried.filter(text => text !== undefined),
			...readTarget(valueCell.text, textAt(row, unitColumn) || null, relation || null),
			weight: numberOrNull(weightText),
			core: core === '' ? null : core === '是',
			actual: textAt(row, head.at(/^(?:全年完成值|实际完成值|完成值|实际完成情况|全年实际值)/u)) || null,
			score: numberOrNull(textAt(row, head.at(/^(?:指标得分|得分$|自评得分)/u))),
			provenance: {file, place: valueCell.place, text: valueCell.text},
		});
	}

	return indicators;
};

/** Indicators (绩效指标) of all performance tables, each with its project. */
export const indicatorsOf = (
	file: string,
	statements: readonly Statement[],
	tables: readonly PrintedTable[],
	figures: Figures,
): readonly Indicator[] =>
	statements.flatMap((statement, index) => {
		const table = tables[index];
		if (table === undefined || !performanceKinds.includes(statement.kind)) {
			return [];
		}

		const isMatrix = statement.columns.some(({path}) => path !== '');
		return isMatrix
			? matrixIndicators(table, statement, file, figures)
			: formIndicators(table, statement.n, file, figures);
	});
