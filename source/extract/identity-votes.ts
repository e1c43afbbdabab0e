import type {Paragraph, Place} from '../model/document.js';
import {withoutSpace} from '../model/label.js';
import type {Scope, Stage, Witness} from '../model/report.js';

/** One printed line that says part of the report's identity, and how much it weighs. */
export type Vote = {
	readonly unit?: string;
	readonly year?: number;
	readonly stage?: Stage;
	readonly scope?: Scope;
	readonly weight: number;
	readonly from: Witness['from'];
	readonly text: string;
	readonly place: Place | null;
};

const suffixes =
	'局|委员会|委|办公室|办公厅|办|中心|医院|卫生院|学院|研究院|科学院|法院|检察院|书院|院|党校|学校|大学|中学|小学|幼儿园|校|园|图书馆|馆|研究所|所|站|大队|支队|总队|队|人民政府|政府|联合会|协会|学会|商会|工会|总会|红十字会|妇联|残联|文联|部|处|厅|署|社|集团|公司|街道|政协|人大|常委会|室|基地|公园|管理区|服务区|台|报社|团委|联社|库|厂|农场|林场|会|组|庭|军|银行|分行|社区|剧团|剧院|乐团|镇|乡';
const bracketed = '(?:[(（][^()（）]{1,24}[)）])';
const unitName = `[\\u4e00-\\u9fffA-Za-z“”"、·〇○\\d]{1,45}?(?:${suffixes})${bracketed}{0,2}`;
const phrase = '(?<scope>部门|单位)?(?:经费|综合|收支|财务|财政)?(?<stage>预算|决算)';
const year = '(?<year>20[0-4]\\d)年?(?:度)?';

const patterns: readonly RegExp[] = [
	new RegExp(`(?<unit>${unitName})${year}${phrase}`, 'u'),
	new RegExp(`${year}(?:[(（]?(?:市级|区级|县级|省级|市本级|区本级)[)）]?)?(?<unit>${unitName})${phrase}`, 'u'),
	new RegExp(`(?<unit>${unitName})${phrase}.{0,6}[(（]?${year}[)）]?$`, 'u'),
];
const yearOnly = new RegExp(
	`(?<![比较与和])${year}(?:[(（][^()（）]{1,12}[)）])?(?:市级|区级|县级|省级)?${phrase}`,
	'u',
);
const section = new RegExp(
	`^(?:第[一二三四五六1-6]部分[:：]?)?(?<unit>${unitName})(?:部门|单位)?(?:概况|概括|基本概况|基本情况)`,
	'u',
);
const owner = new RegExp(
	`^(?:公开|编制|填报|预算|编报)?(?:主管)?(?:部门|单位)(?:[(（](?:单位|部门|公章)[)）])?(?:名称|全称)?[:：](?:\\d{3,9}[-—]?)?(?<unit>${unitName})(?:单位[:：]|金额|$)`,
	'u',
);
const sentence = new RegExp(
	`^(?:${year})?(?<unit>${unitName})(?:机关)?(?:是|为|成立于|的?主要职责|主要职能|内设|下设|设[\\d一二三四五六七八九十]|本年收入|收入总计|收入合计)`,
	'u',
);
const scopeHeading =
	/(?<scope>部门|单位)(?:收支)?(?<stage>预算|决算)(?:收支)?(?:情况|公开|报表|表|说明|编制|明细|数据|批复)/u;
const stageHeading = /(?:收入|支出|收支|总体|本年|年度|级|三公”?经费)(?<stage>预算|决算)/u;
const dutyHeading = /^(?<scope>部门)职责$|^(?<scope2>部门|单位)(?:财务)?(?:收支|收入|支出|整体)[^，。]{0,12}表$/u;
const site =
	/^(?:当前位置|您(?:当前|现在)|首页|来源|发布机构|主页|发文|责任部门|所属机构|欢迎)|>|网站$|门户网|版权|主办/u;
const leading =
	/^(?:附件?\d*[:：]?|标题[:：]?|信息名称|名称[:：]|文件名称[:：]?|关于|附表[:：]|\d{1,2}[.、]|[(（]?[一二三四五六七八九十]+[)）]?[、.])+/u;

/** 部门 or 单位 between the name and 预算 belongs to the kind of report, not to the name. */
const cleanUnit = (unit: string): string =>
	unit
		.replace(leading, '')
		.replace(/^(?:第[一二三四五六]部分[:：]?|20\d\d年度?|年度?|公开|纳入|的|和|与|是|为|我|本|全)+/u, '')
		.replace(/(?:部门|单位)$/u, '');

