import type {ColumnKind} from '../model/answer.js';

/** How a cell is shown; the order is that of the style sheet. */
const styles = ['plain', 'header', 'amount', 'text'] as const;
export type Style = (typeof styles)[number];

export const styleNumber = (style: Style): number => styles.indexOf(style);

export type CellKind = ColumnKind | 'header';

const general = 0;
/** `#,##0.00` and `@` (text) among the formats that every spreadsheet program knows by number. */
const money = 4;
const asText = 49;

const format = (numberFormat: number, font: 0 | 1 = 0): string =>
	`<xf numFmtId="${numberFormat}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`;

const formats: Readonly<Record<Style, string>> = {
	plain: format(general),
	header: format(asText, 1),
	amount: format(money),
	text: format(asText),
};

const font = (inside: string): string => `<font>${inside}<sz val="11"/><name val="Calibri"/></font>`;

/** How each part of a workbook begins. */
export const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The least that Excel asks for, and a bold font. */
export const styleSheet = [
	`${xml}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
	`<fonts count="2">${font('')}${font('<b/>')}</fonts>`,
	'<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
	'<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
	'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
	`<cellXfs count="${styles.length}">${styles.map(style => formats[style]).join('')}</cellXfs>`,
	'</styleSheet>',
].join('');
