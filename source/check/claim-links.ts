import type {Claim} from '../model/claim.js';
import type {FigureStage, Fund, Measure} from '../model/fact.js';
import type {StatementKind} from '../model/report.js';
import type {ClaimFigures, Stated} from './claim-figures.js';

/** A figure a claim may mean; `isSure`: year, stage, source and part are the ones the words name; `isNamed`: the part is. */
export type Candidate = Stated & {readonly isSure: boolean; readonly isNamed: boolean};

const threePublicParts: ReadonlySet<string> = new Set([
	'overseas',
	'reception',
	'vehicles',
	'vehicle_purchase',
	'vehicle_operation',
]);
const grants: ReadonlySet<Fund | null> = new Set(['general_public', 'government_fund', 'state_capital'] as const);
const basicParts = ['basic', 'personnel', 'operating'] as const;

type Keys = {readonly sure: readonly string[]; readonly maybe: readonly string[]};

const none: Keys = {sure: [], maybe: []};

/** Accounts that are what a measure says, where a table has them for the whole of it. */
const accountsOfMeasure: Readonly<Partial<Record<Measure, string>>> = {
	personnel: '301',
	operating: '302',
	agency_operations: '302',
	wages_and_benefits: '301',
	goods_and_services: '302',
	individuals_and_families: '303',
	capital: '310',
	overseas: '30212',
	reception: '30217',
	vehicles: '30231',
	vehicle_operation: '30231',
	meeting: '30215',
	training: '30216',
};

const accountsOf = (measure: Measure | null): readonly string[] => {
	const code = measure === null ? undefined : accountsOfMeasure[measure];
	return code === undefined
		? []
		: ['total', 'basic', 'operating', 'personnel'].map(part => `expenditure:economic_department:${code}:${part}`);
};

const accountKeys = ({topic, classification, code, measure}: Claim): Keys => {
	const side = topic === 'revenue' ? 'revenue' : 'expenditure';
	const named = (part: string): string => `${side}:${classification}:${code}:${part}`;
	const isClass = classification === 'economic_department' && code?.length === 3;
	if (isClass && measure !== 'basic' && measure !== 'project') {
		return {sure: [named('total')], maybe: []};
	}

	return measure === 'basic'
		? {sure: [named('basic')], maybe: basicParts.map(named)}
		: {sure: [named(measure ?? 'total')], maybe: []};
};

/** 绩效目标覆盖…，涉及资金425万元: money that a report sets goals for is all of its projects, or all of its money. */
export const isOfPerformance = ({topic, measure, code, subject}: Claim): boolean =>
	measure === null &&
	code === null &&
	(topic === 'performance' ||
		(topic === null && /(?:涉及|预算|项目)(?:当年)?(?:资金|金额)$|涉及/u.test(subject ?? '')));

const keysOf = (claim: Claim): Keys => {
	const {topic, code, measure, fund} = claim;
	if (topic === 'procurement') {
		return {sure: [`procurement:${measure ?? 'total'}`], maybe: []};
	}

	if (topic === 'agency_operations' || measure === 'agency_operations') {
		return {
			sure: ['agency_operations'],
			maybe: ['administration', 'expenditure:operating', ...accountsOf('agency_operations')],
		};
	}

	if (topic === 'three_public') {
		return measure === null || threePublicParts.has(measure)
			? {sure: [measure ?? 'three_public'], maybe: accountsOf(measure)}
			: none;
	}

	if ((measure === 'carryover_in' || measure === 'carryover_out') && code !== null) {
		return none;
	}

	if (measure === 'meeting' || measure === 'training' || measure === 'carryover_in' || measure === 'carryover_out') {
		return {sure: [measure], maybe: accountsOf(measure)};
	}

	if (code !== null) {
		return accountKeys(claim);
	}

	if (isOfPerformance(claim)) {
		return {sure: [], maybe: ['expenditure:project', 'expenditure:total']};
	}

	if (topic === 'performance' || topic === 'assets' || topic === 'staff' || fund === 'carryover') {
		return none;
	}

	if (measure !== null) {
		return {sure: [`expenditure:${measure}`], maybe: accountsOf(measure)};
	}

	switch (topic) {
		case 'revenue': {
			return {sure: ['revenue'], maybe: grants.has(fund) ? ['expenditure:total'] : []};
		}

		case 'expenditure': {
			return {sure: ['expenditure:total'], maybe: []};
		}

		default: {
			return topic === null && fund === null ? none : {sure: ['revenue', 'expenditure:total'], maybe: []};
		}
	}
};

