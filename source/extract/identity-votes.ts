import type {Place} from '../model/document.js';
import type {Scope, Stage, Witness} from '../model/report.js';
import {coverAt, joinedTitle} from './identity-cover.js';
import type {IdentityLine} from './identity-lines.js';
import {type IdentityTitles, ownYear, type Said, yearAndStage} from './identity-titles.js';
import type {UnitNames} from './unit-names.js';

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

const coverLines = 60;
const firstLines = 12;
const strong = 5;
const fileNameWeight = 0.5;
const scopeHeading =
	/(?<scope>部门|单位)(?:收支)?(?<stage>预算|决算)(?:收支)?(?:情况|公开|报表|表|说明|编制|明细|数据|批复)/u;
const stageHeading = /(?:收入|支出|收支|总体|本年|年度|级|三公”?经费)(?<stage>预算|决算)/u;
const dutyHeading =
	/^(?<scope>部门)职责$|^(?:附?表[\d一二三四五六七八九十]+[:：]?)?(?<unitScope>部门|单位)(?:财务)?(?:收支|收入|支出|整体)[^，。]{0,12}表$/u;
/** Tables of a unit's own report: `2026年预算单位财务收支预算总表`; those of departments say 部门. */
const unitTable = /^(?:20\d\d年?度?)?预算(?<scope>单位)(?:财务收支|收入|支出|财政拨款|一般公共|政府性基金|国有资本)/u;

const stages: Readonly<Record<string, Stage>> = {预算: 'budget', 决算: 'final'};
const scopes: Readonly<Record<string, Scope>> = {部门: 'department', 单位: 'unit'};

const funds = /(?:一般公共|政府性基金|国有资本经营|社会保险基金)预算/gu;

/** A sentence that compares the budget with the accounts is of final accounts if it states their figure, else of either. */
const statedStage = (text: string, stage: string | undefined): string | undefined => {
	const said = text.replace(funds, '');
	const isComparison = said.includes('元') && said.includes('预算') && /(?<!预)决算/u.test(said);
	return isComparison ? /(?<!预)(?<stage>决算)数?(?:为|是)?\d/u.exec(said)?.groups?.stage : stage;
};

const voteFrom = ({unit, year, stage, scope}: Said, weight: number, from: Vote['from'], line: IdentityLine): Vote => {
	const [namedStage, namedScope] = [stages[stage ?? ''], scopes[scope ?? '']];
	return {
		...(unit === undefined ? {} : {unit}),
		...(year === undefined ? {} : {year: Number(year)}),
		...(namedStage === undefined ? {} : {stage: namedStage}),
		...(namedScope === undefined ? {} : {scope: namedScope}),
		weight,
		from,
		text: line.text.slice(0, 80),
		place: line.place,
	};
};

/** Everything the lines say of unit, year, stage and scope. Titles weigh most, then headings, then table owners. */
export const votesOf = (lines: readonly IdentityLine[], names: UnitNames, titles: IdentityTitles): readonly Vote[] => {
	const votes = lines.flatMap((line, index) =>
		line.short && names.isOtherDocument(line.text)
			? []
			: votesAt(lines, index, names, titles).map(vote =>
					line.isFileName ? {...vote, weight: Math.min(vote.weight, fileNameWeight), from: 'file_name' as const} : vote,
				),
	);
	const isTitled = votes.some(({unit, weight}) => unit !== undefined && weight >= strong);
	const isOther = lines
		.slice(0, firstLines)
		.some(({text, short, listed}) => short && !listed && names.isOtherDocument(text));
	return isOther && !isTitled ? [] : votes;
};

const votesAt = (
	lines: readonly IdentityLine[],
	index: number,
	names: UnitNames,
	titles: IdentityTitles,
): readonly Vote[] => {
	const line = lines[index] as IdentityLine;
	const {text, short} = line;
	const early = index < coverLines;
	const title = titles.title(text);
	if (title !== undefined && (short || text.indexOf(title.year ?? '') < coverLines)) {
		return [voteFrom(title, short ? (early ? 6 : 3) : 2, 'title', line)];
	}

	const cover = early ? (joinedTitle(lines, index, titles) ?? coverAt(lines, index, names)) : undefined;
	if (cover !== undefined) {
		return [voteFrom(cover.said, cover.said.unit === undefined ? 2 : strong, 'cover', {...line, text: cover.text})];
	}

	const lone = short && early ? titles.lone(text) : undefined;
	const heading = lone ?? (short ? titles.section(text) : undefined);
	if (heading !== undefined) {
		return [voteFrom(heading, 3, 'title', line)];
	}

	const owner = titles.owner(text);
	const dated = yearAndStage(text);
	if (owner !== undefined || dated !== undefined) {
		const isHeading = short && !text.includes('元');
		return [
			...(owner === undefined ? [] : [voteFrom(owner, 3, 'caption', line)]),
			...(dated === undefined
				? []
				: [
						isHeading
							? voteFrom({...dated, scope: unitTable.exec(text)?.groups?.scope ?? dated.scope}, 2, 'title', line)
							: voteFrom({...dated, stage: statedStage(text, dated.stage)}, 0.5, 'text', line),
					]),
		];
	}

	return weakVotes(line, titles);
};

/** Headings and sentences decide only what no title says. */
const weakVotes = (line: IdentityLine, titles: IdentityTitles): readonly Vote[] => {
	const {text, short} = line;
	const sentence = titles.sentence(text);
	const year = ownYear(text);
	const heading = short ? scopeHeading.exec(text)?.groups : undefined;
	const duty = short ? dutyHeading.exec(text)?.groups : undefined;
	const stage = statedStage(text, stageHeading.exec(text)?.groups?.stage);
	return [
		...(sentence === undefined ? [] : [voteFrom(sentence, 1, 'text', line)]),
		...(year === undefined ? [] : [voteFrom({year}, 0.3, 'text', line)]),
		...(heading === undefined ? [] : [voteFrom(heading, 1, 'title', line)]),
		...(duty === undefined ? [] : [voteFrom({scope: duty.scope ?? duty.unitScope}, 0.2, 'title', line)]),
		...(stage === undefined ? [] : [voteFrom({stage}, 0.3, 'text', line)]),
	];
};
