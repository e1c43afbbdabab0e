import type {AccountCode, Classification} from '../model/account.js';
import type {ClaimTopic} from '../model/claim.js';
import type {FigureStage, Fund, Measure} from '../model/fact.js';
import type {AccountNames} from './claim-accounts.js';
import type {ClaimWords, Pattern} from './claim-words.js';

/** What the words of a phrase say a figure is. */
export type Meaning = {
	readonly topic: ClaimTopic | null;
	readonly classification: Classification | null;
	readonly code: AccountCode | null;
	readonly measure: Measure | null;
	readonly fund: Fund | null;
	readonly stage: FigureStage | null;
	/** Every word of it is known: nothing narrows the meaning in a way we do not see. */
	readonly isWhole: boolean;
};

export const noMeaning: Meaning = {
	topic: null,
	classification: null,
	code: null,
	measure: null,
	fund: null,
	stage: null,
	isWhole: true,
};

export const isKnown = ({topic, code, measure, fund}: Meaning): boolean =>
	topic !== null || code !== null || measure !== null || fund !== null;

/** The text with what was understood crossed out, so that what is left can be seen, in its place. */
type Rest = {text: string};
const crossed = '\u0000';

const crossOut = (rest: Rest, start: number, end: number): void => {
	rest.text = rest.text.slice(0, start) + crossed.repeat(end - start) + rest.text.slice(end);
};

/** The first pattern that is found; everything it matches is crossed out. */
const taken = <Value>(rest: Rest, patterns: ReadonlyArray<Pattern<Value>>): Value | null => {
	let value: Value | null = null;
	for (const {value: found, pattern} of patterns) {
		const match = pattern.exec(rest.text);
		if (match !== null) {
			value ??= found;
			crossOut(rest, match.index, match.index + match[0].length);
		}
	}

	return value;
};

export type MeaningContext = {
	readonly topic: ClaimTopic | null;
	/** The account the context speaks of. */
	readonly code: AccountCode | null;
};

/** Reads a phrase word by word; `context` says what it is a part of. */
export const meaningOf = (
	phrase: string,
	{topic: above, code: within}: MeaningContext,
	words: ClaimWords,
	accounts: AccountNames,
): Meaning => {
	const rest: Rest = {text: phrase};
	const account = accounts.in(phrase, within);
	if (account !== undefined) {
		crossOut(rest, account.start, account.end);
	}

	const measure = taken(rest, words.measures);
	const fund = taken(rest, words.funds);
	const topic = taken(rest, words.topics);
	const mayBePart =
		topic === 'procurement' || (above === 'procurement' && topic !== 'three_public' && account === undefined);
	const part = mayBePart ? taken(rest, words.procurement) : null;
	const isProcurement = topic === 'procurement' || part !== null;
	const stage = taken(rest, words.stages);
	const left = rest.text.replaceAll(crossed, '').replace(words.filler, '');
	const thing =
		isProcurement || account !== undefined ? undefined : words.things.find(({pattern}) => pattern.test(phrase));
	const own = part ?? measure;
	return {
		topic:
			(topic === 'procurement' || topic === 'three_public' ? topic : null) ??
			(own && words.topicOfMeasure[own]) ??
			(part === null ? topic : null) ??
			(fund && words.topicOfFund[fund]) ??
			(account === undefined
				? own === null
					? (thing?.value ?? null)
					: null
				: above === 'revenue'
					? null
					: 'expenditure'),
		classification: account?.classification ?? null,
		code: account?.code ?? null,
		measure: own,
		fund,
		stage,
		isWhole: left === '' && (account === undefined || account.code !== null),
	};
};

const totals = /总计|合计|总额|总预算|总收入|总支出/u;
const sides: ReadonlySet<ClaimTopic | null> = new Set(['revenue', 'expenditure', 'balance'] as const);

const grants: ReadonlySet<Fund | null> = new Set(['general_public', 'government_fund', 'state_capital'] as const);

/** Whether money of one source is a part of what another names. */
const isWithin = (fund: Fund, above: Fund | null): boolean =>
	above === null || (above === 'fiscal_appropriation' && grants.has(fund));

/** Whether a phrase begins something new, rather than naming a part of what stands above it. */
export const isRoot = ({topic, code, measure, fund}: Meaning, phrase: string, above: Meaning): boolean => {
	if (topic === null || code !== null) {
		return false;
	}

	if (topic === 'assets') {
		return above.topic !== 'assets' || !phrase.includes('用车');
	}

	if (measure !== null) {
		return topic === 'agency_operations';
	}

	// 其中：授予小微企业合同金额
	if (topic === 'procurement' && phrase.startsWith('授予')) {
		return above.topic !== 'procurement';
	}

	if (sides.has(topic)) {
		const isOtherSide = topic !== above.topic && above.topic !== 'balance';
		return totals.test(phrase) || isOtherSide || (fund !== null && !isWithin(fund, above.fund));
	}

	return true;
};

const partsOf: Readonly<Partial<Record<Measure, readonly Measure[]>>> = {
	basic: ['personnel', 'operating', 'wages_and_benefits', 'goods_and_services', 'individuals_and_families', 'capital'],
	project: ['other_operation', 'specific_target'],
	vehicles: ['vehicle_purchase', 'vehicle_operation'],
};
const ownMatters: ReadonlySet<Measure | null> = new Set(['meeting', 'training', 'agency_operations'] as const);

/** Economic classes by their names: none is a part of another, nor of a functional account. */
const economic: ReadonlySet<Measure | null> = new Set([
	'wages_and_benefits',
	'goods_and_services',
	'individuals_and_families',
	'capital',
	'debt_interest',
] as const);

export const isSame = (a: Meaning, b: Meaning): boolean =>
	a.topic === b.topic && a.code === b.code && a.measure === b.measure && a.fund === b.fund && isKnown(a);

/** 上年结转, 年末结转 */
export const isCarried = ({measure}: Meaning): boolean => measure === 'carryover_in' || measure === 'carryover_out';

/** Whether a phrase that nothing announces as a part (其中) is one of what the paragraph began with all the same. */
export const isPartOf = (own: Meaning, phrase: string, root: Meaning): boolean =>
	isKnown(own) &&
	!isCarried(root) &&
	!isRoot(own, phrase, root) &&
	!ownMatters.has(own.measure) &&
	(root.code === null ||
		(own.classification === null ? !economic.has(own.measure) : (own.code?.startsWith(root.code) ?? false))) &&
	(root.measure === null || own.measure === null || (partsOf[root.measure]?.includes(own.measure) ?? false));

/** A part takes over from what stands above it whatever its own words do not say. */
export const inherited = (own: Meaning, above: Meaning): Meaning => {
	const isOtherTopic =
		own.topic !== null &&
		above.topic !== null &&
		own.topic !== above.topic &&
		!(['revenue', 'expenditure'].includes(own.topic) && ['balance', 'revenue', 'expenditure'].includes(above.topic));
	if (isOtherTopic) {
		return own;
	}

	const namesSource = own.fund !== null && own.measure === null && own.code === null;
	return {
		topic: own.topic ?? above.topic,
		classification: own.classification ?? above.classification,
		code: own.classification === null ? above.code : own.code,
		measure: own.measure ?? (namesSource && above.topic === 'revenue' && !isCarried(above) ? null : above.measure),
		fund: own.fund ?? above.fund,
		stage: own.stage ?? above.stage,
		isWhole: own.isWhole && above.isWhole,
	};
};
