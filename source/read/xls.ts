import {ExpectedError} from '../model/expected-error.js';
import {compoundStream} from './compound-file.js';
import {builtInFormat} from './number-text.js';
import type {SheetView} from './sheet-view.js';
import {recordReader, recordsFrom, recordTypes, type XlsRecord} from './xls-records.js';
import {xlsSheet} from './xls-sheet.js';
import {type XlsText, xlsText} from './xls-text.js';

type SheetStart = {readonly name: string; readonly offset: number};

/** The sheets of an .xls (Excel 5 to 2003, WPS) that are not hidden, in their order. */
export const openXls = (bytes: Uint8Array, file: string): readonly SheetView[] => {
	const stream = compoundStream(bytes, ['Workbook', 'Book']);
	const [begin] = stream === undefined ? [] : recordsFrom(stream, 0);
	if (stream === undefined || begin?.type !== recordTypes.begin) {
		throw new ExpectedError(`${file} is damaged: it has no workbook; open it in Excel and save it anew as .xlsx`);
	}

	const version = recordReader(begin).short();
	const globals = recordsUntilEnd(stream);
	if (globals.some(({type}) => type === recordTypes.locked)) {
		throw new ExpectedError(`${file} is locked with a password: unlock it and import the result`);
	}

	const text = xlsText(version < newVersion, shortOf(globals, recordTypes.codepage) ?? defaultCodepage);
	const context = {
		file,
		text,
		strings: sharedStrings(globals, text),
		formats: formatsOf(globals, text),
		countsFrom1904: shortOf(globals, recordTypes.countFrom1904) === 1,
	};
	return sheetStarts(globals, text).map(({name, offset}) => xlsSheet(name, stream, offset, context));
};

/** Excel 97, which brought Unicode. */
const newVersion = 0x0600;
const defaultCodepage = 936;

const recordsUntilEnd = (stream: Uint8Array): readonly XlsRecord[] => {
	const records: XlsRecord[] = [];
	for (const record of recordsFrom(stream, 0)) {
		if (record.type === recordTypes.end) {
			break;
		}

		records.push(record);
	}

	return records;
};

const shortOf = (records: readonly XlsRecord[], type: number): number | undefined => {
	const record = records.find(found => found.type === type);
	return record && recordReader(record).short();
};

const worksheet = 0;

const sheetStarts = (records: readonly XlsRecord[], text: XlsText): readonly SheetStart[] =>
	records
		.filter(({type}) => type === recordTypes.sheet)
		.flatMap(record => {
			const reader = recordReader(record);
			const offset = reader.long();
			const isHidden = (reader.byte() & 3) > 0;
			const kind = reader.byte();
			const name = text.short(reader);
			return isHidden || kind !== worksheet ? [] : [{name, offset}];
		});

const sharedStrings = (records: readonly XlsRecord[], text: XlsText): readonly string[] => {
	const record = records.find(({type}) => type === recordTypes.strings);
	if (record === undefined) {
		return [];
	}

	const reader = recordReader(record);
	reader.skip(4);
	const count = reader.long();
	const strings: string[] = [];
	while (strings.length < count && reader.left() > 0) {
		strings.push(text.long(reader));
	}

	return strings;
};

/** The number format of each cell style. */
const formatsOf = (records: readonly XlsRecord[], text: XlsText): readonly string[] => {
	const own = new Map<number, string>();
	for (const record of records.filter(({type}) => type === recordTypes.format)) {
		const reader = recordReader(record);
		own.set(reader.short(), text.format(reader));
	}

	return records
		.filter(({type}) => type === recordTypes.style)
		.map(record => {
			const reader = recordReader(record);
			reader.skip(2);
			const id = reader.short();
			return own.get(id) ?? builtInFormat(id);
		});
};
