import {inspect} from 'node:util';
import type {Block, Cell, Place} from '../../source/model/document.js';
import {ExpectedError} from '../../source/model/expected-error.js';
import {readDocument} from '../../source/read/read-document.js';
import {mutate, seededRandom} from './mutate.js';

/** What is wrong with what a reader gave; nothing if it is as the model promises. */
const faultOf = (blocks: readonly Block[]): string | undefined => {
	for (const block of blocks) {
		if (block.kind === 'paragraph') {
			if (block.text.trim() === '' || !isPlace(block.place)) {
				return `paragraph ${inspect(block)}`;
			}

			continue;
		}

		const columns = block.rows[0]?.length ?? 0;
		if (columns === 0 || block.rows.some(row => row.length !== columns)) {
			return 'a grid that is no rectangle';
		}

		const wrong = block.rows.flat().find(cell => !isCell(cell, block.rows));
		if (wrong !== undefined) {
			return `cell ${inspect(wrong)}`;
		}
	}

	return undefined;
};

const isPlace = (place: Place): boolean =>
	place.kind === 'sheet'
		? /^[A-Z]{1,3}\d+$/.test(place.cell)
		: Number.isInteger(place.column) && (place.kind === 'page' ? place.page : place.line) >= 1;

const isCell = ({text, place, origin}: Cell, rows: ReadonlyArray<readonly Cell[]>): boolean => {
	const original = origin && rows[origin.row]?.[origin.column];
	return isPlace(place) && (origin === undefined || (original?.text === text && original.origin === undefined));
};

/** Reads one damaged file. The answer is the fault; an `ExpectedError` is none. */
export const fuzzCase = async (file: string, bytes: Uint8Array, seed: number): Promise<string | undefined> => {
	try {
		return faultOf((await readDocument(mutate(bytes, seededRandom(seed)), file)).blocks);
	} catch (error) {
		const isExpected = error instanceof ExpectedError && error.message.length < 500;
		return isExpected ? undefined : inspect(error);
	}
};
