import {type Amount, units} from '../model/amount.js';
import {type Check, isCount, isFen, isRecord, oneOf} from './checks.js';

const isUnit = oneOf(units);

export const isAmount: Check<Amount> = (value): value is Amount =>
	isRecord(value) && isFen(value.fen) && isUnit(value.unit) && isCount(value.decimals);

/** Keys in one order, whatever order they came in: equal contents are equal bytes. */
export const orderedAmount = ({fen, unit, decimals}: Amount): Amount => ({fen, unit, decimals});
