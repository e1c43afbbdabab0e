import {builtInFormat, numberText} from './number-text.js';
import {type CellRange, draftSheet, type SheetView} from './sheet-view.js';
import {childNamed, childrenNamed, isXmlElement, type XmlElement} from './xml.js';

export type XlsxContext = {
	readonly file: string;
	readonly strings: readonly string[];
	/** The number format of each cell style. */
	readonly formats: readonly string[];
	readonly countsFrom1904: boolean;
};

export const xlsxSheet = (name: string, sheet: XmlElement, context: XlsxContext): SheetView => {
	const draft = draftSheet(name, context.file);
	let row = -1;
	for (const element of childrenNamed(childNamed(sheet, 'sheetData'), 'row')) {
		// Numbers of rows and cells may be left out: they then follow each other.
		row = numberOf(element, 'r', row + 2) - 1;
		if (isTrue(element.attributes.hidden) || element.attributes.ht === '0') {
			draft.hideRow(row);
		}

		let column = -1;
		for (const cell of childrenNamed(element, 'c')) {
			column = columnOf(cell.attributes.r) ?? column + 1;
			draft.put(row, column, textOf(cell, context));
		}
	}

	for (const column of childrenNamed(childNamed(sheet, 'cols'), 'col')) {
		if (isTrue(column.attributes.hidden) || column.attributes.width === '0') {
			draft.hideColumns(numberOf(column, 'min', 1) - 1, numberOf(column, 'max', 1) - 1);
		}
	}

	for (const merge of childrenNamed(childNamed(sheet, 'mergeCells'), 'mergeCell')) {
		const range = rangeOf(merge.attributes.ref ?? '');
		if (range !== undefined) {
			draft.merge(range);
		}
	}

	return draft.view;
};

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

const numberOf = ({attributes}: XmlElement, name: string, fallback: number): number => {
	const value = Number.parseInt(attributes[name] ?? '', 10);
	return value >= 1 && value <= 1_048_576 ? value : fallback;
};

const columnOf = (reference: string | undefined): number | undefined => {
	const letters = /^\$?([A-Z]{1,3})\$?\d+$/i.exec(reference ?? '')?.[1]?.toUpperCase();
	return letters === undefined
		? undefined
		: [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
};

const rangeOf = (reference: string): CellRange | undefined => {
	const [first = '', last = first] = reference.split(':');
	const [left, right] = [columnOf(first), columnOf(last)];
	const [top, bottom] = [first, last].map(corner => Number(/\d+$/.exec(corner)?.[0]) - 1);
	return left === undefined || right === undefined || top === undefined || bottom === undefined
		? undefined
		: {top, left, bottom, right};
};

/** A formula shows the value it had when the file was saved. */
const textOf = (cell: XmlElement, {strings, formats, countsFrom1904}: XlsxContext): string => {
	const {t: type = 'n', s: style = '0'} = cell.attributes;
	const value = plainText(childNamed(cell, 'v'));
	switch (type) {
		case 's': {
			return strings[Number(value)] ?? '';
		}

		case 'inlineStr': {
			return richText(childNamed(cell, 'is'));
		}

		case 'b': {
			return value === '' ? '' : value === '1' ? 'TRUE' : 'FALSE';
		}

		case 'n': {
			return value.trim() === ''
				? formulaOf(cell)
				: numberText(Number(value), formats[Number(style)] ?? '', countsFrom1904);
		}

		default: {
			return unescaped(value);
		}
	}
};

/** A program that does not calculate saves no value: the formula is shown, so that its figure is no blank. */
const formulaOf = (cell: XmlElement): string => {
	const formula = childNamed(cell, 'f');
	// One copied down or across is written out once
	return formula === undefined ? '' : `=${plainText(formula) || '…'}`;
};

const plainText = (element: XmlElement | undefined): string =>
	(element?.children ?? []).filter(child => typeof child === 'string').join('');

/** Line feeds and the like that XML cannot hold are written as `_x000A_`. */
const unescaped = (text: string): string =>
	text.includes('_x')
		? text.replace(/_x([\dA-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
		: text;

/** Text in pieces of different looks; how it is read aloud (`rPh`) is no part of it. */
const richText = (element: XmlElement | undefined): string =>
	unescaped(
		(element?.children ?? [])
			.filter(isXmlElement)
			.map(child =>
				child.name === 't' ? plainText(child) : child.name === 'r' ? plainText(childNamed(child, 't')) : '',
			)
			.join(''),
	);

export const xlsxStrings = (part: XmlElement | undefined): readonly string[] =>
	childrenNamed(childNamed(part, 'sst'), 'si').map(richText);

export const xlsxStyles = (part: XmlElement | undefined): readonly string[] => {
	const sheet = childNamed(part, 'styleSheet');
	const own = new Map(
		childrenNamed(childNamed(sheet, 'numFmts'), 'numFmt').map(({attributes}) => [
			Number(attributes.numFmtId),
			attributes.formatCode ?? '',
		]),
	);
	return childrenNamed(childNamed(sheet, 'cellXfs'), 'xf').map(({attributes}) => {
		const id = Number(attributes.numFmtId ?? 0);
		return own.get(id) ?? builtInFormat(id);
	});
};
