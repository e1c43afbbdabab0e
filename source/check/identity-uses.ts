import {pushTo} from '../model/push-to.js';
import type {JudgedIdentity} from './judged.js';
import type {Term} from './rule.js';

/** An identity a figure stands in, and whether its difference grows or shrinks with the figure. */
export type Use = {readonly found: JudgedIdentity; readonly weight: 1 | -1};

export type Uses = (figure: string) => readonly Use[];

/** Every identity a figure stands in, by its id. */
export const usesOf = (all: readonly JudgedIdentity[]): Uses => {
	const uses = new Map<string, Use[]>();
	const add = (found: JudgedIdentity, {figure, sign}: Term, side: 1 | -1): void => {
		pushTo(uses, figure.id, {found, weight: (sign * side) as 1 | -1});
	};
	for (const found of all) {
		for (const term of found.equation.left) {
			add(found, term, 1);
		}

		for (const term of found.equation.right) {
			add(found, term, -1);
		}
	}

	return figure => uses.get(figure) ?? [];
};

/** Whether an identity holds once its difference has changed. */
export const holdsWith = ({judgement}: JudgedIdentity, change: number, slack = 0): boolean =>
	Math.abs(judgement.difference + change) <= judgement.bound + slack;

export const isFailure = ({judgement}: JudgedIdentity): boolean => judgement.verdict === 'fail';
