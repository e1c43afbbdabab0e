import type {Mention} from './claim-mentions.js';

/** Brackets that hold figures of their own; 因公出国（境）, （含）, （类） are part of the words. */
export const bracketsAround = (text: string, mentions: readonly Mention[]): ReadonlySet<number> => {
	const positions = new Set<number>();
	const figures = mentions.filter(({kind}) => kind !== 'count');
	const open: number[] = [];
	let next = 0;
	for (
		let position = figures.length === 0 ? -1 : text.search(/[()]/);
		position >= 0 && position < text.length;
		position++
	) {
		if (text[position] === '(') {
			open.push(position);
		} else if (text[position] === ')') {
			const start = open.pop();
			while ((figures[next]?.end ?? Number.POSITIVE_INFINITY) <= position) {
				next++;
			}

			if (start !== undefined && (figures[next - 1]?.start ?? -1) > start) {
				positions.add(start).add(position);
			}
		}
	}

	return positions;
};
