import type {Fact} from '../model/fact.js';
import type {JudgedIdentity} from './judged.js';
import type {Term} from './rule.js';
import {slipLikeness} from './typo.js';

/** A cell whose change would put identities right, and the value it should have. */
export type Repair = {
	readonly figure: Fact;
	/** In fen. */
	readonly value: number;
	readonly repaired: readonly JudgedIdentity[];
	/** Identities that hold now and would not with this value. */
	readonly broken: number;
	readonly likeness: number;
};

type Use = {readonly found: JudgedIdentity; readonly weight: 1 | -1};

/** Every identity a figure stands in, and whether the difference grows or shrinks with it. */
const usesOf = (all: readonly JudgedIdentity[]): ReadonlyMap<string, readonly Use[]> => {
	const uses = new Map<string, Use[]>();
	const add = (found: JudgedIdentity, {figure, sign}: Term, side: 1 | -1): void => {
		const list = uses.get(figure.id) ?? [];
		list.push({found, weight: (sign * side) as 1 | -1});
		uses.set(figure.id, list);
	};
	for (const found of all) {
		for (const term of found.equation.left) {
			add(found, term, 1);
		}

		for (const term of found.equation.right) {
			add(found, term, -1);
		}
	}

	return uses;
};

const holdsWith = ({found: {judgement}, weight}: Use, change: number): boolean =>
	Math.abs(judgement.difference + weight * change) <= judgement.bound;

const isFailure = ({judgement}: JudgedIdentity): boolean => judgement.verdict === 'fail';

const repairsOf = (figure: Fact, uses: readonly Use[], open: ReadonlySet<JudgedIdentity>): readonly Repair[] => {
	const changes = new Set(
		uses.filter(({found}) => open.has(found)).map(({found, weight}) => -weight * found.judgement.difference),
	);
	return [...changes].map(change => {
		const value = figure.amount.fen + change;
		return {
			figure,
			value,
			repaired: uses.filter(use => open.has(use.found) && holdsWith(use, change)).map(({found}) => found),
			broken: uses.filter(use => !isFailure(use.found) && !holdsWith(use, change)).length,
			likeness: slipLikeness(figure.amount.fen, value),
		};
	});
};

const gainOf = ({repaired, broken}: Repair): number => repaired.length - broken;

const isBetter = (a: Repair, b: Repair): boolean =>
	gainOf(a) > gainOf(b) || (gainOf(a) === gainOf(b) && a.likeness > b.likeness);

/**
 * The one change that puts right the most of the failures still open without breaking what holds. Nothing where two
 * cells would do equally well.
 */
export const bestRepair = (all: readonly JudgedIdentity[], open: ReadonlySet<JudgedIdentity>): Repair | undefined => {
	const uses = usesOf(all);
	const figures = new Map(
		[...open].flatMap(({equation: {left, right}}) =>
			[...left, ...right].map(({figure}) => [figure.id, figure] as const),
		),
	);
	let best: Repair | undefined;
	let isTied = false;
	for (const figure of figures.values()) {
		for (const repair of repairsOf(figure, uses.get(figure.id) ?? [], open)) {
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
