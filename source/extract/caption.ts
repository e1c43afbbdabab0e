import type {Unit} from '../model/amount.js';
import type {Paragraph} from '../model/document.js';
import {withoutSpace} from '../model/label.js';
import {takeTableNumber} from './table-number.js';

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

// `单位：万` has lost its 元 to the edge of the page; no other unit begins so.
const unitPattern =
	/[(（]?(?:(?:金额|货币|计量)?单位[^\p{Script=Han}\d]|金额[:：])(?:人民币)?(亿元|万元|元|万$)(?:[、,，/]%)?(?:[(（]保留[^()（）]*[)）])?[)）]?|^单位(亿元|万元|元)$/u;
const strangeUnitPattern = /单位[:：](?:人民币)?(?:千|百|十万|百万|千万)元|单位[:：](?:美|欧|港|日)元/u;
const formWords = '(?:公开|编制|填报|预算|决算|编报|申报|报送|报表|主管|预算主管)';
const ownerLabel = `${formWords}*(?:部门|单位)(?:[/／、]?(?:单位|部门)|[(（][^()（）]{1,8}[)）])?(?:名称|全称|编码及名称|及代码)?(?:[(（][^()（）]{1,8}[)）])?[:：]`;
const ownerPattern = new RegExp(`^${ownerLabel}(.*)$`, 'u');
const titleAndOwner = new RegExp(`^(.*?(?:表|[)）]))(${ownerLabel}.*)$`, 'u');
const fieldPattern =
	/^(?:编制|填报|填表|制表|报送|公开|批复|编报|截[止至])?(?:日期|时间|人|年度|年份)[:：].{0,30}$|^(?:财政)?区划[:：].{0,20}$/u;
const codedNamePattern = /^(?:\d{3,9}[-—_]|[[【(（]\d{3,9}[\])】）])[\u4e00-\u9fff][\u4e00-\u9fff（）()]{3,39}$/u;
const titlePattern =
	/表(?:[-—–]{1,2}[\u4e00-\u9fff]{1,16})?(?:[(（][^()（）]{1,40}[)）]){0,3}(?:20\d\d年度?)?$|表格$|(?:总体情况|支出情况|收支情况|收入情况|采购预算|机关运行经费|购买服务预算|资产占用情况)$/u;
const titleLimit = 70;
// Title, number, owner and unit can share a line; prose is not looked through.
const longestCaption = 150;
const subtitlePattern = /^[(（【[][^。；]{2,40}[)）】\]]$/u;
const asidePattern =
	/^(?:\d{4}年(?:度)?(?:\d{1,2}月(?:\d{1,2}日)?)?|[(（]?\d{4}年度?[)）]?|附[:：件]|第?\d+页.*|\d+\/\d+|[-—]\s*\d+\s*[-—]|[(（]?续表?[)）]?)$/u;

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
		.replace(/^(?:附件?|续)[:：]/u, '')
		.replace(/^(?:[(（][一二三四五六七八九十]+[)）][、.．]?|[一二三四五六七八九十]+[、.．]|\d+[、.．](?!\d))/u, '')
		.replace(/^《(.*)》$/u, '$1')
		.replace(/[(（]续表?[)）]/u, '');

/** Reads one line as part of a caption; nothing if it is prose. A line can hold several parts. */
export const captionPart = (line: string): CaptionPart | undefined => {
	const compact = withoutSpace(line);
	if (compact.length > longestCaption) {
		return undefined;
	}

	const unitMatch = unitPattern.exec(compact);
	const unit = unitNamed(unitMatch?.[1] ?? unitMatch?.[2]);
	if (unit !== undefined) {
		const rest = compact.replace(unitMatch?.[0] ?? '', '');
		return rest === '' ? {unit} : {unit, ...(wordsPart(rest) ?? nameBeside(rest))};
	}

	return strangeUnitPattern.test(compact) ? {strangeUnit: true, aside: true} : wordsPart(compact);
};

/** What stands beside 单位：万元 without any label is the unit's name: `341-湖州市财政局 单位：万元`. */
const nameBeside = (text: string): CaptionPart => (text.length <= 40 ? {owner: text} : {});

const wordsPart = (compact: string): CaptionPart | undefined => {
	if (compact === '' || asidePattern.test(compact) || fieldPattern.test(compact)) {
		return {aside: true};
	}

	if (codedNamePattern.test(compact) && !isTitle(compact)) {
		return {owner: compact, aside: true};
	}

	const plain = plainTitle(compact);
	const both = titleAndOwner.exec(plain);
	if (both !== null && plain.length <= titleLimit) {
		return {...wordsPart(both[1] ?? ''), ...wordsPart(both[2] ?? '')};
	}

	const numbered = takeTableNumber(plain);
	const isNumbered =
		numbered !== undefined && (numbered.rest === '' || isTitle(numbered.rest) || ownerPattern.test(numbered.rest));
	const number = isNumbered ? {number: numbered.number} : {};
	const rest = isNumbered ? plainTitle(numbered.rest) : plain;
	const owner = ownerPattern.exec(rest);
	if (owner !== null && rest.length <= titleLimit) {
		const name = (owner[1] ?? '').replace(/20\d\d年度?$/u, '');
		return {...number, ...(name === '' ? {} : {owner: name}), aside: true};
	}

	if (rest === '') {
		return isNumbered ? number : undefined;
	}

	if (subtitlePattern.test(rest)) {
		return {...number, subtitle: rest};
	}

	return isTitle(rest) ? {...number, title: rest} : undefined;
};
