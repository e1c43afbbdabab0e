import type {Claim, ClaimVerdict} from '../model/claim.js';
import type {Agreement, Sign} from '../model/claim-arithmetic.js';
import type {Figure} from '../model/fact.js';
import type {Candidate} from './claim-links.js';

/** What a contradicted claim is at odds with. */
export type Fault = 'amount' | 'change' | 'rate' | 'share' | 'growth' | 'direction' | 'count';

export type Judgement = {
	readonly verdict: ClaimVerdict;
	/** The figures of the tables it was compared with, the one it states first. */
	readonly facts?: readonly Candidate[];
	/** A count of the tables. */
	readonly count?: Figure;
	/** Other claims it was compared with. */
	readonly claims?: readonly Claim[];
	readonly fault?: Fault;
	/** Off by no more than a last digit: cut off instead of rounded, or worked out another way. */
	readonly isNear?: boolean;
};

export const unlinked: Judgement = {verdict: 'no_table'};

/** Linked to a figure, if there is one. */
export const agreeing = (agreement: Agreement, ...facts: ReadonlyArray<Candidate | undefined>): Judgement => {
	const found = facts.filter(fact => fact !== undefined);
	return found.length === 0 ? unlinked : {verdict: agreement === 'equal' ? 'matches' : 'rounding', facts: found};
};

export const signOf = ({direction}: Claim): Sign | undefined =>
	direction === 'increase' ? 1 : direction === 'decrease' ? -1 : undefined;

export const isCertain = ({certainty}: Claim): boolean => certainty === 'certain';
