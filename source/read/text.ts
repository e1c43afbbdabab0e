import type {Block, Cell, Grid} from '../model/document.js';
import {decodeText} from './encoding.js';
import {textTables} from './text-columns.js';

const cellsOf = (text: string, line: number): Cell[] =>
	text.split('\t').map((part, index) => ({text: part.trim(), place: {kind: 'line', line, column: index + 1}}));

/** Pads short rows with blanks, as what a text file leaves out at the end of a line is blank. */
const rectangular = (rows: readonly Cell[][]): Grid => {
	const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
	return {
		kind: 'grid',
		rows: rows.map(row => {
			const {place} = row[0] as Cell;
			const line = place.kind === 'line' ? place.line : 0;
			const missing = Array.from(
				{length: columns - row.length},
				(_, index): Cell => ({text: '', place: {kind: 'line', line, column: row.length + index + 1}}),
			);
			return [...row, ...missing];
		}),
	};
};

const longestName = 30;
const mostNames = 3;

/** Whether a line without tabs can be a row that prints its name alone, and lost the tabs after it. */
const isLoneName = (text: string): boolean =>
	text.length <= longestName &&
	/\p{L}/u.test(text) &&
	!/[。；：:]|表(?:[(（].*[)）])?$|^\s*[(（]?(?:注|备注|说明)/u.test(text);

const isFigure = ({text}: Cell): boolean => /^[-−]?[\d,，]*\d\.\d+%?$/u.test(text);

/** Plain text: runs of lines with tabs are grids, and lines in columns; all others that hold something are paragraphs. */
export const readText = async (bytes: Uint8Array): Promise<readonly Block[]> => textBlocks(decodeText(bytes).text);

export const textBlocks = (text: string): readonly Block[] => {
	const blocks: Block[] = [];
	let rows: Cell[][] = [];
	// Lines right under a row: rows too, if the next line with tabs prints figures
	let names: Cell[] = [];
	const endGrid = () => {
		if (rows.length > 0) {
			blocks.push(rectangular(rows));
			rows = [];
		}

		blocks.push(...names.map(({text, place}): Block => ({kind: 'paragraph', text, place})));
		names = [];
	};

	const lines = text.split(/\r\n|[\n\r\u2028]/);
	const tables = new Map(textTables(lines).flatMap(table => [...table.lines].map(line => [line, table])));
	for (const [index, text] of lines.entries()) {
		const table = tables.get(index + 1);
		if (table !== undefined) {
			endGrid();
			if (table.first === index + 1) {
				blocks.push(table.grid);
			}

			continue;
		}

		if (text.includes('\t')) {
			const row = cellsOf(text, index + 1);
			if (names.length > 0 && row.some(isFigure)) {
				rows.push(...names.map(name => [name]));
				names = [];
			}

			if (names.length > 0) {
				endGrid();
			}

			rows.push(row);
			continue;
		}

		const [line] = cellsOf(text, index + 1);
		if (line !== undefined && rows.length > 0 && names.length < mostNames && isLoneName(line.text)) {
			names.push(line);
			continue;
		}

		endGrid();
		if (line !== undefined && line.text !== '') {
			blocks.push({kind: 'paragraph', ...line});
		}
	}

	endGrid();
	return blocks;
};