const isNamed = (unit: string): boolean =>
	unit.length >= 4 &&
	!/^(?:部门|单位|本|该|我|全|各|法院|检察院)(?:部门|单位|局|院)?/u.test(unit) &&
	!/预算|决算|情况|说明|概况|收入|支出|公开|报表|目录/u.test(unit);

type Groups = {
	unit?: string | undefined;
	year?: string | undefined;
	stage?: string | undefined;
	scope?: string | undefined;
};

const voteFrom = (
	groups: Groups,
	weight: number,
	from: Vote['from'],
	line: {text: string; place: Place | null},
): Vote => {
	const unit = groups.unit === undefined ? undefined : cleanUnit(groups.unit);
	return {
		...(unit !== undefined && isNamed(unit) ? {unit} : {}),
		...(groups.year === undefined ? {} : {year: Number(groups.year)}),
		...(groups.stage === undefined ? {} : {stage: groups.stage === '预算' ? ('budget' as const) : ('final' as const)}),
		...(groups.scope === undefined
			? {}
			: {scope: groups.scope === '部门' ? ('department' as const) : ('unit' as const)}),
		weight,
		from,
		...line,
	};
};

const coverLines = 60;
const titleLimit = 60;

const tidied = (text: string): string =>
	withoutSpace(text)
		.replace(/^[#*\-•|]+|[|*]+$/gu, '')
		.replace(leading, '');

/** Everything the lines say of unit, year, stage and scope. Titles weigh most, then headings, then table owners. */
export const votesOf = (paragraphs: readonly Paragraph[]): readonly Vote[] => {
	const votes: Vote[] = [];
	for (const [index, {text, place}] of paragraphs.entries()) {
		const early = index < coverLines;
		const compact = tidied(text);
		const line = {text: compact.slice(0, 80), place};
		if (site.test(compact)) {
			continue;
		}

		const short = compact.length <= titleLimit;
		const found = matchTitle(compact);
		if (found !== undefined && (short || compact.indexOf(found.year ?? '') < titleLimit)) {
			votes.push(voteFrom(found, short ? (early ? 6 : 3) : 2, 'title', line));
			continue;
		}

		const joined = early ? joinedTitle(paragraphs, index) : undefined;
		if (joined !== undefined) {
			votes.push(voteFrom(joined, 5, 'cover', line));
			continue;
		}

		const heading = short ? section.exec(compact)?.groups : undefined;
		if (heading !== undefined) {
			votes.push(voteFrom(heading, 3, 'title', line));
			continue;
		}

		const owned = owner.exec(compact)?.groups;
		if (owned !== undefined) {
			votes.push(voteFrom(owned, 3, 'caption', line));
			continue;
		}

		const dated = yearOnly.exec(compact)?.groups;
		if (dated !== undefined) {
			const titled = short && !/元/u.test(compact);
			votes.push(voteFrom(dated, titled ? 2 : 0.5, titled ? 'title' : 'text', line));
			continue;
		}

		votes.push(...weakVotes(compact, short, line));
	}

	return votes;
};

/** Headings and sentences decide only what no title says. */
const weakVotes = (compact: string, short: boolean, line: {text: string; place: Place | null}): readonly Vote[] => {
	const said = sentence.exec(compact)?.groups;
	const headed = short ? (scopeHeading.exec(compact) ?? dutyHeading.exec(compact))?.groups : undefined;
	const staged = stageHeading.exec(compact)?.groups;
	return [
		...(said === undefined ? [] : [voteFrom(said, 1, 'text', line)]),
		...(headed === undefined
			? []
			: [
					voteFrom(
						{...headed, scope: headed.scope ?? headed.scope2},
						headed.stage === undefined ? 0.2 : 1,
						'title',
						line,
					),
				]),
		...(staged === undefined ? [] : [voteFrom(staged, 0.3, 'text', line)]),
	];
};

const matchTitle = (compact: string): Groups | undefined => {
	for (const pattern of patterns) {
		const groups = pattern.exec(compact)?.groups as Groups | undefined;
		if (groups !== undefined && groups.unit !== undefined && isNamed(cleanUnit(groups.unit))) {
			return groups;
		}
	}

	return undefined;
};

/** A cover prints unit, year and kind on lines of their own, in any order. */
const joinedTitle = (paragraphs: readonly Paragraph[], index: number): Groups | undefined => {
	const compact = tidied(paragraphs[index]?.text ?? '');
	if (compact.length > 40) {
		return undefined;
	}

	for (const count of [2, 3]) {
		const lines = paragraphs.slice(index, index + count).map(({text}) => tidied(text));
		if (lines.length < count || lines.some(line => line.length > 40 || site.test(line))) {
			continue;
		}

		const groups = matchTitle(lines.join(''));
		if (groups !== undefined && matchTitle(lines.slice(1).join('')) === undefined) {
			return groups;
		}
	}

	return undefined;
};
