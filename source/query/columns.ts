import type {Column, ColumnKind, Value} from '../model/answer.js';
import type {Provenance} from '../model/fact.js';

type ColumnText = readonly [key: string, kind: ColumnKind, importance: number];

export const columnsOf = (...columns: readonly ColumnText[]): readonly Column[] =>
	columns.map(([key, kind, importance]) => ({key, kind, importance}));

/** Columns of a place; people see them as one place, so they are left out unless asked for. */
export const placeColumns = columnsOf(
	['file', 'text', 0],
	['page', 'count', 0],
	['line', 'count', 0],
	['sheet', 'text', 0],
	['cell', 'text', 0],
);

export type PlaceCells = {
	readonly file: string;
	readonly page: number | null;
	readonly line: number | null;
	readonly sheet: string | null;
	readonly cell: string | null;
};

/** A place as the columns `file, page, line, sheet, cell`. */
export const placeCells = ({file, place}: Pick<Provenance, 'file' | 'place'>): PlaceCells => {
	switch (place.kind) {
		case 'line': {
			return {file, page: null, line: place.line, sheet: null, cell: null};
		}

		case 'page': {
			return {file, page: place.page, line: null, sheet: null, cell: null};
		}

		case 'sheet': {
			return {file, page: null, line: null, sheet: place.sheet, cell: place.cell};
		}
	}
};

/** The same for two provenances of one printed cell. */
export const provenanceKey = ({file, place, text}: Provenance): string => {
	const at =
		place.kind === 'line'
			? [place.line, place.column]
			: place.kind === 'page'
				? [place.page, place.row, place.column]
				: [place.sheet, place.cell];
	return [file, place.kind, ...at, text].join('\n');
};

/** A row of cells by its columns: a value for each key, in their order. */
export const cellsOf = (columns: readonly Column[], values: readonly Value[]): Record<string, Value> =>
	Object.fromEntries(columns.map(({key}, index) => [key, values[index] ?? null]));
