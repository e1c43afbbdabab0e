import {rangeOf} from '../model/amount.js';
import {connected} from './connected.js';
import {isFeasible, type LinearEquation} from './feasible.js';
import type {JudgedIdentity} from './judged.js';
import {findsSolution} from './relax.js';
import type {ReportView} from './report-view.js';

/** Identities of a table that hold one by one and cannot hold together; with any of them left out the others can. */
export type Clash = readonly [JudgedIdentity, ...JudgedIdentity[]];

const termsOf = ({equation: {left, right}}: JudgedIdentity) => [
	...left.map(({figure, sign}) => ({figure, weight: sign})),
	...right.map(({figure, sign}) => ({figure, weight: -sign})),
];

/** Whether true values exist that round to all that these identities print. */
const holdTogether = (identities: readonly JudgedIdentity[], {amountOf}: ReportView): boolean => {
	const numbers = new Map<string, number>();
	const ranges: Array<ReturnType<typeof rangeOf>> = [];
	const equations = identities.map((identity): LinearEquation => {
		const weights = new Map<number, number>();
		for (const {figure, weight} of termsOf(identity)) {
			const number = numbers.get(figure.id) ?? ranges.length;
			if (number === ranges.length) {
				numbers.set(figure.id, number);
				ranges.push(rangeOf(amountOf(figure)));
			}

			weights.set(number, (weights.get(number) ?? 0) + weight);
		}

		return weights;
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

const tableOf = (identity: JudgedIdentity): number | undefined => {
	const tables = new Set(termsOf(identity).map(({figure}) => figure.table));
	return tables.size === 1 ? [...tables][0] : undefined;
};

export const clashesOf = (identities: readonly JudgedIdentity[], view: ReportView): readonly Clash[] => {
	const byTable = new Map<number, JudgedIdentity[]>();
	for (const identity of identities) {
		const table = tableOf(identity);
		if (table !== undefined && identity.judgement.verdict !== 'fail') {
			const own = byTable.get(table) ?? [];
			own.push(identity);
			byTable.set(table, own);
		}
	}

	return [...byTable.values()].filter(canClash).flatMap(own =>
		connected(own, identity => termsOf(identity).map(({figure}) => figure.id))
			.filter(group => canClash(group) && !holdTogether(group, view))
			.flatMap((group): readonly Clash[] => {
				const [first, ...others] = smallest(group, view);
				return first === undefined ? [] : [[first, ...others]];
			}),
	);
};
