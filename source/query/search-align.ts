import {mark} from './search-names.js';
import {type MatchKind, matchKinds, type Step, type Steps} from './search-steps.js';
import type {NameTable} from './search-table.js';

export type Alignment = {
	readonly cost: number;
	readonly kind: MatchKind;
	/** First symbol and the one after the last, counted from the beginning of the name, hidden places included. */
	readonly start: number;
	readonly end: number;
	/** Symbols that were typed, in order. */
	readonly positions: readonly number[];
};

/** A way so far: the symbol it last used, and the way before that. */
type Way = {
	readonly cost: number;
	readonly kind: number;
	readonly start: number;
	readonly used: number;
	readonly before: Way | null;
};

type Row = Array<Way | undefined>;

const costOf = {insideWord: 30, word: 4, omission: 1};
const rankOf = (kind: MatchKind): number => matchKinds.indexOf(kind);

const put = (row: Row | undefined, slot: number, way: Way): void => {
	const there = row?.[slot];
	if (row !== undefined && (there === undefined || way.cost < there.cost)) {
		row[slot] = way;
	}
};

const positionsOf = (way: Way | null): readonly number[] => {
	const positions: number[] = [];
	for (let at = way; at !== null; at = at.before) {
		if (at.used >= 0 && at.used !== positions[0]) {
			positions.unshift(at.used);
		}
	}

	return positions;
};

/** The best way in which a word stands in a name. Slower than a scan: meant for the few names that are shown. */
export const align = (table: NameTable, name: number, steps: Steps, slips: boolean): Alignment | undefined => {
	const first = table.starts[name] as number;
	const size = (table.starts[name + 1] as number) - first;
	const hidden = table.hidden[name] as number;
	const wanted = steps.letters.length;
	// By symbols behind us, then by twice the letters behind us, one more after a slip.
	const rows = Array.from({length: size + 1}, (): Row => []);
	let best: Way | undefined;
	let end = 0;

	for (let position = 0; position <= size; position++) {
		const row = rows[position] as Row;
		const symbol = table.symbols[first + position] as number;
		const marks = table.marks[first + position] as number;
		const canStart = position < size && (marks & mark.within) === 0 && (slips || steps.right(symbol, 0).length > 0);
		const starting = position === hidden ? 0 : (marks & mark.start) === 0 ? costOf.insideWord : costOf.word;
		if (canStart) {
			put(row, 0, {cost: starting, kind: 0, start: position, used: -1, before: null});
		}

		for (let slot = 0; slot < row.length; slot++) {
			const way = row[slot];
			if (way === undefined) {
				continue;
			}

			const at = slot >> 1;
			if (at === wanted) {
				if (best === undefined || way.cost < best.cost) {
					best = way;
					end = position;
				}

				continue;
			}

			const slipped = slot & 1;
			const go = (step: Step, slip: number): void =>
				put(rows[position + step.symbols], 2 * (at + step.letters) + slip, {
					cost: way.cost + step.cost,
					kind: Math.max(way.kind, rankOf(step.kind)),
					start: way.start,
					used: step.symbols === 0 || step.letters === 0 ? -1 : position,
					before: way,
				});

			for (const step of slips && slipped === 0 ? steps.extra : []) {
				go(step, 1);
			}

			if (position === size) {
				continue;
			}

			for (const step of steps.right(symbol, at)) {
				go(step, slipped);
			}

			if (at > 0 && (marks & mark.skip) !== 0) {
				const isSilent = table.characters[symbol] === ' ' || (marks & mark.hidden) !== 0;
				const kind = isSilent ? way.kind : Math.max(way.kind, rankOf('alias'));
				put(rows[position + 1], slot, {...way, cost: way.cost + (isSilent ? 0 : costOf.omission), kind});
			}

			if (slips && slipped === 0) {
				for (const step of steps.wrong(symbol, at)) {
					go(step, 1);
				}

				if (position + 1 < size) {
					for (const step of steps.swapped(symbol, table.symbols[first + position + 1] as number, at)) {
						go(step, 1);
					}
				}
			}
		}
	}

	return (
		best && {
			cost: best.cost,
			kind: matchKinds[best.kind] as MatchKind,
			start: best.start,
			end,
			positions: positionsOf(best),
		}
	);
};
