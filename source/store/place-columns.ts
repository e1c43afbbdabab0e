import type {Place} from '../model/document.js';
import type {Provenance} from '../model/fact.js';
import {type Check, isPlace, isText} from './checks.js';
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

const placeOf = (kind: unknown, first: unknown, second: unknown, third: unknown): unknown => {
	switch (kind) {
		case 'line': {
			return {kind, line: first, column: second};
		}

		case 'page': {
			return {kind, page: first, row: second, column: third};
		}

		case 'sheet': {
			return {kind, sheet: first, cell: second};
		}

		default: {
			return kind;
		}
	}
};

const isAnything: Check<unknown> = (_value): _value is unknown => true;

/** A place as four columns: its kind, and up to three parts in the order of its type. */
export const placeFields = <T>(name: string, placeOfRecord: (record: T) => Place | null): Fields<T> => ({
	[name]: record => placeOfRecord(record)?.kind ?? null,
	[`${name}_1`]: record => partsOf(placeOfRecord(record))[0] ?? null,
	[`${name}_2`]: record => partsOf(placeOfRecord(record))[1] ?? null,
	[`${name}_3`]: record => partsOf(placeOfRecord(record))[2] ?? null,
});

/** A place that its columns do not make is a fault of the file, told when it is read. */
export const placesOf = <T = Place>(
	columns: Columns,
	name: string,
	check: Check<Place | T> = isPlace,
): Cells<Place | T> => {
	const kind = columns.get(name, isAnything);
	const first = columns.get(`${name}_1`, isAnything);
	const second = columns.get(`${name}_2`, isAnything);
	const third = columns.get(`${name}_3`, isAnything);
	return record => {
		const place = placeOf(kind(record), first(record), second(record), third(record));
		if (!check(place)) {
			throw columns.broken(name, record);
		}

		return place;
	};
};

export const provenanceFields = <T extends {readonly provenance: Provenance}>(): Fields<T> => ({
	file: ({provenance}) => provenance.file,
	...placeFields('place', ({provenance}: T) => provenance.place),
	text: ({provenance}) => provenance.text,
});

export const provenancesOf = (columns: Columns): Cells<Provenance> => {
	const file = columns.get('file', isText);
	const place = placesOf(columns, 'place');
	const text = columns.get('text', isText);
	return record => ({file: file(record), place: place(record), text: text(record)});
};

/** Keys in one order, whatever order they came in: equal contents are equal bytes. */
export const inOrder = ({file, place, text}: Provenance): unknown => {
	const [first, second, third] = partsOf(place);
	return {file, place: placeOf(place.kind, first, second, third), text};
};
