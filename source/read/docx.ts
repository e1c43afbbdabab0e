import type {Block, Cell, Place} from '../model/document.js';
import {ExpectedError} from '../model/expected-error.js';
import {type DocxFlow, flowOf} from './docx-flow.js';
import {paragraphNumbers} from './docx-numbering.js';
import {type DocxPage, tableBlocks} from './docx-table.js';
import {decodeText} from './encoding.js';
import {childNamed, childrenNamed, parseXml, type XmlElement} from './xml.js';
import {documentLimits, zipEntries} from './zip.js';

/**
 * A Word file as it prints: deleted and hidden text left out, numbers of lists put in, text boxes after their
 * paragraph, footnotes at the end. The line of a place is the number of the block, see `numbered`.
 */
export const readDocx = async (bytes: Uint8Array, file: string): Promise<readonly Block[]> => {
	const parts = partsOf(bytes, file);
	const body = childNamed(childNamed(parts.document, 'document'), 'body');
	if (body === undefined) {
		throw new ExpectedError(`${file} is damaged: it has no text; open it in Word and save it anew`);
	}

	const page: DocxPage = {file, numbers: paragraphNumbers(parts.numbering, parts.styles)};
	const read = (flow: DocxFlow): readonly Block[] =>
		flow.flatMap(part =>
			part.kind === 'table'
				? tableBlocks(part.element, page, read)
				: [
						{
							kind: 'paragraph',
							text: part.text.replace(/[\t\u00A0]/g, ' ').trim(),
							place: {kind: 'line', line: 1, column: 1},
						},
					],
		);

	const notes = childrenNamed(childNamed(parts.footnotes, 'footnotes'), 'footnote');
	return numbered([body, ...notes].flatMap(part => read(flowOf(part, page.numbers))));
};

type Parts = Readonly<Record<'document' | 'numbering' | 'styles' | 'footnotes', XmlElement | undefined>>;

const partsOf = (bytes: Uint8Array, file: string): Parts => {
	const entries = zipEntries(bytes, file, documentLimits);
	const part = (pattern: RegExp): XmlElement | undefined => {
		const entry = entries.find(({name}) => pattern.test(name));
		return entry && parseXml(decodeText(entry.read()).text, file);
	};

	return {
		document: part(/^word\/document\d*\.xml$/i),
		numbering: part(/^word\/numbering\d*\.xml$/i),
		styles: part(/^word\/styles\d*\.xml$/i),
		footnotes: part(/^word\/footnotes\d*\.xml$/i),
	};
};

/** Paragraphs and rows of tables are counted together from 1, blank paragraphs left out; the column is that of the cell. */
const numbered = (blocks: readonly Block[]): readonly Block[] => {
	let line = 0;
	return blocks.map(block => {
		if (block.kind === 'paragraph') {
			line++;
			return {...block, place: {kind: 'line', line, column: 1}};
		}

		const first = line + 1;
		line += block.rows.length;
		const placeAt = (row: number, column: number): Place => ({kind: 'line', line: first + row, column: column + 1});
		return {
			...block,
			rows: block.rows.map((cells, row) =>
				cells.map(
					(cell, column): Cell => ({
						...cell,
						place: cell.origin === undefined ? placeAt(row, column) : placeAt(cell.origin.row, cell.origin.column),
					}),
				),
			),
		};
	});
};
