import type {Claim} from '../model/claim.js';
import {amountsAgree} from '../model/claim-arithmetic.js';
import {oncePer} from '../model/once.js';
import type {ReportContents} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';
import {ClaimCounts} from './claim-counts.js';
import {ClaimFigures} from './claim-figures.js';
import {bestOf, type Candidate, candidatesFor, labelledFor} from './claim-links.js';

const sides: ReadonlySet<Claim['topic']> = new Set(['revenue', 'expenditure', 'balance'] as const);

/** The claims of one report beside the figures of its tables. */
export class ClaimBook {
	readonly counts: ClaimCounts;
	readonly candidates: (claim: Claim) => readonly Candidate[];
	readonly #figures: ClaimFigures;
	readonly #claims: ReadonlyMap<string, Claim>;
	readonly #shares = new Map<string, number>();
	readonly #linked = new Map<string, Candidate | undefined>();

	constructor(contents: ReportContents, vocabulary: Vocabulary) {
		this.counts = new ClaimCounts(contents, vocabulary);
		this.#figures = new ClaimFigures(contents, vocabulary);
		this.candidates = oncePer(claim =>
			candidatesFor(claim, this.#figures, {year: claim.fiscalYear, stage: claim.stage}),
		);
		this.#claims = new Map(contents.claims.map(claim => [claim.id, claim]));
		for (const {type, against, value} of contents.claims) {
			if (type === 'share' && against !== null && value !== null) {
				this.#shares.set(against, (this.#shares.get(against) ?? 0) + value.digits / 10 ** value.decimals);
			}
		}
	}

	claim(id: string | null): Claim | undefined {
		return id === null ? undefined : this.#claims.get(id);
	}

	/** Whether the shares that name this whole make about 100 %: then it is the whole they mean. */
	isWhole(claim: Claim): boolean {
		const sum = this.#shares.get(claim.id) ?? 0;
		return sum > 98 && sum < 102;
	}

	/** The figure a claim's amount was found to be. */
	figureOf(claim: Claim): Candidate | undefined {
		if (!this.#linked.has(claim.id)) {
			const {amount} = claim;
			const agreeing =
				amount === null || claim.certainty === 'none'
					? []
					: this.candidates(claim).filter(candidate => amountsAgree(amount, candidate.amount) !== 'apart');
			const isEqual = (candidate: Candidate): boolean => candidate.amount.fen === amount?.fen;
			const equal = agreeing.filter(isEqual);
			const found = equal.length > 0 ? equal : agreeing.filter(({isNamed}) => isNamed);
			this.#linked.set(
				claim.id,
				bestOf(claim, found.length > 0 ? found : labelledFor(claim, this.#figures).filter(isEqual)),
			);
		}

		return this.#linked.get(claim.id);
	}

	/** Figures of what a change led to: those that agree with the amount, where the prose states it. */
	after(claim: Claim): readonly Candidate[] {
		const candidates = this.candidates(claim);
		const amount = this.claim(claim.of)?.amount;
		return amount ? candidates.filter(candidate => amountsAgree(amount, candidate.amount) !== 'apart') : candidates;
	}

	/** Figures of what a change started from: last year's, or the initial budget where a form prints it. */
	before(claim: Claim): readonly Candidate[] {
		if (claim.fiscalYear === null) {
			return [];
		}

		if (claim.basis === 'initial_budget') {
			const isTotal = sides.has(claim.topic) && claim.code === null && claim.measure === null;
			return (isTotal ? this.#figures.under('initial_budget') : [])
				.filter(
					({fact, fund}) => fact.stage === 'budget' && fact.fiscalYear === claim.fiscalYear && fund === claim.fund,
				)
				.map(stated => ({...stated, isSure: true, isNamed: true}));
		}

		return claim.basis === 'last_year'
			? candidatesFor(claim, this.#figures, {year: claim.fiscalYear - 1, stage: null})
			: [];
	}
}
