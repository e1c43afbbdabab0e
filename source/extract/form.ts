import type {Unit} from '../model/amount.js';
import type {Cell} from '../model/document.js';
import {labelKey, withoutSpace} from '../model/label.js';
import type {StatementKind} from '../model/report.js';
import type {Context} from './context.js';
import {addMoney, addQuantity, addUnclassified, countUnit, type FigureFrame, type Figures, unitOf} from './figures.js';
import {fundNamed, periodOfPath, sumLevel} from './meaning.js';
import {readPrinted} from './printed.js';

type Row = readonly Cell[];
type Rows = readonly Row[];

const fieldWords =
	/^(?:项目(?:名称|编码|代码|概况|属性|类别|类型|资金|负责人|主管部门|主管部門|单位|等级|总额|实施)|专项(?:资金)?名称|(?:预算|申报|填报)?(?:部门|单位)(?:[(（](?:单位|部门)[)）])?名称|主管部门|业务主管|实施单位|资金总额|年度(?:资金|总金额|总体目标|绩效目标|履职目标|主要任务|目标|预算)|当年(?:整体)?(?:绩效目标|预算)|\d{4}年预算|绩效(?:目标|指标)|预算情况|一级指标|指标名称|总体目标|年度总|起止|立项|实施)/u;
const indicatorWords =
	/^(?:一级指标|二级指标|三级指标|指标名称|指标值|指标权重|指标性质|计量单位|目标值|全年完成值|实际完成值|指标得分|年度指标值|绩效指标|评分|权重|分值|得分|度量单位|是否核心指标)/u;
const fundsHead = /^(?:资金总额|项目资金|预算执行情况|预算资金|年度资金)/u;
const fundsColumns = /预算数|执行数|执行率|分值|得分|权重|到位/u;
const quantityWords = /得分|[(（]分[)）]|评分|总分|权重|分值|[%％]|率$|数量|人数|编制/u;
const moneyField = /预算|资金|金额|拨款|支出|收入|经费|万元|投资/u;

const filled = (row: Row): readonly Cell[] =>
	row.filter(cell => cell.origin === undefined && withoutSpace(cell.text) !== '');

const firstText = (row: Row): string => labelKey(filled(row)[0]?.text ?? '');

/** Names of fields in several rows, each with its value beside it: a form, not a table with a header. */
export const isForm = (rows: Rows): boolean => {
	const fields = rows.filter(row => fieldWords.test(firstText(row)));
	const heads = rows.findIndex(isIndicatorHead);
	return fields.length >= 3 && fieldWords.test(firstText(rows[0] ?? [])) && heads !== 0;
};

/** The row that names the columns of the indicators. */
export const isIndicatorHead = (row: Row): boolean =>
	filled(row).filter(cell => indicatorWords.test(labelKey(cell.text))).length >= 3;

const isFundsHead = (row: Row): boolean =>
	fundsHead.test(firstText(row)) &&
	filled(row).filter(cell => fundsColumns.test(withoutSpace(cell.text)) && readPrinted(cell.text).kind === 'text')
		.length >= 2;

export type FormRowKind = 'field' | 'funds_head' | 'funds' | 'indicator_head' | 'indicator';
export type FormRow = {
	readonly kind: FormRowKind;
	readonly row: Row;
	readonly index: number;
	readonly head: readonly string[];
};

/** Forms change their columns on the way down: fields, then a block of money, then the indicators. */
export const formRows = (rows: Rows): readonly FormRow[] => {
	const read: FormRow[] = [];
	let kind: FormRowKind = 'field';
	let head: readonly string[] = [];
	for (const [index, row] of rows.entries()) {
		if (isIndicatorHead(row)) {
			kind = 'indicator';
			head = row.map(cell => withoutSpace(cell.text));
			read.push({kind: 'indicator_head', row, index, head});
			continue;
		}

		if (isFundsHead(row)) {
			kind = 'funds';
			head = row.map(cell => withoutSpace(cell.text));
			read.push({kind: 'funds_head', row, index, head});
			continue;
		}

		const first = withoutSpace(row[0]?.text ?? '');
		if (kind === 'funds' && fieldWords.test(labelKey(first)) && !/^年度总金额|^年度资金总额/u.test(labelKey(first))) {
			kind = 'field';
			head = [];
		}

		read.push({kind, row, index, head});
	}

	return read;
};

type FormTable = {
	readonly n: number;
	readonly key: string;
	readonly kind: StatementKind;
	readonly unit: Unit | null;
	readonly rows: Rows;
};

