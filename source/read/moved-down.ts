import type {Block, Place} from '../model/document.js';

/** A block of a text that begins further down in its file. */
export const movedDown = (block: Block, by: number): Block => {
	const moved = (place: Place): Place => (place.kind === 'line' ? {...place, line: place.line + by} : place);
	return block.kind === 'paragraph'
		? {...block, place: moved(block.place)}
		: {...block, rows: block.rows.map(row => row.map(cell => ({...cell, place: moved(cell.place)})))};
};
