import {oncePer} from '../model/once.js';
import type {UnitNames} from './unit-names.js';

/** What one printed line says, as printed. */
export type Said = {
	readonly unit?: string | undefined;
	readonly year?: string | undefined;
	readonly stage?: string | undefined;
	readonly scope?: string | undefined;
};

const year = '(?<!\\d)(?<year>20[0-4]\\d)年?(?:度)?(?!\\d)';
const threePublic = '(?:“?三公”?经费”?(?:预算|决算)?[及和与、])?';
const scope = '(?<scope>部门|单位)(?<both>[(（](?:单位|部门)[)）])?(?:[及和与、](?:所属)?单位)?';
const stage = '(?:“?三公”?经费”?|经费|综合|收支|财务|财政|财政拨款(?:“?三公”?经费”?)?)?(?<stage>预算(?!绩效)|预?决算)';

/** Patterns of the lines that print an identity, from the surest to the weakest. */
export class IdentityTitles {
	readonly #titles: readonly RegExp[];
	readonly #section: RegExp;
	readonly #owner: RegExp;
	readonly #sentence: RegExp;
	readonly #placed: RegExp;
	readonly #founded: RegExp;
	readonly #lone: RegExp;
	readonly #names: UnitNames;

	constructor(names: UnitNames) {
		this.#names = names;
		const {suffixed, any, level} = names;
		const about = '(?:关于(?:公开|公布|公示)?|(?<!\\d)[-—]|[:：(（])?';
		const phrase = `${threePublic}(?:${scope}|本级|学校|医院)?${stage}`;
		const scoped = `${threePublic}${scope}${stage}`;
		this.#titles = [
			`^(?<unit>${any})${about}${year}${scoped}`,
			`^${year}${level}(?<unit>${any})${scoped}`,
			`(?<unit>${suffixed})${about}${year}${phrase}`,
			`${year}${level}(?<unit>${suffixed})${phrase}`,
			`(?<unit>${suffixed})${phrase}.{0,6}[(（]?${year}[)）]?$`,
			`^${year}${phrase}(?:信息|公开|公示|报告|说明|情况|表)*[-—:：(（](?<unit>${suffixed})[)）]?$`,
		].map(source => new RegExp(source, 'u'));
		this.#lone = new RegExp(`^(?<unit>${suffixed})${scoped}(?:信息|公开|说明|报表|情况|报告|编制|表|目录)*$`, 'u');
		this.#section = new RegExp(
			`^(?:第?[一二三四五六1-6]?部分[:：]?)?(?<unit>${suffixed})(?:部门|单位){0,2}(?:[(（](?:部门|单位)[)）])?(?:概况|概括|基本概况|基本情况)`,
			'u',
		);
		this.#owner = new RegExp(
			`^(?:公开|编制|填报|预算|编报|报表)?(?:主管)?(?:部门|单位)(?:[/／(（](?:单位|部门|公章)[)）]?)?(?:名称|全称)?[:：](?:[[【(（]?\\d{3,9}[\\])】）]?[-—]?)?(?<unit>${suffixed})(?:20\\d\\d年|单位[:：]|金额|$|目录)`,
			'u',
		);
		this.#sentence = new RegExp(
			`^(?:${year}|(?:说明|注)[:：])?(?<unit>${suffixed})(?:机关)?(?:是|没有使用|为|成立于|的?主要职责|主要职能|始建于|创建于|内设|下设|设[\\d一二三四五六七八九十]|本年收入|收入总计|收入合计)`,
			'u',
		);
		this.#placed = new RegExp(
			`^(?=[\u4e00-\u9fff]{2,9}?(?:省|市|县|区|州|旗|盟))(?<unit>${suffixed})(?:部门包括|共有|负责(?!人|同志)|承担|贯彻|位于|隶属)`,
			'u',
		);
		this.#founded = new RegExp(`[,，](?:设立|组建)(?<unit>${suffixed})[,，](?:为|是)`, 'u');
	}

	/** Unit, year and kind in one line, in any order. */
	title(line: string): Said | undefined {
		// Few lines can be one: the long patterns are not tried on the others.
		if (!/20[0-4]\d/u.test(line) || !/[预决]算/u.test(line)) {
			return undefined;
		}

		for (const pattern of this.#titles) {
			const said = this.#read(pattern, line);
			if (said?.unit !== undefined) {
				return said;
			}
		}

		return undefined;
	}

	/** A title without its year: 示例市图书馆单位预算公开. */
	lone(line: string): Said | undefined {
		const said = this.#read(this.#lone, line);
		return said?.unit === undefined ? undefined : said;
	}

	/** 第一部分 示例市图书馆概况. */
	section(line: string): Said | undefined {
		return this.#read(this.#section, line);
	}

	/** 部门：示例市图书馆. */
	owner(line: string): Said | undefined {
		return this.#read(this.#owner, line);
	}

	/**
	 * 示例市图书馆是…; 示例市图书馆负责…, which offices inside a unit do too, where the name has a place; 根据…，设立示例市图书馆，
	 * 为….
	 */
	sentence(line: string): Said | undefined {
		return this.#read(this.#sentence, line) ?? this.#read(this.#placed, line) ?? this.#read(this.#founded, line);
	}

	#read(pattern: RegExp, line: string): Said | undefined {
		const groups = pattern.exec(line)?.groups;
		if (groups === undefined) {
			return undefined;
		}

		const unit = groups.unit === undefined ? undefined : this.#names.clean(groups.unit);
		return {
			unit: unit !== undefined && this.#names.isName(unit) ? unit : undefined,
			year: groups.year,
			stage: groups.stage,
			scope: groups.both === undefined ? groups.scope : undefined,
		};
	}
}

export const identityTitles = oncePer((names: UnitNames) => new IdentityTitles(names));

/** Whose figures a sentence begins with: 2024年本部门…, 2024年度收入总计…. */
export const ownYear = (line: string): string | undefined =>
	/^(?:\d{1,2}[.、])?(?:[^，。,]{0,8}[.。])?(?<year>20[0-4]\d)年度?，?(?:本部门|本单位|我部门|我单位|(?:收入|支出|收、?支|收支)(?:总计|合计|情况)|“?三公”?经费)/u.exec(
		line,
	)?.groups?.year;

const yearThenStage = new RegExp(
	`(?<![比较与和])${year}(?:[(（][^()（）]{1,12}[)）])?(?:[\u4e00-\u9fff]{0,8}(?:市级|区级|县级|省级|本级))?${threePublic}(?:${scope})?(?:${stage}|预算)`,
	'u',
);

/** 2024年部门预算: all but the unit; of 2024年预算绩效, which final accounts tell too, the year. */
export const yearAndStage = (line: string): Said | undefined => yearThenStage.exec(line)?.groups;
