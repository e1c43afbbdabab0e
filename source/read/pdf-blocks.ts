import type {Block} from '../model/document.js';
import type {WholeTable} from './pdf-continuation.js';
import type {FlowLine} from './pdf-flow.js';
import {gridOf} from './pdf-grid.js';
import {paragraphBlocks} from './pdf-paragraph.js';
import {paragraphsOf} from './pdf-prose.js';

type Item = FlowLine | WholeTable;

/** A frame without any text is an ornament, or what a chart is drawn on. */
const hasText = ({parts}: WholeTable): boolean =>
	parts.some(({table}) => table.cells.some(({text}) => text.trim() !== ''));

/** Tables as grids, and between them the lines joined into paragraphs. */
export const blocksOf = (flow: readonly Item[]): readonly Block[] => {
	const runs: FlowLine[][] = [[]];
	const tables: WholeTable[] = [];
	for (const item of flow) {
		if (item.kind === 'line') {
			runs.at(-1)?.push(item);
		} else if (hasText(item)) {
			tables.push(item);
			runs.push([]);
		}
	}

	return paragraphsOf(runs).flatMap((run, index) => {
		const table = tables[index];
		return [...run.flatMap(paragraphBlocks), ...(table ? [gridOf(table)] : [])];
	});
};
