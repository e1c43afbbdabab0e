import type {FlowLine} from './pdf-flow.js';
import type {Line} from './pdf-lines.js';

/** From where to where the lines of a text run, and how large they mostly are. */
export type TextArea = {readonly left: number; readonly right: number; readonly size: number};

/** Lines of a text are longer than this share of the page; shorter ones say nothing of its edges. */
const longShare = 0.5;

/** Some lines are indented, and a few stick out: neither says where the edge is. */
const leftQuantile = 0.15;
const rightQuantile = 0.8;

const quantile = (lines: readonly Line[], edge: 'left' | 'right' | 'size', share: number): number =>
	lines.map(line => line[edge]).sort((one, other) => one - other)[Math.floor((lines.length - 1) * share)] ?? 0;

/** Pages of one size have their text in one place. */
export const areaKey = ({page}: FlowLine): string => `${Math.round(page.width)}x${Math.round(page.height)}`;

export const textAreasOf = (lines: readonly FlowLine[]): ReadonlyMap<string, TextArea> => {
	const groups = new Map<string, Line[]>();
	for (const item of lines) {
		const {line, page} = item;
		if (line.right - line.left > page.width * longShare && !isSpread(line)) {
			groups.set(areaKey(item), [...(groups.get(areaKey(item)) ?? []), line]);
		}
	}

	return new Map(
		[...groups].map(([key, group]) => [
			key,
			{
				left: quantile(group, 'left', leftQuantile),
				right: quantile(group, 'right', rightQuantile),
				size: quantile(group, 'size', 0.5),
			},
		]),
	);
};

/** Dots that lead to a page number, or labels far apart: no prose. */
export const isSpread = ({text}: Line): boolean =>
	/…{2}|\.{4}|·{4}/u.test(text) || (/\S {4}/u.test(text) && !/[，。；、]/u.test(text));
