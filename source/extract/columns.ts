import type {Classification} from '../model/account.js';
import type {Cell} from '../model/document.js';
import {labelKey, withoutSpace} from '../model/label.js';
import type {ColumnRole} from '../model/report.js';
import {isDigits, isPlainlyAmount, readPrinted} from './printed.js';

/** One column: its printed names, its place in the row's reading, and for codes what they are codes of. */
export type Column = {
	readonly index: number;
	readonly path: readonly string[];
	readonly role: ColumnRole;
	/** For code columns whose header says it. */
	readonly classification: Classification | null;
	/** 0 类, 1 款, 2 项 for `code_part`. */
	readonly part: number | null;
};

/** Columns read together: the keys (code, label …) and the values that stand right of them. */
export type ColumnGroup = {
	readonly keys: readonly Column[];
	readonly values: readonly Column[];
};

type Rows = ReadonlyArray<readonly Cell[]>;

const parts = ['类', '款', '项'];

const classificationNamed = (path: readonly string[]): Classification | null => {
	const key = labelKey(path.join(''));
	if (/政府.{0,4}经济|政府预算支出经济/u.test(key)) {
		return 'economic_government';
	}

	if (/经济/u.test(key)) {
		return 'economic_department';
	}

	return /功能/u.test(key) ? 'functional' : null;
};

type Content = {numbers: number; codes: number; texts: number; amounts: number; all: number};

const contentOf = (rows: Rows, column: number): Content => {
	const content: Content = {numbers: 0, codes: 0, texts: 0, amounts: 0, all: 0};
	for (const row of rows) {
		const text = row[column]?.text ?? '';
		const {kind} = readPrinted(text);
		if (kind === 'blank' || kind === 'dash') {
			continue;
		}

		content.all++;
		content.numbers += kind === 'number' || kind === 'percent' ? 1 : 0;
		content.texts += kind === 'text' ? 1 : 0;
		content.amounts += isPlainlyAmount(text) ? 1 : 0;
		content.codes += isDigits(text) && [1, 2, 3, 5, 7].includes(withoutSpace(text).length) ? 1 : 0;
	}

	return content;
};

const labelWords =
	/(?:科目名称|名称|项目|科目|内容|事项|用途|指标)(?:[(（].*[)）])?$|^(?:收入|支出|项目|单位|部门|科目)|分类科目|功能分类|经济分类|^按.+分类$|^[一二三四]级/u;
const plainTextWords = /备注|说明|类型|性质|属性|依据|是否|方式|目标|概况|级次|联系|处室|股室/u;
const moneyWords = /金额|预算数|决算数|合计|小计|总计|支出$|收入$|拨款|资金|经费|费用?$|结转|结余|执行数|预算|决算/u;
const quantityWords =
	/指标值|目标值|完成值|分数|评分|数量|面积|人数|权重|比例|比重|得分|分值|%|％|占比|增减率|增长率|率$|个数|台数|辆数|年限/u;

/** `2023.6` under 采购时间 is a month, not money; nor is a telephone number. */
export const timeWords = /时间|日期|年月|电话|邮编/u;

/** Names of keys and of words about them; 项目 is one, too, but 项目支出, 项目支出结转和结余 and 其中：专项资金项目 name money. */
const namesKey = (leaf: string): boolean =>
	/名称|科目|分类|内容|规格|型号|时间|日期/u.test(leaf) ||
	(/项目/u.test(leaf) && !/^其中|项目(?:支出|结[转余])|类项目$|(?:支出|收入|经费|资金|拨款)$/u.test(leaf));

const codeRole = (path: readonly string[], content: Content): ColumnRole | undefined => {
	const leaf = labelKey(path.at(-1) ?? '');
	const key = labelKey(path.join(''));
	if (/^(?:行次|序号|栏次|编号)$/u.test(leaf)) {
		return 'line_number';
	}

	if (parts.includes(leaf) && content.amounts === 0) {
		return 'code_part';
	}

	if (/(?:单位|部门)(?:\((?:单位|部门)\))?(?:编码|代码|编号)/u.test(leaf)) {
		return 'unit_code';
	}

	if (/编码|代码|编号/u.test(leaf)) {
		return /项目(?:编码|代码|编号)|采购|品目|资产/u.test(key) ? 'text' : 'code';
	}

	if (/编码|代码/u.test(key) && content.codes > 0 && content.codes * 2 > content.all) {
		return 'code';
	}

	return undefined;
};

