import {trendSteps} from '../../query/trend.js';
import type {SheetColumn} from '../sheet.js';
import type {World} from '../world.js';

/** A sparkline over years, in the characters that the terminal can show. */
export const trendColumn = ({glyphs: {trend}}: Pick<World, 'glyphs'>): Partial<SheetColumn> => ({
	draw({cells}) {
		const text = typeof cells.trend === 'string' ? cells.trend : '';
		const drawn = [...text].map(step => trend[trendSteps.indexOf(step)] ?? trend.at(-1) ?? '');
		return [{text: drawn.join('')}];
	},
});
