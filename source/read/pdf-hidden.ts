import {withoutSpace} from '../model/label.js';
import type {PageContent} from './pdf-flow.js';
import type {Glyph, PageInk} from './pdf-ink.js';
import {type Line, linesOf} from './pdf-lines.js';

/** Less than this says nothing. */
const shortest = 3;

const drawnText = (glyphs: readonly Glyph[]): string => withoutSpace(glyphs.map(({text}) => text).join(''));

/**
 * Where a row goes on over the page its text is drawn on both, and cut off on both: what is hidden here is seen there.
 * A line that is seen nowhere was only cut off by mistake, as 单位：万元 in a row that is too low, and is kept.
 */
export const withHiddenLines = (pages: readonly PageContent[], inks: readonly PageInk[]): readonly PageContent[] => {
	const seen = inks.map(({glyphs}) => drawnText(glyphs));
	return pages.map((page, index) => {
		const ink = inks[index];
		const own = seen.slice(index, index + 1);
		const near = seen.slice(Math.max(0, index - 1), index + 2);
		const unseen = piecesOf(ink?.hidden ?? []).filter(piece => {
			const text = drawnText(piece);
			// A caption is the same on many pages, and belongs to each.
			const others = /[:：]/u.test(text) ? own : near;
			return text.length >= shortest && !others.some(other => other.includes(text));
		});
		const kept = linesOf(unseen.flat()).filter(line => !isInTable(line, page));
		return kept.length === 0
			? page
			: {...page, lines: [...page.lines, ...kept].sort((one, other) => one.middle - other.middle)};
	});
};

/** Characters drawn one after the other on one line. */
const piecesOf = (glyphs: readonly Glyph[]): ReadonlyArray<readonly Glyph[]> => {
	const pieces: Glyph[][] = [];
	for (const glyph of glyphs) {
		const last = pieces.at(-1)?.at(-1);
		if (last && last.baseline === glyph.baseline && Math.abs(glyph.left - last.right) < glyph.size) {
			pieces.at(-1)?.push(glyph);
		} else {
			pieces.push([glyph]);
		}
	}

	return pieces;
};

const isInTable = ({middle}: Line, {tables}: PageContent): boolean =>
	tables.some(({ys}) => middle > (ys[0] ?? 0) && middle < (ys.at(-1) ?? 0));
