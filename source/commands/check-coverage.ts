import {type Coverage, type Reason, reasons} from '../model/check.js';
import type {Claim, ClaimVerdict} from '../model/claim.js';
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

const unweighed: readonly ClaimVerdict[] = ['no_table', 'not_understood'];

/** How many claims of the text were held against a table, and why the others were not; empty where the text states none. */
export const claimCoverageText = (claims: readonly Claim[], words: Words): string => {
	if (claims.length === 0) {
		return '';
	}

	const others = unweighed
		.map(verdict => ({verdict, count: claims.filter(claim => claim.verdict === verdict).length}))
		.filter(({count}) => count > 0);
	const checked = claims.length - others.reduce((sum, {count}) => sum + count, 0);
	const text = words('note.claim_coverage', {checked, all: claims.length});
	const reasonTexts = others.map(({verdict, count}) => `${words(`value.verdict.${verdict}`)} ${count}`);
	return reasonTexts.length === 0 ? text : `${text} (${reasonTexts.join(', ')})`;
};
