import type {Classification} from '../model/account.js';
import type {Fact, Fund} from '../model/fact.js';
import {labelKey} from '../model/label.js';
import type {ReportContents, Statement} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';
import {type Cut, type CutId, cutIds, cuts} from './outline-cut.js';
import {type CodedFact, lastYearOf, mainSeries, type Series, seriesOf} from './outline-series.js';
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

const codeIn = (fact: Fact, classification: Classification): string | null => {
	if (fact.classification === classification && fact.code !== null) {
		return fact.code;
	}

	const other = fact.otherCodes.find(text => text.startsWith(`${classification}:`));
	return other === undefined ? null : other.slice(classification.length + 1);
};

/** A department's own row and its units' rows tell the same money twice: the shortest unit code holds the others. */
const withoutSubUnits = (facts: readonly CodedFact[]): readonly CodedFact[] => {
	const codes = [...new Set(facts.filter(({code}) => code !== null).map(({fact}) => fact.unitCode ?? ''))];
	const whole = codes.find(unit => unit !== '' && codes.every(other => other.startsWith(unit)));
	return whole === undefined || codes.length === 1
		? facts
		: facts.filter(({fact, code}) => code === null || fact.unitCode === whole);
};

const fenOf = (facts: readonly CodedFact[], main: string, of: (fact: Fact) => string): number =>
	facts.reduce((sum, {fact}) => sum + (of(fact) === main ? fact.amount.fen : 0), 0);

const rowRank = ({level, label}: Fact, unit: string | null): number =>
	level === 'total' ? 0 : level === 'subtotal' ? 1 : labelKey(label ?? '') === labelKey(unit ?? ' ') ? 2 : 3;

/**
 * The row that is the whole: of the rows called total, the one its categories add up to (本年支出合计 and 支出总计 differ
 * by what is carried over), else the first total; in tables that print none, the row of the unit.
 */
const totalRow = (
	facts: readonly CodedFact[],
	main: Series,
	of: (fact: Fact) => string,
	unit: string | null,
): number | undefined => {
	const shortest = Math.min(...facts.map(({code}) => code?.length ?? Infinity));
	const sum = fenOf(
		facts.filter(({code}) => code?.length === shortest),
		main.key,
		of,
	);
	const candidates = facts
		.filter(({fact, code}) => code === null && of(fact) === main.key && rowRank(fact, unit) < 3)
		.map(({fact}) => ({row: fact.row, rank: rowRank(fact, unit), differs: Number(fact.amount.fen !== sum)}))
		.sort((a, b) => a.differs - b.differs || a.rank - b.rank || a.row - b.row);
	return candidates[0]?.row;
};

const outlineOf = (
	contents: ReportContents,
	statement: Statement,
	id: CutId,
	fund: Fund | undefined,
	vocabulary: Vocabulary,
): Outline | undefined => {
	const cut: Cut = cuts[id];
	const otherSide = cut.isRevenue ? 'expenditure' : 'revenue';
	const {classification} = cut;
	const facts = withoutSubUnits(
		contents.facts
			.filter(fact => fact.table === statement.n && fact.sameAs === null && fact.side !== otherSide)
			.map(fact => ({fact, code: codeIn(fact, classification)})),
	);
	const coded = facts.filter(({code}) => code !== null);
	const series = seriesOf(facts);
	const seen = new Set(coded.map(({fact}) => series.of(fact)));
	const main = mainSeries(
		series.all.filter(({key}) => seen.has(key)),
		cut,
		contents.report,
		fund,
	);
	if (main === undefined) {
		return undefined;
	}

	const row = totalRow(facts, main, series.of, contents.report.unit);
	const kept = facts.filter(({fact, code}) => code !== null || (fact.row === row && fact.code === null));
	return {
		report: contents.report.id,
		cut: id,
		classification,
		statement,
		root: treeOf(kept, series.of, classification, vocabulary),
		main,
		lastYear: lastYearOf(main, series.all),
		series: series.all,
	};
};

/** Accounts with an amount in the main column: how completely a table tells the cut. */
const completeness = ({root, main}: Outline): number => {
	const count = (node: OutlineNode): number =>
		Number(node.code !== null && node.values.get(main.key)?.computed === false) +
		node.children.reduce((sum, child) => sum + count(child), 0);
	return count(root);
};

/** The outline of a cut, from the first kind of table that has it, and of those the one with most accounts. */
export const outlineFor = (contents: ReportContents, id: CutId, vocabulary: Vocabulary): Outline | undefined => {
	for (const {kind, fund} of cuts[id].sources) {
		const found = contents.statements
			.filter(statement => statement.kind === kind && !statement.blank)
			.map(statement => outlineOf(contents, statement, id, fund, vocabulary))
			.filter(outline => outline !== undefined)
			.map(outline => ({outline, accounts: completeness(outline)}))
			.sort((a, b) => b.accounts - a.accounts || a.outline.statement.n - b.outline.statement.n);
		if (found[0] !== undefined) {
			return found[0].outline;
		}
	}

	return undefined;
};

export const everyOutline = (contents: ReportContents, vocabulary: Vocabulary): readonly Outline[] =>
	cutIds.map(id => outlineFor(contents, id, vocabulary)).filter(outline => outline !== undefined);
