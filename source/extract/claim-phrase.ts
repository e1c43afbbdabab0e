import type {ClaimBasis, Direction} from '../model/claim.js';
import type {FigureStage} from '../model/fact.js';
import type {Report} from '../model/report.js';
import type {ClaimWords} from './claim-words.js';

/** What a figure is compared with: 较上年决算数, 比2023年, 较年初预算数. */
export type Comparison = {
	readonly basis: ClaimBasis | null;
	readonly year: number | null;
	readonly stage: FigureStage | null;
};

/** The words before a number, taken apart. */
export type Phrase = {
	/** 其中: a part of what was said before. 此外: again beside it. */
	readonly lead: 'among' | 'beside' | null;
	readonly comparison: Comparison | null;
	readonly direction: Direction | null;
	/** 增加（减少）: a form that says neither. */
	readonly isUnsettled: boolean;
	/** 占…的: what the share is of, `''` where the words leave it open. */
	readonly shareOf: string | null;
	/** 完成年初预算的 */
	readonly completes: ClaimBasis | null;
	/** 本年, 2022年 … of the figure itself. */
	readonly year: number | null;
	/** What the figure is, in the words of the text; `''` where the context says it. */
	readonly subject: string;
	/** 增加部门预算…: named after the direction, as the consequence of something. */
	readonly isConsequence: boolean;
};

export const listMark =
	/^(?:第[一二三四五六七八九十]+(?:部分|章)|[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、](?:(?!\d)|(?=20\d\d年))|[①-⑳])/u;
const among = /^(?:其中|包括|含|主要是|主要为|主要包括)[:,]?/u;
const beside = /^(?:此外|另外|另有?)[,:]?/u;
const opening =
	/^(?:[、,;:。.和及]|具体为|分别(?:是|为)|相应(?:安排)?|故|相比较?(?=增|减|下降|上升|提高|降|多|少)|增加[的了]?(?=\d)|[一二三四五六]是|(?:按|按照)[^,:]{2,14}?(?:划分|分类)(?:支出)?(?:划分)?(?:为|包括)?[:,]?)+/u;

// 较|比|与 … then a time or a budget; what follows up to the direction may still be the subject.
const compared =
	/(?:较|相比|比|与|同|和(?=上年|去年|20\d\d年))(?<target>(?:20\d\d年(?:度)?|上年度?|上一年度?|上一度|去年(?:同期)?|本年度?)?(?:的|部门|单位|财政拨款|当年|“三公”经费|预算安排|年初|预算|决算|执行|支出|收入|安排|实际|全年|调整|同期|批复)*(?:数|额)?)(?:相比较?|对比|比较|相较|比)?/gu;
const targetWord = /20\d\d年|上年|上一|去年|预算|决算|执行|年初/u;

export const comparisonOf = (target: string, report: Pick<Report, 'fiscalYear' | 'stage'>): Comparison => {
	const printed = /20\d\d/.exec(target)?.[0];
	const isLastYear = /上年|上一|去年/u.test(target);
	const year =
		printed === undefined ? (isLastYear && report.fiscalYear !== null ? report.fiscalYear - 1 : null) : Number(printed);
	const stage = /调整|全年/u.test(target)
		? 'adjusted'
		: /执行/u.test(target)
			? 'execution'
			: /决算|支出数/u.test(target)
				? 'final'
				: /预算/u.test(target)
					? 'budget'
					: null;
	if (isLastYear || (year !== null && report.fiscalYear !== null && year < report.fiscalYear)) {
		return {basis: 'last_year', year, stage};
	}

	return {
		basis: stage === 'adjusted' ? 'adjusted_budget' : stage === 'budget' ? 'initial_budget' : null,
		year: report.fiscalYear,
		stage,
	};
};

const share = /^(?<subject>.*?)占比?(?<of>.*?)(?:的)?(?:比例|比重|百分比)?(?:约)?(?:为|达|是)?$/u;
const completes =
	/(?<subject>.*?)(?:为|占)?完成(?:了)?(?<budget>[^的]*?)的?$|(?<rated>.*?)(?:预算)?(?:执行率|完成率)(?:为|达)?$/u;
const noun = /^(?<before>.*?)(?<word>增加|减少|压减|节约)(?!到|至|了)(?<noun>[^增减,]{2,24})$/u;
const reached = /(?:增加|减少|提高|下降|降低|增长|上升)[到至]|[降增]至/u;
const ownYear = /(?<year>20\d\d)年(?:度|末|底|初)?|(?<last>上年(?!结转|结余|末?结转)度?末?|去年)/u;

/** 较上年2.08减少: last year's amount without its unit names nothing. */
const figure = /^\d[\d,.]*(?:万?元)?$/u;

