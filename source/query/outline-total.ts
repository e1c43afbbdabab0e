import type {Fact} from '../model/fact.js';
import {labelKey} from '../model/label.js';
import type {Series, SeriesFact} from './outline-series.js';

const rowRank = ({level, label}: Fact, unit: string | null): number =>
	level === 'total' ? 0 : level === 'subtotal' ? 1 : labelKey(label ?? '') === labelKey(unit ?? ' ') ? 2 : 3;

const fenOf = (facts: readonly SeriesFact[]): number => facts.reduce((sum, {fact}) => sum + fact.amount.fen, 0);

/**
 * The row that is the whole: of the rows called total, the one its categories add up to (本年支出合计 and 支出总计 differ
 * by what is carried over), else the first total; in tables that print none, the row of the unit.
 */
export const totalRow = (facts: readonly SeriesFact[], main: Series, unit: string | null): readonly SeriesFact[] => {
	const own = facts.filter(({series}) => series === main.key);
	const shortest = Math.min(...own.map(({code}) => code?.length ?? Infinity));
	const sum = fenOf(own.filter(({code}) => code?.length === shortest));
	const totals = facts.filter(({fact, code}) => code === null && fact.code === null && rowRank(fact, unit) < 3);
	const rows = [...new Set(totals.filter(({series}) => series === main.key).map(({fact}) => fact.row))].map(row => {
		const inRow = totals.filter(({fact}) => fact.row === row);
		const rank = Math.min(...inRow.map(({fact}) => rowRank(fact, unit)));
		const differs = Number(fenOf(inRow.filter(({series}) => series === main.key)) !== sum);
		return {row, rank, differs, inRow};
	});
	rows.sort((a, b) => a.differs - b.differs || a.rank - b.rank || a.row - b.row);
	return rows[0]?.inRow ?? [];
};
