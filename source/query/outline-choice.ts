import type {Classification} from '../model/account.js';
import type {Fund} from '../model/fact.js';
import type {ReportContents, Statement} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';
import {carryoverTest, codedFact, sideTest, withoutSubUnits} from './outline-coded.js';
import {type Cut, type CutId, cutIds, cuts} from './outline-cut.js';
import {foldedFacts} from './outline-fold.js';
import {combinedOutline} from './outline-funds.js';
import {projectFacts} from './outline-projects.js';
import {
	type CodedFact,
	lastYearOf,
	mainSeries,
	type Series,
	type SeriesFact,
	withSeries,
	withWhole,
} from './outline-series.js';
import {totalRow} from './outline-total.js';
import {isWhole, type OutlineNode, treeOf} from './outline-tree.js';

/** One cut of a report's money, from the table that prints it best. */
export type Outline = {
	readonly report: string;
	/** Of the report. */
	readonly fiscalYear: number | null;
	readonly unit: string | null;
	readonly cut: CutId;
	readonly classification: Classification;
	readonly statement: Statement;
	readonly root: OutlineNode;
	readonly main: Series;
	readonly lastYear: Series | undefined;
	readonly series: readonly Series[];
};

type Source = Cut['sources'][number];
type Table = {readonly facts: readonly SeriesFact[]; readonly series: readonly Series[]};

/** The columns an outline is about: those that tell something of an account, or of a project. */
const mainOf = (
	{facts, series}: Table,
	used: readonly SeriesFact[],
	cut: Cut,
	{report}: ReportContents,
	fund: Fund | undefined,
): Series | undefined => {
	const keys = new Set((used.length === 0 ? facts : used).map(fact => fact.series));
	return mainSeries(
		series.filter(({key}) => keys.has(key)),
		cut,
		report,
		fund,
	);
};

/** The table again with its first steps by fund, kind of expenditure, unit or project. */
const foldedTable = (
	by: NonNullable<Cut['by']>,
	{facts}: Table,
	whole: readonly SeriesFact[],
	main: Series,
): Table | undefined => {
	const placed: readonly CodedFact[] =
		by === 'project' ? projectFacts(facts, whole, main) : foldedFacts(facts, whole, by);
	const table = withSeries(placed, by === 'fund' || by === 'measure' ? by : undefined);
	const told = new Set(table.facts.filter(({steps}) => steps[0]?.code === null).map(({series}) => series));
	return told.size === 0
		? undefined
		: {
				facts: table.facts.filter(({series}) => told.has(series)),
				series: table.series.filter(({key}) => told.has(key)),
			};
};

const outlineOf = (
	contents: ReportContents,
	statement: Statement,
	id: CutId,
	{fund, isRevenue}: Source,
	unitCode: string | undefined,
	vocabulary: Vocabulary,
): Outline | undefined => {
	const cut: Cut = cuts[id];
	const {classification, by} = cut;
	const isOfSide = sideTest(isRevenue === true, vocabulary);
	const isCarryover = carryoverTest(contents.report.fiscalYear, vocabulary);
	const coded = contents.facts
		.filter(fact => fact.table === statement.n && fact.sameAs === null && isOfSide(fact) && !isCarryover(fact))
		.filter(fact => unitCode === undefined || fact.unitCode === unitCode)
		.map(fact => codedFact(fact, classification, statement, vocabulary));
	const table = withWhole(withSeries(by === 'unit' ? coded : withoutSubUnits(coded)), cut);
	const accounts = table.facts.filter(({code}) => code !== null);
	const hasAccounts = accounts.length > 0 || by === 'unit' || by === 'project';
	const main = hasAccounts ? mainOf(table, accounts, cut, contents, fund) : undefined;
	if (main === undefined) {
		return undefined;
	}

	const whole = totalRow(table.facts, main, contents.report.unit);
	const chosen = by === undefined ? {...table, facts: [...whole, ...accounts]} : foldedTable(by, table, whole, main);
	const mainOfChosen = chosen === undefined || by === undefined ? main : mainOf(chosen, [], cut, contents, fund);
	if (chosen === undefined || mainOfChosen === undefined) {
		return undefined;
	}

	return {
		report: contents.report.id,
		fiscalYear: contents.report.fiscalYear,
		unit: contents.report.unit,
		cut: id,
		classification,
		statement,
		root: treeOf(chosen.facts),
		main: mainOfChosen,
		lastYear: lastYearOf(mainOfChosen, chosen.series),
		series: chosen.series,
	};
};

/** Accounts (or units, funds, projects) with an amount in the main column: how completely a table tells the cut. */
const completeness = ({root, main}: Outline): number => {
	const count = (node: OutlineNode): number =>
		Number(!isWhole(node) && node.values.get(main.key)?.computed === false) +
		node.children.reduce((sum, child) => sum + count(child), 0);
	return count(root);
};

const bestOutline = (
	contents: ReportContents,
	id: CutId,
	vocabulary: Vocabulary,
	unitCode: string | undefined,
): Outline | undefined => {
	for (const source of cuts[id].sources) {
		const found = contents.statements
			.filter(statement => statement.kind === source.kind && !statement.blank)
			.map(statement => outlineOf(contents, statement, id, source, unitCode, vocabulary))
			.filter(outline => outline !== undefined)
			.map(outline => ({outline, accounts: completeness(outline)}))
			.sort((a, b) => b.accounts - a.accounts || a.outline.statement.n - b.outline.statement.n);
		if (found[0] !== undefined) {
			return found[0].outline;
		}
	}

	const parts = (unitCode === undefined ? (cuts[id].outOf ?? []) : []).map(part =>
		outlineFor(contents, part, vocabulary),
	);
	return combinedOutline(
		id,
		parts.filter(outline => outline !== undefined),
	);
};

/** Contents never change, and a screen asks for the same outline at every key. */
const known = new WeakMap<ReportContents, Map<string, Outline | undefined>>();

/**
 * The outline of a cut, from the first kind of table that has it, and of those the one with most accounts; of one of the
 * units that a table lists, if a unit code is given.
 */
export const outlineFor = (
	contents: ReportContents,
	id: CutId,
	vocabulary: Vocabulary,
	unitCode?: string,
): Outline | undefined => {
	const outlines = known.get(contents) ?? new Map<string, Outline | undefined>();
	known.set(contents, outlines);
	const key = `${id} ${unitCode ?? ''}`;
	if (!outlines.has(key)) {
		outlines.set(key, bestOutline(contents, id, vocabulary, unitCode));
	}

	return outlines.get(key);
};

/** The outlines of a report in the order of the cuts, or that of one cut, each made when it is asked for. */
export function* outlinesIn(contents: ReportContents, vocabulary: Vocabulary, cut?: CutId): Generator<Outline> {
	for (const id of cut === undefined ? cutIds : [cut]) {
		const outline = outlineFor(contents, id, vocabulary);
		if (outline !== undefined) {
			yield outline;
		}
	}
}
