import {alignedTables} from './pdf-aligned.js';
import type {PageContent} from './pdf-flow.js';
import type {Glyph, PageInk, Rule} from './pdf-ink.js';
import {linesOf} from './pdf-lines.js';
import {framesOf} from './pdf-rules.js';
import {type PageTable, stripOf, tableOf} from './pdf-table.js';

/** Sorts what a page shows into tables, ruled ones first, and the lines outside of them. */
export const contentOf = ({page, width, height, glyphs, turned, rules}: PageInk): PageContent => {
	const used = new Set<Glyph>();
	const loose: Rule[] = [];
	const strips: PageTable[] = [];
	const tables = framesOf(rules).flatMap(frame => {
		const found = tableOf(
			page,
			frame,
			[...glyphs, ...turned].filter(glyph => !used.has(glyph)),
		);
		if (found === undefined) {
			loose.push(...frame.horizontal);
			const strip = stripOf(page, frame, glyphs);
			strips.push(...(strip ? [strip] : []));
		}

		for (const glyph of found?.used ?? []) {
			used.add(glyph);
		}

		return found ? [found.table] : [];
	});
	const lines = linesOf(glyphs.filter(glyph => !used.has(glyph)));
	const aligned = alignedTables(page, lines, loose);
	return {
		page,
		width,
		height,
		strips,
		tables: [...tables, ...aligned.map(({table}) => table)],
		lines: lines.filter(line => !aligned.some(found => found.used.has(line))),
	};
};
