import type {Vocabulary} from '../vocabulary.js';
import {differenceOf} from './arithmetic.js';
import type {Outline} from './outline-choice.js';
import type {Series} from './outline-series.js';
import type {NodeValue, OutlineNode} from './outline-tree.js';

/** 比上年增减: a change that says which year it is from. */
const changeFrom = ({main, series}: Outline, year: number, vocabulary: Vocabulary): Series | undefined => {
	const {columns_of_last_year: names} = vocabulary.file('outlines') as {
		readonly columns_of_last_year: readonly string[];
	};
	return series.find(
		({measure, fund, fiscalYear, path}) =>
			measure === 'change' &&
			fund === main.fund &&
			fiscalYear === main.fiscalYear &&
			[...names, String(year)].some(name => path.includes(name)),
	);
};

const key = 'derived';

const withLastYear = (node: OutlineNode, main: string, change: string): OutlineNode => {
	const [own, changed] = [node.values.get(main), node.values.get(change)];
	const derived: NodeValue | undefined =
		own === undefined || changed === undefined
			? undefined
			: {
					amount: differenceOf(own.amount, [changed.amount]),
					facts: [...own.facts, ...changed.facts],
					computed: true,
				};
	return {
		...node,
		children: node.children.map(child => withLastYear(child, main, change)),
		values: derived === undefined ? node.values : new Map([...node.values, [key, derived]]),
	};
};

/** Last year's amounts worked out from this year's and the change, where a table prints no column of them. */
export const derivedOutline = (outline: Outline, vocabulary: Vocabulary): Outline | undefined => {
	const {main, root, series} = outline;
	const change = main.fiscalYear === null ? undefined : changeFrom(outline, main.fiscalYear - 1, vocabulary);
	if (change === undefined || main.fiscalYear === null) {
		return undefined;
	}

	const lastYear: Series = {...main, key, fiscalYear: main.fiscalYear - 1};
	return {...outline, root: withLastYear(root, main.key, change.key), main: lastYear, series: [...series, lastYear]};
};
