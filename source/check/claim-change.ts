import type {Claim} from '../model/claim.js';
import {
	type Agreement,
	amountsAgree,
	changesAgree,
	isCutOff,
	rateAgrees,
	type Sign,
} from '../model/claim-arithmetic.js';
import type {Fact, FigureStage} from '../model/fact.js';
import type {ClaimBook} from './claim-book.js';
import {agreeing, isCertain, type Judgement, signOf, unlinked} from './claim-judgement.js';
import {bestOf, type Candidate} from './claim-links.js';

/** 与上年基本持平 leaves room for a difference. */
const isRough = ({provenance}: Claim): boolean => provenance.text.includes('基本');

const compared = /(?:较|比|与|同|和)(?:上年|上一|去年|20\d\d\s*年)(?<what>[^增减上下降提多少]*)/u;

/** Which of last year's figures a change is told against: its budget, what was carried out, its final account. */
const stageBefore = ({basis, provenance}: Claim): FigureStage | undefined => {
	const what = compared.exec(provenance.text)?.groups?.what ?? '';
	return basis === 'initial_budget' || /(?<!公共|基金|经营)预算/u.test(what)
		? 'budget'
		: what.includes('执行')
			? 'execution'
			: what.includes('决算')
				? 'final'
				: undefined;
};

const isOfStage = ({stage}: Fact, wanted: FigureStage | undefined): boolean =>
	wanted === undefined ||
	stage === null ||
	(wanted === 'budget' ? stage === 'budget' : stage === 'execution' || stage === 'final');

/** Figures of the same column in two years, or of a final account and the form that prints its budget. */
const isComparable = (now: Candidate, before: Candidate): boolean =>
	now.fund === before.fund &&
	(before.kind === 'overall_performance' || (now.kind === before.kind && now.isGrand === before.isGrand));

/** A change against the row that its amount was found in: where the two agree, the words need not say more. */
const judgeByRow = (claim: Claim, sign: Sign, book: ClaimBook): Judgement | undefined => {
	for (const [now, before] of book.rowsOf(claim)) {
		const agreement = claim.amount === null ? 'apart' : changesAgree(claim.amount, sign, now.amount, before.amount);
		if (agreement !== 'apart') {
			return agreeing(agreement, now, before);
		}
	}

	return undefined;
};

/** 1100万元，比2024年决算数1180万元减少80万元: told against an amount of its own, and right. */
const isOwnArithmetic = (claim: Claim, book: ClaimBook): boolean => {
	const [now, before, sign] = [book.claim(claim.of)?.amount, book.claim(claim.against)?.amount, signOf(claim)];
	return (
		claim.amount !== null &&
		sign !== undefined &&
		now != null &&
		before != null &&
		changesAgree(claim.amount, sign, now, before) !== 'apart'
	);
};

/** A change against two figures of the tables; the figure it led to, where last year's is not printed. */
const judgeByTables = (claim: Claim, book: ClaimBook): Judgement & {readonly now?: Candidate} => {
	const sign = signOf(claim);
	const isRead = claim.certainty !== 'none';
	const after = isRead ? book.after(claim) : [];
	const before = isRead ? book.before(claim) : [];
	const pairs = after.flatMap(a => before.filter(b => isComparable(a, b)).map(b => [a, b] as const));
	const agreementOf = ([a, b]: (typeof pairs)[number]): Agreement =>
		claim.amount === null || sign === undefined
			? amountsAgree(a.amount, b.amount)
			: changesAgree(claim.amount, sign, a.amount, b.amount);
	for (const wanted of ['equal', 'rounded'] as const) {
		const pair = pairs.find(candidate => agreementOf(candidate) === wanted);
		if (pair !== undefined) {
			return {...agreeing(wanted, ...pair), now: pair[0]};
		}
	}

	const [pair] = pairs;
	const stage = stageBefore(claim);
	const isSure =
		isCertain(claim) &&
		!isOwnArithmetic(claim, book) &&
		pairs.every(([a, b]) => a.isSure && (b.isSure || b.fact.stage !== null) && isOfStage(b.fact, stage));
	if (pair !== undefined && isSure && !isRough(claim)) {
		const isForm = pair[1].kind === 'overall_performance';
		return {verdict: 'contradicts', facts: pair, fault: 'change', isNear: isForm || stage === undefined};
	}

	const inRow = claim.amount === null || sign === undefined ? undefined : judgeByRow(claim, sign, book);
	if (inRow !== undefined) {
		return inRow;
	}

	const now = bestOf(claim, after);
	return {...unlinked, ...(now === undefined ? {} : {now})};
};

/** 决算数小于预算数: the direction of the two amounts stated before it. */
const judgeDirection = (claim: Claim, now: Claim, before: Claim, book: ClaimBook): Judgement => {
	const difference = (now.amount?.fen ?? 0) - (before.amount?.fen ?? 0);
	const sign = signOf(claim);
	const figure = book.figureOf(now);
	if (sign === undefined ? difference === 0 || isRough(claim) : sign * difference > 0) {
		return agreeing('equal', figure);
	}

	return {
		verdict: 'contradicts',
		facts: figure === undefined ? [] : [figure],
		claims: [now, before],
		fault: 'direction',
		isNear: sign === undefined,
	};
};

/**
 * A change and its rate: the change against this and last year's figure, the rate against the change and the amount it
 * led to, printed in a table or stated in the prose.
 *
 * @example good 2740.54万元，比2023年减少1853.52万元 beside 4,594.06 and 2,740.54
 * @example bad 22066.59万元，增加5834.37万元，增长35.74%: 5834.37 / 16232.22 is 35.94 %
 */
export const judgeChange = (claim: Claim, book: ClaimBook): Judgement => {
	const now = book.claim(claim.of);
	const before = book.claim(claim.against);
	if (claim.amount === null && now?.amount && before?.amount && isCertain(claim)) {
		return judgeDirection(claim, now, before, book);
	}

	const isMoney = claim.amount !== null || claim.direction === 'level';
	const {now: figure, ...judged} = !isMoney ? {...unlinked, now: undefined} : judgeByTables(claim, book);
	const sign = signOf(claim);
	const amount = figure?.amount ?? now?.amount;
	if (
		judged.verdict === 'contradicts' ||
		claim.pct === null ||
		claim.amount === null ||
		sign === undefined ||
		!amount ||
		!now
	) {
		return judged;
	}

	const agreement = rateAgrees(claim.pct, claim.amount, sign, amount);
	if (agreement === 'apart' && claim.certainty !== 'probable') {
		const isNear = isCutOff(claim.pct, claim.amount.fen, amount.fen - sign * claim.amount.fen);
		return {verdict: 'contradicts', facts: figure === undefined ? [] : [figure], claims: [now], fault: 'rate', isNear};
	}

	return judged.verdict === 'no_table' && agreement === 'rounded' && claim.certainty !== 'none'
		? agreeing('equal', figure)
		: judged;
};
