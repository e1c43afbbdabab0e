import {decodeText} from './encoding.js';
import {numberText} from './number-text.js';
import {draftSheet, type SheetView} from './sheet-view.js';
import {childNamed, childrenNamed, isXmlElement, parseXml, type XmlElement} from './xml.js';

/** Formats that have a name instead of a pattern. */
const namedFormats: Readonly<Record<string, string>> = {
	'General Number': 'General',
	Fixed: '0.00',
	Standard: '#,##0.00',
	Percent: '0.00%',
	Currency: '¥#,##0.00',
	'Short Date': 'yyyy/m/d',
	'Long Date': 'yyyy"年"m"月"d"日"',
	'General Date': 'yyyy/m/d h:mm',
	Scientific: '0.00E+00',
};

/** The sheets of a workbook in the XML of Excel 2003, which accounting programs export under the name .xls. */
export const openSpreadsheetXml = (bytes: Uint8Array, file: string): readonly SheetView[] => {
	const workbook = childNamed(parseXml(decodeText(bytes).text, file), 'Workbook');
	const formats = new Map(
		childrenNamed(childNamed(workbook, 'Styles'), 'Style').map(style => {
			const pattern = childNamed(style, 'NumberFormat')?.attributes.Format ?? '';
			return [style.attributes.ID ?? '', namedFormats[pattern] ?? pattern];
		}),
	);
	return childrenNamed(workbook, 'Worksheet')
		.filter(sheet => childNamed(childNamed(sheet, 'WorksheetOptions'), 'Visible') === undefined)
		.map(sheet => sheetOf(sheet, formats, file));
};

const count = ({attributes}: XmlElement, name: string, fallback: number): number => {
	const value = Number.parseInt(attributes[name] ?? '', 10);
	return value >= 0 && value <= 1_048_576 ? value : fallback;
};

const sheetOf = (sheet: XmlElement, formats: ReadonlyMap<string, string>, file: string): SheetView => {
	const draft = draftSheet(sheet.attributes.Name ?? '', file);
	const table = childNamed(sheet, 'Table');
	let column = 0;
	for (const element of childrenNamed(table, 'Column')) {
		const first = count(element, 'Index', column + 1) - 1;
		column = first + count(element, 'Span', 0) + 1;
		if (element.attributes.Hidden === '1') {
			draft.hideColumns(first, column - 1);
		}
	}

	let row = 0;
	for (const element of childrenNamed(table, 'Row')) {
		row = count(element, 'Index', row + 1) - 1;
		if (element.attributes.Hidden === '1') {
			draft.hideRow(row);
		}

		let at = 0;
		for (const cell of childrenNamed(element, 'Cell')) {
			at = count(cell, 'Index', at + 1) - 1;
			const [across, down] = [count(cell, 'MergeAcross', 0), count(cell, 'MergeDown', 0)];
			draft.put(row, at, textOf(cell, formats.get(cell.attributes.StyleID ?? element.attributes.StyleID ?? '') ?? ''));
			if (across + down > 0) {
				draft.merge({top: row, left: at, bottom: row + down, right: at + across});
			}

			at += across + 1;
		}

		row += count(element, 'Span', 0) + 1;
	}

	return draft.view;
};

const textOf = (cell: XmlElement, format: string): string => {
	const data = childNamed(cell, 'Data');
	const text = data === undefined ? '' : allText(data);
	return data?.attributes.Type === 'Number' && text.trim() !== '' ? numberText(Number(text), format) : text;
};

const allText = (element: XmlElement): string =>
	element.children.map(child => (isXmlElement(child) ? allText(child) : child)).join('');
