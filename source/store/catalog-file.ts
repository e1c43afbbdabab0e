import {type Amount, units} from '../model/amount.js';
import type {CatalogEntry} from '../model/catalog.js';
import {scopes, stages} from '../model/report.js';
import {listColumns, readCodes, readSources, readWitnesses} from './catalog-lists.js';
import {isCount, isFen, isText, isYear, oneOf, orNull} from './checks.js';
import {type Cells, Columns, toColumns} from './columns.js';
import {migrated, schemaVersion} from './migrations.js';
import {Parts, partsText} from './parts.js';

/** What the catalog keeps of a report: its entry, and the digest of its file. */
export type CatalogRecord = {readonly entry: CatalogEntry; readonly sha256: string};

export type Catalog = {
	/** Digest of all ids and digests: what is made from the reports (a search index) says from which state it was made. */
	readonly revision: string;
	/** Sorted by report id. */
	readonly records: readonly CatalogRecord[];
};

export const emptyCatalog: Catalog = {revision: '', records: []};

const remedy = 'Run kuanxiang store rebuild to make it anew from the reports';

export const catalogText = ({revision, records}: Catalog): string =>
	partsText({
		version: schemaVersion,
		revision,
		reports: toColumns(records, {
			report: ({entry}) => entry.report,
			sha256: ({sha256}) => sha256,
			unit: ({entry}) => entry.unit,
			unit_code: ({entry}) => entry.unitCode,
			province: ({entry}) => entry.region.province,
			city: ({entry}) => entry.region.city,
			county: ({entry}) => entry.region.county,
			fiscal_year: ({entry}) => entry.fiscalYear,
			stage: ({entry}) => entry.stage,
			scope: ({entry}) => entry.scope,
			title: ({entry}) => entry.title,
			printed_unit: ({entry}) => entry.printedUnit,
			tables: ({entry}) => entry.counts.tables,
			facts: ({entry}) => entry.counts.facts,
			quantities: ({entry}) => entry.counts.quantities,
			claims: ({entry}) => entry.counts.claims,
			indicators: ({entry}) => entry.counts.indicators,
			errors: ({entry}) => entry.counts.errors,
			warnings: ({entry}) => entry.counts.warnings,
			unclassified: ({entry}) => entry.counts.unclassified,
			total_fact: ({entry}) => entry.totalExpenditure?.fact ?? null,
			total_fen: ({entry}) => entry.totalExpenditure?.amount.fen ?? null,
			total_unit: ({entry}) => entry.totalExpenditure?.amount.unit ?? null,
			total_decimals: ({entry}) => entry.totalExpenditure?.amount.decimals ?? null,
			source_count: ({entry}) => entry.sources.length,
			witness_count: ({entry}) => entry.witnesses.length,
			code_count: ({entry}) => entry.codes.length,
		}),
		...listColumns(records.map(({entry}) => entry)),
	});

const revisionIn = (parts: Parts): string => {
	const revision = parts.get('revision');
	if (!isText(revision)) {
		throw parts.broken('it has no revision');
	}

	return revision;
};

const countsOf = (columns: Columns): Cells<CatalogEntry['counts']> => {
	const tables = columns.get('tables', isCount);
	const facts = columns.get('facts', isCount);
	const quantities = columns.get('quantities', isCount);
	const claims = columns.get('claims', isCount);
	const indicators = columns.get('indicators', isCount);
	const errors = columns.get('errors', isCount);
	const warnings = columns.get('warnings', isCount);
	const unclassified = columns.get('unclassified', isCount);
	return n => ({
		tables: tables(n),
		facts: facts(n),
		quantities: quantities(n),
		claims: claims(n),
		indicators: indicators(n),
		errors: errors(n),
		warnings: warnings(n),
		unclassified: unclassified(n),
	});
};

const totalsOf = (columns: Columns): Cells<CatalogEntry['totalExpenditure']> => {
	const fact = columns.get('total_fact', orNull(isText));
	const fen = columns.get('total_fen', orNull(isFen));
	const unit = columns.get('total_unit', orNull(oneOf(units)));
	const decimals = columns.get('total_decimals', orNull(isCount));
	return n => {
		const id = fact(n);
		const amount = {fen: fen(n), unit: unit(n), decimals: decimals(n)};
		if (id === null) {
			return null;
		}

		if (amount.fen === null || amount.unit === null || amount.decimals === null) {
			throw columns.broken('total_fen', n);
		}

		return {amount: amount as Amount, fact: id};
	};
};

/** Only the revision: nothing else of the file is parsed. */
export const readRevision = (bytes: Buffer, file: string): string =>
	revisionIn(migrated(new Parts(bytes, file, remedy)));

/** Entries with their long lists (files, witnesses, accounts) left unparsed until one is asked for. */
export const readCatalog = (bytes: Buffer, file: string): Catalog => {
	const parts = migrated(new Parts(bytes, file, remedy));
	const columns = new Columns(parts, 'reports');
	const isTextOrNull = orNull(isText);
	const report = columns.get('report', isText);
	const sha256 = columns.get('sha256', isText);
	const unit = columns.get('unit', isTextOrNull);
	const unitCode = columns.get('unit_code', isTextOrNull);
	const province = columns.get('province', isTextOrNull);
	const city = columns.get('city', isTextOrNull);
	const county = columns.get('county', isTextOrNull);
	const fiscalYear = columns.get('fiscal_year', orNull(isYear));
	const stage = columns.get('stage', orNull(oneOf(stages)));
	const scope = columns.get('scope', orNull(oneOf(scopes)));
	const title = columns.get('title', isTextOrNull);
	const printedUnit = columns.get('printed_unit', orNull(oneOf(units)));
	const counts = countsOf(columns);
	const total = totalsOf(columns);
	const sources = columns.shares('source_count', () => readSources(parts));
	const witnesses = columns.shares('witness_count', () => readWitnesses(parts));
	const codes = columns.shares('code_count', () => readCodes(parts));
	const records = columns.records(n => ({
		sha256: sha256(n),
		entry: {
			report: report(n),
			unit: unit(n),
			unitCode: unitCode(n),
			region: {province: province(n), city: city(n), county: county(n)},
			fiscalYear: fiscalYear(n),
			stage: stage(n),
			scope: scope(n),
			title: title(n),
			printedUnit: printedUnit(n),
			get sources() {
				return sources(n);
			},
			get witnesses() {
				return witnesses(n);
			},
			counts: counts(n),
			totalExpenditure: total(n),
			get codes() {
				return codes(n);
			},
		},
	}));
	return {revision: revisionIn(parts), records};
};
