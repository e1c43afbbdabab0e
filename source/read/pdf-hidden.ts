import {withoutSpace} from '../model/label.js';
import type {PageContent} from './pdf-flow.js';
import type {PageInk} from './pdf-ink.js';
import {type Line, linesOf} from './pdf-lines.js';

const drawnText = (glyphs: PageInk['glyphs']): string => withoutSpace(glyphs.map(({text}) => text).join(''));

/**
 * Where a row goes on over the page its text is drawn on both, and cut off on both: what is hidden here is seen there.
 * A line that is seen nowhere was only cut off by mistake, as 单位：万元 in a row that is too low, and is kept.
 */
export const withHiddenLines = (pages: readonly PageContent[], inks: readonly PageInk[]): readonly PageContent[] => {
	const seen = inks.map(({glyphs}) => drawnText(glyphs));
	return pages.map((page, index) => {
		const ink = inks[index];
		const near = seen.slice(Math.max(0, index - 1), index + 2);
		const kept = linesOf(ink?.hidden ?? []).filter(line => {
			const text = drawnText(line.glyphs);
			return text.length > 1 && !near.some(other => other.includes(text)) && !isInTable(line, page);
		});
		return kept.length === 0
			? page
			: {...page, lines: [...page.lines, ...kept].sort((one, other) => one.middle - other.middle)};
	});
};

const isInTable = ({middle}: Line, {tables}: PageContent): boolean =>
	tables.some(({ys}) => middle > (ys[0] ?? 0) && middle < (ys.at(-1) ?? 0));
