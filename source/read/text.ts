import type {Block, Cell, Grid} from '../model/document.js';
import {decodeText} from './encoding.js';

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

/** Plain text: runs of lines with tabs are grids, all other lines that hold something are paragraphs. */
export const readText = async (bytes: Uint8Array): Promise<readonly Block[]> => {
	const blocks: Block[] = [];
	let rows: Cell[][] = [];
	const endGrid = () => {
		if (rows.length > 0) {
			blocks.push(rectangular(rows));
			rows = [];
		}
	};

	for (const [index, text] of decodeText(bytes)
		.text.split(/\r\n|[\n\r\u2028]/)
		.entries()) {
		if (text.includes('\t')) {
			rows.push(cellsOf(text, index + 1));
			continue;
		}

		endGrid();
		if (text.trim() !== '') {
			blocks.push({kind: 'paragraph', text: text.trim(), place: {kind: 'line', line: index + 1, column: 1}});
		}
	}

	endGrid();
	return blocks;
};