const stripped = (text: string): {readonly lead: Phrase['lead']; readonly text: string} => {
	let rest = text;
	let lead: Phrase['lead'] = null;
	for (let before = ''; before !== rest; ) {
		before = rest;
		rest = rest.replace(listMark, '').replace(opening, '');
		if (among.test(rest)) {
			lead = 'among';
			rest = rest.replace(among, '');
		} else if (beside.test(rest)) {
			lead = 'beside';
			rest = rest.replace(beside, '');
		}
	}

	return {lead, text: rest};
};

/** A comparison within the text, with what stands before or after it. */
export const comparedIn = (
	text: string,
	report: Pick<Report, 'fiscalYear' | 'stage'>,
): {readonly comparison: Comparison; readonly before: string; readonly after: string} | undefined => {
	for (const match of text.matchAll(compared)) {
		const target = match.groups?.target ?? '';
		if (targetWord.test(target)) {
			return {
				comparison: comparisonOf(target, report),
				before: text.slice(0, match.index),
				after: text.slice(match.index + match[0].length),
			};
		}
	}

	return undefined;
};

/** 比2025年预算数9819.98万元减少…: the amount that ends here is last year's own. */
export const isCompared = (text: string, end: number): boolean =>
	/^(?:相比,?)?(?:增加|减少|增长|下降|增|减|多|少)/u.test(text.slice(end, end + 5));

/** Takes the words before a number apart. `isPercent` and `isMoney` say what the number is. */
export const phraseOf = (
	printed: string,
	kind: 'money' | 'percent' | 'count',
	report: Pick<Report, 'fiscalYear' | 'stage'>,
	words: ClaimWords,
): Phrase => {
	const {lead, text} = stripped(printed);
	const open = {
		lead,
		comparison: null,
		direction: null,
		isUnsettled: false,
		shareOf: null,
		completes: null,
		year: null,
		isConsequence: false,
	};
	const yearOf = (subject: string): number | null => {
		const groups = ownYear.exec(subject)?.groups;
		return groups?.year !== undefined
			? Number(groups.year)
			: groups?.last !== undefined && report.fiscalYear !== null
				? report.fiscalYear - 1
				: null;
	};

	if (kind === 'percent') {
		const completed = completes.exec(text)?.groups;
		if (completed !== undefined) {
			const {basis} = comparisonOf(completed.budget ?? '预算', report);
			return {...open, completes: basis ?? 'initial_budget', subject: completed.subject ?? completed.rated ?? ''};
		}

		const part = share.exec(text)?.groups;
		if (part !== undefined) {
			return {...open, shareOf: part.of ?? '', subject: part.subject ?? ''};
		}
	}

	if (reached.test(text)) {
		return {...open, year: yearOf(text), subject: text.replace(/^.*(?:[到至])/u, '')};
	}

	const found = comparedIn(text, report);
	const direct = words.direction.exec(text)?.groups;
	if (direct !== undefined && (found !== undefined || direct.word !== '多') && direct.before?.endsWith('追') !== true) {
		const before = direct.before ?? '';
		const inside = comparedIn(before, report);
		const direction = words.directionOf.get(direct.word ?? '') ?? null;
		const isUnsettled = direct.other !== undefined && words.directionOf.get(direct.other) !== direction;
		return {
			...open,
			comparison: inside?.comparison ?? null,
			direction: isUnsettled ? null : direction,
			isUnsettled,
			subject: inside === undefined ? before : inside.before === '' ? inside.after.replace(figure, '') : inside.before,
		};
	}

	const against = words.comparison.exec(text)?.groups;
	if (against !== undefined && targetWord.test(against.after ?? '')) {
		return {
			...open,
			comparison: comparisonOf(against.after ?? '', report),
			direction: words.directionOf.get(against.word ?? '') ?? null,
			subject: against.before ?? '',
		};
	}

	// 比上年1.43万元: the direction is missing, or comes with the rate.
	if (found !== undefined && found.after === '') {
		return {...open, comparison: found.comparison, subject: found.before};
	}

	const named = noun.exec(text)?.groups;
	if (named !== undefined && !/\d/.test(named.before ?? '')) {
		return {
			...open,
			comparison: found?.comparison ?? null,
			direction: words.directionOf.get(named.word ?? '') ?? null,
			subject: named.noun ?? '',
			isConsequence: true,
		};
	}

	return {...open, year: yearOf(text), subject: text};
};

/** The second of 分别占25.8%、46.6% says what the first one says. */
export const besides = (phrase: Phrase, first: Phrase | undefined): Phrase => ({
	...phrase,
	direction: first?.direction ?? null,
	shareOf: first?.shareOf ?? null,
});
