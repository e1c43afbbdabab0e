import {type Amount, amountText, toFen, unitLabels} from '../model/amount.js';
import {type Answer, isAmount, type Value} from '../model/answer.js';
import type {Words} from '../model/words.js';
import {columnsOf} from './columns.js';

export const statistics = ['count', 'smallest', 'lower_quartile', 'median', 'upper_quartile', 'largest'] as const;
export type Statistic = (typeof statistics)[number];

/** What is ranked: amounts, or shares in per cent. */
export type RankedValues =
	| {readonly kind: 'amount'; readonly values: readonly Amount[]}
	| {readonly kind: 'percent'; readonly values: readonly number[]};

const positions: Readonly<Record<Exclude<Statistic, 'count'>, number>> = {
	smallest: 0,
	lower_quartile: 1,
	median: 2,
	upper_quartile: 3,
	largest: 4,
};

/** The value `quarters` quarters of the way through, between two values in proportion; whole numbers stay whole. */
const quantile = (sorted: readonly number[], quarters: number): number => {
	const place = (sorted.length - 1) * quarters;
	const index = Math.floor(place / 4);
	const low = sorted[index] ?? 0;
	const high = sorted[index + 1] ?? low;
	const shifted = (high - low) * (place % 4);
	return low + Math.sign(shifted) * Math.floor((2 * Math.abs(shifted) + 4) / 8);
};

const statisticOf = (statistic: Exclude<Statistic, 'count'>, ranked: RankedValues): Value => {
	const quarters = positions[statistic];
	if (ranked.kind === 'percent') {
		const tenths = ranked.values.map(value => Math.round(value * 10)).sort((a, b) => a - b);
		return quantile(tenths, quarters) / 10;
	}

	const [first] = ranked.values;
	const fens = ranked.values.map(({fen}) => fen as number).sort((a, b) => a - b);
	return first === undefined ? null : {...first, fen: toFen(quantile(fens, quarters))};
};

/** How many there are, the smallest and largest, the median and the quartiles. */
export const summaryRows = (ranked: RankedValues): Answer => ({
	columns: [
		...columnsOf(['statistic', 'text', 1], ['count', 'count', 3]),
		...columnsOf(ranked.kind === 'amount' ? ['amount', 'amount', 2] : ['share', 'percent', 2]),
	],
	rows:
		ranked.values.length === 0
			? []
			: statistics.map(statistic => ({
					cells: {
						statistic,
						count: statistic === 'count' ? ranked.values.length : null,
						[ranked.kind === 'amount' ? 'amount' : 'share']:
							statistic === 'count' ? null : statisticOf(statistic, ranked),
					},
				})),
});

const textOf = (value: Value): string => {
	if (value !== null && isAmount(value)) {
		return `${amountText(value)} ${unitLabels[value.unit]}`;
	}

	return typeof value === 'number' ? `${value}%` : '';
};

/** 中位数 and the quartiles in a line; nothing for fewer than three. */
export const summaryNote = (ranked: RankedValues, words: Words): string | undefined =>
	ranked.values.length < 3
		? undefined
		: words('rank.summary', {
				count: ranked.values.length,
				lower: textOf(statisticOf('lower_quartile', ranked)),
				median: textOf(statisticOf('median', ranked)),
				upper: textOf(statisticOf('upper_quartile', ranked)),
			});
