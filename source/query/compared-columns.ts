import type {Classification} from '../model/account.js';
import type {FigureStage} from '../model/fact.js';
import type {Report, ReportContents, Statement} from '../model/report.js';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import {comparedLines} from './compared-lines.js';
import {type Outline, outlineFor, outlinesIn} from './outline-choice.js';
import {type CutId, cutIds} from './outline-cut.js';
import {type OutlinePath, parsePath} from './outline-path.js';
import type {Series} from './outline-series.js';
import type {OutlineNode} from './outline-tree.js';

export const comparisons = ['year', 'stage', 'fund', 'unit'] as const;
/** What the columns of a comparison inside one report differ in. */
export type By = (typeof comparisons)[number];

/** One column of a comparison: a tree of accounts (or a flat list of lines) and the series of it that is compared. */
export type ComparedColumn = {
	/** Ends the keys of its columns: `2024` in `amount_2024` and `fact_2024`. */
	readonly key: string;
	readonly title: string;
	readonly report: string;
	readonly cut: CutId | null;
	/** Null where the report has no such table. */
	readonly statement: Statement | null;
	readonly root: OutlineNode;
	readonly series: string;
	/** The year whose classification its codes are of: its report's, as last year's column is printed under this year's codes. */
	readonly scheme: number | null;
	readonly classification: Classification | null;
};

const emptyRoot: OutlineNode = {
	key: '',
	code: null,
	label: null,
	children: [],
	values: new Map(),
	residuals: new Map(),
};

/** What the reports differ in: their units only if these differ, the id if all else is the same. */
const reportTitles = (reports: readonly Report[], words: Words): readonly string[] => {
	const sameUnit = new Set(reports.map(({unit}) => unit)).size === 1;
	const titles = reports.map(({unit, id, fiscalYear, stage}) =>
		[
			sameUnit && fiscalYear !== null ? null : (unit ?? id),
			fiscalYear,
			stage === null ? null : words(`value.stage.${stage}`),
		]
			.filter(part => part !== null)
			.join(' '),
	);
	return titles.map((title, index) =>
		titles.filter(other => other === title).length === 1 ? title : `${title} ${reports[index]?.id}`,
	);
};

/** The cut that most of the reports have; the first of equals. */
const sharedCut = (reports: readonly ReportContents[], vocabulary: Vocabulary): CutId | undefined => {
	let best: CutId | undefined;
	let most = 0;
	for (const id of cutIds) {
		const count = reports.filter(contents => outlineFor(contents, id, vocabulary) !== undefined).length;
		if (count > most) {
			best = id;
			most = count;
		}

		if (most === reports.length) {
			break;
		}
	}

	return best;
};

const columnOf = (outline: Outline, key: string, title: string, series: Series = outline.main): ComparedColumn => ({
	key,
	title,
	report: outline.report,
	cut: outline.cut,
	statement: outline.statement,
	root: outline.root,
	series: series.key,
	scheme: outline.fiscalYear,
	classification: outline.classification,
});

/** One column a report, in the order given. A report without the table has an empty column. */
const columnsOfReports = (
	reports: readonly ReportContents[],
	{cut}: OutlinePath,
	vocabulary: Vocabulary,
	words: Words,
): readonly ComparedColumn[] => {
	const shared = cut ?? sharedCut(reports, vocabulary);
	const titles = reportTitles(
		reports.map(({report}) => report),
		words,
	);
	return reports.map((contents, index) => {
		const {report} = contents;
		const title = titles[index] ?? report.id;
		const outline = shared === undefined ? undefined : outlineFor(contents, shared, vocabulary);
		return outline === undefined
			? {
					key: report.id,
					title,
					report: report.id,
					cut: shared ?? null,
					statement: null,
					root: emptyRoot,
					series: '',
					scheme: report.fiscalYear,
					classification: null,
				}
			: columnOf(outline, report.id, title);
	});
};

const stageOrder: readonly (FigureStage | null)[] = ['budget', 'adjusted', 'execution', 'final'];

/** Of several stages in one year the main one, else the most settled. */
const settled = (candidates: readonly Series[], main: Series): Series | undefined =>
	candidates.find(({stage}) => stage === main.stage) ??
	[...candidates].sort((a, b) => stageOrder.indexOf(b.stage) - stageOrder.indexOf(a.stage))[0];

