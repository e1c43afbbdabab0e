import {alignedTables} from './pdf-aligned.js';
import type {PageContent} from './pdf-flow.js';
import type {Glyph, PageInk, Rule} from './pdf-ink.js';
import {type Line, linesOf} from './pdf-lines.js';
import {framesOf} from './pdf-rules.js';
import {type PageTable, stripOf, tableOf} from './pdf-table.js';

/** A page whose ruled tables are known, and the rules that are of none. */
export type RuledContent = PageContent & {readonly loose: readonly Rule[]};

/** Sorts what a page shows into ruled tables and the lines outside of them. */
export const contentOf = ({page, width, height, glyphs, turned, rules}: PageInk): RuledContent => {
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
	return {page, width, height, tables, strips, lines: linesOf(glyphs.filter(glyph => !used.has(glyph))), loose};
};

/** Finds the tables among the lines of a page. What stands on page after page is in none. */
export const withAligned = ({loose, ...content}: RuledContent, furniture: ReadonlySet<Line>): PageContent => {
	const isHead = (line: Line, index: number): boolean => {
		const next = content.lines[index + 1];
		const isFar = next === undefined || next.middle - line.middle > line.size * farFromTable;
		return furniture.has(line) && isFar && !/\S {4}/u.test(line.text);
	};
	const lines = content.lines.filter((line, index) => !isHead(line, index));
	const aligned = alignedTables(content.page, lines, loose);
	return {
		...content,
		tables: [...content.tables, ...aligned.map(({table}) => table)],
		lines: content.lines.filter(line => !aligned.some(({used}) => used.has(line))),
	};
};

/** In heights of a character: a header that is repeated stands nearer to its rows than a running head does. */
const farFromTable = 2.2;
