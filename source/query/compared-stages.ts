import type {FigureStage} from '../model/fact.js';
import type {ReportContents} from '../model/report.js';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import {type ComparedColumn, columnOf} from './compared-column.js';
import {comparedReports, sharedOutlines} from './compared-reports.js';
import type {Outline} from './outline-choice.js';
import type {OutlinePath} from './outline-path.js';
import type {Series} from './outline-series.js';

const stageOrder: readonly (FigureStage | null)[] = ['budget', 'adjusted', 'execution', 'final'];

/** The earliest first: 年初预算, 调整预算, 执行数, 决算. */
export const compareStages = (a: FigureStage | null, b: FigureStage | null): number =>
	stageOrder.indexOf(a) - stageOrder.indexOf(b);

/** The columns of a table that differ from its amount only in year or stage. */
export const alike = ({series, main}: Outline): readonly Series[] =>
	series.filter(({measure, fund, key}) => measure === main.measure && fund === main.fund && !key.includes('#'));

/** The stages that a table prints of its own year. */
export const comparedStages = (outline: Outline, words: Words): readonly ComparedColumn[] =>
	alike(outline)
		.filter(({fiscalYear, stage}) => fiscalYear === outline.main.fiscalYear && stage !== null)
		.sort((a, b) => compareStages(a.stage, b.stage))
		.map(series => columnOf(outline, series.stage ?? '', words(`value.stage.${series.stage}`), series));

/** The stages of one year from several reports: each from the report of that stage, else from a column of another. */
export const stagesOfReports = (
	reports: readonly ReportContents[],
	path: OutlinePath,
	vocabulary: Vocabulary,
	words: Words,
): readonly ComparedColumn[] => {
	const {outlines} = sharedOutlines(reports, path, vocabulary);
	const present = outlines.filter(outline => outline !== undefined);
	if (new Set(present.map(({fiscalYear}) => fiscalYear)).size !== 1) {
		return comparedReports(reports, path, vocabulary, words);
	}

	const columns = new Map<string, ComparedColumn>();
	for (const outline of present) {
		for (const column of comparedStages(outline, words)) {
			const isOwn = column.stage === outline.main.stage;
			if (isOwn || !columns.has(column.key)) {
				columns.set(column.key, column);
			}
		}
	}

	return [...columns.values()].sort((a, b) => compareStages(a.stage, b.stage));
};
