import {type BookType, type CellObject, utils, type WorkSheet, write} from '@e965/xlsx';
import type {MadeUpReport, MadeUpTable} from '../fixtures/shili-2024-budget.js';
import * as docx from './docx-of.js';
import {asPdf} from './pdf-report.js';

type Rows = MadeUpTable['rows'];
type Spanned = {readonly text: string; readonly rows: number; readonly columns: number; readonly continues: boolean};

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const isMark = (text: string | undefined): boolean => text === '←' || text === '↑';
const unmarked = (rows: Rows): Rows => rows.map(row => row.map(text => (isMark(text) ? '' : text)));

const countWhile = (start: number, holds: (at: number) => boolean): number => {
	let at = start;
	while (holds(at)) {
		at++;
	}

	return at - start;
};

/** The cells of each row with what they span; those that go on from above are kept for Word, which writes them. */
const spanned = (rows: Rows): readonly (readonly Spanned[])[] =>
	rows.map((row, number) =>
		row.flatMap((text, column): readonly Spanned[] =>
			text === '←'
				? []
				: [
						{
							text: text === '↑' ? '' : text,
							continues: text === '↑',
							columns: 1 + countWhile(column + 1, at => row[at] === '←'),
							rows: 1 + countWhile(number + 1, at => rows[at]?.[column] === '↑'),
						},
					],
		),
	);

const plainLines = (report: MadeUpReport, tableLines: (rows: Rows) => readonly string[]): string =>
	[
		...report.before,
		...report.tables.flatMap(({number, title, unit, rows, note}) => [
			`${number} ${title}`,
			...unit.split('|'),
			...tableLines(rows),
			...(note === undefined ? [] : [note]),
		]),
		...report.after,
	].join('\n');

export const asText = (report: MadeUpReport): Uint8Array =>
	utf8(plainLines(report, rows => unmarked(rows).map(row => row.join('\t'))));

export const asMarkdown = (report: MadeUpReport): Uint8Array => {
	const pipes = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
	const text = plainLines(report, rows => {
		const [first = [], ...rest] = unmarked(rows);
		return ['', pipes(first), pipes(first.map(() => '---')), ...rest.map(pipes), ''];
	});
	return utf8(text.replace(/^(第.部分 .*)$/gm, '# $1').replace(/^([一二]、.*)$/gm, '## $1'));
};

export const asHtml = (report: MadeUpReport): Uint8Array => {
	const cell = ({text, rows, columns}: Spanned): string => `<td rowspan="${rows}" colspan="${columns}">${text}</td>`;
	const tableHtml = ({number, title, unit, rows, note}: MadeUpTable): string => {
		const width = rows[0]?.length ?? 1;
		const [left, right] = unit.split('|');
		return [
			`<p>${number}</p><table border="1">`,
			`<tr><td colspan="${width}"><b>${title}</b></td></tr>`,
			`<tr><td colspan="${width - 1}">${left}</td><td>${right}</td></tr>`,
			...spanned(rows).map(
				row =>
					`<tr>\n${row
						.filter(({continues}) => !continues)
						.map(cell)
						.join('\n')}\n</tr>`,
			),
			...(note === undefined ? [] : [`<tr><td colspan="${width}">${note}</td></tr>`]),
			'</table>',
		].join('\n');
	};

	const paragraphs = (texts: readonly string[]): string => texts.map(text => `<p>${text}</p>`).join('\n');
	const body = [paragraphs(report.before), ...report.tables.map(tableHtml), paragraphs(report.after)].join('\n');
	return utf8(`<!DOCTYPE html><html><head><meta charset="utf-8"><title>${report.before[0]}</title></head>
<body><ul><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li><li><a href="/b">互动</a></li></ul>
<table width="100%"><tr><td>${body}</td></tr></table></body></html>`);
};

export const asDocx = (report: MadeUpReport): Uint8Array => {
	const cell = ({text, rows, columns, continues}: Spanned): string =>
		docx.cell(
			text,
			docx.gridSpan(columns),
			...(continues ? [docx.goesOn] : []),
			...(rows > 1 && !continues ? [docx.startsMerge] : []),
		);
	const tableXml = ({number, title, unit, rows, note}: MadeUpTable): readonly string[] => [
		docx.paragraph(`${number} ${title}`),
		...unit.split('|').map(text => docx.paragraph(text)),
		docx.table(...spanned(rows).map(row => docx.row(...row.map(cell)))),
		...(note === undefined ? [] : [docx.paragraph(note)]),
	];
	const paragraphs = (texts: readonly string[]): readonly string[] => texts.map(text => docx.paragraph(text));
	return docx.docxOf(
		[...paragraphs(report.before), ...report.tables.flatMap(tableXml), ...paragraphs(report.after)].join('\n'),
	);
};

/** Figures and whole codes as numbers, as people type them; parts of a code as text, for their leading zero. */
const sheetCell = (text: string): CellObject => {
	if (/^\d{3,7}$/.test(text)) {
		return {t: 'n', v: Number(text)};
	}

	return /^[\d,]*\d(?:\.\d\d)?$/.test(text) && !/^0\d/.test(text)
		? {t: 'n', v: Number(text.replaceAll(',', '')), z: text.includes('.') ? '#,##0.00' : '#,##0'}
		: {t: 's', v: text};
};

const tableSheet = ({title, number, unit, rows, note}: MadeUpTable): WorkSheet => {
	const width = rows[0]?.length ?? 1;
	const [left, right] = unit.split('|');
	const above = [[number], [title], [left, ...new Array(width - 2).fill(null), right]];
	const cells = rows.map(row => row.map(text => (isMark(text) || text === '' ? null : sheetCell(text))));
	const sheet = utils.aoa_to_sheet([...above, ...cells, ...(note === undefined ? [] : [[], [note]])]);
	const merged = spanned(rows).flatMap((row, r) => {
		let column = 0;
		return row.flatMap(cell => {
			const c = column;
			column += cell.columns;
			const isMerged = !cell.continues && cell.rows * cell.columns > 1;
			return isMerged ? [{s: {r: r + 3, c}, e: {r: r + 2 + cell.rows, c: c + cell.columns - 1}}] : [];
		});
	});
	sheet['!merges'] = [{s: {r: 1, c: 0}, e: {r: 1, c: width - 1}}, ...merged];
	return sheet;
};

export const asWorkbook = (report: MadeUpReport, bookType: BookType): Uint8Array => {
	const book = utils.book_new();
	const addLines = (lines: readonly string[], name: string): void => {
		utils.book_append_sheet(book, utils.aoa_to_sheet(lines.map(line => [line])), name);
	};
	addLines(report.before, '说明');
	for (const table of report.tables) {
		// Tables of several units bear one number; sheets may not.
		const again = book.SheetNames.includes(table.number) ? `${table.number} ${book.SheetNames.length}` : table.number;
		utils.book_append_sheet(book, tableSheet(table), again);
	}

	addLines(report.after, '名词解释');
	return new Uint8Array(write(book, {type: 'array', bookType}) as ArrayBuffer);
};

/** The same report as each format writes it, by file name. */
export const inAllFormats = (report: MadeUpReport, name: string): Readonly<Record<string, Uint8Array>> => ({
	[`${name}.txt`]: asText(report),
	[`${name}.md`]: asMarkdown(report),
	[`${name}.html`]: asHtml(report),
	[`${name}.docx`]: asDocx(report),
	[`${name}.xlsx`]: asWorkbook(report, 'xlsx'),
	[`${name}.xls`]: asWorkbook(report, 'biff8'),
	[`${name}.pdf`]: asPdf(report),
});
