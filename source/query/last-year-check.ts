import {overlap, rangeOf} from '../model/amount.js';
import {unitKey} from '../model/unit-key.js';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import type {ComparedColumn} from './compared-column.js';
import {comparedTree} from './compared-tree.js';

/** An account whose amount of last year is printed otherwise than last year's report prints it. */
export type LastYearDifference = {
	readonly code: string | null;
	readonly label: string | null;
	/** The facts of both printings. */
	readonly facts: readonly string[];
};

type Pair = {readonly older: ComparedColumn; readonly newer: ComparedColumn; readonly asPrinted: ComparedColumn};

/** Pairs of columns of which one prints the year of the other, at the same stage. */
const pairsOf = (columns: readonly ComparedColumn[]): readonly Pair[] =>
	columns.flatMap(newer =>
		columns.flatMap(older => {
			const {lastYear} = newer;
			return lastYear !== null &&
				newer.origin === 'own' &&
				older.origin === 'own' &&
				older.report !== newer.report &&
				older.fiscalYear === lastYear.fiscalYear &&
				older.stage === lastYear.stage &&
				unitKey(older.unit ?? '') === unitKey(newer.unit ?? '')
				? {older, newer, asPrinted: {...newer, series: lastYear.key}}
				: [];
		}),
	);

/** Where last year's column and last year's report differ by more than rounding. */
export const lastYearDifferences = ({older, asPrinted}: Pair, vocabulary: Vocabulary): readonly LastYearDifference[] =>
	comparedTree([older, asPrinted], vocabulary).all.flatMap(({values: [own, printed], shown}) =>
		own === undefined || printed === undefined || overlap(rangeOf(own.amount), rangeOf(printed.amount))
			? []
			: {code: shown.node.code, label: shown.node.label, facts: [...own.facts, ...printed.facts]},
	);

/** What to say of it beside a comparison: nothing where the two agree. */
export const lastYearNotes = (
	columns: readonly ComparedColumn[],
	vocabulary: Vocabulary,
	words: Words,
): readonly string[] =>
	pairsOf(columns).flatMap(pair => {
		const differences = lastYearDifferences(pair, vocabulary);
		const [first] = differences;
		return first === undefined
			? []
			: words('compare.last_year_differs', {
					newer: pair.newer.title,
					older: pair.older.title,
					count: differences.length,
					account: [first.code, first.label].filter(Boolean).join(' ') || words('outline.whole'),
				});
	});
