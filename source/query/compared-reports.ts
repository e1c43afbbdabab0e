import type {Report, ReportContents} from '../model/report.js';
import {unitKey} from '../model/unit-key.js';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import {type ComparedColumn, columnOf} from './compared-column.js';
import {type Outline, outlineFor} from './outline-choice.js';
import {type CutId, cutIds} from './outline-cut.js';
import {nodesTo, type OutlinePath} from './outline-path.js';
import type {OutlineNode} from './outline-tree.js';

const emptyRoot: OutlineNode = {
	key: '',
	code: null,
	label: null,
	children: [],
	values: new Map(),
	residuals: new Map(),
};

/** A column of a report that has no such table. */
export const emptyColumn = (report: Report, cut: CutId | undefined, title: string): ComparedColumn => ({
	key: report.id,
	title,
	report: report.id,
	cut: cut ?? null,
	statement: null,
	root: emptyRoot,
	series: '',
	scheme: report.fiscalYear,
	classification: null,
	fiscalYear: report.fiscalYear,
	stage: report.stage,
	unit: report.unit,
	lastYear: null,
	origin: 'own',
});

/** What the reports differ in: their units only if these differ, the id if all else is the same. */
const reportTitles = (reports: readonly Report[], words: Words): readonly string[] => {
	const sameUnit = new Set(reports.map(({unit}) => unitKey(unit ?? ''))).size === 1;
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

/** The outlines of one cut: the one asked for, else the first that most of the reports have with the account in it. */
export const sharedOutlines = (
	reports: readonly ReportContents[],
	{cut, steps}: OutlinePath,
	vocabulary: Vocabulary,
): {readonly cut: CutId | undefined; readonly outlines: ReadonlyArray<Outline | undefined>} => {
	let best: CutId | undefined = cut;
	let most = 0;
	for (const id of cut === undefined ? cutIds : []) {
		const count = reports.filter(contents => {
			const outline = outlineFor(contents, id, vocabulary);
			return outline !== undefined && nodesTo(outline.root, steps) !== undefined;
		}).length;
		if (count > most) {
			best = id;
			most = count;
		}

		if (most === reports.length) {
			break;
		}
	}

	return {
		cut: best,
		outlines: reports.map(contents => (best === undefined ? undefined : outlineFor(contents, best, vocabulary))),
	};
};

/** One column a report, in the order given. A report without the table has an empty column. */
export const comparedReports = (
	reports: readonly ReportContents[],
	path: OutlinePath,
	vocabulary: Vocabulary,
	words: Words,
): readonly ComparedColumn[] => {
	const {cut, outlines} = sharedOutlines(reports, path, vocabulary);
	const titles = reportTitles(
		reports.map(({report}) => report),
		words,
	);
	return reports.map(({report}, index) => {
		const title = titles[index] ?? report.id;
		const outline = outlines[index];
		return outline === undefined ? emptyColumn(report, cut, title) : columnOf(outline, report.id, title);
	});
};
