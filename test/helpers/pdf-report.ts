import type {MadeUpReport, MadeUpTable} from '../fixtures/shili-2024-budget.js';
import {type Mark, type PdfPage, pdfOf, rightText, text, widthOf} from './pdf-of.js';
import {tableMarks} from './pdf-table.js';

const left = 60;
const width = 842;
const height = 595;

const prosePage = (lines: readonly string[]): PdfPage => ({
	marks: lines.map((line, index) => text(left, 80 + index * 30, line, 14)),
});

const tablePage = ({number, title, unit, rows, note}: MadeUpTable): PdfPage => {
	const widths = (rows[0] ?? []).map(
		(_, column) => Math.max(24, ...rows.map(row => widthOf((row[column] ?? '').replace(/[←↑]/u, '')))) + 8,
	);
	const right = left + widths.reduce((sum, step) => sum + step, 0);
	const [owner = '', money = ''] = unit.split('|');
	const marks: Mark[] = [
		text(left, 60, number),
		text(Math.max(left, (left + right - widthOf(title, 16)) / 2), 85, title, 16),
		text(left, 110, owner),
		rightText(Math.max(right, left + widthOf(owner) + widthOf(money) + 40), 110, money),
		...tableMarks({widths, rows}),
		...(note === undefined ? [] : [text(left, 120 + rows.length * 20 + 20, note)]),
	];
	return {marks, width, height};
};

/** A made-up report as a PDF: its prose, a page for each table, and the rest of its prose. */
export const asPdf = (report: MadeUpReport): Uint8Array =>
	pdfOf([prosePage(report.before), ...report.tables.map(tablePage), prosePage(report.after)]);
