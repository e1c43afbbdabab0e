import {amountText, toFen} from '../model/amount.js';
import type {Fact} from '../model/fact.js';
import type {Fault} from './faults.js';
import {figureName, type Wording} from './wording.js';

const valueText = (figure: Fact, fen: number, {view}: Wording): string =>
	amountText({...view.amountOf(figure), fen: toFen(fen)});

/** One row falls short in several columns, by the same lines: something is missing below it. */
const lostRowText = ({failures}: Fault, wording: Wording): string | null => {
	const [first, ...others] = failures;
	const whole = first.equation.left[0]?.figure;
	const isLost =
		others.length > 0 &&
		failures.every(({judgement, identity}) => judgement.difference > 0 && identity.pattern === 'accounts');
	return whole === undefined || !isLost
		? null
		: wording.words.message('repair_lost_row', {
				figure: figureName(whole, wording),
				value: valueText(whole, first.judgement.difference, wording),
			});
};

/** What to change, where one cell or one row explains a fault. */
export const repairText = (fault: Fault, wording: Wording): string | null => {
	const {failures, repair} = fault;
	if (repair === undefined) {
		return lostRowText(fault, wording);
	}

	const figure = figureName(repair.figure, wording);
	if (repair.kind !== 'cell') {
		return wording.words.message(`repair_${repair.kind}`, {figure, row: repair.parent});
	}

	const isAll = repair.repaired.length > 1 && repair.repaired.length === failures.length;
	return wording.words.message(isAll ? 'repair_all' : 'repair', {
		figure,
		value: valueText(repair.figure, repair.value, wording),
		count: repair.repaired.length,
	});
};
