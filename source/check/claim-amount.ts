import {rangeOf} from '../model/amount.js';
import type {Claim} from '../model/claim.js';
import {amountsAgree} from '../model/claim-arithmetic.js';
import type {ClaimBook} from './claim-book.js';
import {agreeing, isCertain, type Judgement, unlinked} from './claim-judgement.js';
import {bestOf, type Candidate} from './claim-links.js';

const namesSource = /一般公共预算|政府性基金|国有资本经营/u;

/** The figure a claim means without doubt, whatever its amount. */
const meant = (claim: Claim, book: ClaimBook): Candidate | undefined =>
	isCertain(claim)
		? bestOf(
				claim,
				book.candidates(claim).filter(({isSure}) => isSure),
			)
		: undefined;

/**
 * An amount against the figure of the tables that it states.
 *
 * @example good 收入预算2740.54万元 beside 收入总计 2,740.54: matches; 19,577万元 beside 195,774,300元: rounding
 * @example bad 财政拨款收入支出总计0.3万元 beside 总计 2,961.68: contradicts
 */
export const judgeAmount = (claim: Claim, book: ClaimBook): Judgement => {
	const {amount} = claim;
	if (amount === null) {
		return unlinked;
	}

	const figure = book.figureOf(claim);
	if (figure !== undefined) {
		const named =
			figure.isSure || figure.fund === claim.fund || !namesSource.test(claim.provenance.text)
				? undefined
				: meant(claim, book);
		return named !== undefined
			? {verdict: 'contradicts', facts: [named, figure], fault: 'amount', isNear: true}
			: agreeing(amountsAgree(amount, figure.amount), figure);
	}

	const best = meant(claim, book);
	if (best === undefined || book.partsAfter(claim).some(part => book.figureOf(part)?.fact === best.fact)) {
		return unlinked;
	}

	const [low, high] = rangeOf(amount);
	const isNear = 2 * Math.abs(amount.fen - best.amount.fen) <= high - low;
	return {verdict: 'contradicts', facts: [best], fault: 'amount', isNear};
};

/** A count against 机构运行信息表. */
export const judgeCount = (claim: Claim, book: ClaimBook): Judgement => {
	const count = book.counts.of(claim);
	if (count === undefined || !('value' in count) || claim.value === null) {
		return unlinked;
	}

	return count.value === claim.value.digits / 10 ** claim.value.decimals
		? {verdict: 'matches', count}
		: {verdict: 'contradicts', count, fault: 'count'};
};
