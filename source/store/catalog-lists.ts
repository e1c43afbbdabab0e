import type {CatalogEntry} from '../model/catalog.js';
import {formats} from '../model/document.js';
import {type Source, type Witness, witnessFields, witnessOrigins} from '../model/report.js';
import {isText, oneOf} from './checks.js';
import {Columns, toColumns} from './columns.js';
import type {Parts} from './parts.js';
import {placeFields, placesOrNull} from './place-columns.js';

/** The lists of all entries, one after the other: each entry says how many of each are its own. */
export const listColumns = (entries: readonly CatalogEntry[]): Readonly<Record<string, unknown>> => ({
	sources: toColumns(
		entries.flatMap(({sources}) => sources),
		{file: ({file}) => file, sha256: ({sha256}) => sha256, format: ({format}) => format},
	),
	witnesses: toColumns(
		entries.flatMap(({witnesses}) => witnesses),
		{
			field: ({field}) => field,
			value: ({value}) => value,
			from: ({from}) => from,
			text: ({text}) => text,
			...placeFields('place', ({place}: Witness) => place),
		},
	),
	codes: toColumns(
		entries.flatMap(({codes}) => codes),
		{code: code => code},
	),
});

export const readSources = (parts: Parts): readonly Source[] => {
	const columns = new Columns(parts, 'sources');
	const file = columns.get('file', isText);
	const sha256 = columns.get('sha256', isText);
	const format = columns.get('format', oneOf(formats));
	return columns.records(n => ({file: file(n), sha256: sha256(n), format: format(n)}));
};

export const readWitnesses = (parts: Parts): readonly Witness[] => {
	const columns = new Columns(parts, 'witnesses');
	const field = columns.get('field', oneOf(witnessFields));
	const value = columns.get('value', isText);
	const from = columns.get('from', oneOf(witnessOrigins));
	const text = columns.get('text', isText);
	const place = placesOrNull(columns, 'place');
	return columns.records(n => ({field: field(n), value: value(n), from: from(n), text: text(n), place: place(n)}));
};

export const readCodes = (parts: Parts): readonly string[] => {
	const columns = new Columns(parts, 'codes');
	return columns.records(columns.get('code', isText));
};
