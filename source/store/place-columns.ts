import type {Place} from '../model/document.js';
import type {Provenance} from '../model/fact.js';
import {type Check, isCount, isPosition, isText} from './checks.js';
import type {Cells, Columns, Fields} from './columns.js';

const partsOf = (place: Place | null): readonly unknown[] => {
	switch (place?.kind) {
		case 'line': {
			return [place.line, place.column];
		}

		case 'page': {
			return [place.page, place.row, place.column];
		}

		case 'sheet': {
			return [place.sheet, place.cell];
		}

		default: {
			return [];
		}
	}
};

const placeOf = (kind: unknown, first: unknown, second: unknown, third: unknown): Place | undefined => {
	if (kind === 'line' && isPosition(first) && isCount(second)) {
		return {kind, line: first, column: second};
	}

	if (kind === 'page' && isPosition(first) && isCount(second) && isCount(third)) {
		return {kind, page: first, row: second, column: third};
	}

	return kind === 'sheet' && isText(first) && isText(second) ? {kind, sheet: first, cell: second} : undefined;
};

const isAnything: Check<unknown> = (_value): _value is unknown => true;

/** A place as four columns: its kind, and up to three parts in the order of its type. */
export const placeFields = <T>(name: string, placeOfRecord: (record: T) => Place | null): Fields<T> => ({
	[name]: record => placeOfRecord(record)?.kind ?? null,
	[`${name}_1`]: record => partsOf(placeOfRecord(record))[0] ?? null,
	[`${name}_2`]: record => partsOf(placeOfRecord(record))[1] ?? null,
	[`${name}_3`]: record => partsOf(placeOfRecord(record))[2] ?? null,
});

export const placesOrNull = (columns: Columns, name: string): Cells<Place | null> => {
	const kind = columns.values(name, isAnything);
	const first = columns.values(`${name}_1`, isAnything);
	const second = columns.values(`${name}_2`, isAnything);
	const third = columns.values(`${name}_3`, isAnything);
	return record => {
		const place = kind[record] === null ? null : placeOf(kind[record], first[record], second[record], third[record]);
		if (place === undefined) {
			throw columns.broken(name, record);
		}

		return place;
	};
};

export const placesOf = (columns: Columns, name: string): Cells<Place> => {
	const places = placesOrNull(columns, name);
	return record => {
		const place = places(record);
		if (place === null) {
			throw columns.broken(name, record);
		}

		return place;
	};
};

export const provenanceFields = <T>(provenanceOf: (record: T) => Provenance): Fields<T> => ({
	file: record => provenanceOf(record).file,
	...placeFields('place', (record: T) => provenanceOf(record).place),
	text: record => provenanceOf(record).text,
});

export const provenancesOf = (columns: Columns): Cells<Provenance> => {
	const file = columns.get('file', isText);
	const place = placesOf(columns, 'place');
	const text = columns.get('text', isText);
	return record => ({file: file(record), place: place(record), text: text(record)});
};