/** The nearest words to the left name a number: 年度资金总额 | 138.8. */
const nameBefore = (row: Row, column: number): string => {
	for (let index = column - 1; index >= 0; index--) {
		const text = row[index]?.text ?? '';
		if (readPrinted(text).kind === 'text') {
			return withoutSpace(text);
		}
	}

	return '';
};

const groupAbove = (rows: readonly FormRow[], position: number): string => {
	for (let index = position; index >= 0; index--) {
		const text = withoutSpace(rows[index]?.row[0]?.text ?? '');
		if (text !== '') {
			return text;
		}
	}

	return '';
};

/** Forms of performance targets (绩效): money of the project is a fact, weights, targets and scores are quantities. */
export const normaliseForm = (context: Context, table: FormTable, figures: Figures): void => {
	const rows = formRows(table.rows);
	const formUnit =
		table.unit ??
		rows.flatMap(({row}) => row.map(cell => unitOf([cell.text], null))).find(unit => unit !== null) ??
		null;
	for (const [position, {kind, row, index, head}] of rows.entries()) {
		for (const [column, cell] of row.entries()) {
			const printed = readPrinted(cell.text);
			if (cell.origin !== undefined || (printed.kind !== 'number' && printed.kind !== 'percent')) {
				continue;
			}

			const name = nameBefore(row, column);
			const label =
				kind === 'funds' ? withoutSpace(filled(row)[0]?.text ?? '') : (indicatorName(kind, row, head) ?? name);
			const path = kind === 'field' ? '值' : (head[column] ?? '');
			const frame = frameOf(context, table, {row: index, column, label, path});
			if (kind === 'indicator' || kind === 'indicator_head') {
				addQuantity(figures, frame, cell, indicatorUnit(row, head, column));
			} else if (quantityWords.test(kind === 'funds' ? path : name) || printed.kind === 'percent') {
				addQuantity(
					figures,
					frame,
					cell,
					/分/u.test(kind === 'funds' ? path : name) ? '分' : countUnit(name, context.words.countUnits),
				);
			} else if (kind === 'funds' || moneyField.test(name) || moneyField.test(groupAbove(rows, position))) {
				if (!/编码|代码|电话|日期|时间|期限|编号/u.test(name)) {
					addMoney(figures, frame, cell, unitOf([path, label, name], formUnit));
				}
			} else if (!/编码|代码|编号|电话|传真|日期|邮编/u.test(name)) {
				addUnclassified(figures, frame, cell, 'a number in a field that is not known');
			}
		}
	}
};

const indicatorName = (kind: FormRowKind, row: Row, head: readonly string[]): string | undefined => {
	if (kind !== 'indicator') {
		return undefined;
	}

	const named = ['三级指标', '指标名称'].map(word => head.findIndex(text => text.startsWith(word))).find(at => at >= 0);
	const printed = named === undefined ? '' : withoutSpace(row[named]?.text ?? '');
	const text = readPrinted(printed).kind === 'text' ? printed : '';
	return text === ''
		? withoutSpace(filled(row).find(cell => readPrinted(cell.text).kind === 'text')?.text ?? '')
		: text;
};

const indicatorUnit = (row: Row, head: readonly string[], column: number): string | null => {
	const name = head[column] ?? '';
	if (/指标值|完成值|目标值/u.test(name)) {
		const at = head.findIndex(text => /计量单位|度量单位/u.test(text));
		return at < 0 ? null : withoutSpace(row[at]?.text ?? '') || null;
	}

	return /[%％]/u.test(name) ? '%' : /分/u.test(name) ? '分' : null;
};

const frameOf = (
	context: Context,
	table: FormTable,
	at: {row: number; column: number; label: string; path: string},
): FigureFrame => {
	const {words, report} = context;
	const names = at.path === '值' ? [at.label] : [at.label, at.path];
	const period = periodOfPath(names, report);
	return {
		id: `${table.key}.${at.row + 1}.${at.column + 1}`,
		file: context.file,
		table: table.n,
		row: at.row + 1,
		column: at.column + 1,
		unitCode: report.unitCode,
		unitName: report.unit,
		fiscalYear: period.fiscalYear,
		stage: period.stage,
		side: null,
		classification: null,
		code: null,
		printedCode: null,
		otherCodes: [],
		level: sumLevel(words, at.label) ?? (/总金额|资金总额/u.test(at.label) ? 'total' : 'line'),
		label: at.label === '' ? null : at.label,
		columnPath: at.path,
		measure: /基本支出/u.test(at.label) ? 'basic' : /项目支出/u.test(at.label) ? 'project' : 'total',
		fund: fundNamed(words, at.label, null) ?? null,
		sameAs: null,
	};
};
