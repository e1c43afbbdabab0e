import type {Outline} from './outline-choice.js';
import type {CutId} from './outline-cut.js';
import type {Series} from './outline-series.js';
import {type NodeValue, nodeOver, type OutlineNode} from './outline-tree.js';

/** One column under one name in every table: the amount, last year's, or a measure. */
const sharedKeys = ({main, lastYear, series}: Outline): ReadonlyMap<string, string> => {
	const keys = new Map<string, string>();
	for (const {key, measure, fund, fiscalYear, stage} of series) {
		if (measure !== null && fund === main.fund && fiscalYear === main.fiscalYear && stage === main.stage) {
			keys.set(key, measure);
		}
	}

	if (lastYear !== undefined) {
		keys.set(lastYear.key, 'last_year');
	}

	return keys.set(main.key, 'amount');
};

const renamed = <T>(values: ReadonlyMap<string, T>, keys: ReadonlyMap<string, string>): ReadonlyMap<string, T> =>
	new Map(
		[...values].flatMap(([key, value]): Array<[string, T]> => {
			const shared = keys.get(key);
			return shared === undefined ? [] : [[shared, value]];
		}),
	);

const withKeys = (node: OutlineNode, keys: ReadonlyMap<string, string>): OutlineNode => ({
	...node,
	children: node.children.map(child => withKeys(child, keys)),
	values: renamed<NodeValue>(node.values, keys),
	residuals: renamed(node.residuals, keys),
});

/** The whole of several outlines, each below a step of its own, where no table prints them together. */
export const combinedOutline = (cut: CutId, parts: readonly Outline[]): Outline | undefined => {
	const [first, second] = parts;
	if (first === undefined || second === undefined) {
		return undefined;
	}

	const children = parts.map(part => ({
		...withKeys(part.root, sharedKeys(part)),
		key: part.cut,
		label: null,
		word: `value.fund.${part.cut}`,
	}));
	const series = new Map<string, Series>();
	for (const part of parts) {
		const keys = sharedKeys(part);
		for (const each of [part.main, ...part.series]) {
			const key = keys.get(each.key);
			if (key !== undefined && !series.has(key)) {
				series.set(key, {...each, key, fund: null});
			}
		}
	}

	const main = series.get('amount') ?? first.main;
	return {
		...first,
		cut,
		root: nodeOver({key: '', code: null, label: null}, children),
		main,
		lastYear: series.get('last_year'),
		series: [...series.values()],
	};
};
