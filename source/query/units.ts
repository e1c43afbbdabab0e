import type {Answer, Row} from '../model/answer.js';
import type {CatalogEntry} from '../model/catalog.js';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import {columnsOf} from './columns.js';
import {regionText} from './filter.js';
import {newestFirst, reportsByUnit, unitRow, yearColumns} from './home.js';
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
	['errors', 'count', 9],
	['warnings', 'count', 9],
	['also_named', 'list', 4],
	['may_be', 'list', 4],
);

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

const namedRow = (
	entries: readonly CatalogEntry[],
	departmentOf: (entry: CatalogEntry) => string | null,
	proposals: readonly UnitProposal[],
	words: Words,
): Row => {
	const sorted = [...entries].sort(newestFirst);
	const [newest] = sorted as [CatalogEntry];
	const listed = unitRow(entries);
	const names = [...new Set(sorted.flatMap(({unit}) => unit ?? []))];
	const mayBe = proposals
		.filter(({older, newer}) => names.includes(older) || names.includes(newer))
		.map(({older, newer, reason}) => words(`units.${reason}`, {name: names.includes(older) ? newer : older}));
	return {
		cells: {
			...listed.cells,
			unit_code: newest.unitCode,
			department: departmentOf(newest),
			years: [...new Set(sorted.map(({fiscalYear}) => String(fiscalYear ?? '?')))],
			also_named: names.slice(1),
			may_be: mayBe,
		},
		...(listed.opens === undefined ? {} : {opens: listed.opens}),
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
	const departmentOf = departments(catalog);
	const proposals = unitProposals(catalog, identity, vocabulary);
	const byName = new Map<string, UnitProposal[]>();
	for (const proposal of proposals) {
		for (const name of [proposal.older, proposal.newer]) {
			byName.set(name, [...(byName.get(name) ?? []), proposal]);
		}
	}

	const rows = reportsByUnit(catalog, identity).map(entries => {
		const own = [...new Set(entries.flatMap(({unit}) => byName.get(unit ?? '') ?? []))];
		return namedRow(entries, departmentOf, own, words);
	});
	return {
		// People see the years in one column
		columns: [...unitsColumns, ...yearColumns(catalog).map(column => ({...column, importance: 0}))],
		rows: rows.sort((a, b) => (String(a.cells.unit) < String(b.cells.unit) ? -1 : 1)),
		...(proposals.length === 0 ? {} : {note: words('units.proposed', {count: proposals.length})}),
	};
};
