import type {ReportContents} from '../model/report.js';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import {type ColumnOrigin, type ComparedColumn, columnOf} from './compared-column.js';
import {derivedOutline} from './compared-derived.js';
import {comparedReports, sharedOutlines} from './compared-reports.js';
import {alike, compareStages} from './compared-stages.js';
import type {Outline} from './outline-choice.js';
import type {OutlinePath} from './outline-path.js';
import type {Series} from './outline-series.js';

const titleOf = ({fiscalYear, stage}: Series, main: Series, origin: ColumnOrigin, words: Words): string => {
	const year =
		stage === main.stage || stage === null ? String(fiscalYear) : `${fiscalYear} ${words(`value.stage.${stage}`)}`;
	return origin === 'own' ? year : words(`compare.origin.${origin}`, {year});
};

const yearColumn = (outline: Outline, series: Series, origin: ColumnOrigin, words: Words): ComparedColumn => ({
	...columnOf(outline, String(series.fiscalYear), titleOf(series, outline.main, origin, words), series),
	origin,
});

/** Of several stages in one year the main one, else the most settled. */
const settled = (candidates: readonly Series[], main: Series): Series | undefined =>
	candidates.find(({stage}) => stage === main.stage) ??
	[...candidates].sort((a, b) => compareStages(b.stage, a.stage))[0];

/** Every year that a table tells of: its own, and those of its columns of earlier years; last year from the change at worst. */
export const comparedYears = (outline: Outline, contents: ReportContents, words: Words): readonly ComparedColumn[] => {
	const {main} = outline;
	const years = [...new Set(alike(outline).map(({fiscalYear}) => fiscalYear))].filter(year => year !== null).sort();
	const printed = years.flatMap(year => {
		const series = settled(
			alike(outline).filter(({fiscalYear}) => fiscalYear === year),
			main,
		);
		return series === undefined
			? []
			: yearColumn(outline, series, year === main.fiscalYear ? 'own' : 'last_year', words);
	});
	if (printed.length > 1) {
		return printed;
	}

	const derived = derivedOutline(outline, contents);
	return derived === undefined ? printed : [yearColumn(derived, derived.main, 'derived', words), ...printed];
};

const originOrder: readonly ColumnOrigin[] = ['own', 'last_year', 'derived'];

/** A year each from several reports: from its own report, else from a later one's column of last year. */
export const yearsOfReports = (
	reports: readonly ReportContents[],
	path: OutlinePath,
	vocabulary: Vocabulary,
	words: Words,
): readonly ComparedColumn[] => {
	const {outlines} = sharedOutlines(reports, path, vocabulary);
	const present = outlines
		.filter(outline => outline !== undefined)
		.sort((a, b) => (b.fiscalYear ?? 0) - (a.fiscalYear ?? 0) || compareStages(b.main.stage, a.main.stage));
	const [newest] = present;
	const candidates = present.flatMap(outline => {
		const contents = reports.find(({report}) => report.id === outline.report);
		return contents === undefined ? [] : comparedYears(outline, contents, words);
	});
	const keys = [...new Set(candidates.map(({key}) => key))].sort();
	const columns = keys.flatMap(key => {
		const own = candidates.filter(column => column.key === key);
		const ranked = [...own].sort(
			(a, b) =>
				originOrder.indexOf(a.origin) - originOrder.indexOf(b.origin) ||
				Number(b.stage === newest?.main.stage) - Number(a.stage === newest?.main.stage),
		);
		return ranked[0] ?? [];
	});
	return columns.length > 1 ? columns : comparedReports(reports, path, vocabulary, words);
};
