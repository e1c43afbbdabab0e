import {totalExpenditureOf} from '../model/catalog.js';
import type {Fact} from '../model/fact.js';
import {labelKey} from '../model/label.js';
import type {ReportContents, StatementKind} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';
import type {FilterTexts} from './filter-typed.js';
import {outlineFor} from './outline-choice.js';
import type {CutId} from './outline-cut.js';

/** The figures people ask for first. */
export const headlineNames = [
	'total_revenue',
	'total_expenditure',
	'basic',
	'project',
	'general_public',
	'government_fund',
	'three_public',
	'overseas',
	'vehicles',
	'reception',
	'agency_operations',
] as const;
export type HeadlineName = (typeof headlineNames)[number];

type Test = (fact: Fact) => boolean;
type Search = {readonly kinds: readonly StatementKind[]; readonly test: Test};

const isWhole: Test = ({level, code}) => code === null && level === 'total';
const wholeOf =
	(test: Test): Test =>
	fact =>
		isWhole(fact) && test(fact);

// A wide 三公 table has one row of the unit, a long one has a row a kind
const threePublic: readonly StatementKind[] = ['three_public', 'agency_operations'];

const searches: Readonly<
	Record<Exclude<HeadlineName, 'total_expenditure' | 'general_public' | 'government_fund' | 'three_public'>, Search>
> = {
	total_revenue: {
		kinds: ['revenue_expenditure_summary', 'revenue'],
		test: wholeOf(
			({measure, side, fund}) => measure === 'total' && side !== 'expenditure' && (fund ?? 'all') === 'all',
		),
	},
	basic: {kinds: ['expenditure', 'general_public_expenditure'], test: wholeOf(({measure}) => measure === 'basic')},
	project: {kinds: ['expenditure', 'general_public_expenditure'], test: wholeOf(({measure}) => measure === 'project')},
	overseas: {kinds: threePublic, test: ({measure}) => measure === 'overseas'},
	vehicles: {kinds: threePublic, test: ({measure}) => measure === 'vehicles'},
	reception: {kinds: threePublic, test: ({measure}) => measure === 'reception'},
	agency_operations: {
		kinds: ['agency_operations', 'three_public'],
		test: ({measure}) => measure === 'agency_operations',
	},
};

export type Headline = {readonly name: HeadlineName; readonly fact: Fact};

const factOf = (
	{kinds, test}: Search,
	facts: readonly Fact[],
	statements: ReportContents['statements'],
): Fact | undefined => {
	for (const kind of kinds) {
		const tables = new Set(statements.filter(statement => statement.kind === kind).map(({n}) => n));
		const fact = facts.find(candidate => tables.has(candidate.table) && test(candidate));
		if (fact !== undefined) {
			return fact;
		}
	}

	return undefined;
};

/** A table may tell of 行政经费, 会议费 and 培训费 too: its row or column of that name, before its total. */
const threePublicIn = (
	facts: readonly Fact[],
	statements: ReportContents['statements'],
	vocabulary: Vocabulary,
): Fact | undefined => {
	const tables = new Set(statements.filter(({kind}) => kind === 'three_public').map(({n}) => n));
	const totals = facts.filter(({table, measure}) => tables.has(table) && measure === 'total');
	const names = (vocabulary.file('filters') as FilterTexts).values.table?.three_public ?? [];
	const isNamed = (text: string | null): boolean => names.some(name => labelKey(text ?? '').includes(labelKey(name)));
	return totals.find(({label}) => isNamed(label)) ?? totals.find(({columnPath}) => isNamed(columnPath)) ?? totals[0];
};

/** The whole of an outline, where one figure prints it. */
const wholeIn = (contents: ReportContents, cut: CutId, vocabulary: Vocabulary): string | undefined => {
	const outline = outlineFor(contents, cut, vocabulary);
	const value = outline?.root.values.get(outline.main.key);
	return value?.computed === false && value.facts.length === 1 ? value.facts[0] : undefined;
};

const printedIn = ({facts}: ReportContents, id: string | undefined): Fact | undefined =>
	id === undefined ? undefined : facts.find(fact => fact.id === id);

const findHeadline = (contents: ReportContents, name: HeadlineName, vocabulary: Vocabulary): Fact | undefined => {
	if (name === 'total_expenditure') {
		return printedIn(contents, totalExpenditureOf(contents)?.fact);
	}

	if (name === 'general_public' || name === 'government_fund') {
		return printedIn(contents, wholeIn(contents, name, vocabulary));
	}

	const {report, statements, facts} = contents;
	const own = facts.filter(
		fact => !fact.derived && fact.fiscalYear === report.fiscalYear && fact.stage === report.stage,
	);
	if (name === 'three_public') {
		return threePublicIn(own, statements, vocabulary);
	}

	// 总计 holds 本年合计, wherever each is printed
	const ordered = name === 'total_revenue' ? own.sort((a, b) => b.amount.fen - a.amount.fen) : own;
	return factOf(searches[name], ordered, statements);
};

/** Contents never change, and a ranking asks for several headlines of each. */
const known = new WeakMap<ReportContents, Map<HeadlineName, Fact | undefined>>();

/** The report's own figure of a name: of its year and stage, from the first table that prints it. */
export const headlineOf = (contents: ReportContents, name: HeadlineName, vocabulary: Vocabulary): Fact | undefined => {
	const found = known.get(contents) ?? new Map<HeadlineName, Fact | undefined>();
	known.set(contents, found);
	if (!found.has(name)) {
		found.set(name, findHeadline(contents, name, vocabulary));
	}

	return found.get(name);
};

/** All of them that the report has, in their order. */
export const headlinesOf = (contents: ReportContents, vocabulary: Vocabulary): readonly Headline[] =>
	headlineNames.flatMap(name => {
		const fact = headlineOf(contents, name, vocabulary);
		return fact === undefined ? [] : {name, fact};
	});
