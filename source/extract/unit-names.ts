import {oncePer} from '../model/once.js';
import type {Vocabulary} from '../vocabulary.js';

type UnitWords = {
	readonly suffixes: readonly string[];
	/** Names of three characters, which others of that length (公安局) are not. */
	readonly shortNames: readonly string[];
	readonly levels: readonly string[];
	readonly notInNames: readonly string[];
	/** What may follow such a word after all: 预算编审中心. */
	readonly allowedAfter: readonly string[];
	/** Templates print these where the name belongs. */
	readonly placeholders: readonly string[];
	/** Names that begin like a word of the sentence before them: 全国, 本溪, 和平. */
	readonly beginnings: readonly string[];
	/** Kinds of units, which name none: 人民法院, 服务中心, 高校. */
	readonly kinds: readonly string[];
	/** Titles of documents that are no report of a unit. */
	readonly otherDocuments: readonly string[];
};

const anyOf = (words: readonly string[]): string =>
	[...words]
		.sort((a, b) => b.length - a.length)
		.map(word => word.replace(/[*.+?()]/gu, '\\$&'))
		.join('|');

const leading =
	/^(?:附件\d*[:：]?|附\d*[:：]|标题[:：]?|信息名称|名称[:：]|文件名称[:：]?|关于|附表[:：]|\d{1,2}[.、]|[(（]?[一二三四五六七八九十]+[)）]?[、.])+/u;

const town = /^[^各本该全我乡镇]{2}[乡镇]$/u;

/** How the names of units look, and what only looks like one. */
export class UnitNames {
	/** A name that ends as names of units do, with its （本级）: to be found anywhere in a line. */
	readonly suffixed: string;
	/** Any name: to be found where nothing else can stand. */
	readonly any = '(?:[\\u4e00-\\u9fffA-Za-z0-9“”"·、〇○]|[(（][^()（）]{1,24}[)）]){2,45}?';
	readonly level: string;
	readonly #ending: RegExp;
	/** Words of the sentence before the name. */
	readonly #lead: RegExp;
	readonly #pronoun: RegExp;
	readonly #notInNames: RegExp;
	readonly #placeholder: RegExp;
	readonly #otherDocument: RegExp;
	readonly #kind: RegExp;
	readonly #words: UnitWords;

	constructor(vocabulary: Vocabulary) {
		this.#words = vocabulary.file('units') as UnitWords;
		const {beginnings, suffixes, levels, notInNames, allowedAfter, placeholders, kinds, otherDocuments} = this.#words;
		const bracketed = '(?:(?:局|机关)?本级|系统汇总)?(?:[(（][^()（）]{1,24}[)）]){0,2}';
		this.suffixed = `[\\u4e00-\\u9fffA-Za-z“”"、·〇○\\d]{1,45}?(?:${anyOf(suffixes)})${bracketed}`;
		this.level = `(?:[(（]?(?:${anyOf(levels)})[)）]?)?`;
		this.#lead = new RegExp(
			`^(?:(?!${anyOf(beginnings)})(?:第?[一二三四五六]?部分[:：]?|\\d{6,}[-—]?|20\\d\\d年度?|年度?|公开|批复|公布|公示|纳入|的|和|与|是|为|我|本|全))+`,
			'u',
		);
		this.#pronoun = new RegExp(`^(?!${anyOf(beginnings)})(?:部门|单位|本|该|我|各|法院|检察院)`, 'u');
		this.#ending = new RegExp(`(?:${anyOf(suffixes)})${bracketed}$`, 'u');
		this.#notInNames = new RegExp(`(?:${anyOf(notInNames)})(?!${anyOf(allowedAfter)})`, 'u');
		this.#placeholder = new RegExp(anyOf(placeholders), 'u');
		this.#kind = new RegExp(`^(?:共?有?\\d+所)?(?:[省市区县州旗镇乡]|自治区|[部省市区县]属)?(?:${anyOf(kinds)})$`, 'u');
		this.#otherDocument = new RegExp(anyOf(otherDocuments), 'u');
	}

	/** 部门 or 单位 between the name and 预算 belongs to the kind of report, not to the name. */
	clean(name: string): string {
		return name
			.replace(leading, '')
			.replace(/^.*(?:公开说明|情况说明|目录|^录)(?=.{4})/u, '')
			.replace(this.#lead, '')
			.replace(/(?:部门|单位|关于)$/u, '');
	}

	isName(name: string): boolean {
		const isLongEnough = name.length >= 4 || this.#words.shortNames.includes(name) || town.test(name);
		return (
			isLongEnough &&
			!this.#pronoun.test(name) &&
			!this.#kind.test(name) &&
			(!/[省市县区州旗盟]$/u.test(name) || this.endsAsName(name)) &&
			!/(?:乡镇|街镇|镇街)$/u.test(name) &&
			(this.endsAsName(name) || !this.#words.levels.some(level => name.endsWith(level))) &&
			!this.#notInNames.test(name) &&
			!this.isPlaceholder(name)
		);
	}

	endsAsName(name: string): boolean {
		return this.#ending.test(name);
	}

	isPlaceholder(name: string): boolean {
		return this.#placeholder.test(name);
	}

	/** Accounts of a whole government, evaluations, audits: their titles name units and years, too. */
	isOtherDocument(title: string): boolean {
		return this.#otherDocument.test(title.replace(/(?<=部门|单位)([预决]算)草案/gu, '$1'));
	}
}

/** Made once for each vocabulary: every report asks, and every group of columns. */
export const unitNames = oncePer((vocabulary: Vocabulary) => new UnitNames(vocabulary));

export const withoutLeading = (text: string): string => text.replace(leading, '');
