/** Where something was read. One shape for every format, so that every figure leads back to its print. */
export type Place =
	/** 1-based. In a Word file `line` is the number of the block. */
	| {readonly kind: 'line'; readonly line: number; readonly column: number}
	| {readonly kind: 'page'; readonly page: number; readonly row: number; readonly column: number}
	| {readonly kind: 'sheet'; readonly sheet: string; readonly cell: string};

export type Cell = {
	/** Exactly as read; `''` is a printed blank. */
	readonly text: string;
	readonly place: Place;
	/** 0-based position of the merged cell this one repeats; absent for an original. */
	readonly origin?: {readonly row: number; readonly column: number};
};

export type Paragraph = {
	readonly kind: 'paragraph';
	readonly text: string;
	readonly place: Place;
	/** From which character on the text stands at another place: a sentence that goes on over the page. */
	readonly breaks?: ReadonlyArray<{readonly offset: number; readonly place: Place}>;
};

/** A rectangle of cells: spans are expanded, short rows padded with blanks. */
export type Grid = {
	readonly kind: 'grid';
	readonly rows: ReadonlyArray<readonly Cell[]>;
	/** Its columns are not drawn: they were told from where the text stands. */
	readonly isOpen?: true;
};

export type Block = Paragraph | Grid;

/** The block with other texts, at the same places. */
export const withTexts = (block: Block, change: (text: string) => string): Block => {
	if (block.kind === 'paragraph') {
		return {...block, text: change(block.text)};
	}

	const changed = (cell: Cell): Cell => {
		const text = change(cell.text);
		return text === cell.text ? cell : {...cell, text};
	};
	return {...block, rows: block.rows.map(row => row.map(changed))};
};

export const formats = ['text', 'markdown', 'csv', 'html', 'docx', 'xlsx', 'xls', 'pdf'] as const;
export type Format = (typeof formats)[number];

/** What any reader returns: blocks in reading order, nothing interpreted. */
export type SourceDocument = {
	/** Base name. */
	readonly file: string;
	readonly sha256: string;
	readonly format: Format;
	readonly blocks: readonly Block[];
	/** Pages of a PDF that are blank or scanned as pictures. */
	readonly pagesWithoutText: readonly number[];
};

export const placeLabel = (place: Place): string => {
	switch (place.kind) {
		case 'line': {
			return `${place.line}`;
		}

		case 'page': {
			return `p${place.page}`;
		}

		case 'sheet': {
			return `${place.sheet}!${place.cell}`;
		}
	}
};
