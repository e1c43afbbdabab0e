import type {ReportContents} from '../model/report.js';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import type {ComparedColumn} from './compared-column.js';
import {comparedLines} from './compared-lines.js';
import {comparedReports} from './compared-reports.js';
import {comparedFunds, comparedUnits} from './compared-splits.js';
import {comparedStages, stagesOfReports} from './compared-stages.js';
import {comparedYears, yearsOfReports} from './compared-years.js';
import {outlinesIn} from './outline-choice.js';
import type {CutId} from './outline-cut.js';
import {parsePath} from './outline-path.js';

export type {ComparedColumn} from './compared-column.js';

export const comparisons = ['year', 'stage', 'fund', 'unit'] as const;
/** What the columns of a comparison differ in. */
export type By = (typeof comparisons)[number];

const columnsWithin = (
	contents: ReportContents,
	by: By,
	cut: CutId | undefined,
	vocabulary: Vocabulary,
	words: Words,
): readonly ComparedColumn[] => {
	if (by === 'unit') {
		return comparedUnits(contents, cut, vocabulary);
	}

	if (by === 'fund') {
		return comparedFunds(contents, cut, vocabulary, words);
	}

	return (
		[...outlinesIn(contents, vocabulary, cut)]
			.map(outline => (by === 'year' ? comparedYears(outline, contents, words) : comparedStages(outline, words)))
			.find(columns => columns.length > 1) ?? []
	);
};

/**
 * The columns to put side by side: several reports, or one by what its figures differ in; several reports of one unit by
 * year or stage take last year's and earlier stages' columns for those that have no report of their own. Accounts where a
 * table has them in at least two columns, else the lines of the table that has most of them.
 */
export const comparedColumns = (
	reports: readonly ReportContents[],
	{by, path = ''}: {readonly by?: By; readonly path?: string},
	vocabulary: Vocabulary,
	words: Words,
): readonly ComparedColumn[] => {
	const place = parsePath(path, vocabulary);
	const [only, another] = reports;
	if (only === undefined || by === undefined || (another !== undefined && (by === 'fund' || by === 'unit'))) {
		return comparedReports(reports, place, vocabulary, words);
	}

	if (another !== undefined) {
		const combined = by === 'year' ? yearsOfReports : stagesOfReports;
		return combined(reports, place, vocabulary, words);
	}

	const columns = columnsWithin(only, by, place.cut, vocabulary, words);
	return columns.length > 1 ? columns : comparedLines(only, by, words);
};
