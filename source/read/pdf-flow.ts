import type {Line} from './pdf-lines.js';
import type {PageTable} from './pdf-table.js';

/** What a page holds, before anything is known of its neighbours. */
export type PageContent = {
	readonly page: number;
	readonly width: number;
	readonly height: number;
	readonly tables: readonly PageTable[];
	/** Ruled columns of figures that stand alone: their table may be on another page. Their text is among the lines. */
	readonly strips: readonly PageTable[];
	readonly lines: readonly Line[];
};

export type FlowLine = {
	readonly kind: 'line';
	readonly page: PageContent;
	/** 1-based, of the lines of its page. */
	readonly number: number;
	readonly line: Line;
};

export type FlowTable = {readonly kind: 'table'; readonly page: PageContent; readonly table: PageTable};

export type FlowItem = FlowLine | FlowTable;

const heightOf = (item: FlowItem): number => (item.kind === 'line' ? item.line.middle : (item.table.ys[0] ?? 0));

/** Lines and tables as they are read, page after page. */
export const flowOf = (pages: readonly PageContent[], furniture: ReadonlySet<Line>): readonly FlowItem[] =>
	pages.flatMap(page => {
		const items: FlowItem[] = page.tables.map(table => ({kind: 'table', page, table}));
		for (const [index, line] of page.lines.entries()) {
			if (!furniture.has(line)) {
				items.push({kind: 'line', page, number: index + 1, line});
			}
		}

		return items.sort((one, other) => heightOf(one) - heightOf(other));
	});
