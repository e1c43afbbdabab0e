/** Insertions, deletions, replacements and swaps of neighbours that lie between two words. */
export const editDistance = (from: string, to: string): number => {
	const a = [...from];
	const b = [...to];
	const lines: number[][] = [Array.from({length: b.length + 1}, (_, column) => column)];
	for (const [row, letter] of a.entries()) {
		const line = [row + 1];
		for (const [column, other] of b.entries()) {
			const above = lines[row] ?? [];
			const cost = Math.min(
				(above[column + 1] ?? 0) + 1,
				(line[column] ?? 0) + 1,
				(above[column] ?? 0) + (letter === other ? 0 : 1),
			);
			const swapped = row > 0 && column > 0 && letter === b[column - 1] && a[row - 1] === other;
			line.push(swapped ? Math.min(cost, (lines[row - 1]?.[column - 1] ?? 0) + 1) : cost);
		}

		lines.push(line);
	}

	return lines.at(-1)?.at(-1) ?? 0;
};

/** The candidate a mistyped word most likely meant: the first of the nearest, or nothing if all are too far off. */
export const nearest = (word: string, candidates: Iterable<string>): string | undefined => {
	let best: string | undefined;
	let least = Math.max(1, Math.floor([...word].length / 3)) + 1;
	for (const candidate of candidates) {
		const distance = editDistance(word, candidate);
		if (distance < least) {
			best = candidate;
			least = distance;
		}
	}

	return best;
};
