import type {Amount, Unit} from './amount.js';
import type {Region, Report, Scope, Source, Stage, Witness} from './report.js';

/** What the catalog knows of one report without opening its file. */
export type CatalogEntry = {
	readonly report: string;
	readonly unit: string | null;
	readonly unitCode: string | null;
	readonly region: Region;
	readonly fiscalYear: number | null;
	readonly stage: Stage | null;
	readonly scope: Scope | null;
	readonly title: string | null;
	readonly printedUnit: Unit | null;
	readonly sources: readonly Source[];
	readonly witnesses: readonly Witness[];
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
export const identityOf = ({
	id,
	unit,
	unitCode,
	region,
	fiscalYear,
	stage,
	scope,
	title,
	printedUnit,
	sources,
	witnesses,
}: Report): Omit<CatalogEntry, 'counts' | 'totalExpenditure' | 'codes'> => ({
	report: id,
	unit,
	unitCode,
	region,
	fiscalYear,
	stage,
	scope,
	title,
	printedUnit,
	sources,
	witnesses,
});
