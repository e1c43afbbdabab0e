import type {Row} from '../../model/answer.js';
import type {ReportContents} from '../../model/report.js';
import {showReport} from '../../query/show.js';
import {coverageText} from '../coverage-text.js';
import {printable} from '../line.js';
import {placeText} from '../place-text.js';
import {reportScreen} from '../screen.js';
import type {Sheet} from '../sheet.js';
import {identitiesText, judgementOf, verdictSpans} from '../verdicts.js';
import type {World} from '../world.js';
import {screenFor} from './answer-columns.js';
import {formulaAndBody} from './figure-parts.js';
import {itemWord, type Part, part, partColumns, partRows, partValue, shownDetail, shownValue} from './parts.js';
import {reportPath, reportTabsOf, unitName} from './report-path.js';

const onCard: ReadonlySet<unknown> = new Set(['region', 'fiscal_year', 'stage', 'scope', 'printed_unit']);
const mostFindings = 5;

/** Where the headline figure was printed. */
const placeOf = (row: Row, {facts, statements}: ReportContents, {glyphs, words}: World): string => {
	const fact = facts.find(({id}) => id === row.facts?.value?.[0]);
	const statement = statements.find(({n}) => n === fact?.table);
	return fact === undefined
		? ''
		: [statement?.number ?? statement?.title, placeText(fact.provenance.place, words)]
				.filter(Boolean)
				.join(` ${glyphs.dot} `);
};

const partOf = (row: Row, contents: ReportContents, world: World): Part => {
	const {words} = world;
	const opens = row.opens === undefined ? undefined : screenFor(row.opens);
	switch (row.cells.part) {
		case 'headline': {
			return {row, opens, detail: placeOf(row, contents, world)};
		}

		case 'table': {
			const count = Number(row.cells.value ?? 0);
			return {row, opens, value: count === 0 ? words('table.blank') : words('figures.count', {count})};
		}

		case 'performance': {
			const count = Number(row.cells.value ?? 0);
			return {
				row,
				value: words('performance.indicators', {count}),
				opens: reportScreen(contents.report.id, 'performance'),
			};
		}

		case 'section': {
			return {row, opens, value: words('place.line', {line: String(row.cells.value)})};
		}

		default: {
			return {row, opens};
		}
	}
};

/** The outcome of all identities in one line, and the worst findings, each opening what it tells of. */
const findingParts = ({report, findings}: ReportContents, world: World): readonly Part[] => {
	const {words, glyphs, library} = world;
	const checked = library.checks.get(report.id);
	const problems = reportScreen(report.id, 'problems');
	const summary =
		checked === undefined || checked.results.length === 0
			? []
			: [
					part('check', 'identities', identitiesText(checked.results, words, glyphs), {
						detail: coverageText(checked.coverage, words),
						opens: problems,
					}),
				];
	const worth = findings.filter(({severity}) => severity !== 'note');
	const rest = findings.length - Math.min(worth.length, mostFindings);
	return [
		...summary,
		...worth.slice(0, mostFindings).map(finding => {
			const [formula, body] = formulaAndBody(printable(finding.message));
			return part('check', finding.rule, body, {
				item: verdictSpans(judgementOf(finding), words, glyphs),
				detail: formula,
				opens: {kind: 'finding', report: report.id, finding},
			});
		}),
		...(rest === 0 ? [] : [part('check', 'rest', words('overview.more_findings', {count: rest}), {opens: problems})]),
	];
};

/** One report on one page: who, when and what on a card, then its headline figures, its checks, and the ways further in. */
export const overviewSheet = (contents: ReportContents, world: World): Sheet => {
	const {words, glyphs} = world;
	const {report} = contents;
	const answer = showReport(contents, world.vocabulary, words);
	const ofPart = (...names: readonly string[]): readonly Part[] =>
		names.flatMap(name =>
			answer.rows
				.filter(({cells}) => cells.part === name && cells.value !== null)
				.map(row => partOf(row, contents, world)),
		);
	const short = ofPart('identity')
		.filter(({row}) => onCard.has(row.cells.item))
		.map(({row}) => partValue(row, world))
		.filter(Boolean)
		.join(` ${glyphs.dot} `);
	const parts = [
		...ofPart('headline'),
		...findingParts(contents, world),
		...ofPart('outline', 'table', 'performance', 'section', 'identity'),
	];
	const byCells = new Map(parts.map(entry => [entry.row.cells, entry]));
	const card: ReadonlyArray<readonly [string, string]> = [
		[itemWord('unit', world), unitName(report, world)],
		[itemWord('title', world), report.title === report.unit ? '' : printable(report.title ?? '')],
		[words('overview.about'), short],
		[itemWord('files', world), report.sources.map(({file}) => printable(file)).join(` ${glyphs.dot} `)],
	];
	return {
		path: reportPath(report.id, world),
		caption: [words('home.counts', {tables: contents.statements.length, figures: contents.facts.length})],
		card: card.filter(([, value]) => value !== ''),
		columns: partColumns(parts, world),
		rows: partRows(parts, {report: report.id}).map(row =>
			row.cells.part === 'headline' ? {...row, code: String(row.cells.item)} : row,
		),
		pinned: [],
		isFixed: true,
		detail(row) {
			const entry = row && byCells.get(row.cells);
			return entry === undefined
				? ''
				: [itemWord(entry.row.cells.item, world), shownValue(entry, world), shownDetail(entry)]
						.filter(Boolean)
						.join(` ${glyphs.dot} `);
		},
		empty: answer.note ?? '',
		tabs: reportTabsOf('overview', world),
		answer,
		command: ['show', report.id],
	};
};
