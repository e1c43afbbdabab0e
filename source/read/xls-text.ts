import type {RecordReader} from './xls-records.js';

/** How a workbook writes its strings: Excel 97 in Unicode, Excel 5 and 95 in the encoding of the machine. */
export type XlsText = {
	/** With a length of one byte, as names of sheets are. */
	readonly short: (reader: RecordReader) => string;
	/** With a length of two bytes, as what stands in cells is. */
	readonly long: (reader: RecordReader) => string;
	readonly format: (reader: RecordReader) => string;
};

/** By the numbers Windows gives them. */
const codepages: Readonly<Record<number, string>> = {936: 'gb18030', 950: 'big5', 932: 'shift_jis', 10008: 'gb18030'};

export const xlsText = (isOld: boolean, codepage: number): XlsText => {
	if (!isOld) {
		return {
			short: reader => unicode(reader, reader.byte()),
			long: reader => unicode(reader, reader.short()),
			format: reader => unicode(reader, reader.short()),
		};
	}

	const decoder = new TextDecoder(codepages[codepage] ?? 'windows-1252');
	const decode = (reader: RecordReader, count: number): string => decoder.decode(reader.bytes(count));
	return {
		short: reader => decode(reader, reader.byte()),
		long: reader => decode(reader, reader.short()),
		format: reader => decode(reader, reader.byte()),
	};
};

/** Before the characters it says what follows them: looks of parts of the text, and how it is read aloud. */
const unicode = (reader: RecordReader, count: number): string => {
	const flags = reader.byte();
	const looks = (flags & 8) === 0 ? 0 : reader.short();
	const sound = (flags & 4) === 0 ? 0 : reader.long();
	const text = reader.characters(count, (flags & 1) === 1);
	reader.skip(looks * 4 + sound);
	return text;
};
