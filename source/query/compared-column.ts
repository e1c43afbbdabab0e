import type {Classification} from '../model/account.js';
import type {FigureStage} from '../model/fact.js';
import type {Statement} from '../model/report.js';
import type {Outline} from './outline-choice.js';
import type {CutId} from './outline-cut.js';
import type {Series} from './outline-series.js';
import type {OutlineNode} from './outline-tree.js';

/** Where the amounts of a column stand: in its own report, in last year's column of the next one, or worked out from the change. */
export type ColumnOrigin = 'own' | 'last_year' | 'derived';

/** One column of a comparison: a tree of accounts (or a flat list of lines) and the series of it that is compared. */
export type ComparedColumn = {
	/** Ends the keys of its columns: `2024` in `amount_2024` and `fact_2024`. */
	readonly key: string;
	readonly title: string;
	readonly report: string;
	readonly cut: CutId | null;
	/** Null where the report has no such table. */
	readonly statement: Statement | null;
	readonly root: OutlineNode;
	readonly series: string;
	/** The year whose classification its codes are of: its report's, as last year's column is printed under this year's codes. */
	readonly scheme: number | null;
	readonly classification: Classification | null;
	/** Of the amounts. */
	readonly fiscalYear: number | null;
	readonly stage: FigureStage | null;
	readonly unit: string | null;
	readonly origin: ColumnOrigin;
	/** Its table's column of the year before. */
	readonly lastYear: Pick<Series, 'key' | 'fiscalYear' | 'stage'> | null;
};

/** A column of an outline: its amount, or another series of the same accounts. */
export const columnOf = (
	outline: Outline,
	key: string,
	title: string,
	series: Series = outline.main,
): ComparedColumn => ({
	key,
	title,
	report: outline.report,
	cut: outline.cut,
	statement: outline.statement,
	root: outline.root,
	series: series.key,
	scheme: outline.fiscalYear,
	classification: outline.classification,
	fiscalYear: series.fiscalYear,
	stage: series.stage,
	unit: outline.unit,
	origin: 'own',
	lastYear: series.key === outline.main.key ? (outline.lastYear ?? null) : null,
});
