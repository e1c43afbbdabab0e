import type {Figure} from '../model/fact.js';
import type {Report, ReportContents, StatementColumn, Witness} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';
import {claimsOf} from './claims.js';
import type {Overrides} from './identity.js';
import {periodOfPath} from './meaning.js';
import {regionOf} from './region.js';
import {reportIdOf} from './report-id.js';

export type EditOptions = {
	readonly vocabulary: Vocabulary;
	/** Initials of a name's pinyin, for the report's id. */
	readonly initialsOf: (text: string) => string;
};

type Period = Pick<Figure, 'fiscalYear' | 'stage'>;

/** What a column took over from the report's year and stage follows them; what its own words say stays. */
const movedPeriod = (path: string, period: Period, before: Report, after: Report): Period => {
	const names = path.split(' / ');
	const expected = periodOfPath(names, before);
	const next = periodOfPath(names, after);
	return {
		fiscalYear: period.fiscalYear === expected.fiscalYear ? next.fiscalYear : period.fiscalYear,
		stage: period.stage === expected.stage ? next.stage : period.stage,
	};
};

const movedColumn = (column: StatementColumn, before: Report, after: Report): StatementColumn =>
	column.role === 'amount' || column.role === 'quantity'
		? {...column, ...movedPeriod(column.path, column, before, after)}
		: column;

const witnessesOf = (overrides: Overrides, before: readonly Witness[]): readonly Witness[] => {
	const stated: Partial<Record<Witness['field'], string | undefined>> = {
		unit: overrides.unit,
		fiscal_year: overrides.fiscalYear?.toString(),
		stage: overrides.stage,
		scope: overrides.scope,
		region: overrides.region && Object.values(overrides.region).join(''),
	};
	const byUser = Object.entries(stated).flatMap(([field, value]): Witness[] =>
		value === undefined ? [] : [{field: field as Witness['field'], value, from: 'user', text: value, place: null}],
	);
	return [...byUser, ...before.filter(({field}) => stated[field] === undefined)];
};

/** The report with an identity that its user states: its id, and all that followed from the old one, follow the new. */
export const editedReport = (
	contents: ReportContents,
	overrides: Overrides,
	{vocabulary, initialsOf}: EditOptions,
): ReportContents => {
	const before = contents.report;
	const hasOwnRegion = before.witnesses.some(({field, from}) => field === 'region' && from === 'user');
	const identity = {
		...before,
		...overrides,
		region:
			overrides.region ?? (overrides.unit && !hasOwnRegion ? regionOf(overrides.unit, vocabulary) : before.region),
		witnesses: witnessesOf(overrides, before.witnesses),
	};
	const after = {...identity, id: reportIdOf(identity, before.sources[0]?.sha256 ?? '', initialsOf)};
	const renamed = (id: string): string =>
		id.startsWith(`${before.id}:`) ? `${after.id}${id.slice(before.id.length)}` : id;
	const moved = <F extends Figure>(figure: F): F => ({
		...figure,
		...movedPeriod(figure.columnPath, figure, before, after),
		id: renamed(figure.id),
		unitName: figure.unitName === before.unit ? after.unit : figure.unitName,
		sameAs: figure.sameAs === null ? null : renamed(figure.sameAs),
	});
	return {
		...contents,
		report: after,
		statements: contents.statements.map(statement => ({
			...statement,
			columns: statement.columns.map(column => movedColumn(column, before, after)),
		})),
		facts: contents.facts.map(moved),
		quantities: contents.quantities.map(moved),
		// Years and stages of claims rest on the report's: they are read anew.
		claims: claimsOf(after, contents.paragraphs, vocabulary),
	};
};