/** Whether a figure is of the money the claim names: surely, perhaps, or not. */
const fundFits = (claim: Claim, {fund, kind}: Pick<Stated, 'fund' | 'kind'>): boolean | undefined => {
	const asked = claim.fund;
	const isMatterOfOneFund = claim.topic === 'three_public' || claim.topic === 'agency_operations';
	if (isMatterOfOneFund || claim.measure === 'meeting' || claim.measure === 'training') {
		return asked === null || asked === fund || fund === 'fiscal_appropriation'
			? true
			: fund === 'government_fund' || fund === 'state_capital'
				? undefined
				: false;
	}

	if (asked === fund) {
		return true;
	}

	if (asked === null) {
		return kind === 'procurement' || fund === 'fiscal_appropriation' || fund === 'general_public' ? false : undefined;
	}

	const isGrant = grants.has(asked) || asked === 'fiscal_appropriation';
	const isOtherGrant = fund === null || fund === 'fiscal_appropriation' || fund === 'general_public';
	return isGrant && isOtherGrant && asked !== 'government_fund' && asked !== 'state_capital' ? false : undefined;
};

/** Stages that a figure of this stage is printed under: 公开09表 prints the adjusted budget under the name of the budget. */
export const stagesOf = (stage: FigureStage | null): readonly (FigureStage | null)[] =>
	stage === 'adjusted' ? ['adjusted', 'budget'] : stage === 'final' ? ['final', 'execution'] : [stage];

/** 财政拨款 lies between 一般公共预算 and all money: where these are the same, it is as well. */
const squeezed = (claim: Claim, candidates: readonly Candidate[]): readonly Candidate[] => {
	if (claim.fund !== 'fiscal_appropriation' || candidates.some(({isSure}) => isSure)) {
		return candidates;
	}

	const least = candidates.find(({fund}) => fund === 'general_public');
	const most = candidates.find(({fund}) => fund === null);
	const isSqueezed = least !== undefined && least.amount.fen === most?.amount.fen && least.fact.stage === claim.stage;
	return isSqueezed ? candidates.map(candidate => ({...candidate, isSure: candidate.isNamed})) : candidates;
};

/** Figures a claim may mean, of the given year; those of another stage or source are no more than possible. */
export const candidatesFor = (
	claim: Claim,
	figures: ClaimFigures,
	{year, stage}: {readonly year: number | null; readonly stage: FigureStage | null},
): readonly Candidate[] => {
	const {sure, maybe} = keysOf(claim);
	const stages = stagesOf(stage);
	const candidates: Candidate[] = [];
	const addUnder = (key: string, isNamed: boolean): void => {
		for (const {fact, kind, amount, fund, isGrand} of figures.under(key)) {
			const isStage = stage === null || fact.stage === null || stages.includes(fact.stage);
			const fits = year !== null && fact.fiscalYear === year && isStage ? fundFits(claim, {fund, kind}) : undefined;
			if (fits !== undefined) {
				const isOwnStage =
					fact.stage === stage &&
					(claim.type !== 'amount' || claim.basis === 'this_year' || claim.basis === 'last_year');
				candidates.push({fact, kind, amount, fund, isGrand, isNamed, isSure: isNamed && fits && isOwnStage});
			}
		}
	};

	for (const key of sure) {
		addUnder(key, true);
	}

	for (const key of maybe) {
		addUnder(key, false);
	}

	return squeezed(claim, candidates);
};

const tableOrder: Readonly<Partial<Record<StatementKind, number>>> = {
	revenue_expenditure_summary: 1,
	revenue: 2,
	expenditure: 2,
	fiscal_appropriation_summary: 3,
	general_public_expenditure: 4,
	basic_expenditure_department_economic: 5,
};

/** The figure to name among equal ones: sure before possible, the kind of total the words name, the table that is about it. */
export const bestOf = (claim: Claim, candidates: readonly Candidate[]): Candidate | undefined => {
	const words = claim.subject?.split(' / ').at(-1) ?? '';
	const isGrand = /总计|总预算|总收入|总支出/u.test(words) ? true : /合计|本年/u.test(words) ? false : null;
	const isPart = claim.measure === 'personnel' || claim.measure === 'operating';
	const isOfThreePublic = claim.topic === 'three_public' || claim.measure === 'meeting' || claim.measure === 'training';
	const isEconomic = claim.classification?.startsWith('economic') ?? false;
	const rankOf = ({isSure, isGrand: printed, kind, fund, fact}: Candidate): number =>
		(isSure ? 0 : 100) +
		(fund === claim.fund ? 0 : 20) -
		(isOfThreePublic && kind === 'three_public' ? 25 : 0) +
		(fact.stage === claim.stage ? 0 : 2) +
		(fact.code === null || claim.measure === null || fact.measure === claim.measure ? 0 : 4) +
		(printed === null || printed === (isGrand ?? true) ? 0 : 10) +
		(isPart && kind === 'basic_expenditure_department_economic' ? 0 : (tableOrder[kind] ?? 6)) +
		(isEconomic && kind === 'revenue_expenditure_summary' ? 8 : 0);
	let best: {readonly candidate: Candidate; readonly rank: number} | undefined;
	for (const candidate of candidates) {
		const rank = rankOf(candidate);
		best = best === undefined || rank < best.rank ? {candidate, rank} : best;
	}

	return best?.candidate;
};
