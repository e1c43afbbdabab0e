import type {Block, Cell} from '../model/document.js';
import {decodeText} from './encoding.js';
import {gridBlocks} from './grid-blocks.js';

/** Comma-separated values (RFC 4180): quoted cells may hold commas, line breaks and doubled quotes. */
export const readCsv = async (bytes: Uint8Array): Promise<readonly Block[]> => {
	const rows = recordsOf(decodeText(bytes).text);
	const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
	return gridBlocks(rows.map(row => padded(row, columns)));
};

const padded = (row: readonly Cell[], columns: number): Cell[] => {
	const place = row[0]?.place ?? {kind: 'line', line: 1, column: 1};
	const blanks = Array.from({length: columns - row.length}, (): Cell => ({text: '', place}));
	return [...row, ...blanks];
};

const cellPattern = /(?:"([^"]*(?:""[^"]*)*)"[^,\r\n]*|([^,\r\n]*))(,|\r\n|[\r\n]|$)/y;

const recordsOf = (text: string): Cell[][] => {
	const rows: Cell[][] = [];
	let row: Cell[] = [];
	let line = 1;
	let at = 0;
	while (at < text.length) {
		cellPattern.lastIndex = at;
		const [whole, quoted, plain = '', end = ''] = cellPattern.exec(text) ?? [text.slice(at)];
		const content = quoted?.replaceAll('""', '"') ?? plain;
		row.push({text: content.trimEnd(), place: {kind: 'line', line, column: row.length + 1}});
		line += whole.match(/\r\n|[\r\n]/g)?.length ?? 0;
		at += whole.length;
		if (end !== ',') {
			rows.push(row);
			row = [];
		}
	}

	return row.length === 0 ? rows : [...rows, row];
};
