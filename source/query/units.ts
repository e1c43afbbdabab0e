import type {Answer, Row} from '../model/answer.js';
import type {CatalogEntry} from '../model/catalog.js';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import {columnsOf} from './columns.js';
import {regionText} from './filter.js';
import {type UnitAliases, unitIdentity} from './unit-identity.js';
import {type UnitProposal, unitProposals} from './unit-proposals.js';

export const unitsColumns = columnsOf(
	['unit', 'text', 1],
	['unit_code', 'text', 6],
	['region', 'text', 7],
	['department', 'text', 5],
	['years', 'list', 3],
	['reports', 'list', 0],
	['total_expenditure', 'amount', 2],
	['total_year', 'year', 8],
	['also_named', 'list', 4],
	['may_be', 'list', 4],
);

const placeOf = ({region: {province, city, county}}: CatalogEntry): string =>
	[...new Set([province, city, county].filter(Boolean))].join('·');

const newestFirst = (a: CatalogEntry, b: CatalogEntry): number =>
	(b.fiscalYear ?? 0) - (a.fiscalYear ?? 0) || (a.report < b.report ? -1 : 1);

/** The unit whose code the unit's own begins with, in the same region: 036 of 036001. */
const departments = (catalog: readonly CatalogEntry[]): ((entry: CatalogEntry) => string | null) => {
	const byCode = new Map(
		catalog.flatMap(({unitCode, unit, region}) =>
			unitCode === null || unit === null ? [] : [[`${regionText(region)} ${unitCode}`, unit] as const],
		),
	);
	return ({unitCode, region, unit}) => {
		for (let length = (unitCode?.length ?? 0) - 1; length >= 3; length--) {
			const found = byCode.get(`${regionText(region)} ${unitCode?.slice(0, length)}`);
			if (found !== undefined && found !== unit) {
				return found;
			}
		}

		return null;
	};
};

const unitRow = (
	entries: readonly CatalogEntry[],
	departmentOf: (entry: CatalogEntry) => string | null,
	proposals: readonly UnitProposal[],
	words: Words,
): Row => {
	const sorted = [...entries].sort(newestFirst);
	const [newest] = sorted as [CatalogEntry];
	const names = [...new Set(sorted.flatMap(({unit}) => unit ?? []))];
	const mayBe = proposals
		.filter(({older, newer}) => names.includes(older) || names.includes(newer))
		.map(({older, newer, reason}) => words(`units.${reason}`, {name: names.includes(older) ? newer : older}));
	return {
		cells: {
			unit: newest.unit ?? newest.title ?? newest.report,
			unit_code: newest.unitCode,
			region: placeOf(newest) || null,
			department: departmentOf(newest),
			years: [...new Set(sorted.map(({fiscalYear}) => String(fiscalYear ?? '?')))],
			reports: sorted.map(({report}) => report),
			total_expenditure: newest.totalExpenditure?.amount ?? null,
			total_year: newest.totalExpenditure === null ? null : newest.fiscalYear,
			also_named: names.slice(1),
			may_be: mayBe,
		},
		opens: {kind: 'report', report: newest.report},
	};
};

/** The units of the store under their newest names, with their departments and the names they may also have. */
export const unitsAnswer = (
	catalog: readonly CatalogEntry[],
	aliases: UnitAliases,
	vocabulary: Vocabulary,
	words: Words,
): Answer => {
	const identity = unitIdentity(aliases);
	const units = new Map<string, CatalogEntry[]>();
	for (const entry of catalog) {
		const key = entry.unit === null ? `\u0000${entry.report}` : identity(entry.unit);
		units.set(key, [...(units.get(key) ?? []), entry]);
	}

	const departmentOf = departments(catalog);
	const proposals = unitProposals(catalog, identity, vocabulary);
	const byName = new Map<string, UnitProposal[]>();
	for (const proposal of proposals) {
		for (const name of [proposal.older, proposal.newer]) {
			byName.set(name, [...(byName.get(name) ?? []), proposal]);
		}
	}

	const rows = [...units.values()].map(entries => {
		const own = [...new Set(entries.flatMap(({unit}) => byName.get(unit ?? '') ?? []))];
		return unitRow(entries, departmentOf, own, words);
	});
	return {
		columns: unitsColumns,
		rows: rows.sort((a, b) => (String(a.cells.unit) < String(b.cells.unit) ? -1 : 1)),
		...(proposals.length === 0 ? {} : {note: words('units.proposed', {count: proposals.length})}),
	};
};
