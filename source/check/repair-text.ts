import {amountText, toFen} from '../model/amount.js';
import type {Fact} from '../model/fact.js';
import type {Fault} from './faults.js';
import {figureName, type Wording} from './wording.js';

const valueText = (figure: Fact, fen: number, {view}: Wording): string =>
	amountText({...view.amountOf(figure), fen: toFen(fen)});

/** What to change, where one cell or one row explains a fault. */
export const repairText = ({failures, repair, rowRepair}: Fault, wording: Wording): string | null => {
	const {words} = wording;
	if (repair !== undefined) {
		return words.message(
			repair.repaired.length > 1 && repair.repaired.length === failures.length ? 'repair_all' : 'repair',
			{
				figure: figureName(repair.figure, wording),
				value: valueText(repair.figure, repair.value, wording),
				count: repair.repaired.length,
			},
		);
	}

	switch (rowRepair?.kind) {
		case 'lost': {
			const value = valueText(rowRepair.figure, rowRepair.value, wording);
			return words.message('repair_lost_row', {figure: figureName(rowRepair.figure, wording), value});
		}

		case 'double': {
			return words.message('repair_double_row', {figure: figureName(rowRepair.figure, wording)});
		}

		case 'shift': {
			return words.message('repair_shift', {figure: figureName(rowRepair.figure, wording)});
		}

		case 'code': {
			return words.message('repair_code', {figure: figureName(rowRepair.figure, wording), row: rowRepair.parent});
		}

		default: {
			return null;
		}
	}
};
