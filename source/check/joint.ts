import {type Amount, addRanges, type Range, rangeOf, toFen} from '../model/amount.js';
import type {Fact} from '../model/fact.js';
import {pushTo} from '../model/push-to.js';
import {connected} from './connected.js';
import {isFeasible, type LinearEquation, type LinearTerm} from './feasible.js';
import type {JudgedIdentity} from './judged.js';
import {findsSolution} from './relax.js';
import type {ReportView} from './report-view.js';
import type {Term} from './rule.js';

/** Identities of a table that hold one by one and cannot hold together; with any of them left out the others can. */
export type Clash = readonly [JudgedIdentity, ...JudgedIdentity[]];

const figuresOf = ({equation: {left, right}}: JudgedIdentity): readonly string[] =>
	[...left, ...right].map(({figure}) => figure.id);

/** Of the difference of two rounded figures. */
const rangeOfChange = (amount: Amount): Range => addRanges([rangeOf(amount), rangeOf({...amount, fen: toFen(0)})]);

/** Whether true values exist that round to all that these identities print. */
const holdTogether = (identities: readonly JudgedIdentity[], {amountOf}: ReportView): boolean => {
	const numbers = new Map<string, number>();
	const ranges: Range[] = [];
	const termOf = (figure: Fact, weight: number): LinearTerm => {
		const variable = numbers.get(figure.id) ?? ranges.length;
		if (variable === ranges.length) {
			numbers.set(figure.id, variable);
			ranges.push(figure.measure === 'change' ? rangeOfChange(amountOf(figure)) : rangeOf(amountOf(figure)));
		}

		return {variable, weight: weight as 1 | -1};
	};
	const equations = identities.map(({equation: {left, right}}): LinearEquation => {
		const terms = left.map(({figure, sign}) => termOf(figure, sign));
		for (const {figure, sign} of right) {
			terms.push(termOf(figure, -sign));
		}

		return terms;
	});
	return findsSolution(ranges, equations) || isFeasible(ranges, equations);
};

/** Leaves out one after the other, as long as the rest still clashes. */
const reduced = (clashing: readonly JudgedIdentity[], view: ReportView): readonly JudgedIdentity[] => {
	let rest = clashing;
	for (const one of clashing) {
		const without = rest.filter(other => other !== one);
		rest = holdTogether(without, view) ? rest : without;
	}

	return rest;
};

/** Which ones are left depends on where one begins: the shorter list of two is kept. */
const smallest = (clashing: readonly JudgedIdentity[], view: ReportView): readonly JudgedIdentity[] => {
	const [forwards, backwards] = [reduced(clashing, view), reduced([...clashing].reverse(), view)];
	return backwards.length < forwards.length ? backwards : forwards;
};

const isRounded = ({judgement}: JudgedIdentity): boolean =>
	judgement.verdict === 'rounding' || judgement.verdict === 'stretch';

/** What is printed solves exact identities: only where some are rounded can all together be impossible. */
const canClash = (group: readonly JudgedIdentity[]): boolean => group.length > 1 && group.some(isRounded);

/** The one table that all figures of an identity stand in. */
const tableOf = ({equation: {left, right}}: JudgedIdentity): number | undefined => {
	const table = left[0]?.figure.table;
	const isThere = ({figure}: Term): boolean => figure.table === table;
	return left.every(isThere) && right.every(isThere) ? table : undefined;
};

export const clashesOf = (identities: readonly JudgedIdentity[], view: ReportView): readonly Clash[] => {
	const byTable = new Map<number, JudgedIdentity[]>();
	for (const identity of identities) {
		const table = identity.judgement.verdict === 'fail' ? undefined : tableOf(identity);
		if (table !== undefined) {
			pushTo(byTable, table, identity);
		}
	}

	return [...byTable.values()].filter(canClash).flatMap(own =>
		connected(own, figuresOf)
			.filter(group => canClash(group) && !holdTogether(group, view))
			.flatMap((group): readonly Clash[] => {
				const [first, ...others] = smallest(group, view);
				return first === undefined ? [] : [[first, ...others]];
			}),
	);
};
