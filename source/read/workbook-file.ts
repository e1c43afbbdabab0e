import * as sheetjs from '@e965/xlsx';
import {ExpectedError} from '../model/expected-error.js';
import {storedZip} from './stored-zip.js';
import {documentLimits, zipEntries} from './zip.js';

export type CellRange = {
	readonly top: number;
	readonly left: number;
	readonly bottom: number;
	readonly right: number;
};

/** A sheet as Excel shows it. Rows and columns count from 0 at A1. */
export type SheetView = {
	readonly name: string;
	/** The cells that show something, row by row. */
	readonly cells: ReadonlyMap<number, ReadonlyMap<number, string>>;
	readonly merges: readonly CellRange[];
	readonly hiddenRows: ReadonlySet<number>;
	readonly hiddenColumns: ReadonlySet<number>;
};

const sizeLimit = 64 << 20;

/** The sheets of a workbook of any age that are not hidden. */
export const openWorkbook = (bytes: Uint8Array, file: string): readonly SheetView[] => {
	if (bytes.length > sizeLimit) {
		throw new ExpectedError(`${file} is too large for a workbook of reports (${bytes.length} bytes): split it`);
	}

	const workbook = parse(contentOf(bytes, file), file);
	return workbook.SheetNames.filter((_, index) => !workbook.Workbook?.Sheets?.[index]?.Hidden).map(name => {
		const sheet = workbook.Sheets[name];
		if (sheet === undefined) {
			throw new ExpectedError(`${file}: the sheet ${name} is damaged; open it in Excel and save it anew`);
		}

		return viewOf(name, sheet);
	});
};

/** What an .xlsx consists of, unpacked within limits, without its pictures and programs. */
const contentOf = (bytes: Uint8Array, file: string): Uint8Array => {
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
		return bytes;
	}

	const unwanted = /\/$|\.(?!xml$|rels$|bin$)\w+$|vbaProject|printerSettings|\/embeddings\//i;
	const entries = zipEntries(bytes, file, documentLimits).filter(({name}) => !unwanted.test(name));
	return storedZip(new Map(entries.map(({name, read}) => [name, read()])));
};

const parse = (content: Uint8Array, file: string): sheetjs.WorkBook => {
	sheetjs.set_cptable({utils: {decode: decodeCodepage}});
	try {
		return sheetjs.read(content, {
			type: 'array',
			dense: true,
			cellFormula: false,
			cellHTML: false,
			// For which rows and columns are hidden.
			cellStyles: true,
			// The short date as Excel shows it in China.
			dateNF: 'yyyy/m/d',
			cellNF: true,
		});
	} catch (error) {
		throw new ExpectedError(`${file} cannot be read as a workbook: open it in Excel and save it anew as .xlsx`, 1, {
			cause: error,
		});
	}
};

/** Encodings of workbooks before Excel 97, by the number Windows gives them. */
const codepages: Readonly<Record<number, string>> = {
	936: 'gb18030',
	950: 'big5',
	1200: 'utf-16le',
	10008: 'gb18030',
	65001: 'utf-8',
};
const decoders = new Map<number, TextDecoder>();

const decodeCodepage = (codepage: number, bytes: Iterable<number>): string => {
	const decoder = decoders.get(codepage) ?? new TextDecoder(codepages[codepage] ?? 'windows-1252');
	decoders.set(codepage, decoder);
	return decoder.decode(Uint8Array.from(bytes));
};

const viewOf = (name: string, sheet: sheetjs.WorkSheet): SheetView => {
	const cells = new Map<number, ReadonlyMap<number, string>>();
	const rows = sheet['!data'] ?? [];
	// forEach passes over the holes of a sheet with a cell in its last row.
	rows.forEach((row, number) => {
		const shown = new Map<number, string>();
		row?.forEach((cell, column) => {
			const text = shownText(cell);
			if (text.trim() !== '') {
				shown.set(column, text);
			}
		});
		if (shown.size > 0) {
			cells.set(number, shown);
		}
	});

	return {
		name,
		cells,
		merges: (sheet['!merges'] ?? []).map(({s, e}) => ({top: s.r, left: s.c, bottom: e.r, right: e.c})),
		hiddenRows: hiddenIn(sheet['!rows']),
		hiddenColumns: hiddenIn(sheet['!cols']),
	};
};

const hiddenIn = (sizes: ReadonlyArray<{readonly hidden?: boolean}> | undefined): ReadonlySet<number> => {
	const hidden = new Set<number>();
	sizes?.forEach((size, number) => {
		if (size?.hidden) {
			hidden.add(number);
		}
	});
	return hidden;
};

/** The text in the cell as Excel formats it, without the space that aligns accounting figures. */
const shownText = (cell: sheetjs.CellObject | undefined): string => {
	if (cell === undefined || cell.t === 'z') {
		return '';
	}

	if (cell.t === 'n' && typeof cell.v === 'number') {
		return (cell.z === undefined || cell.z === 'General' ? plainText(cell.v) : (cell.w ?? plainText(cell.v))).trim();
	}

	const text = typeof cell.v === 'string' && cell.t === 's' ? cell.v : (cell.w ?? '');
	return text
		.replace(/_x000[Dd]_|\r/g, '')
		.replace(/\u00A0/g, ' ')
		.trimEnd();
};

/**
 * A number without a format. Excel shows it as wide as its column is, so it is given in full, to the 15 digits that
 * Excel keeps.
 */
const plainText = (value: number): string => {
	const text = String(Number(value.toPrecision(15)));
	if (!text.includes('e')) {
		return text;
	}

	return Math.abs(value) < 1 ? value.toFixed(15).replace(/\.?0+$/, '') : BigInt(value).toString();
};
