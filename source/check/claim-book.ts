import type {Claim} from '../model/claim.js';
import {amountsAgree} from '../model/claim-arithmetic.js';
import {once, oncePer} from '../model/once.js';
import type {ReportContents} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';
import {ClaimCounts} from './claim-counts.js';
import {ClaimFigures} from './claim-figures.js';
import {isCertain} from './claim-judgement.js';
import {bestOf, type Candidate, candidatesFor, isOfPerformance} from './claim-links.js';
import {NamedFigures} from './claim-named.js';

const sides: ReadonlySet<Claim['topic']> = new Set(['revenue', 'expenditure', 'balance'] as const);

const partsTold = 4;

/** Whether so many digits are the same that what is named in part is meant. */
const isTold = ({value}: Claim, {isNamed}: Candidate): boolean => isNamed && Math.abs(value?.digits ?? 0) >= 1000;

/** The claims of one report beside the figures of its tables. */
export class ClaimBook {
	readonly counts: ClaimCounts;
	readonly candidates: (claim: Claim) => readonly Candidate[];
	readonly #figures: ClaimFigures;
	readonly #named: NamedFigures;
	readonly #claims: ReadonlyMap<string, Claim>;
	readonly #all: readonly Claim[];
	readonly #order = once(() => new Map(this.#all.map(({id}, index) => [id, index])));
	readonly #shares = new Map<string, number>();
	readonly #agreed = new Map<string, readonly Candidate[]>();
	readonly #linked = new Map<string, Candidate | undefined>();

	constructor(contents: ReportContents, vocabulary: Vocabulary) {
		this.counts = new ClaimCounts(contents, vocabulary);
		this.#figures = new ClaimFigures(contents, vocabulary);
		this.#named = new NamedFigures(contents, this.#figures);
		this.candidates = oncePer(claim =>
			candidatesFor(claim, this.#figures, {year: claim.fiscalYear, stage: claim.stage}),
		);
		this.#all = contents.claims;
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

	/** Amounts told right behind one as parts of it by their source: “三公”经费18万元，其中财政拨款14.5万元. */
	partsAfter({id, subject, fund}: Claim): readonly Claim[] {
		const at = this.#order().get(id) ?? -1;
		return this.#all
			.slice(at + 1, at + 1 + partsTold)
			.filter(part => part.fund !== fund && part.subject?.startsWith(`${subject} / `) === true);
	}

	/** Whether the shares that name this whole make about 100 %: then it is the whole they mean. */
	isWhole(claim: Claim): boolean {
		const sum = this.#shares.get(claim.id) ?? 0;
		return sum > 98 && sum < 102;
	}

	/** The figure a claim's amount was found to be. */
	figureOf(claim: Claim): Candidate | undefined {
		if (!this.#linked.has(claim.id)) {
			this.#linked.set(claim.id, bestOf(claim, this.#agreeing(claim)));
		}

		return this.#linked.get(claim.id);
	}

	#agreeing(claim: Claim): readonly Candidate[] {
		const known = this.#agreed.get(claim.id) ?? this.#agreeingOf(claim);
		this.#agreed.set(claim.id, known);
		return known;
	}

	/** Figures that agree with a claim's amount: of what it is about, or else of a row that it names. */
	#agreeingOf(claim: Claim): readonly Candidate[] {
		const {amount, certainty} = claim;
		if (amount === null) {
			return [];
		}

		const candidates = this.candidates(claim);
		const isEqual = (candidate: Candidate): boolean => candidate.amount.fen === amount.fen;
		if (certainty === 'none') {
			const named = this.#named.of(claim, false);
			return named.length > 0 || amount.fen === 0
				? named
				: candidates.filter(
						candidate => isEqual(candidate) && (candidate.isSure || isTold(claim, candidate) || isOfPerformance(claim)),
					);
		}

		const agreeing = candidates.filter(candidate => amountsAgree(amount, candidate.amount) !== 'apart');
		const equal = agreeing.filter(isEqual);
		const found = equal.length > 0 ? equal : agreeing.filter(({isNamed}) => isNamed);
		return found.length > 0 ? found : this.#named.of(claim, isCertain(claim) && candidates.some(({isSure}) => isSure));
	}

	/** Figures of what a change led to: those that agree with the amount, where the prose states it. */
	after(claim: Claim): readonly Candidate[] {
		const candidates = this.candidates(claim);
		const amount = this.claim(claim.of)?.amount;
		return amount ? candidates.filter(candidate => amountsAgree(amount, candidate.amount) !== 'apart') : candidates;
	}

	/** The figures of a stated amount beside those of the year before in the same row of the same table. */
	rowsOf(claim: Claim): ReadonlyArray<readonly [now: Candidate, before: Candidate]> {
		const of = this.claim(claim.of);
		if (of === undefined || claim.basis !== 'last_year' || claim.fiscalYear === null) {
			return [];
		}

		const year = claim.fiscalYear - 1;
		return this.#agreeing(of).flatMap(now =>
			this.#figures
				.inRow(now.fact)
				.filter(
					({fact}) => fact.fiscalYear === year && fact.measure === now.fact.measure && fact.fund === now.fact.fund,
				)
				.map(before => [now, {...now, ...before}] as const),
		);
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
