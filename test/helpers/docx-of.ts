import {zipOf} from './zip-of.js';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

export const paragraph = (text: string, properties = ''): string =>
	`<w:p><w:pPr>${properties}</w:pPr>${text === '' ? '' : run(text)}</w:p>`;

/** A cell: its text and what stands in its properties, such as `gridSpan(2)`. */
export const cell = (text: string, ...properties: readonly string[]): string =>
	`<w:tc><w:tcPr>${properties.join('')}</w:tcPr>${
		text.startsWith('<')
			? text
			: text
					.split('\n')
					.map(line => paragraph(line))
					.join('')
	}</w:tc>`;

export const gridSpan = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
export const startsMerge = '<w:vMerge w:val="restart"/>';
export const goesOn = '<w:vMerge/>';

export const row = (...cells: readonly string[]): string =>
	`<w:tr>${cells.map(text => (text.startsWith('<') ? text : cell(text))).join('')}</w:tr>`;

export const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;

/** A Word file with this body; further parts by name, as their inner XML. */
export const docxOf = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array => {
	const wrapped = Object.entries({document: `<w:body>${body}<w:sectPr/></w:body>`, ...parts}).map(([name, content]) => [
		`word/${name}.xml`,
		`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:${name}>`,
	]);
	return zipOf({'[Content_Types].xml': '<Types/>', ...Object.fromEntries(wrapped)});
};
