import {type Amount, units} from '../model/amount.js';
import type {CatalogEntry} from '../model/catalog.js';
import {formats} from '../model/document.js';
import {type Source, scopes, stages, type Witness, witnessFields, witnessOrigins} from '../model/report.js';
import {isCount, isFen, isPlace, isText, isYear, oneOf, orNull} from './checks.js';
import {type Cells, Columns, toColumns} from './columns.js';
import {migrated, schemaVersion} from './migrations.js';
import {Parts, partsText} from './parts.js';
import {placeFields, placesOf} from './place-columns.js';

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

const countNames = [
	'tables',
	'facts',
	'quantities',
	'claims',
	'indicators',
	'errors',
	'warnings',
	'unclassified',
] as const satisfies ReadonlyArray<keyof CatalogEntry['counts']>;

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
			...Object.fromEntries(countNames.map(name => [name, ({entry}: CatalogRecord) => entry.counts[name]])),
			total_fact: ({entry}) => entry.totalExpenditure?.fact ?? null,
			total_fen: ({entry}) => entry.totalExpenditure?.amount.fen ?? null,
			total_unit: ({entry}) => entry.totalExpenditure?.amount.unit ?? null,
			total_decimals: ({entry}) => entry.totalExpenditure?.amount.decimals ?? null,
			source_count: ({entry}) => entry.sources.length,
			witness_count: ({entry}) => entry.witnesses.length,
			code_count: ({entry}) => entry.codes.length,
		}),
		sources: toColumns(
			records.flatMap(({entry}) => entry.sources),
			{file: ({file}) => file, sha256: ({sha256}) => sha256, format: ({format}) => format},
		),
		witnesses: toColumns(
			records.flatMap(({entry}) => entry.witnesses),
			{
				field: ({field}) => field,
				value: ({value}) => value,
				from: ({from}) => from,
				text: ({text}) => text,
				...placeFields('place', ({place}: Witness) => place),
			},
		),
		codes: toColumns(
			records.flatMap(({entry}) => entry.codes),
			{code: code => code},
		),
	});

const revisionIn = (parts: Parts): string => {
	const revision = parts.get('revision');
	if (!isText(revision)) {
		throw parts.broken('it has no revision');
	}

	return revision;
};

const readSources = (parts: Parts): readonly Source[] => {
	const columns = new Columns(parts, 'sources');
	const file = columns.get('file', isText);
	const sha256 = columns.get('sha256', isText);
	const format = columns.get('format', oneOf(formats));
	return columns.records(n => ({file: file(n), sha256: sha256(n), format: format(n)}));
};

const readWitnesses = (parts: Parts): readonly Witness[] => {
	const columns = new Columns(parts, 'witnesses');
	const field = columns.get('field', oneOf(witnessFields));
	const value = columns.get('value', isText);
	const from = columns.get('from', oneOf(witnessOrigins));
	const text = columns.get('text', isText);
	const place = placesOf(columns, 'place', orNull(isPlace));
	return columns.records(n => ({field: field(n), value: value(n), from: from(n), text: text(n), place: place(n)}));
};

const readCodes = (parts: Parts): readonly string[] => {
	const columns = new Columns(parts, 'codes');
	return columns.records(columns.get('code', isText));
};

const countsOf = (columns: Columns): Cells<CatalogEntry['counts']> => {
	const cells = countNames.map(name => [name, columns.get(name, isCount)] as const);
	return n => Object.fromEntries(cells.map(([name, cell]) => [name, cell(n)])) as CatalogEntry['counts'];
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

/** Only the revision: nothing else of the text is parsed. */
export const readRevision = (text: string, file: string): string => revisionIn(migrated(new Parts(text, file, remedy)));

/** Entries with their long lists (files, witnesses, accounts) left unparsed until one is asked for. */
export const readCatalog = (text: string, file: string): Catalog => {
	const parts = migrated(new Parts(text, file, remedy));
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
