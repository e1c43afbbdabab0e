import type {Unit} from '../model/amount.js';
import type {Paragraph} from '../model/document.js';
import {withoutSpace} from '../model/label.js';

/** What the lines just above a table say of it. */
export type Caption = {
	readonly title: string | null;
	/** （政府预算支出经济分类科目）under the title. */
	readonly subtitle: string | null;
	readonly number: string | null;
	readonly unit: Unit | null;
	/** A unit of money is printed that is none of 元, 万元, 亿元 (千元): none may be taken from elsewhere. */
	readonly hasStrangeUnit: boolean;
	/** The name after 部门：, 编制单位： and the like. */
	readonly owner: string | null;
	readonly lines: readonly Paragraph[];
};

export type CaptionPart = {
	title?: string;
	subtitle?: string;
	number?: string;
	unit?: Unit;
	strangeUnit?: true;
	owner?: string;
	/** A line such as the date of a form that belongs to the caption and says nothing of these. */
	aside?: true;
};

const unitOf: Readonly<Record<string, Unit>> = {
	元: 'yuan',
	万: 'ten_thousand_yuan',
	万元: 'ten_thousand_yuan',
	亿元: 'hundred_million_yuan',
};

export const unitNamed = (word: string | undefined): Unit | undefined =>
	word === undefined ? undefined : unitOf[word];

// 表5 一般公共预算… and 表一 一般公共预算… lose their space: the 一 before 般 is no number.
const digits = '(?:\\d+|(?:[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?!般))';
// `单位：万` has lost its 元 to the edge of the page; no other unit begins so.
const unitPattern = /[(（]?(?:金额|货币|计量)?单位[:：](?:人民币)?(亿元|万元|元|万$)[)）]?/u;
const strangeUnitPattern = /单位[:：](?:人民币)?(?:千|百|十万|百万|千万)元|单位[:：](?:美|欧|港|日)元/u;
const numberPatterns = [
	/^(?:国卫财|卫财|财决|财预)?(?:部门|单位)?(?:公开|预算|决算|附)?\d+(?:-\d+)*表(?![\u4e00-\u9fff]*[^\u4e00-\u9fff])/u,
	new RegExp(`^(?:部门|单位)?(?:公开|预算|决算|附)?(?:表|附表)${digits}(?:[-—]\\d+)*(?:[:：.、]|(?=[^\\d]|$))`, 'u'),
];
const trailingNumberPattern = new RegExp(
	`(?:[(（])?((?:部门|单位)?(?:公开|预算|决算|附)(?:\\d+(?:-\\d+)*表|表${digits}(?:-\\d+)*))(?:[)）])?$`,
	'u',
);
const ownerPattern =
	/^(?:公开|编制|填报|预算|编报|申报|报送)?(?:部门|单位)(?:[(（](?:单位|部门|公章|盖章)[)）])?(?:名称|全称)?(?:[(（](?:公章|盖章|单位|部门)[)）])?[:：](.*)$/u;
const managingPattern = /^(?:预算)?(?:主管部门|单位编码及名称|编制单位及代码)[:：](.*)$/u;
const titlePattern = /(?:表|表格)(?:[(（][^()（）]{1,40}[)）]){0,2}$|(?:总体情况|支出情况|收支情况|收入情况)$/u;
const titleLimit = 70;
const subtitlePattern = /^[(（【[][^。；]{2,40}[)）】\]]$/u;
const asidePattern =
	/^(?:\d{4}年(?:度)?(?:\d{1,2}月(?:\d{1,2}日)?)?|[(（]?\d{4}年度?[)）]?|附[:：件]|第?\d+页.*|[-—]\s*\d+\s*[-—])$/u;

const takeNumber = (text: string): {number: string; rest: string} | undefined => {
	for (const pattern of numberPatterns) {
		const match = pattern.exec(text);
		if (match !== null) {
			return {number: match[0].replace(/[:：.、]$/u, ''), rest: text.slice(match[0].length)};
		}
	}

	const trailing = trailingNumberPattern.exec(text);
	return trailing === null ? undefined : {number: trailing[1] ?? '', rest: text.slice(0, trailing.index)};
};

const isTitle = (text: string): boolean =>
	text.length >= 3 &&
	text.length <= titleLimit &&
	titlePattern.test(text) &&
	!/[。；，]|见附|详见|如下|^注|^备注/u.test(text);

/** Marks of headings and lists that are no part of a title: `##`, `一、`, `《…》`. */
export const plainTitle = (text: string): string =>
	withoutSpace(text)
		.replace(/^[#*\-•●]+/u, '')
		.replace(/\*\*/gu, '')
		.replace(/^(?:[(（]?[一二三四五六七八九十]+[)）]?[、.．]|\d+[、.．](?!\d))/u, '')
		.replace(/^《(.*)》$/u, '$1');

/** Reads one line as part of a caption; nothing if it is prose. A line can hold several parts. */
export const captionPart = (line: string): CaptionPart | undefined => {
	const part: CaptionPart = {};
	let rest = line.normalize('NFKC') === '' ? '' : line;
	const unitMatch = unitPattern.exec(withoutSpace(rest));
	let compact = withoutSpace(rest);
	if (unitMatch !== null) {
		const unit = unitNamed(unitMatch[1]);
		if (unit !== undefined) {
			part.unit = unit;
		}

		compact = compact.replace(unitMatch[0], '');
	}

	if (part.unit === undefined && strangeUnitPattern.test(compact)) {
		return {...part, strangeUnit: true, aside: true};
	}

	if (asidePattern.test(compact)) {
		return {...part, aside: true};
	}

	rest = plainTitle(compact);
	const numbered = takeNumber(rest);
	if (numbered !== undefined && (numbered.rest === '' || isTitle(numbered.rest) || ownerPattern.test(numbered.rest))) {
		part.number = numbered.number;
		rest = plainTitle(numbered.rest);
	}

	const owner = ownerPattern.exec(rest) ?? managingPattern.exec(rest);
	if (owner !== null && rest.length <= titleLimit) {
		const name = (owner[1] ?? '').trim();
		if (name !== '') {
			part.owner = name;
		}

		return {...part, aside: true};
	}

	if (rest === '') {
		return Object.keys(part).length > 0 ? part : undefined;
	}

	if (subtitlePattern.test(rest)) {
		return {...part, subtitle: rest};
	}

	if (isTitle(rest)) {
		return {...part, title: rest};
	}

	return Object.keys(part).length > 0 && part.unit !== undefined && rest.length <= 40
		? {...part, owner: rest.replace(/^\d+[-—]/u, '')}
		: undefined;
};
