/** What tells a table of figures from one that only arranges text: for each cell its lines, and the tables inside it. */
export type CellOutline = {readonly lines: readonly string[]; readonly tables: number};

const figurePattern = /^[-−]?[\d,，]+(?:\.\d+)?%?$/;
const manyLines = 6;
const longText = 600;

export const isLayoutTable = (rows: ReadonlyArray<readonly CellOutline[]>): boolean => {
	const cells = rows.flat().filter(({lines, tables}) => lines.length + tables > 0);
	if (cells.length < 2 || rows.every(row => row.length < 2)) {
		return true;
	}

	const holders = cells.filter(({tables}) => tables > 0).length;
	if (holders > 0) {
		return rows.length < 3 || holders * 4 > cells.length;
	}

	// A single row arranges text, unless it is what a page break has left of a table.
	if (rows.filter(row => row.some(({lines}) => lines.length > 0)).length < 2) {
		return !cells.some(({lines}) => lines.length === 1 && figurePattern.test(lines[0] ?? ''));
	}

	return (
		cells.length <= manyLines && cells.some(({lines}) => lines.length > manyLines || lines.join('').length > longText)
	);
};
