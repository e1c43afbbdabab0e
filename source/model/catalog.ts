import type {Amount} from './amount.js';
import type {Fact, Fund} from './fact.js';
import type {Report, ReportContents, StatementKind} from './report.js';

/** What the catalog knows of one report without opening its file. */
export type CatalogEntry = Omit<Report, 'id'> & {
	readonly report: string;
	readonly counts: {
		readonly tables: number;
		readonly facts: number;
		readonly quantities: number;
		readonly claims: number;
		readonly indicators: number;
		readonly errors: number;
		readonly warnings: number;
		readonly unclassified: number;
	};
	/** Total expenditure (支出总计) of the report's own year, and the fact that prints it. */
	readonly totalExpenditure: {readonly amount: Amount; readonly fact: string} | null;
	/** `functional:2101506`: the accounts the report prints, sorted. */
	readonly codes: readonly string[];
};

/** The identity part of a report, as the catalog repeats it. */
export const identityOf = ({id, ...identity}: Report): Omit<CatalogEntry, 'counts' | 'totalExpenditure' | 'codes'> => ({
	report: id,
	...identity,
});

type Candidate = {
	readonly kind: StatementKind;
	/** Funds whose total is the total of the whole table. */
	readonly funds: ReadonlyArray<Fund | null>;
};

/** Tables that may print the total expenditure, the most telling first. */
const candidates: readonly Candidate[] = [
	{kind: 'revenue_expenditure_summary', funds: [null, 'all']},
	{kind: 'expenditure', funds: [null, 'all']},
	{kind: 'fiscal_appropriation_summary', funds: [null, 'all', 'fiscal_appropriation']},
	{kind: 'general_public_expenditure', funds: [null, 'all', 'fiscal_appropriation', 'general_public']},
];

const totalIn = (
	{report, statements, facts}: ReportContents,
	{kind, funds}: Candidate,
	level: Fact['level'],
): Fact | undefined => {
	const tables = new Set(statements.filter(statement => statement.kind === kind).map(({n}) => n));
	return facts
		.filter(
			fact =>
				tables.has(fact.table) &&
				fact.level === level &&
				fact.side !== 'revenue' &&
				fact.measure === 'total' &&
				funds.includes(fact.fund) &&
				fact.fiscalYear === report.fiscalYear &&
				(fact.stage === report.stage || fact.stage === null) &&
				!fact.derived,
		)
		.reduce<Fact | undefined>((most, fact) => (most && most.amount.fen >= fact.amount.fen ? most : fact), undefined);
};

/** 支出总计 of the report's own year: the largest total of the first table that prints one; 本年支出合计 where none does. */
export const totalExpenditureOf = (contents: ReportContents): CatalogEntry['totalExpenditure'] => {
	for (const level of ['total', 'subtotal'] as const) {
		for (const candidate of candidates) {
			const fact = totalIn(contents, candidate, level);
			if (fact !== undefined) {
				return {amount: fact.amount, fact: fact.id};
			}
		}
	}

	return null;
};

/** Accounts of the figures and of the other codes in their rows, sorted. */
const codesOf = (facts: readonly Fact[]): readonly string[] => {
	const codes = new Set<string>();
	for (const {classification, code, otherCodes} of facts) {
		if (classification !== null && code !== null) {
			codes.add(`${classification}:${code}`);
		}

		for (const other of otherCodes) {
			codes.add(other);
		}
	}

	return [...codes].sort();
};

/** What the catalog says of a report, worked out from its contents alone. */
export const catalogEntryOf = (contents: ReportContents): CatalogEntry => {
	const {report, statements, facts, quantities, claims, indicators, unclassified, findings} = contents;
	const findingCount = (severity: string): number => findings.filter(finding => finding.severity === severity).length;
	return {
		...identityOf(report),
		counts: {
			tables: statements.length,
			facts: facts.filter(({derived}) => !derived).length,
			quantities: quantities.length,
			claims: claims.length,
			indicators: indicators.length,
			errors: findingCount('error'),
			warnings: findingCount('warning'),
			unclassified: unclassified.length,
		},
		totalExpenditure: totalExpenditureOf(contents),
		codes: codesOf(facts),
	};
};
