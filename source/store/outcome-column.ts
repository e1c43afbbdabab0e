import {type CheckOutcome, reasons, verdicts} from '../model/check.js';
import {isAmount, orderedAmount} from './amounts.js';
import {type Check, isRecord, isText, oneOf, orNull} from './checks.js';

const isVerdict = oneOf(verdicts);
const isAmountOrNull = orNull(isAmount);
const isReasonOrNull = orNull(oneOf(reasons));
const isTextOrNull = orNull(isText);

export const isOutcome: Check<CheckOutcome> = (value): value is CheckOutcome =>
	isRecord(value) &&
	isVerdict(value.verdict) &&
	isAmountOrNull(value.expected) &&
	isAmountOrNull(value.actual) &&
	isAmountOrNull(value.difference) &&
	isAmountOrNull(value.bound) &&
	isReasonOrNull(value.reason) &&
	isTextOrNull(value.repair);

/** Keys in one order, as in all that is stored. */
export const orderedOutcome = (check: CheckOutcome): CheckOutcome => ({
	verdict: check.verdict,
	expected: check.expected && orderedAmount(check.expected),
	actual: check.actual && orderedAmount(check.actual),
	difference: check.difference && orderedAmount(check.difference),
	bound: check.bound && orderedAmount(check.bound),
	reason: check.reason,
	repair: check.repair,
});
