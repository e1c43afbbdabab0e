import type {Claim} from '../model/claim.js';
import {growthAgrees, isCutOff, shareAgrees} from '../model/claim-arithmetic.js';
import type {ClaimBook} from './claim-book.js';
import {agreeing, isCertain, type Judgement, signOf, unlinked} from './claim-judgement.js';

/** 占本年支出合计的99.86%: the whole is named; 占7.06% leaves it to the context. */
const namesWhole = ({type, provenance}: Claim): boolean =>
	type === 'rate' || /占(?!\s*比?\s*[\d.]+\s*[%％])/u.test(provenance.text);

/**
 * p % = a / b: a share of a whole, or how much of a budget was carried out.
 *
 * @example good 财政拨款收入2940.05万元，占99.79% of 2946.25
 * @example bad 一般公共服务支出2106.66万元，占71.73% of 2940.05: it is 71.65 %
 */
export const judgeShare = (claim: Claim, book: ClaimBook): Judgement => {
	const part = book.claim(claim.of);
	const whole = book.claim(claim.against);
	if (claim.value === null || !part?.amount || !whole?.amount) {
		return unlinked;
	}

	const figure = book.figureOf(part);
	const wholeFigure = book.figureOf(whole);
	const agreement = shareAgrees(claim.value, part.amount, whole.amount);
	if (agreement !== 'apart') {
		return agreement === undefined ? unlinked : agreeing('equal', figure);
	}

	const byTables = figure && wholeFigure && shareAgrees(claim.value, figure.amount, wholeFigure.amount);
	if (byTables === 'rounded') {
		return agreeing('equal', figure);
	}

	return isCertain(claim) && (namesWhole(claim) || book.isWhole(whole))
		? {
				verdict: 'contradicts',
				facts: figure === undefined ? [] : [figure],
				claims: [part, whole],
				fault: 'share',
				isNear: isCutOff(claim.value, part.amount.fen, whole.amount.fen),
			}
		: unlinked;
};

/** 比2023年度决算数增长8.24%: a rate alone, of two amounts that the prose or a table prints. */
export const judgeGrowth = (claim: Claim, book: ClaimBook): Judgement => {
	const {value} = claim;
	const sign = signOf(claim);
	const now = book.claim(claim.of);
	const before = book.claim(claim.against);
	if (value === null || sign === undefined || !now?.amount) {
		return unlinked;
	}

	const figure = book.figureOf(now);
	const amounts = [now.amount, ...book.candidates(now).map(({amount}) => amount)];
	const earlier = [...(before?.amount ? [before.amount] : []), ...book.before(claim).map(({amount}) => amount)];
	const agreements = amounts.flatMap(amount => earlier.map(last => growthAgrees(value, sign, amount, last)));
	if (agreements.includes('rounded')) {
		return agreeing('equal', figure);
	}

	const inRow = book.rowsOf(claim).find(([a, b]) => growthAgrees(value, sign, a.amount, b.amount) === 'rounded');
	if (inRow !== undefined) {
		return agreeing('equal', ...inRow);
	}

	const difference = before?.amount ? now.amount.fen - before.amount.fen : 0;
	return before?.amount && agreements[0] === 'apart' && isCertain(claim)
		? {
				verdict: 'contradicts',
				facts: figure === undefined ? [] : [figure],
				claims: [now, before],
				fault: 'growth',
				isNear: isCutOff(value, sign * difference, before.amount.fen),
			}
		: unlinked;
};
