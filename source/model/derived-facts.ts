import {type Amount, lastDigit, toFen} from './amount.js';
import type {DerivedFact, Fact, FigureStage} from './fact.js';
import {oncePer} from './once.js';
import {pushTo} from './push-to.js';
import type {ReportContents} from './report.js';
import {statedChanges} from './stated-changes.js';

/** As exact as the less exact of the two. */
const less = (amount: Amount, change: Amount, sign: 1 | -1): Amount => ({
	...(lastDigit(change) > lastDigit(amount) ? change : amount),
	fen: toFen(amount.fen - sign * change.fen),
});

/** 比上年预算增加 says which of last year's figures it is; 比上年增加 does not. */
const statedStage = (text: string): FigureStage | null =>
	text.includes('预算') ? 'budget' : text.includes('决算') ? 'final' : null;

const ending = '.last-year';

/** Whether an id is of a derived figure, not of a printed one. */
export const isDerivedId = (id: string): boolean => id.endsWith(ending);

const lastYear = (figure: Fact, id: string): Fact => ({
	...figure,
	id: `${id}${ending}`,
	fiscalYear: figure.fiscalYear === null ? null : figure.fiscalYear - 1,
	sameAs: null,
	derived: true,
});

const fromProse = (contents: ReportContents): readonly DerivedFact[] =>
	[...statedChanges(contents)].flatMap(({change, figure}) => {
		const {amount, direction, provenance} = change;
		return amount === null
			? []
			: [
					{
						...lastYear(figure, change.id),
						stage: statedStage(provenance.text),
						amount: less(figure.amount, amount, direction === 'increase' ? 1 : -1),
						provenance,
						ground: [figure.id, change.id],
					},
				];
	});

const placeOf = ({table, row, side, fund}: Fact): string => [table, row, side, fund].join();

/** 比上年增减, 比2023年增减: a change that says which year it is from. */
const isFrom = (year: number, path: string): boolean => path.includes('上年') || path.includes(String(year));

/** A column of changes from last year, in tables that do not print last year's figures themselves. */
const fromTables = ({report, facts}: ReportContents): readonly DerivedFact[] => {
	const year = report.fiscalYear;
	const changes =
		year === null ? [] : facts.filter(({measure, columnPath}) => measure === 'change' && isFrom(year - 1, columnPath));
	if (year === null || changes.length === 0) {
		return [];
	}

	const printsLastYear = new Set(facts.filter(({fiscalYear}) => fiscalYear === year - 1).map(({table}) => table));
	const totals = new Map<string, Fact[]>();
	for (const fact of facts) {
		if (fact.measure === 'total' && fact.fiscalYear === year) {
			pushTo(totals, placeOf(fact), fact);
		}
	}

	return changes.flatMap(change => {
		const [figure, ...others] = totals.get(placeOf(change)) ?? [];
		return figure === undefined || others.length > 0 || printsLastYear.has(change.table)
			? []
			: [
					{
						...lastYear(figure, change.id),
						amount: less(figure.amount, change.amount, 1),
						provenance: change.provenance,
						ground: [figure.id, change.id],
					},
				];
	});
};

/** Figures of last year that the report does not print, but states by their change; each subject once. */
export const derivedFacts = oncePer((contents: ReportContents): readonly DerivedFact[] => {
	const found = [...fromProse(contents), ...fromTables(contents)];
	return [...new Map(found.map(fact => [`${fact.ground[0]} ${fact.amount.fen}`, fact])).values()];
});

export const derivedFact = (contents: ReportContents, id: string): DerivedFact | undefined =>
	derivedFacts(contents).find(fact => fact.id === id);
