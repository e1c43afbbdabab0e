import type {Answer} from '../model/answer.js';
import type {ReportContents} from '../model/report.js';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import {columnsOf, placeCells} from './columns.js';

type Paragraph = ReportContents['paragraphs'][number];

export type Section = {
	/** 1 is a part of the report (第一部分), 2 is 一、, 3 is （一）, 4 is 1.; 0 is what stands before the first heading. */
	readonly level: number;
	readonly heading: string | null;
	/** The heading itself is the first, if there is one. */
	readonly paragraphs: readonly [Paragraph, ...Paragraph[]];
};

type ProseWords = {
	readonly longest_heading: number;
	readonly headings: ReadonlyArray<{readonly level: number; readonly pattern: string}>;
	readonly not_a_heading: string;
};

const headingLevel = (text: string, {longest_heading: longest, headings, not_a_heading: no}: ProseWords): number => {
	const plain = text.replace(/^[#*\-\s]+|[*\s]+$/g, '');
	const found = headings.find(({pattern}) => new RegExp(pattern, 'u').test(plain));
	return found !== undefined && plain.length <= longest && !new RegExp(no, 'u').test(plain) ? found.level : 0;
};

const farthest = 2;

const isCloseTo = (a: Paragraph, b: Paragraph): boolean => {
	const [first, second] = [a.place, b.place];
	return first.kind === 'line' && second.kind === 'line'
		? second.line - first.line <= farthest
		: first.kind === 'page' && second.kind === 'page' && first.page === second.page;
};

/** A line of a list of contents: a heading without text, and another as high just below it (no table between). */
const isListed = ({level, heading, paragraphs}: Section, next: Section | undefined): boolean =>
	heading !== null &&
	paragraphs.length === 1 &&
	next !== undefined &&
	next.level <= level &&
	isCloseTo(paragraphs[0], next.paragraphs[0]);

/** The text cut at its headings, those of a list of contents left out. */
export const sectionsOf = (contents: ReportContents, vocabulary: Vocabulary): readonly Section[] => {
	const proseWords = vocabulary.file('prose') as ProseWords;
	const sections: Array<{level: number; heading: string | null; paragraphs: [Paragraph, ...Paragraph[]]}> = [];
	for (const paragraph of contents.paragraphs) {
		const level = headingLevel(paragraph.text, proseWords);
		const last = sections.at(-1);
		if (level > 0 || last === undefined) {
			const heading = level > 0 ? paragraph.text.trim() : null;
			sections.push({level, heading, paragraphs: [paragraph]});
		} else {
			last.paragraphs.push(paragraph);
		}
	}

	return sections.filter((section, index) => !isListed(section, sections[index + 1]));
};

export const proseColumns = columnsOf(
	['report', 'text', 5],
	['n', 'count', 4],
	['level', 'count', 0],
	['heading', 'text', 1],
	['file', 'text', 0],
	['page', 'count', 0],
	['line', 'count', 3],
	['last_line', 'count', 0],
	['text', 'text', 2],
);

export const proseRows = (contents: ReportContents, vocabulary: Vocabulary, words: Words): Answer => {
	const {report, paragraphs} = contents;
	const rows = sectionsOf(contents, vocabulary).map((section, index) => {
		const [first, ...others] = section.paragraphs;
		const {file, page, line} = placeCells(first);
		const body = section.heading === null ? section.paragraphs : others;
		return {
			cells: {
				report: report.id,
				n: index + 1,
				level: section.level,
				heading: section.heading,
				file,
				page,
				line,
				last_line: placeCells(section.paragraphs.at(-1) ?? first).line,
				text: body.map(({text}) => text).join('\n'),
			},
			opens: {kind: 'prose', report: report.id, line: line ?? page ?? index + 1} as const,
		};
	});
	return {columns: proseColumns, rows, ...(paragraphs.length === 0 ? {note: words('prose.none')} : {})};
};
