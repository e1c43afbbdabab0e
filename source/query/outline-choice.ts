import type {Classification} from '../model/account.js';
import type {Fact, Fund, Side} from '../model/fact.js';
import {labelKey, withoutSpace} from '../model/label.js';
import type {ColumnRole, ReportContents, Statement} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';
import {type Cut, type CutId, cutIds, cuts} from './outline-cut.js';
import {
	type CodedFact,
	lastYearOf,
	mainSeries,
	type Series,
	type SeriesFact,
	withSeries,
	withWhole,
} from './outline-series.js';
import {type OutlineNode, treeOf} from './outline-tree.js';

/** One cut of a report's money, from the table that prints it best. */
export type Outline = {
	readonly report: string;
	readonly cut: CutId;
	readonly classification: Classification;
	readonly statement: Statement;
	readonly root: OutlineNode;
	readonly main: Series;
	readonly lastYear: Series | undefined;
	readonly series: readonly Series[];
};

const labelRoles: ReadonlySet<ColumnRole> = new Set(['label', 'other_label']);

/** The code a figure has in a classification, with its name; a table of paired codes has both in one row. */
const codedFact = (fact: Fact, classification: Classification, {columns, rows}: Statement): CodedFact => {
	const other = fact.otherCodes.find(text => text.startsWith(`${classification}:`));
	if (fact.classification === classification || other === undefined) {
		const code = fact.classification === classification ? fact.code : null;
		return {fact, code, label: fact.label};
	}

	const labels = (rows[fact.row - 1]?.cells ?? []).filter(
		(text, index) => index < fact.column - 1 && text !== '' && labelRoles.has(columns[index]?.role ?? 'text'),
	);
	return {fact, code: other.slice(classification.length + 1), label: withoutSpace(labels.at(-1) ?? '') || null};
};

type OtherSide = {readonly columns_of_other_side: Readonly<Record<Side, readonly string[]>>};

/** Tables of a fund print 本年收入 beside 本年支出: what came in is no part of an outline of what was spent. */
const sideTest = ({isRevenue}: Cut, vocabulary: Vocabulary): ((fact: Fact) => boolean) => {
	const side = isRevenue ? 'revenue' : 'expenditure';
	const {columns_of_other_side: columns} = vocabulary.file('outlines') as OtherSide;
	return fact =>
		fact.side === null ? !columns[side].some(name => fact.columnPath.includes(name)) : fact.side === side;
};

/** A department's own row and its units' rows tell the same money twice: the shortest unit code holds the others. */
const withoutSubUnits = (facts: readonly CodedFact[]): readonly CodedFact[] => {
	const codes = [...new Set(facts.filter(({code}) => code !== null).map(({fact}) => fact.unitCode ?? ''))];
	const whole = codes.find(unit => unit !== '' && codes.every(other => other.startsWith(unit)));
	return whole === undefined || codes.length === 1
		? facts
		: facts.filter(({fact, code}) => code === null || fact.unitCode === whole);
};

const rowRank = ({level, label}: Fact, unit: string | null): number =>
	level === 'total' ? 0 : level === 'subtotal' ? 1 : labelKey(label ?? '') === labelKey(unit ?? ' ') ? 2 : 3;

const fenOf = (facts: readonly SeriesFact[]): number => facts.reduce((sum, {fact}) => sum + fact.amount.fen, 0);

/**
 * The row that is the whole: of the rows called total, the one its categories add up to (本年支出合计 and 支出总计 differ
 * by what is carried over), else the first total; in tables that print none, the row of the unit.
 */
const totalRow = (facts: readonly SeriesFact[], main: Series, unit: string | null): readonly SeriesFact[] => {
	const own = facts.filter(({series}) => series === main.key);
	const shortest = Math.min(...own.map(({code}) => code?.length ?? Infinity));
	const sum = fenOf(own.filter(({code}) => code?.length === shortest));
	const totals = facts.filter(({fact, code}) => code === null && fact.code === null && rowRank(fact, unit) < 3);
	const rows = [...new Set(totals.filter(({series}) => series === main.key).map(({fact}) => fact.row))].map(row => {
		const inRow = totals.filter(({fact}) => fact.row === row);
		const rank = Math.min(...inRow.map(({fact}) => rowRank(fact, unit)));
		const differs = Number(fenOf(inRow.filter(({series}) => series === main.key)) !== sum);
		return {row, rank, differs, inRow};
	});
	rows.sort((a, b) => a.differs - b.differs || a.rank - b.rank || a.row - b.row);
	return rows[0]?.inRow ?? [];
};

const outlineOf = (
	contents: ReportContents,
	statement: Statement,
	id: CutId,
	fund: Fund | undefined,
	unitCode: string | undefined,
	vocabulary: Vocabulary,
): Outline | undefined => {
	const cut: Cut = cuts[id];
	const {classification} = cut;
	const isOfSide = sideTest(cut, vocabulary);
	const coded = contents.facts
		.filter(fact => fact.table === statement.n && fact.sameAs === null && isOfSide(fact))
		.filter(fact => unitCode === undefined || fact.unitCode === unitCode)
		.map(fact => codedFact(fact, classification, statement));
	const {facts, series} = withWhole(withSeries(withoutSubUnits(coded)), cut);
	const accounts = facts.filter(({code}) => code !== null);
	const used = new Set(accounts.map(account => account.series));
	const main = mainSeries(
		series.filter(({key}) => used.has(key)),
		cut,
		contents.report,
		fund,
	);
	if (main === undefined) {
		return undefined;
	}

	const total = totalRow(facts, main, contents.report.unit);
	return {
		report: contents.report.id,
		cut: id,
		classification,
		statement,
		root: treeOf([...total, ...accounts], classification, vocabulary),
		main,
		lastYear: lastYearOf(main, series),
		series,
	};
};

/** Accounts with an amount in the main column: how completely a table tells the cut. */
const completeness = ({root, main}: Outline): number => {
	const count = (node: OutlineNode): number =>
		Number(node.code !== null && node.values.get(main.key)?.computed === false) +
		node.children.reduce((sum, child) => sum + count(child), 0);
	return count(root);
};

const bestOutline = (
	contents: ReportContents,
	id: CutId,
	vocabulary: Vocabulary,
	unitCode: string | undefined,
): Outline | undefined => {
	for (const {kind, fund} of cuts[id].sources) {
		const found = contents.statements
			.filter(statement => statement.kind === kind && !statement.blank)
			.map(statement => outlineOf(contents, statement, id, fund, unitCode, vocabulary))
			.filter(outline => outline !== undefined)
			.map(outline => ({outline, accounts: completeness(outline)}))
			.sort((a, b) => b.accounts - a.accounts || a.outline.statement.n - b.outline.statement.n);
		if (found[0] !== undefined) {
			return found[0].outline;
		}
	}

	return undefined;
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
