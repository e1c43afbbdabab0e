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

const isBetter = (a: CellRepair, b: CellRepair): boolean =>
	gainOf(a) > gainOf(b) || (gainOf(a) === gainOf(b) && a.likeness > b.likeness);

/**
 * The one change that puts right the most of the failures still open without breaking what holds. Nothing where two
 * cells would do equally well.
 */
export const bestCell = (uses: Uses, open: ReadonlySet<JudgedIdentity>): CellRepair | undefined => {
	const figures = new Map(
		[...open].flatMap(({equation: {left, right}}) =>
			[...left, ...right].map(({figure}) => [figure.id, figure] as const),
		),
	);
	let best: CellRepair | undefined;
	let isTied = false;
	for (const figure of figures.values()) {
		for (const repair of repairsOf(figure, uses(figure.id), open)) {
			if (gainOf(repair) < 1) {
				continue;
			}

			if (best === undefined || isBetter(repair, best)) {
				best = repair;
				isTied = false;
			} else if (best.figure !== figure && !isBetter(best, repair)) {
				isTied = true;
			}
		}
	}

	return isTied ? undefined : best;
};
