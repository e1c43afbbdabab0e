/** A text piece by piece: long answers never stand in memory as one text. */
export type Pieces = Iterable<string>;

// Short enough for a piece to be forgotten before the next, long enough not to bother the stream with each line.
const rowsInPiece = 100;

/** The text of each row, followed by `end`, some rows a piece. */
export const inPieces = function* <Row>(rows: readonly Row[], textOf: (row: Row) => string, end = ''): Pieces {
	for (let start = 0; start < rows.length; start += rowsInPiece) {
		let piece = '';
		for (const row of rows.slice(start, start + rowsInPiece)) {
			piece += textOf(row) + end;
		}

		yield piece;
	}
};
