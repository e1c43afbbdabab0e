import type {Cell} from '../model/document.js';
import {labelKey} from '../model/label.js';
import type {StatementKind} from '../model/report.js';
import type {Caption} from './caption.js';
import type {Header} from './header.js';
import type {StatementWords} from './meaning.js';

export type Recognised = {readonly kind: StatementKind; readonly reasons: readonly string[]};

/** Titles are compared without the unit's name: 示例市政府采购中心 publishes no 采购表 each time. */
const bareTitle = (caption: Caption, unit: string | null): string => {
	const title = labelKey(`${caption.title ?? ''}${caption.subtitle ?? ''}`);
	const names = [unit, caption.owner].filter(name => name !== null).map(labelKey);
	return names.reduce((rest, name) => (name.length > 3 ? rest.replaceAll(name, '') : rest), title);
};

const byTitle = (words: StatementWords, title: string): Recognised | undefined => {
	for (const {kind, titles} of words.kinds) {
		const found = titles.find(parts => parts.every(part => title.includes(part)));
		if (found !== undefined) {
			return {kind, reasons: [`title names ${found.join(' + ')}`]};
		}
	}

	return undefined;
};

const headerText = ({paths}: Header): string => labelKey(paths.map(path => path.join('/')).join('|'));

/** What the header alone can tell: enough to refine a title, and for tables printed without one. */
const byHeader = (words: StatementWords, header: Header): Recognised | undefined => {
	const text = headerText(header);
	const tops = header.paths.map(path => labelKey(path[0] ?? ''));
	if (tops.some(top => top.startsWith('收入')) && tops.some(top => top.startsWith('支出')) && /项目/u.test(text)) {
		const appropriation = /一般公共预算财政拨款|政府性基金/u.test(text) && !/事业收入/u.test(text);
		return {
			kind: appropriation ? 'fiscal_appropriation_summary' : 'revenue_expenditure_summary',
			reasons: ['header has the two sides 收入 and 支出'],
		};
	}

	const found = words.headers.find(
		({all, some, without}) =>
			all.every(word => text.includes(word)) &&
			(some?.some(word => text.includes(word)) ?? true) &&
			!(without?.some(word => text.includes(word)) ?? false),
	);
	return found === undefined ? undefined : {kind: found.kind, reasons: [`header has ${found.all.join(' and ')}`]};
};

/** A 项目支出表 that lists economic accounts and no project is no list of projects. */
const byAccounts = ({kind, reasons}: Recognised, header: Header): Recognised => {
	const text = headerText(header);
	const listsAccounts = /^[^|]*经济/u.test(text) && !/功能|项目(?:名称|编码|代码)|单位/u.test(text);
	return kind === 'project_list' && listsAccounts
		? {kind: 'project_expenditure_department_economic', reasons: [...reasons, 'rows are economic accounts']}
		: {kind, reasons};
};

/** 部门 and 政府 economic classes share their title in some provinces: the header and the codes decide. */
const refined = (titled: Recognised, header: Header, rows: ReadonlyArray<readonly Cell[]>): Recognised => {
	const {kind, reasons} = byAccounts(titled, header);
	const department = 'department_economic';
	const economic = kind.endsWith(department);
	if (!economic) {
		return {kind, reasons};
	}

	const text = headerText(header);
	const codes = rows.flatMap(row => row.map(cell => /^[35]\d{2}(?:\d{2})?$/.exec(cell.text.trim())?.[0] ?? ''));
	const government = codes.filter(code => code.startsWith('5')).length;
	const departmental = codes.filter(code => code.startsWith('3')).length;
	if (government > 0 && departmental === 0) {
		return {
			kind: kind.replace(department, 'government_economic') as StatementKind,
			reasons: [...reasons, 'codes are of the government economic classification'],
		};
	}

	return {
		kind,
		reasons:
			departmental > 0
				? [...reasons, 'codes are of the department economic classification']
				: [...reasons, `header: ${text.slice(0, 40)}`],
	};
};

/** Which of the standard tables this is, with the reasons; `unknown` rather than a guess. */
export const recogniseTable = (
	words: StatementWords,
	caption: Caption,
	header: Header,
	rows: ReadonlyArray<readonly Cell[]>,
	unit: string | null,
): Recognised => {
	const title = bareTitle(caption, unit);
	const titled = title === '' ? undefined : byTitle(words, title);
	const headed = byHeader(words, header);
	if (titled !== undefined) {
		const agrees = headed !== undefined && headed.kind === titled.kind;
		return refined(agrees ? {...titled, reasons: [...titled.reasons, ...headed.reasons]} : titled, header, rows);
	}

	if (headed !== undefined) {
		return headed;
	}

	return title === ''
		? {kind: 'unknown', reasons: ['no title is printed and the header is of no standard table']}
		: {kind: 'other', reasons: ['the title is of no standard table']};
};
