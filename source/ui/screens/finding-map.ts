import type {Finding} from '../../model/finding.js';
import {findingMapOf, type ReportFindings} from '../../query/finding-map.js';
import {reportScreen, type Screen} from '../screen.js';
import type {Sheet, SheetColumn, SheetRow} from '../sheet.js';
import type {Survey} from '../survey.js';
import type {World} from '../world.js';
import {homeTabsOf, sampleNotice} from './home-tabs.js';
import {reportName} from './report-path.js';
import {surveySummary} from './survey-summary.js';

/** Everything that was found, report by report. */
const byReport = ({found}: Survey): readonly ReportFindings[] => {
	const reports = new Map<string, Finding[]>();
	for (const {row, finding} of found) {
		const report = String(row.cells.report);
		const findings = reports.get(report) ?? [];
		reports.set(report, findings);
		if (finding !== undefined) {
			findings.push(finding);
		}
	}

	return [...reports].map(([report, findings]) => ({report, findings}));
};

const isTold = ({severity}: Finding): boolean => severity !== 'note';

/** An identity of the user's own has its own name. */
const shortName = (rule: string, words: World['words']): string => words(`rule.${rule}`).replace(/^rule\./u, '');

/** `✗ 3`: the worst of a cell as a mark, so that the map is read without colour, and how many there are. */
const ruleColumn = (
	rule: string,
	importance: number,
	worst: ReadonlyMap<string, Finding['severity']>,
	{words, glyphs}: World,
): SheetColumn => ({
	key: rule,
	title: shortName(rule, words),
	align: 'right',
	importance,
	isCell: true,
	draw({cells}) {
		const count = cells[rule];
		const isError = worst.get(`${cells.report} ${rule}`) === 'error';
		return typeof count !== 'number'
			? [{text: glyphs.dot, tone: 'dim'}]
			: [{text: `${isError ? glyphs.error : glyphs.warning} ${count}`, tone: isError ? 'error' : 'warning'}];
	},
});

/** One finding is opened itself, several in the list of their report. */
const openingOf = (report: string, findings: readonly Finding[]): Screen => {
	const [finding, ...others] = findings;
	return finding !== undefined && others.length === 0
		? {kind: 'finding', report, finding}
		: reportScreen(report, 'problems');
};

/** Reports by rules: the most doubtful report first, the rule with the most findings first. */
export const findingMapSheet = (survey: Survey, world: World): Sheet => {
	const {words, vocabulary} = world;
	const reports = byReport(survey);
	const answer = findingMapOf(
		reports.filter(({findings}) => findings.some(isTold)),
		vocabulary,
	);
	const ofReport = new Map<string, Map<string, Finding[]>>();
	const worst = new Map<string, Finding['severity']>();
	for (const {report, findings} of reports) {
		const rules = new Map<string, Finding[]>();
		for (const finding of findings.filter(isTold)) {
			rules.set(finding.rule, [...(rules.get(finding.rule) ?? []), finding]);
			const key = `${report} ${finding.rule}`;
			worst.set(key, worst.get(key) === 'error' ? 'error' : finding.severity);
		}

		ofReport.set(report, rules);
	}

	const rules = answer.columns.map(({key}) => key).filter(key => !['report', 'errors', 'warnings'].includes(key));
	const summary = surveySummary(survey, world);
	return {
		path: [words('program.name'), words('view.map')],
		caption: [words('map.count', {count: answer.rows.length}), sampleNotice(world)],
		columns: [
			{
				key: 'report',
				title: words('column.report'),
				align: 'left',
				importance: 1,
				least: 12,
				most: 36,
				frozen: true,
				draw: ({cells}, columns) => [{text: reportName(String(cells.report), world, columns)}],
			},
			...rules.map((rule, index) => ruleColumn(rule, index + 2, worst, world)),
		],
		rows: answer.rows.map(({cells}): SheetRow => {
			const report = String(cells.report);
			const found = [...(ofReport.get(report) ?? [])];
			return {
				cells,
				report,
				opens: reportScreen(report, 'problems'),
				openings: Object.fromEntries(found.map(([rule, findings]) => [rule, openingOf(report, findings)])),
				notable: Number(cells.errors) > 0,
			};
		}),
		pinned: [],
		...(summary === '' ? {} : {summary}),
		detail(row, chosen) {
			const title = answer.columns.find(({key}) => key === chosen)?.title ?? '';
			const formula = chosen !== undefined && title === chosen ? shortName(chosen, words) : title;
			const counts =
				row === undefined
					? ''
					: words('map.row', {errors: String(row.cells.errors), warnings: String(row.cells.warnings)});
			return [counts, formula].filter(Boolean).join(` ${world.glyphs.dot} `);
		},
		empty: survey.done < survey.all ? '' : words('problems.none'),
		tabs: homeTabsOf('findings', world),
		pans: true,
		answer,
		command: ['check', '--map'],
	};
};
