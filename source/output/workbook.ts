import {moneyText} from '../model/amount.js';
import {type Answer, type Column, isAmount, type Value} from '../model/answer.js';
import {ExpectedError} from '../model/expected-error.js';
import {flatText} from '../model/flat-text.js';
import {width} from '../model/width.js';
import type {Words} from '../model/words.js';
import {type ArchivedFile, zipArchive} from './archive.js';
import {isExact} from './json.js';
import {inPieces} from './pieces.js';
import {attribute, cellXml, columnName, sheetText, textIsCut} from './workbook-cells.js';
import {styleSheet, xml} from './workbook-styles.js';

/** What Excel opens; what is longer or wider it calls damaged. */
const mostRows = 1_048_576;

/** In characters of the font's digits. */
const narrowest = 8;
const widest = 60;
/** The grid's own margins. */
const margin = 2;

const widthOf = (value: Value): number => {
	if (value !== null && isAmount(value) && isExact(value)) {
		return moneyText(value.fen, 'yuan', 2).length;
	}

	return Math.max(0, ...sheetText(flatText(value)).split('\n').map(width));
};

const columnXml = ({key}: Column, index: number, {rows}: Answer): string => {
	let columns = width(key);
	for (const {cells} of rows) {
		// Measured no further than it counts
		if (columns < widest) {
			columns = Math.max(columns, widthOf(cells[key] ?? null));
		}
	}

	const shown = Math.min(widest, Math.max(narrowest, columns + margin));
	return `<col min="${index + 1}" max="${index + 1}" width="${shown}" customWidth="1"/>`;
};

const frozenHeader =
	'<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

/** One row of column names, bold and always in sight, and a row a row. */
const sheetPieces = function* (answer: Answer): Iterable<string> {
	const {columns, rows} = answer;
	const names = columns.map((_, index) => columnName(index));
	const widths = columns.map((column, index) => columnXml(column, index, answer)).join('');
	const header = columns.map(({key}, index) => cellXml(key, `${names[index]}1`, 'header')).join('');
	yield `${xml}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${frozenHeader}`;
	yield `${widths === '' ? '' : `<cols>${widths}</cols>`}<sheetData><row r="1">${header}</row>`;
	let number = 1;
	yield* inPieces(rows, ({cells}) => {
		number += 1;
		const line = columns.map(({key, kind}, index) => cellXml(cells[key] ?? null, `${names[index]}${number}`, kind));
		return `<row r="${number}">${line.join('')}</row>`;
	});
	yield '</sheetData></worksheet>';
};

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

const relations = (...targets: ReadonlyArray<readonly [type: string, target: string]>): string => {
	const list = targets.map(
		([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
	);
	return `${xml}<Relationships xmlns="${packages}/relationships">${list.join('')}</Relationships>`;
};

const contentTypes = ((): string => {
	const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
	const parts = [
		['/xl/workbook.xml', 'sheet.main'],
		['/xl/styles.xml', 'styles'],
		['/xl/worksheets/sheet1.xml', 'worksheet'],
	].map(([name, type]) => `<Override PartName="${name}" ContentType="${kind}.${type}+xml"/>`);
	return [
		`${xml}<Types xmlns="${packages}/content-types">`,
		'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
		`<Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`,
	].join('');
})();

const workbookXml = (name: string): string =>
	[
		`${xml}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}">`,
		`<sheets><sheet name="${attribute(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
	].join('');

export type WorkbookOptions = {readonly words: Words; readonly say?: (line: string) => void};

/** A workbook of one sheet, for Excel and the like; the same answer is the same bytes. */
export const toXlsx = (answer: Answer, {words, say}: WorkbookOptions): Iterable<Uint8Array> => {
	const {columns, rows} = answer;
	if (rows.length >= mostRows) {
		throw new ExpectedError(words('error.xlsx_rows', {rows: String(rows.length), most: String(mostRows - 1)}));
	}

	const cut = rows.filter(({cells}) => columns.some(({key}) => textIsCut(cells[key] ?? null))).length;
	if (cut > 0) {
		say?.(words('note.xlsx_cut', {count: String(cut)}));
	}

	const file = (name: string, ...pieces: readonly string[]): ArchivedFile => ({name, pieces});
	return zipArchive([
		file('[Content_Types].xml', contentTypes),
		file('_rels/.rels', relations(['officeDocument', 'xl/workbook.xml'])),
		file('xl/workbook.xml', workbookXml('kuanxiang')),
		file('xl/_rels/workbook.xml.rels', relations(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml'])),
		file('xl/styles.xml', styleSheet),
		{name: 'xl/worksheets/sheet1.xml', pieces: sheetPieces(answer)},
	]);
};
