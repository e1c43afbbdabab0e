import type {Claim} from '../model/claim.js';
import type {ReportContents} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';
import {judgeAmount, judgeCount} from './claim-amount.js';
import {ClaimBook} from './claim-book.js';
import {judgeChange} from './claim-change.js';
import {type Judgement, unlinked} from './claim-judgement.js';
import {judgeGrowth, judgeShare} from './claim-ratio.js';

/** A claim with its verdict, and what it was compared with. */
export type Weighed = {readonly claim: Claim; readonly judgement: Judgement};

const isUnread = ({type, topic, measure, code, certainty}: Claim): boolean =>
	type !== 'count' && certainty === 'none' && topic === null && measure === null && code === null;

const judged = (claim: Claim, book: ClaimBook): Judgement => {
	switch (claim.type) {
		case 'amount': {
			return judgeAmount(claim, book);
		}

		case 'change': {
			return judgeChange(claim, book);
		}

		case 'share': {
			return judgeShare(claim, book);
		}

		case 'rate': {
			return claim.direction === null ? judgeShare(claim, book) : judgeGrowth(claim, book);
		}

		case 'count': {
			return judgeCount(claim, book);
		}

		case 'per_unit': {
			return unlinked;
		}
	}
};

const weigh = (claim: Claim, book: ClaimBook): Weighed => {
	const judgement = judged(claim, book);
	const fact = judgement.facts?.[0]?.fact.id ?? judgement.count?.id ?? null;
	const verdict = judgement.verdict === 'no_table' && isUnread(claim) ? 'not_understood' : judgement.verdict;
	return {judgement, claim: {...claim, verdict, fact}};
};

/** Every claim of a report against its tables, and against what else its prose says. */
export const weighed = (contents: ReportContents, vocabulary: Vocabulary): readonly Weighed[] => {
	if (contents.claims.length === 0) {
		return [];
	}

	const book = new ClaimBook(contents, vocabulary);
	return contents.claims.map(claim => weigh(claim, book));
};