const alike = ({series, main}: Outline): readonly Series[] =>
	series.filter(({measure, fund, key}) => measure === main.measure && fund === main.fund && !key.includes('#'));

const byYear = (outline: Outline): readonly ComparedColumn[] => {
	const years = [...new Set(alike(outline).map(({fiscalYear}) => fiscalYear))].filter(year => year !== null).sort();
	return years.flatMap(year => {
		const series = settled(
			alike(outline).filter(({fiscalYear}) => fiscalYear === year),
			outline.main,
		);
		return series === undefined ? [] : columnOf(outline, String(year), String(year), series);
	});
};

const byStage = (outline: Outline, words: Words): readonly ComparedColumn[] =>
	alike(outline)
		.filter(({fiscalYear, stage}) => fiscalYear === outline.main.fiscalYear && stage !== null)
		.sort((a, b) => stageOrder.indexOf(a.stage) - stageOrder.indexOf(b.stage))
		.map(series => columnOf(outline, series.stage ?? '', words(`value.stage.${series.stage}`), series));

const byFund = ({main, series, ...outline}: Outline, words: Words): readonly ComparedColumn[] =>
	series
		.filter(
			({measure, fiscalYear, stage, fund, key}) =>
				measure === main.measure &&
				fiscalYear === main.fiscalYear &&
				stage === main.stage &&
				fund !== null &&
				fund !== 'all' &&
				!key.includes('#'),
		)
		.map(each => columnOf({main, series, ...outline}, each.fund ?? '', words(`value.fund.${each.fund}`), each));

const fundCuts = ['general_public', 'government_fund', 'state_capital'] as const;

/** Each fund's own table where at least two have one, else the columns of one table. */
const funds = (contents: ReportContents, vocabulary: Vocabulary, words: Words): readonly ComparedColumn[] =>
	fundCuts.flatMap(cut => {
		const outline = outlineFor(contents, cut, vocabulary);
		return outline === undefined ? [] : columnOf(outline, cut, words(`value.fund.${cut}`));
	});

const byUnit = (
	contents: ReportContents,
	cut: CutId | undefined,
	vocabulary: Vocabulary,
): readonly ComparedColumn[] => {
	const names = new Map(contents.facts.map(({unitCode, unitName}) => [unitCode, unitName]));
	for (const id of cut === undefined ? cutIds : [cut]) {
		const columns = [...names].flatMap(([code, name]) => {
			const outline = code === null ? undefined : outlineFor(contents, id, vocabulary, code);
			return outline === undefined ? [] : columnOf(outline, code ?? '', `${code} ${name ?? ''}`.trim());
		});
		if (columns.length > 1) {
			return columns;
		}
	}

	return [];
};

const outlineColumnsBy = (
	contents: ReportContents,
	by: By,
	{cut}: OutlinePath,
	vocabulary: Vocabulary,
	words: Words,
): readonly ComparedColumn[] => {
	if (by === 'unit') {
		return byUnit(contents, cut, vocabulary);
	}

	if (by === 'fund' && cut === undefined) {
		const columns = funds(contents, vocabulary, words);
		if (columns.length > 1) {
			return columns;
		}
	}

	const split = {year: byYear, stage: byStage, fund: byFund}[by];
	return (
		[...outlinesIn(contents, vocabulary, cut)]
			.map(outline => split(outline, words))
			.find(columns => columns.length > 1) ?? []
	);
};

/**
 * The columns to put side by side: several reports, or one report by what its figures differ in. Accounts where a table
 * has them in at least two columns, else the lines of the table that has most of them.
 */
export const comparedColumns = (
	reports: readonly ReportContents[],
	{by, path = ''}: {readonly by?: By; readonly path?: string},
	vocabulary: Vocabulary,
	words: Words,
): readonly ComparedColumn[] => {
	const parsed = parsePath(path, vocabulary);
	const [only] = reports;
	if (by === undefined || only === undefined) {
		return columnsOfReports(reports, parsed, vocabulary, words);
	}

	const columns = outlineColumnsBy(only, by, parsed, vocabulary, words);
	return columns.length > 1 ? columns : comparedLines(only, by, words);
};
