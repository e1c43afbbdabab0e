import type {Row, Target, Value} from '../model/answer.js';
import type {Provenance} from '../model/fact.js';
import {columnsOf, placeCells, placeColumns} from './columns.js';

/** `part`: ground (of a derived figure), printed, surroundings, reading, finding, claim or elsewhere; `item` names the line within it. */
export const sourceColumns = [
	...columnsOf(['part', 'text', 2], ['item', 'text', 1], ['value', 'amount', 1], ['detail', 'text', 3]),
	...placeColumns,
	...columnsOf(['fact', 'text', 0]),
];

/** One line of what there is to say of a figure or a claim. */
export type Line = {
	readonly part: 'ground' | 'printed' | 'surroundings' | 'reading' | 'finding' | 'claim' | 'elsewhere';
	readonly item: string;
	readonly value: Value;
	readonly detail?: string | null;
	readonly at?: Pick<Provenance, 'file' | 'place'>;
	readonly fact?: string;
	readonly opens?: Target;
	readonly mark?: 'total';
};

const nowhere = {file: null, page: null, line: null, sheet: null, cell: null};

export const rowOf = ({part, item, value, detail = null, at, fact, opens, mark}: Line): Row => ({
	cells: {part, item, value, detail, ...(at === undefined ? nowhere : placeCells(at)), fact: fact ?? null},
	...(opens === undefined ? {} : {opens}),
	...(mark === undefined ? {} : {mark}),
	...(fact === undefined ? {} : {facts: {value: [fact]}}),
});

/** Where a place stands among those of its file. */
export const order = ({place}: Pick<Provenance, 'place'>): number =>
	place.kind === 'line' ? place.line : place.kind === 'page' ? place.page * 10_000 + place.row : 0;
