import type {Answer, Column, Row, Value} from '../model/answer.js';
import type {CatalogEntry} from '../model/catalog.js';
import {columnsOf} from './columns.js';
import {type UnitAliases, unitIdentity} from './unit-identity.js';

/** Newest first: by year, final accounts before the budget of the same year, then by id. */
export const newestFirst = (a: CatalogEntry, b: CatalogEntry): number =>
	(b.fiscalYear ?? 0) - (a.fiscalYear ?? 0) ||
	Number(b.stage === 'final') - Number(a.stage === 'final') ||
	(a.report < b.report ? -1 : 1);

/** Column key of a year: `year_2024`, or `year_unknown`. */
const yearKey = (year: number | null): string => `year_${year ?? 'unknown'}`;

const regionText = ({region: {province, city, county}}: CatalogEntry): string | null =>
	[...new Set([province, city, county].filter(Boolean))].join('·') || null;

const countOf = (entries: readonly CatalogEntry[], count: 'errors' | 'warnings'): number =>
	entries.reduce((sum, entry) => sum + entry.counts[count], 0);

export const unitRow = (entries: readonly CatalogEntry[]): Row => {
	const sorted = [...entries].sort(newestFirst);
	const [newest] = sorted as [CatalogEntry];
	const stages: Record<string, Value> = {};
	for (const {fiscalYear, stage} of [...sorted].reverse()) {
		const key = yearKey(fiscalYear);
		stages[key] = [...new Set([...((stages[key] as readonly string[] | undefined) ?? []), stage ?? 'unknown'])];
	}

	return {
		cells: {
			unit: newest.unit ?? newest.title ?? newest.report,
			region: regionText(newest),
			...stages,
			total_expenditure: newest.totalExpenditure?.amount ?? null,
			total_year: newest.totalExpenditure === null ? null : newest.fiscalYear,
			errors: countOf(sorted, 'errors'),
			warnings: countOf(sorted, 'warnings'),
			reports: sorted.map(({report}) => report),
		},
		opens: {kind: 'report', report: newest.report},
	};
};

/** The reports of each unit; one whose unit is unknown stands alone. */
export const reportsByUnit = (
	catalog: readonly CatalogEntry[],
	identity: ReturnType<typeof unitIdentity>,
): ReadonlyArray<readonly CatalogEntry[]> => {
	const units = new Map<string, CatalogEntry[]>();
	for (const entry of catalog) {
		const key = entry.unit === null ? `\u0000${entry.report}` : identity(entry.unit);
		const own = units.get(key);
		if (own === undefined) {
			units.set(key, [entry]);
		} else {
			own.push(entry);
		}
	}

	return [...units.values()];
};

/** The later a year, the longer its column stays. */
export const yearColumns = (catalog: readonly CatalogEntry[]): readonly Column[] => {
	const years = [...new Set(catalog.map(({fiscalYear}) => fiscalYear))].sort((a, b) => (a ?? 0) - (b ?? 0));
	return years.map((year, index) => ({
		key: yearKey(year),
		title: year === null ? '?' : String(year),
		kind: 'list',
		importance: 2 + years.length - index,
	}));
};

/**
 * One row a unit, whatever older names it has, one column a year (`year_2024`: the stages it published), its newest total and its findings.
 * The cell `reports` lists its reports, newest first; Enter opens the first.
 */
export const unitRows = (catalog: readonly CatalogEntry[], aliases: UnitAliases = {}): Answer => {
	const identity = unitIdentity(aliases);
	const rows = reportsByUnit(catalog, identity).map(unitRow);
	return {
		columns: [
			...columnsOf(['unit', 'text', 1], ['region', 'text', 20]),
			...yearColumns(catalog),
			...columnsOf(
				['total_expenditure', 'amount', 2],
				['total_year', 'year', 21],
				['errors', 'count', 3],
				['warnings', 'count', 19],
				['reports', 'list', 0],
			),
		],
		rows: rows.sort((a, b) => (String(a.cells.unit) < String(b.cells.unit) ? -1 : 1)),
	};
};
