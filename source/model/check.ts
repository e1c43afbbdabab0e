import type {Amount} from './amount.js';
import type {Finding} from './finding.js';

/**
 * `exact`: equal. `rounding`: not equal, but within what the printed decimals leave open. `stretch`: within it, but
 * further off than chance explains. `fail`: no true values round to what is printed.
 */
export const verdicts = ['exact', 'rounding', 'stretch', 'fail', 'not_checked'] as const;
export type Verdict = (typeof verdicts)[number];

/** Why an identity or a figure was not checked. */
export const reasons = [
	'blank_total',
	'blank_parts',
	'structure_unclear',
	'several_totals',
	'carryover',
	'partial_list',
	'restated',
	'table_missing',
	'table_unknown',
	'form',
	'no_identity',
] as const;
export type Reason = (typeof reasons)[number];

/** What an identity (勾稽关系) compared, and how far apart the two sides may lie for their printed decimals. */
export type CheckOutcome = {
	readonly verdict: Verdict;
	/** What the other side of the identity gives. */
	readonly expected: Amount | null;
	/** What is printed. */
	readonly actual: Amount | null;
	readonly difference: Amount | null;
	readonly bound: Amount | null;
	readonly reason: Reason | null;
	/** The one cell whose change puts right the most, with the value it should have. */
	readonly repair: string | null;
};

export type CheckResult = Finding & {
	readonly check: CheckOutcome;
	/** Ids of the figures it compares, the one most likely wrong first. */
	readonly figures: readonly string[];
};

/** How much of a report was checked: figures in at least one identity, in none, and why. */
export type Coverage = {
	readonly checked: number;
	readonly checkable: number;
	readonly unchecked: Readonly<Partial<Record<Reason, number>>>;
};
