import type {Column} from '../model/answer.js';
import type {Words} from '../model/words.js';
import type {Outline} from './outline-choice.js';
import type {Series} from './outline-series.js';

/** A column of an outline beside its amount: another measure, fund or stage of the same accounts. */
export type MeasureColumn = {readonly column: Column; readonly series: string};

type Named = {readonly key: string; readonly title: string};

const nameOf = (series: Series, main: Series, words: Words): Named => {
	const measure = series.measure === null ? null : words(`value.measure.${series.measure}`);
	const fund = series.fund === null ? null : words(`value.fund.${series.fund}`);
	if (series.stage !== main.stage && series.stage !== null) {
		return {key: series.stage, title: words(`value.stage.${series.stage}`)};
	}

	if (series.measure === null || measure === null || series.key.includes('#')) {
		return {key: `column_${series.column}`, title: series.path};
	}

	if (series.fund === main.fund || series.fund === null || fund === null) {
		return {key: series.measure, title: measure};
	}

	return series.measure === main.measure
		? {key: series.fund, title: fund}
		: {key: `${series.measure}_${series.fund}`, title: `${measure} ${fund}`};
};

const isShown = (series: Series, main: Series): boolean =>
	series.fiscalYear === main.fiscalYear &&
	series.measure !== 'change' &&
	series.measure !== 'change_pct' &&
	(series.stage === main.stage || (series.measure === main.measure && series.fund === main.fund));

// The columns everyone looks for stay longest when the width is short.
const importanceOf = (series: Series, main: Series, index: number): number =>
	series.key === main.key ? 0 : series.measure === 'basic' || series.measure === 'project' ? 4 : 9 + index;

/** One column a measure, in printed order; the amount's own is there for machines. */
export const measureColumns = ({series, main}: Outline, words: Words): readonly MeasureColumn[] => {
	const taken = new Set<string>();
	return series
		.filter(candidate => isShown(candidate, main))
		.map((candidate, index) => {
			const {key, title} = nameOf(candidate, main, words);
			const unique = taken.has(key) ? `${key}_${candidate.column}` : key;
			taken.add(unique);
			const importance = importanceOf(candidate, main, index);
			return {column: {key: unique, title, kind: 'amount', importance}, series: candidate.key};
		});
};

/** Every series an outline shows: its amount, last year's, and its measures. */
export const shownSeries = ({series, main, lastYear}: Outline): ReadonlySet<string> =>
	new Set([
		...series.filter(candidate => isShown(candidate, main)).map(({key}) => key),
		...(lastYear === undefined ? [] : [lastYear.key]),
	]);
