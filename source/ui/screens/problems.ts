import type {Answer} from '../../model/answer.js';
import type {Verdict} from '../../model/check.js';
import {type Finding, type Severity, severities} from '../../model/finding.js';
import type {ReportContents} from '../../model/report.js';
import {findingColumns} from '../../query/findings.js';
import {coverageText} from '../coverage-text.js';
import {printable} from '../line.js';
import type {Sheet, SheetColumn, SheetRow} from '../sheet.js';
import type {Checked} from '../state.js';
import {type Found, foundFindings, type Survey} from '../survey.js';
import {identitiesText, judgementOf, verdictSpans} from '../verdicts.js';
import type {World} from '../world.js';
import {answerColumns, answerRow, answerUnit} from './answer-columns.js';
import {formulaAndBody} from './figure-parts.js';
import {homeTabsOf, sampleNotice} from './home-tabs.js';
import {reportName, reportPath, reportTabsOf, unitCaption} from './report-path.js';
import {surveySummary} from './survey-summary.js';

const rowsOf = (found: readonly Found[]): readonly SheetRow[] =>
	found.map(({row, finding}) => {
		const listed = answerRow(row, {notable: row.cells.severity !== 'note'});
		const {report, opens} = listed;
		return {
			...listed,
			// What `i` and `o` look at; Enter shows all that the finding compares
			...(opens?.kind === 'figure' ? {facts: {message: [opens.fact]}} : {}),
			opens: finding === undefined || report === undefined ? opens : {kind: 'finding', report, finding},
		};
	});

/** `✗ 不符`, or how bad it is where nothing was compared. */
const verdictColumn = ({words, glyphs}: World): SheetColumn => ({
	key: 'verdict',
	title: words('finding.verdict'),
	align: 'left',
	importance: 2,
	draw({opens}) {
		return opens?.kind === 'finding' ? verdictSpans(judgementOf(opens.finding), words, glyphs) : [];
	},
});

const messageColumn = (world: World): Partial<SheetColumn> => ({
	least: 40,
	importance: 1,
	draw: ({cells}) => [{text: formulaAndBody(printable(String(cells.message)))[1]}],
	title: world.words('finding.here'),
});

const formulaColumn = (world: World): SheetColumn => ({
	key: 'rule',
	title: world.words('finding.formula'),
	align: 'left',
	importance: 8,
	least: 12,
	most: 30,
	draw: ({cells}) => [{text: formulaAndBody(printable(String(cells.message)))[0]}],
});

const columnsFor = (answer: Answer, world: World, first: readonly SheetColumn[]): readonly SheetColumn[] => {
	const columns = answerColumns(answer, world, {
		report: false,
		rule: false,
		severity: false,
		verdict: false,
		reason: false,
		places: false,
		message: messageColumn(world),
		difference: {importance: 4},
		expected: {importance: 7},
		actual: {importance: 6, title: world.words('finding.actual')},
	});
	return [...first, verdictColumn(world), ...columns, formulaColumn(world)];
};

const rankOf = ({row}: Found): number => severities.indexOf(row.cells.severity as Severity);

const detailOf = (row: SheetRow | undefined): string => printable(String(row?.cells.message ?? ''));

const countText = (answer: Answer, {words}: World): string => {
	const errors = answer.rows.filter(({cells}) => cells.severity === 'error').length;
	return words('problems.count', {errors, all: answer.rows.length});
};

const unsettled: ReadonlySet<Verdict> = new Set(['fail', 'stretch']);

/** As the checks judge now, which may be better than when the report was read in. */
const currentFindings = (
	{findings}: ReportContents,
	{results, dismissed}: Checked,
	all: boolean,
): readonly Finding[] => [
	...results.filter(result => all || (unsettled.has(result.check.verdict) && dismissed?.has(result) !== true)),
	...findings.filter(({check}) => check === undefined),
];

/** What the import and the checks say of one report: what is wrong, or every identity with what it gives. */
export const problemsSheet = (contents: ReportContents, all: boolean, world: World): Sheet => {
	const {words, library, glyphs} = world;
	const report = contents.report.id;
	const checked = library.checks.get(report);
	const shown = checked === undefined ? contents : {...contents, findings: currentFindings(contents, checked, all)};
	const found = foundFindings(shown);
	const answer: Answer = {columns: findingColumns, rows: found.map(({row}) => row)};
	const summary =
		checked === undefined
			? ''
			: [identitiesText(checked.results, words, glyphs), coverageText(checked.coverage, words)]
					.filter(Boolean)
					.join(` ${glyphs.dot} `);
	return {
		path: reportPath(report, world, words('tab.problems')),
		caption: [countText(answer, world), unitCaption(answerUnit(answer, world))],
		columns: columnsFor(answer, world, []),
		rows: rowsOf(found),
		pinned: [],
		summary: all ? summary : [summary, words('problems.variant')].filter(Boolean).join(` ${glyphs.dot} `),
		detail: detailOf,
		empty: words('problems.none'),
		tabs: reportTabsOf('problems', world),
		answer,
		command: ['check', report, ...(all ? ['--all'] : [])],
	};
};

/** The errors and warnings of all reports, as they were found when the reports were read in. */
export const findingsSheet = (survey: Survey, world: World): Sheet => {
	const {words} = world;
	const found = survey.found.filter(({row}) => row.cells.severity !== 'note').sort((a, b) => rankOf(a) - rankOf(b));
	const answer: Answer = {columns: findingColumns, rows: found.map(({row}) => row)};
	const summary = [surveySummary(survey, world), words('findings.variant')]
		.filter(Boolean)
		.join(` ${world.glyphs.dot} `);
	const unit: SheetColumn = {
		key: 'report',
		title: words('column.report'),
		align: 'left',
		importance: 3,
		least: 16,
		most: 36,
		draw: ({cells}, columns) => [{text: reportName(String(cells.report), world, columns)}],
	};
	return {
		path: [words('program.name'), words('tab.findings')],
		caption: [countText(answer, world), unitCaption(answerUnit(answer, world)), sampleNotice(world)],
		columns: columnsFor(answer, world, [unit]),
		rows: rowsOf(found),
		pinned: [],
		summary,
		detail: detailOf,
		empty: survey.done < survey.all ? '' : words('problems.none'),
		tabs: homeTabsOf('findings', world),
		answer,
		command: ['check', '--recorded', '--severity', 'warning'],
	};
};