const roleOf = (
	path: readonly string[],
	content: Content,
	{
		seenLabel,
		seenUnit,
		seenAmount,
		isNamed,
	}: {
		seenLabel: boolean;
		seenUnit: boolean;
		seenAmount: boolean;
		isNamed: boolean;
	},
): ColumnRole => {
	const code = codeRole(path, content);
	if (code !== undefined) {
		return code;
	}

	const leaf = labelKey(path.at(-1) ?? '');
	if (/^(?:备注|指标值.+)$/u.test(leaf) && !/[(（]/u.test(leaf)) {
		return 'text';
	}

	if (timeWords.test(leaf) && !moneyWords.test(leaf)) {
		return 'text';
	}

	// The blank right of 项目名称 is its second column: names below names.
	if (leaf === '' && seenLabel && !seenAmount && content.texts > 0 && content.texts === content.all) {
		return 'label';
	}

	if (content.amounts > 0 && /^(?:金额|预算数|决算数|合计|小计|总计)$/u.test(leaf)) {
		return 'amount';
	}

	if (content.numbers > content.texts || (content.all === 0 && moneyWords.test(leaf) && !namesKey(leaf))) {
		// 合计 can stand in the column of the codes, too.
		const onlyCodes = content.codes === content.numbers && content.amounts === 0;
		if (onlyCodes && /科目|分类/u.test(labelKey(path.join(''))) && !moneyWords.test(leaf)) {
			return 'code';
		}

		return quantityWords.test(leaf) && !/金额|资金/u.test(leaf) ? 'quantity' : 'amount';
	}

	if (/^(?:预算|基层|项目)?单位(?:名称)?$|^部门(?:\(单位\))?(?:名称)?$/u.test(leaf)) {
		return 'unit_name';
	}

	// 项目(按支出性质和经济分类) and 按支出性质分类 name their rows, whatever they say of them.
	if (plainTextWords.test(leaf.replace(/(?<=.)\(.*\)$|^按.+分类$/u, '')) || (isNamed && /类别$/u.test(leaf))) {
		return 'text';
	}

	if (content.all === 0 && path.length > 0 && (seenLabel || seenUnit || seenAmount) && !namesKey(leaf)) {
		return 'amount';
	}

	if (labelWords.test(leaf) || (!seenLabel && (content.texts > 0 || path.length > 0))) {
		return 'label';
	}

	return 'text';
};

/** Codes that stand in two or three columns under one 科目编码 without 类, 款, 项 below. */
const splitCodes = (columns: readonly Column[]): readonly Column[] => {
	const run = columns.filter(({role}) => role === 'code_part' || role === 'code');
	let part = -1;
	return columns.map((column, index) => {
		const before = columns[index - 1];
		if (column.role === 'code_part') {
			return {...column, part: parts.indexOf(labelKey(column.path.at(-1) ?? ''))};
		}

		if (column.role !== 'code' || run.length < 2) {
			return column;
		}

		const samePath = (other: Column | undefined) =>
			other?.role === 'code' && other.path.join('/') === column.path.join('/');
		const after = columns[index + 1];
		if (!samePath(before) && !samePath(after)) {
			return column;
		}

		part = samePath(before) ? part + 1 : 0;
		return part < 3 ? {...column, role: 'code_part', part} : column;
	});
};

export const readColumns = (paths: ReadonlyArray<readonly string[]>, body: Rows): readonly Column[] => {
	let seenLabel = false;
	let seenUnit = false;
	let seenAmount = false;
	// 项目类别 names the rows of a table only where no 项目名称 does.
	const isNamed = paths.some(path => /^(?!.*(?:单位|部门)).*(?:名称|科目|内容)/u.test(labelKey(path.at(-1) ?? '')));
	const columns = paths.map((path, index): Column => {
		const role = roleOf(path, contentOf(body, index), {seenLabel, seenUnit, seenAmount, isNamed});
		seenLabel ||= role === 'label';
		seenUnit ||= role === 'unit_name';
		seenAmount ||= role === 'amount';
		return {index, path, role, classification: classificationNamed(path), part: null};
	});
	return splitCodes(columns);
};

const isCode = (role: ColumnRole): boolean => role === 'code' || role === 'code_part';

const isKey = ({role}: Column): boolean =>
	['code', 'code_part', 'unit_code', 'unit_name', 'label', 'line_number'].includes(role);

const isValue = ({role}: Column): boolean => role === 'amount' || role === 'quantity';

/** Codes after a count go on with its keys: what is bought, 数量, the economic codes, 预算金额. */
const goesOn = (values: readonly Column[], {role}: Column): boolean =>
	isCode(role) && values.every(value => value.role === 'quantity');

/** Splits the columns where a new set of keys begins: 收入 | 支出, or three code–name–amount groups side by side. */
export const columnGroups = (columns: readonly Column[]): readonly ColumnGroup[] => {
	const groups: Array<{keys: Column[]; values: Column[]}> = [{keys: [], values: []}];
	const lastValue = columns.map(isValue).lastIndexOf(true);
	for (const [position, column] of columns.entries()) {
		const current = groups.at(-1) as {keys: Column[]; values: Column[]};
		if (isValue(column)) {
			current.values.push(column);
			continue;
		}

		const startsGroup = isKey(column) && column.role !== 'line_number' && current.values.length > 0;
		if (startsGroup && position < lastValue && !goesOn(current.values, column)) {
			groups.push({keys: [column], values: []});
			continue;
		}

		current.keys.push(column);
	}

	return groups;
};
