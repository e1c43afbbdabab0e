import type {Cell} from '../model/document.js';
import {labelKey, withoutSpace} from '../model/label.js';
import {isPlainlyAmount, readPrinted} from './printed.js';

type Row = readonly Cell[];
type Rows = readonly Row[];

const fieldWords =
	/^(?:项目(?:名称|编码|代码|概况|属性|类别|类型|资金|负责人|主管部门|主管部門|单位|等级|总额|实施)|专项(?:资金)?名称|专项资金情况|总体资金|(?:预算|申报|填报)?(?:部门|单位)(?:[(（](?:单位|部门)[)）])?名称|主管部门|业务主管|实施单位|资金总额|年度(?:资金|总金额|总体目标|绩效目标|履职目标|主要任务|目标|预算)|当年(?:整体)?(?:绩效目标|预算)|\d{4}年预算|绩效(?:目标|指标)|整体绩效目标|预算情况|总体目标|年度总|起止|立项|实施)/u;
const indicatorWords =
	/^(?:一级指标|二级指标|三级指标|指标名称|指标值|指标权重|指标性质|计量单位|目标值|全年完成值|实际完成值|指标得分|年度指标值|绩效指标|评分|权重|分值|得分|度量单位|是否核心)/u;
const columnWords =
	/^(?:序号|单位(?:名称|编码|代码)?|(?:预算|项目|资金)?(?:资金|金额|总额|预算)(?:数|总额)?(?:[(（].*[)）])?|类型|备注)$/u;
const fundsHead = /^(?:资金总额|项目资金|预算执行情况|预算资金|年度资金)/u;
const fundsColumns = /预算数|执行数|执行率|分值|得分|权重|到位/u;

export const filledCells = (row: Row): readonly Cell[] =>
	row.filter(cell => cell.origin === undefined && withoutSpace(cell.text) !== '');

const firstText = (row: Row): string => labelKey(filledCells(row)[0]?.text ?? '');

/** The row that names the columns of the indicators. */
export const isIndicatorHead = (row: Row): boolean =>
	filledCells(row).filter(cell => indicatorWords.test(labelKey(cell.text))).length >= 3;

/** Names of columns, none of them with a value beside it: the upper part of a header of two rows. */
const isNamesOnly = (row: Row): boolean => {
	const names = filledCells(row).map(cell => labelKey(cell.text));
	return (
		names.length >= 3 &&
		names.every(name => fieldWords.test(name) || indicatorWords.test(name) || columnWords.test(name))
	);
};

/**
 * Fields with values, or money, stand above the row that names the indicators: a form, not a table with a header.
 * Under a title of performance, several fields are enough: the indicators can be on the next page.
 */
export const isForm = (rows: Rows, titled: boolean): boolean => {
	if (titled && !isIndicatorHead(rows[0] ?? []) && rows.filter(row => fieldWords.test(firstText(row))).length >= 3) {
		return true;
	}

	const head = rows.findIndex(isIndicatorHead);
	const above = rows.slice(0, Math.max(0, head));
	if (above.length > 0 && above.every(isNamesOnly)) {
		return false;
	}

	return above.some(row => fieldWords.test(firstText(row)) || row.some(cell => isPlainlyAmount(cell.text)));
};

/** 预算数 | 100.00 | 执行数 | 98.50: names with their values beside them head no columns. */
const hasValues = (row: Row): boolean => row.some(({text, origin}) => origin === undefined && isPlainlyAmount(text));

/** Two names of columns below a name of the block; without one, both of the money and what was spent of it. */
const isFundsHead = (row: Row): boolean => {
	if (hasValues(row)) {
		return false;
	}

	const names = filledCells(row)
		.filter(cell => readPrinted(cell.text).kind === 'text')
		.map(cell => withoutSpace(cell.text))
		.filter(name => fundsColumns.test(name));
	const isNamed = fundsHead.test(firstText(row)) && names.length >= 2;
	return isNamed || (names.some(name => /预算数/u.test(name)) && names.some(name => /执行数|执行率/u.test(name)));
};

