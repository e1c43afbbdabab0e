import type {Block, Cell, Place} from '../model/document.js';
import {decodeText} from './encoding.js';
import {gridBlocks} from './grid-blocks.js';
import {htmlBlocks} from './html.js';
import {hasPipe, isGridRule, isTableRule, pipeCells, plainlyDrawn, printedLine} from './markdown-text.js';
import {movedDown} from './moved-down.js';
import {readText} from './text.js';

type Piece = {readonly blocks: readonly Block[]; readonly next: number};

/**
 * Markdown as converters write it: pipe tables, tables in HTML, and for the rest what the reader of plain text makes of
 * the lines without their marks, tables with tabs included.
 */
export const readMarkdown = async (bytes: Uint8Array, file: string): Promise<readonly Block[]> => {
	const lines = decodeText(bytes)
		.text.split(/\r\n|[\n\r\u2028]/)
		.map(plainlyDrawn);
	const rest = [...lines];
	const found: Block[] = [];
	let isFenced = false;
	for (let at = 0; at < lines.length; ) {
		const line = lines[at] as string;
		if (/^\s*(?:`{3,}|~{3,})/.test(line)) {
			isFenced = !isFenced;
			rest[at++] = '';
			continue;
		}

		const piece = isFenced ? undefined : (htmlPiece(lines, at, file) ?? pipePiece(lines, at));
		if (piece === undefined) {
			rest[at] = isFenced ? line : printedLine(line);
			at++;
			continue;
		}

		found.push(...piece.blocks);
		rest.fill('', at, piece.next);
		at = piece.next;
	}

	const plain = await readText(new TextEncoder().encode(rest.join('\n')));
	return [...found, ...plain].sort((a, b) => lineOf(a) - lineOf(b));
};

const lineOf = (block: Block): number => {
	const place = block.kind === 'paragraph' ? block.place : block.rows[0]?.[0]?.place;
	return place?.kind === 'line' ? place.line : 0;
};

const tag = /<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>|&(?:nbsp|lt|gt|amp|quot|#\d+);/i;

/** A table in HTML up to where it is closed, or a single line with other tags in it. */
const htmlPiece = (lines: readonly string[], start: number, file: string): Piece | undefined => {
	const first = lines[start] as string;
	if (!tag.test(first) || (hasPipe(first) && !/<table/i.test(first))) {
		return undefined;
	}

	let open = 0;
	let next = start;
	do {
		const line = lines[next++] as string;
		open += (line.match(/<table[\s>]/gi)?.length ?? 0) - (line.match(/<\/table>/gi)?.length ?? 0);
	} while (open > 0 && next < lines.length);

	const source = lines.slice(start, next).map(line => (open === 0 && next === start + 1 ? printedLine(line) : line));
	return {next, blocks: htmlBlocks(source.join('\n'), file).map(block => movedDown(block, start))};
};

/** Lines with pipes: with a rule under the first, or framed by pipes on the left. */
const pipePiece = (lines: readonly string[], start: number): Piece | undefined => {
	const first = lines[start] as string;
	const second = lines[start + 1] ?? '';
	if (isGridRule(first) && hasPipe(second)) {
		return gridPiece(lines, start);
	}

	if (!hasPipe(first) || !(isTableRule(second) || /^\s*\|.*\|\s*$/.test(first) || /^\s*\|/.test(second))) {
		return undefined;
	}

	let next = start;
	const rows: Cell[][] = [];
	for (; next < lines.length && hasPipe(lines[next] as string); next++) {
		const line = lines[next] as string;
		if (!isTableRule(line)) {
			rows.push(pipeCells(line).map((text, column) => ({text, place: placeAt(next, column)})));
		}
	}

	return {next, blocks: gridBlocks(padded(rows))};
};

/** A drawn frame: between two rules stands one row, however many lines it takes, or one a line where each has figures. */
const gridPiece = (lines: readonly string[], start: number): Piece => {
	let next = start;
	const rows: Cell[][] = [];
	let band: Cell[][] = [];
	const endBand = () => {
		rows.push(...(band.length > 1 && band.every(row => row.some(isFigure)) ? band : joinedLines(band)));
		band = [];
	};

	for (; next < lines.length && (hasPipe(lines[next] as string) || isGridRule(lines[next] as string)); next++) {
		const line = lines[next] as string;
		if (isGridRule(line)) {
			endBand();
		} else {
			band.push(pipeCells(line).map((text, column) => ({text, place: placeAt(next, column)})));
		}
	}

	endBand();
	return {next, blocks: gridBlocks(padded(rows))};
};

const isFigure = ({text}: Cell): boolean => /^[-−]?[\d,，]*\d(?:\.\d+)?%?$/.test(text) && !/^\d{1,2}$/.test(text);

/** The lines of one row. */
const joinedLines = (lines: readonly Cell[][]): readonly Cell[][] => {
	const row: Cell[] = [];
	for (const [column, cell] of lines.flatMap(line => [...line.entries()])) {
		const above = row[column];
		if (above === undefined || above.text === '') {
			row[column] = cell;
		} else if (cell.text !== '') {
			row[column] = {...above, text: `${above.text}\n${cell.text}`};
		}
	}

	return row.length === 0 ? [] : [row];
};

const placeAt = (line: number, column: number): Place => ({kind: 'line', line: line + 1, column: column + 1});

const padded = (rows: readonly Cell[][]): Cell[][] => {
	const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
	return rows.map(row => [
		...row,
		...Array.from({length: columns - row.length}, (): Cell => ({text: '', place: (row[0] as Cell).place})),
	]);
};
