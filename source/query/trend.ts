/** From the lowest to the highest, then what stands for nothing. */
export const trendSteps: readonly string[] = [...'▁▂▃▄▅▆▇█·'];
const steps = trendSteps.slice(0, -1);
const nothing = trendSteps.at(-1) ?? '';

/** Heights from 0 to 7 above nothing, one a value; null where there is none, or less than nothing. */
export const trendHeights = (values: ReadonlyArray<number | null>): ReadonlyArray<number | null> => {
	const most = Math.max(0, ...values.map(value => value ?? 0));
	return values.map(value =>
		value === null || value < 0 ? null : most === 0 ? 0 : Math.round((value / most) * (steps.length - 1)),
	);
};

/** A sparkline: what is missing is a dot, not a low bar. */
export const trendText = (values: ReadonlyArray<number | null>): string =>
	trendHeights(values)
		.map(height => (height === null ? nothing : (steps[height] ?? '')))
		.join('');