export type FormRowKind = 'field' | 'funds_head' | 'funds' | 'indicator_head' | 'indicator';

export type FormRow = {
	readonly kind: FormRowKind;
	readonly row: Row;
	readonly index: number;
	/** Names of the columns, where the row stands under some. */
	readonly head: readonly string[];
};

/** 资金总额 is a field in some forms; right of it, under 预算数, stands money of the block. */
const hasMoneyUnder = (head: readonly string[], row: Row): boolean =>
	row.some(
		({text, origin}, column) =>
			origin === undefined &&
			fundsColumns.test(head[column] ?? '') &&
			/number|percent|dash/u.test(readPrinted(text).kind),
	);

/** Forms change their columns on the way down: fields, then a block of money, then the indicators. */
export const formRows = (rows: Rows): readonly FormRow[] => {
	const read: FormRow[] = [];
	let kind: FormRowKind = 'field';
	let head: readonly string[] = [];
	for (const [index, row] of rows.entries()) {
		if (isIndicatorHead(row) || isFundsHead(row)) {
			kind = isIndicatorHead(row) ? 'indicator' : 'funds';
			head = row.map(cell => withoutSpace(cell.text));
			read.push({kind: kind === 'indicator' ? 'indicator_head' : 'funds_head', row, index, head});
			continue;
		}

		const first = firstText(row);
		const isField = fieldWords.test(first) && !/^年度(?:总金额|资金总额)/u.test(first);
		if (kind === 'funds' && isField && !hasMoneyUnder(head, row)) {
			kind = 'field';
			head = [];
		}

		read.push({kind, row, index, head});
	}

	return read;
};

/** The name right of which a value stands: 年度资金总额 | 138.8. Sentences are no names. */
export const nameBefore = (row: Row, column: number): string => {
	for (let index = column - 1; index >= 0; index--) {
		const text = withoutSpace(row[index]?.text ?? '');
		const {kind} = readPrinted(text);
		if (kind === 'text') {
			return text.length <= 30 && !/[。；;]/u.test(text) ? text : '';
		}

		if (kind === 'number') {
			return '';
		}
	}

	return '';
};

/** 预算数 | 5.00 | 执行数 | 4.00 says of the pairs right below which figure of both each is. */
export const pairHead = (rows: readonly FormRow[], position: number, column: number): string | undefined => {
	for (const {row, kind} of rows.slice(0, position).reverse()) {
		const name = nameBefore(row, column);
		if (kind !== 'field' || readPrinted(row[column]?.text ?? '').kind !== 'number' || name === '') {
			return undefined;
		}

		if (/[预决]算数|执行数/u.test(name)) {
			return name;
		}
	}

	return undefined;
};

/** Names that stand above a number in its column, from top to bottom: 预算金额（万元）, 总额. */
export const namesAbove = (rows: readonly FormRow[], position: number, column: number): readonly string[] => {
	const names: string[] = [];
	for (let index = position - 1; index >= Math.max(0, position - 12) && names.length < 2; index--) {
		const above = rows[index];
		const text = withoutSpace(above?.row[column]?.text ?? '');
		const holdsNumbers = above?.row.some(cell => isPlainlyAmount(cell.text)) ?? false;
		if (above === undefined || above.kind !== 'field' || (names.length > 0 && holdsNumbers)) {
			break;
		}

		if (!holdsNumbers && readPrinted(text).kind === 'text' && text.length <= 25 && text !== names[0]) {
			names.unshift(text);
		}
	}

	return names;
};

export const groupAbove = (rows: readonly FormRow[], position: number): string => {
	for (let index = position; index >= 0; index--) {
		const text = withoutSpace(rows[index]?.row[0]?.text ?? '');
		if (text !== '') {
			return text;
		}
	}

	return '';
};
