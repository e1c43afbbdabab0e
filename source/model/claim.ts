import type {AccountCode, Classification} from './account.js';
import type {Amount} from './amount.js';
import type {Decimal} from './decimal.js';
import type {FigureStage, Fund, Measure, Provenance} from './fact.js';

export const claimTypes = ['amount', 'change', 'share', 'rate', 'count', 'per_unit'] as const;
export type ClaimType = (typeof claimTypes)[number];

/** Which figure a claim states, or what it is compared with. */
export const claimBases = ['this_year', 'last_year', 'initial_budget', 'adjusted_budget', 'of_total'] as const;
export type ClaimBasis = (typeof claimBases)[number];

export const directions = ['increase', 'decrease', 'level'] as const;
export type Direction = (typeof directions)[number];

export const claimVerdicts = ['matches', 'rounding', 'contradicts', 'no_table', 'not_understood'] as const;
export type ClaimVerdict = (typeof claimVerdicts)[number];

/** What the sentence is about, where the words say so. `balance` is both sides at once: 收支总计. */
export const claimTopics = [
	'revenue',
	'expenditure',
	'balance',
	'three_public',
	'agency_operations',
	'procurement',
	'performance',
	'assets',
	'staff',
] as const;
export type ClaimTopic = (typeof claimTopics)[number];

export const certainties = ['certain', 'probable', 'none'] as const;
export type Certainty = (typeof certainties)[number];

/** One figure stated in the prose: an amount, a change with its rate, a share, a count. */
export type Claim = {
	/** `<report>:<file>.prose.<line or page and row>.<character>`; file is four hex digits of the file's name. */
	readonly id: string;
	readonly type: ClaimType;
	/** Path of what is meant, parts joined by ` / `: 收入预算 / 事业收入. */
	readonly subject: string | null;
	readonly topic: ClaimTopic | null;
	readonly classification: Classification | null;
	readonly code: AccountCode | null;
	readonly measure: Measure | null;
	readonly fund: Fund | null;
	/** Year and stage of the figure meant; of a change, the year and stage it leads to. */
	readonly fiscalYear: number | null;
	readonly stage: FigureStage | null;
	readonly basis: ClaimBasis | null;
	/** As printed, in `valueUnit`; null where only a direction is stated (持平). */
	readonly value: Decimal | null;
	readonly valueUnit: string | null;
	readonly amount: Amount | null;
	/** The rate that goes with a change, in per cent. */
	readonly pct: Decimal | null;
	readonly direction: Direction | null;
	/** How sure it is what is meant: only a certain claim can contradict a table, and one of none is compared with nothing. */
	readonly certainty: Certainty;
	/** Id of the claim whose amount it speaks of: what has changed, the part that is a share. */
	readonly of: string | null;
	/** Id of the claim it is measured against: the whole of a share, the budget that was carried out, last year's amount. */
	readonly against: string | null;
	readonly verdict: ClaimVerdict;
	/** The figure it was compared with. */
	readonly fact: string | null;
	readonly provenance: Provenance;
};
