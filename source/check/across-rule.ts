import type {ReportContents} from '../model/report.js';
import type {UnitOf} from './comparable.js';
import type {Check} from './rule.js';

/** One identity between reports a file, as {@link Rule} is one within a report. */
export type AcrossRule = {
	readonly name: string;
	/** Lists of other reports that this one is to be held against. */
	readonly partners: (
		report: ReportContents,
		others: readonly ReportContents[],
		unitOf: UnitOf,
	) => ReadonlyArray<readonly ReportContents[]>;
	/** With the tables of all numbered through, so that their figures can be told apart. */
	readonly check: (report: ReportContents, partners: readonly ReportContents[], unitOf: UnitOf) => Iterable<Check>;
};
