import type {Fact} from '../model/fact.js';
import {holdsWith, isFailure, type Use, type Uses} from './identity-uses.js';
import type {JudgedIdentity} from './judged.js';
import {slipLikeness} from './typo.js';

/** A cell whose change would put identities right, and the value it should have. */
export type CellRepair = {
	readonly kind: 'cell';
	readonly figure: Fact;
	/** In fen. */
	readonly value: number;
	readonly repaired: readonly JudgedIdentity[];
	/** Identities that hold now and would not with this value. */
	readonly broken: number;
	readonly likeness: number;
};

const repairsOf = (figure: Fact, uses: readonly Use[], open: ReadonlySet<JudgedIdentity>): readonly CellRepair[] => {
	const changes = new Set(
		uses.filter(({found}) => open.has(found)).map(({found, weight}) => -weight * found.judgement.difference),
	);
	return [...changes].map(change => {
		const value = figure.amount.fen + change;
		const holds = ({found, weight}: Use): boolean => holdsWith(found, weight * change);
		return {
			kind: 'cell',
			figure,
			value,
			repaired: uses.filter(use => open.has(use.found) && holds(use)).map(({found}) => found),
			broken: uses.filter(use => !isFailure(use.found) && !holds(use)).length,
			likeness: slipLikeness(figure.amount.fen, value),
		};
	});
};

export const gainOf = ({repaired, broken}: Pick<CellRepair, 'repaired' | 'broken'>): number => repaired.length - broken;

const byGain = (a: CellRepair, b: CellRepair): number => gainOf(b) - gainOf(a) || b.likeness - a.likeness;

/** Cells for whose failures another cell would do as well are left out: those of another fault do not compete. */
const withoutRivals = (equals: readonly CellRepair[]): readonly CellRepair[] => {
	const cells = new Map<JudgedIdentity, Set<string>>();
	for (const {figure, repaired} of equals) {
		for (const failure of repaired) {
			cells.set(failure, (cells.get(failure) ?? new Set()).add(figure.id));
		}
	}

	return equals.filter(({repaired}) => repaired.every(failure => cells.get(failure)?.size === 1));
};

/** What was worked out for a figure and those of its identities that were open; most of them are when it is asked again. */
export type KnownRepairs = Map<string, readonly CellRepair[]>;

const knownRepairs = (
	figure: Fact,
	uses: readonly Use[],
	open: ReadonlySet<JudgedIdentity>,
	known: KnownRepairs,
): readonly CellRepair[] => {
	const key = `${figure.id} ${uses.map(({found}) => (open.has(found) ? 1 : 0)).join('')}`;
	const repairs = known.get(key) ?? repairsOf(figure, uses, open).filter(repair => gainOf(repair) > 0);
	known.set(key, repairs);
	return repairs;
};

/**
 * The one change that puts right the most of the failures still open without breaking what holds. Failures for which
 * two cells would do equally well are passed over.
 */
export const bestCell = (
	uses: Uses,
	open: ReadonlySet<JudgedIdentity>,
	known: KnownRepairs,
): CellRepair | undefined => {
	const figures = new Map(
		[...open].flatMap(({equation: {left, right}}) =>
			[...left, ...right].map(({figure}) => [figure.id, figure] as const),
		),
	);
	let best: CellRepair[] = [];
	for (const figure of figures.values()) {
		for (const repair of knownRepairs(figure, uses(figure.id), open, known)) {
			const order = best[0] === undefined ? -1 : byGain(repair, best[0]);
			if (order < 0) {
				best = [repair];
			} else if (order === 0) {
				best.push(repair);
			}
		}
	}

	const contested = new Set(best.flatMap(({repaired}) => repaired));
	return (
		withoutRivals(best)[0] ??
		(contested.size === 0
			? undefined
			: bestCell(uses, new Set([...open].filter(failure => !contested.has(failure))), known))
	);
};
