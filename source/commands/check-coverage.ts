import {type Coverage, type Reason, reasons} from '../model/check.js';
import type {Words} from '../model/words.js';

const sumOf = (coverages: readonly Coverage[], countOf: (coverage: Coverage) => number): number =>
	coverages.reduce((sum, coverage) => sum + countOf(coverage), 0);

/** How many figures were checked, how many could have been, and why the others were not. */
export const coverageText = (coverages: readonly Coverage[], words: Words): string => {
	const counts = reasons
		.map(reason => [reason, sumOf(coverages, ({unchecked}) => unchecked[reason] ?? 0)] as const)
		.filter(([, count]) => count > 0)
		.map(([reason, count]: readonly [Reason, number]) => `${words(`value.reason.${reason}`)} ${count}`);
	const figures = sumOf(
		coverages,
		({checked, unchecked}) => checked + Object.values(unchecked).reduce((sum, count) => sum + count, 0),
	);
	const checkable = sumOf(coverages, coverage => coverage.checkable);
	const text = words('note.coverage', {
		checked: sumOf(coverages, ({checked}) => checked),
		checkable,
		not_checkable: figures - checkable,
	});
	return counts.length === 0 ? text : `${text} (${counts.join(', ')})`;
};
